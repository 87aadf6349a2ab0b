import Calculating
import Diagnostics
import Expressions
import Facts
import Foundation
import Nodes
import Testing

/// The sample province of examples/shaanxi, read here without the loader: a second pair of eyes.
///
/// Shapes of the sources as in workspace.md 1; the catalogue is the shipped one.
struct SampleProvince {
  let ledger: Ledger
  let catalog: Catalog
  let findings: DiagnosticLog

  static let shared = SampleProvince()

  /// `change` may alter the rows of a file before they are read: rows of fields, the head aside.
  init(
    settings: (inout Settings) -> Void = { _ in },
    changing file: String = "",
    _ change: (inout [[String]]) -> Void = { _ in }
  ) {
    var reader = SampleReader()
    let organizations = reader.organizations()
    for name in Set(SampleReader.takings.map(\.file)) { reader.read(name) }
    if var changed = reader.tables[file] {
      change(&changed.rows)
      reader.tables[file] = changed
    }
    let specialities = reader.table("postal_monthly.csv")
    let dimensions = SampleReader.dimensions(specialities: specialities)
    let tables = SampleReader.takings.map { taking in
      taking.table(reader.table(taking.file), organizations, dimensions)
    }
    ledger = Ledger(
      organizations: organizations,
      dimensions: dimensions,
      tables: tables,
      materials: [],
      inputs: []
    )
    var chosen = Settings(
      reportPeriod: Period(Month(year: 2004, month: 1), Month(year: 2004, month: 6))
    )
    settings(&chosen)
    var log = DiagnosticLog()
    let source = SourceText(
      name: "指标目录.yaml",
      text: SampleReader.text("templates/代办电信/指标目录.yaml")
    )
    let nodes = [parseYAML(source, log: &log)].compactMap(\.self)
    catalog = readCatalog(nodes, over: ledger, settings: chosen, log: &log)
    findings = log
  }

  func book() -> FactBook { FactBook(ledger: ledger, catalog: catalog) }

  func question(_ expression: String) throws -> Question {
    var log = DiagnosticLog()
    let source = SourceText(name: "式", text: expression)
    let question = parseQuestion(source, against: catalog.schema, log: &log)
    try #require(log.diagnostics.isEmpty, "\(expression): \(log.diagnostics.map(\.message))")
    return try #require(question)
  }

  func id(_ name: String) throws -> OrganizationID {
    try #require(ledger.organizations.named(name).first)
  }
}

/// One 取 of the catalogue.
struct Taking {
  let series: String
  let file: String
  let source: String
  let column: String
  let organization: String
  let time: String
  var dimensions: [(name: String, column: String)] = []
  var filter: (column: String, value: String)?
  var fixed: [String: String] = [:]
  var readsMissingRowsAsZero = false
  var decimals = 0
  /// 展开: member of the dimension → column.
  var spread: (dimension: String, columns: [(member: String, column: String)])?

  func table(
    _ data: SampleReader.Table,
    _ organizations: Organizations,
    _ dimensions: [DimensionDeclaration]
  ) -> LedgerTable {
    let spread = spread?.columns ?? [(member: "", column: column)]
    var names = self.dimensions.map(\.name)
    if let spreadName = self.spread?.dimension { names.append(spreadName) }
    var ids: [OrganizationID] = []
    var members: [UInt16] = []
    var periods: [Period] = []
    var values: [Int64?] = []
    var rows: [Int32] = []
    for (offset, row) in data.rows.enumerated() {
      if let filter, row[data.column(filter.column)] != filter.value { continue }
      let name =
        organization.hasPrefix("=")
        ? String(organization.dropFirst()) : row[data.column(organization)]
      guard let id = organizations.named(name).first, let period = Period(row[data.column(time)])
      else { continue }
      for item in spread {
        var own = self.dimensions.map { row[data.column($0.column)] }
        if self.spread != nil { own.append(item.member) }
        for (dimension, member) in zip(names, own) {
          let declared = dimensions.first { $0.name == dimension }
          members.append(UInt16(declared?.index(of: member) ?? 0))
        }
        let cell = row[data.column(item.column)]
        ids.append(id)
        periods.append(period)
        values.append(decimals == 1 ? Double(cell).map { Int64(($0 * 10).rounded()) } : Int64(cell))
        rows.append(Int32(offset + 2))
      }
    }
    return LedgerTable(
      series: series,
      source: source,
      file: "data/" + file,
      columns: spread.map(\.column),
      decimals: decimals,
      dimensions: names,
      fixedMembers: fixed,
      readsMissingRowsAsZero: readsMissingRowsAsZero,
      preliminaryMonths: [],
      organizations: ids,
      members: members,
      spans: periods,
      spanIndices: periods.indices.map { Int32($0) },
      values: CellValues(values),
      rows: rows
    )
  }
}
