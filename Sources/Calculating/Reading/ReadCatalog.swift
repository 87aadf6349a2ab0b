package import Diagnostics
package import Facts
package import Nodes

/// Reads the metric catalogue over the data that its sources gave.
///
/// Later files add series. What is wrong is left out and reported, all of it: S130 N101 N102 N107
/// U205 U208 U210 U213. What 取 says is read where data is loaded.
/// Source: language.md 1.3.
package func readCatalog(
  _ nodes: [Node],
  over ledger: Ledger,
  settings: Settings,
  log: inout DiagnosticLog
) -> Catalog {
  var reader = CatalogReader(ledger: ledger, settings: settings)
  for node in nodes { reader.checkTop(node) }
  for node in nodes { reader.readSeries(node) }
  reader.reportPartsOfYears()
  reader.connectSeries()
  for node in nodes { reader.readQuotients(node) }
  for node in nodes { reader.readChecks(node) }
  for node in nodes { reader.readGrids(node) }
  log.add(contentsOf: reader.log)
  return Catalog(schema: reader.schema, checks: reader.checks)
}

/// The catalogue as far as it is read.
struct CatalogReader {
  let ledger: Ledger
  let settings: Settings
  var log = DiagnosticLog()
  /// Series with their nodes, in file order.
  var drafts: [SeriesDraft] = []
  var series: [SeriesDeclaration] = []
  var quotients: [QuotientDeclaration] = []
  var checks: [Catalog.CheckRule] = []
  var grids: [TileGrid] = []
  /// Names and aliases of what could not be read.
  var brokenNames: Set<String> = []
  /// Names and aliases with the place of the first use.
  private var names: [String: SourceSpan] = [:]

  init(ledger: Ledger, settings: Settings) {
    self.ledger = ledger
    self.settings = settings
  }

  var schema: Schema {
    var schema = Schema(
      organizations: ledger.organizations,
      dimensions: ledger.dimensions,
      series: series,
      quotients: quotients,
      settings: settings
    )
    schema.brokenNames = brokenNames
    schema.grids = grids
    return schema
  }

  /// Notes that a declaration could not be read, or not wholly.
  mutating func markBroken(_ key: Node, _ aliases: Node?) {
    let items = aliases.map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    brokenNames.formUnion(([key] + items).compactMap(\.text))
  }

  mutating func checkTop(_ node: Node) {
    node.checkKeys(["版本", "维度", "序列", "指标", "校验", "格网"], of: "指标目录", log: &log)
    if let version = node["版本"], version.text != "1" {
      log.add(.wrongKind(version, "版本", expected: "1，本程序只认识版本 1"))
    }
  }

  /// Takes the name and the aliases of a series or quotient; false if the name is taken.
  mutating func claim(_ key: Node, _ aliases: Node?) -> Bool {
    guard let name = key.text, take(name, at: key.span) else { return false }
    let items = aliases.map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    for item in items {
      if let alias = item.text { _ = take(alias, at: item.span) }
    }
    return true
  }

  private mutating func take(_ name: String, at span: SourceSpan) -> Bool {
    if let first = names[name] {
      log.add(.nameUsedTwice(name, at: span, first: first))
      return false
    }
    names[name] = span
    return true
  }

  /// All names and aliases of series, for the nearest ones.
  var seriesNames: [String] { series.flatMap { [$0.name] + $0.aliases } }

  /// The series that a text of the catalogue names; reports one that is not there.
  mutating func seriesNamed(_ node: Node) -> SeriesDeclaration? {
    guard let name = node.text else { return nil }
    if let found = schema.series(named: name) { return found }
    guard !brokenNames.contains(name) else { return nil }
    log.add(.unknownSeries(name, at: node.span, among: seriesNames))
    return nil
  }
}
