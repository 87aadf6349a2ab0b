import Calculating
import Diagnostics
import Expressions
import Facts
import Testing

/// A workspace small enough for sums in the head: one province, three cities, two products.
struct HandMade {
  static let money = Measure(ladder: ["元", "万元"].compactMap { MeasureUnit($0) }, basis: "账")
  static let people = Measure(ladder: [MeasureUnit(base: "户")])

  var settings = Settings(reportPeriod: Period(month(2004, 1), month(2004, 3)))
  var series: [SeriesDeclaration] = []
  var quotients: [QuotientDeclaration] = []
  var tables: [LedgerTable] = []
  var dimensions = [
    DimensionDeclaration(name: "品", members: ["卡", "号", "费"].map { .init(name: $0) })
  ]

  static func month(_ year: Int, _ month: Int) -> Month { Month(year: year, month: month) }

  static let organizations: Organizations = {
    let rows: [(String, String, Int?)] = [
      ("全国", "全国", nil), ("甲省", "省", 0), ("东市", "市局", 1), ("西市", "市局", 1), ("南市", "市局", 1),
      ("乙省", "省", 0),
    ]
    let all = rows.enumerated().map { index, row in
      Organization(
        id: OrganizationID(index: index),
        name: row.0,
        level: row.1,
        parent: row.2.map { OrganizationID(index: $0) },
        attributes: index == 2 ? ["模式": "专业", "成立": "2003-05"] : ["模式": "代办", "成立": ""],
        fullName: row.0 + "邮政局",
        shortName: row.0 + "局",
        scope: "全" + row.0.suffix(1)
      )
    }
    return Organizations(all, levels: ["全国", "省", "市局"], attributeNames: ["成立", "模式"])
  }()

  static func id(_ name: String) -> OrganizationID {
    organizations.named(name).first ?? OrganizationID(index: 0)
  }

  /// One cell row: organisation, member of 品 or nil, period, value; nil for a blank.
  typealias Row = (String, String?, String, Int64?)

  mutating func add(
    _ declaration: SeriesDeclaration,
    _ rows: [Row],
    file: String = "a.csv",
    readsMissingRowsAsZero: Bool = false,
    preliminaryMonths: [Month] = []
  ) {
    if !series.contains(where: { $0.name == declaration.name }) {
      var declared = declaration
      declared.preliminaryMonths = preliminaryMonths
      series.append(declared)
    }
    let isByProduct = rows.contains { $0.1 != nil }
    tables.append(
      LedgerTable(
        series: declaration.name,
        source: file,
        file: file,
        columns: ["v"],
        decimals: 0,
        dimensions: isByProduct ? ["品"] : [],
        fixedMembers: [:],
        readsMissingRowsAsZero: readsMissingRowsAsZero,
        preliminaryMonths: preliminaryMonths,
        organizations: rows.map { Self.id($0.0) },
        members: isByProduct
          ? rows.map { UInt16(dimensions[0].index(of: $0.1 ?? "") ?? 0) } : [],
        spans: rows.compactMap { Period($0.2) },
        spanIndices: rows.indices.map { Int32($0) },
        values: CellValues(rows.map(\.3)),
        rows: rows.indices.map { Int32($0 + 2) }
      )
    )
  }

  static func flow(
    _ name: String,
    plan: String? = nil,
    memberOf: SeriesDeclaration.MemberOf? = nil,
    direction: Direction = .higherIsBetter,
    dimensions: [String] = []
  ) -> SeriesDeclaration {
    SeriesDeclaration(
      name: name,
      printedName: name,
      type: .amount(money),
      nature: .flow,
      plan: plan,
      memberOf: memberOf,
      direction: direction,
      dimensions: dimensions
    )
  }

  /// Rows of consecutive months from 2003-01, or another start.
  static func months(
    _ organization: String,
    _ product: String? = nil,
    from start: Month = month(2003, 1),
    _ values: [Int64?]
  ) -> [Row] {
    values.enumerated().map {
      (organization, product, start.advanced(by: $0.offset).description, $0.element)
    }
  }

  var ledger: Ledger {
    Ledger(
      organizations: Self.organizations,
      dimensions: dimensions,
      tables: tables,
      materials: [],
      inputs: []
    )
  }

  var catalog: Catalog {
    Catalog(
      schema: Schema(
        organizations: Self.organizations,
        dimensions: dimensions,
        series: series,
        quotients: quotients,
        settings: settings
      )
    )
  }

  func book() -> FactBook { FactBook(ledger: ledger, catalog: catalog) }

  /// The answer to an expression in the report of an organisation.
  func ask(_ expression: String, for organization: String = "东市") throws -> Answered {
    var log = DiagnosticLog()
    let source = SourceText(name: "式", text: expression)
    let question = parseQuestion(source, against: catalog.schema, log: &log)
    try #require(log.diagnostics.isEmpty, "\(expression): \(log.diagnostics.map(\.message))")
    return book().answer(try #require(question), for: Self.id(organization))
  }

  /// The answer as a short text: the exact number, 缺, 无定义 with its reason, names of a list.
  func text(_ expression: String, for organization: String = "东市") throws -> String {
    Self.text(try ask(expression, for: organization).answer)
  }

  static func text(_ answer: Answer) -> String {
    switch answer {
    case .fact(let fact): fact.value.description
    case .list(let entries): entries.map { "\($0.name)=\(text($0.value))" }.joined(separator: " ")
    case .truth(let holds): holds ? "真" : "假"
    case .text(let text): text
    case .month(let month): month.description
    case .organization(let id): organizations[id].name
    case .member(_, let name): name
    case .material(let material): material.text.text
    case .missing: "缺"
    case .undefined(let undefined): undefined.reason.rawValue
    }
  }
}
