import Calculating
import Diagnostics
import Documents
import Expressions
import Facts
import Nodes
import Phrasing
import SampleSupport
import Templating
import Testing

/// A province with three cities and a growing, a level and a falling income.
struct SmallWorkspace {
  static let money = Measure(ladder: ["元", "万元", "亿元"].compactMap { MeasureUnit($0) }, basis: "账")

  /// 甲 grows by half, 乙 stays, 丙 falls by a fifth; six months of two years, in 元.
  var monthly: [(name: String, last: Int64, now: Int64)] = [
    ("甲", 200_000, 300_000), ("乙", 100_000, 100_000), ("丙", 50_000, 40_000),
  ]

  static let organizations: Organizations = {
    let rows: [(String, String, Int?, String)] = [
      ("全国", "全国", nil, "全国"), ("某", "省", 0, "全省"), ("甲", "市局", 1, "全市"),
      ("乙", "市局", 1, "全市"), ("丙", "市局", 1, "全市"),
    ]
    return Organizations(
      rows.enumerated().map { index, row in
        Organization(
          id: OrganizationID(index: index),
          name: row.0,
          level: row.1,
          parent: row.2.map { OrganizationID(index: $0) },
          fullName: index == 0 ? "全国" : row.0 + (row.1 == "省" ? "省" : "市") + "邮政局",
          shortName: index < 2 ? row.0 : row.0 + "市局",
          scope: row.3
        )
      },
      levels: ["全国", "省", "市局"]
    )
  }()

  /// The months of the report year by themselves, in 万元, by organisation.
  var months: [String: [Int64]] = [:]
  var materials: [Material] = []
  /// Months of the report year without a value, by organisation.
  var gaps: [String: Int] = [:]
  /// 预计.
  var preliminaryMonths: [Month] = []

  static func id(_ name: String) -> OrganizationID {
    organizations.named(name).first ?? OrganizationID(index: 0)
  }

  private var table: LedgerTable {
    var owners: [OrganizationID] = []
    var periods: [Period] = []
    var values: [Int64?] = []
    for (name, last, now) in monthly {
      for (year, value) in [(2003, last), (2004, now)] {
        for month in 1...6 {
          owners.append(Self.id(name))
          periods.append(Period(Month(year: year, month: month)))
          let own = year == 2004 ? months[name].map { $0[month - 1] * 10_000 } : nil
          values.append(year == 2004 && gaps[name] == month ? nil : own ?? value)
        }
      }
    }
    return LedgerTable(
      series: "收入",
      source: "月报",
      file: "数据/月报.csv",
      columns: ["income"],
      decimals: 0,
      dimensions: [],
      fixedMembers: [:],
      readsMissingRowsAsZero: false,
      preliminaryMonths: preliminaryMonths,
      organizations: owners,
      members: [],
      spans: periods,
      spanIndices: periods.indices.map { Int32($0) },
      values: CellValues(values),
      rows: values.indices.map { Int32($0 + 2) }
    )
  }

  private var ledger: Ledger {
    Ledger(
      organizations: Self.organizations,
      dimensions: [],
      tables: [table],
      materials: materials,
      inputs: []
    )
  }

  var schema: Schema {
    Schema(
      organizations: Self.organizations,
      dimensions: [],
      series: [
        SeriesDeclaration(
          name: "收入",
          printedName: "代办业务收入",
          aliases: ["代办收入"],
          type: .amount(Self.money),
          nature: .flow,
          preliminaryMonths: preliminaryMonths
        )
      ],
      settings: Settings(
        reportPeriod: Period(Month(year: 2004, month: 1), Month(year: 2004, month: 6))
      )
    )
  }

  func book() -> FactBook { FactBook(ledger: ledger, catalog: Catalog(schema: schema)) }

  func compiled(
    _ text: String,
    name: String = "模板/总结.md",
    files: [String: String] = [:],
    log: inout DiagnosticLog
  ) -> Template? {
    compile(
      SourceText(name: name, text: text),
      includes: { name in files[name].map { SourceText(name: name, text: $0) } },
      against: schema,
      lexicon: Lexicon(),
      log: &log
    )
  }

  func frame(log: inout DiagnosticLog) throws -> ReportFrame {
    let title = SourceText(name: "zongjie.yaml", text: "{{ 本局.全称 }}{{ 报告期.称 }}工作总结")
    let line = compileLine(title, against: schema, lexicon: Lexicon(), log: &log)
    return ReportFrame(
      title: try #require(line),
      signature: nil,
      dateText: "2004年7月5日",
      date: "2004-07-05",
      style: PageStyle()
    )
  }

  /// The document of an organisation; nil with an error.
  func document(
    _ text: String,
    for organization: String = "某",
    files: [String: String] = [:],
    log: inout DiagnosticLog
  ) throws -> Document? {
    guard let template = compiled(text, files: files, log: &log) else { return nil }
    let context = EvaluationContext(schema: schema, lexicon: Lexicon(), source: book())
    return SampleSupport.document(
      template,
      for: Self.id(organization),
      in: try frame(log: &log),
      context,
      log: &log
    )
  }

  /// Checks the typed words of a template for some organisations.
  func checkWording(
    _ template: Template,
    for organizations: [OrganizationID],
    log: inout DiagnosticLog
  ) throws {
    let context = EvaluationContext(schema: schema, lexicon: Lexicon(), source: book())
    SampleSupport.checkWording(
      template,
      for: organizations,
      in: try frame(log: &log),
      context,
      log: &log
    )
  }

  /// Headings and paragraphs as lines; fails if there is an error.
  func lines(
    _ text: String,
    for organization: String = "某",
    files: [String: String] = [:]
  ) throws -> [String] {
    var log = DiagnosticLog()
    let document = try document(text, for: organization, files: files, log: &log)
    let errors = log.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { $0.code + $0.message })")
    return try #require(document).bodyLines
  }

  /// Codes of the findings, notes aside, of compiling and evaluating.
  func codes(_ text: String, for organization: String = "某") throws -> [String] {
    var log = DiagnosticLog()
    _ = try document(text, for: organization, log: &log)
    return log.diagnostics.filter { $0.severity > .note }.map(\.code)
  }
}
