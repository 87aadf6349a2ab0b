package import Diagnostics
package import Facts
package import Nodes

/// Reads all data of a workspace into a ledger, every cell with its address.
///
/// All findings are collected in one run; a broken row is left out and names the organisations whose
/// reports it reaches, the others are read. Blank cells stay blank. Source: workspace.md 3, 4.
///
/// - Parameters:
///   - files: the files of `inputPaths`.
///   - nearbyPaths: other files of the folders in which some of these were not found.
///   - organizationNode: 机构.
///   - sourceNode: 数据.
///   - materialNode: 素材.
///   - catalogues: the catalogues, of which 维度 and the 取 of the series are read.
///   - reportPeriod: 报告期; gives months without a year theirs.
///   - log: takes the findings.
/// - Returns: the ledger, or nil if there are no organisations at all.
package func loadLedger(
  from files: [InputFile],
  nearbyPaths: [String] = [],
  organizations organizationNode: Node,
  sources sourceNode: Node,
  materials materialNode: Node?,
  catalogues: [Node],
  reportPeriod: Period,
  log: inout DiagnosticLog
) -> Ledger? {
  var shelf = FileShelf(files, nearbyPaths: nearbyPaths)
  let organizations = OrganizationReader.read(organizationNode, shelf: &shelf, log: &log)
  guard let organizations else { return nil }
  var sheets: [(declaration: SourceDeclaration, sheet: DataSheet)] = []
  for entry in sourceNode.entries {
    guard let declaration = SourceDeclaration(entry, log: &log),
      let sheet = shelf.sheet(
        of: declaration.fileNode,
        headRow: declaration.headRow,
        unitRow: declaration.unitRow,
        named: declaration.namedColumns,
        log: &log
      )
    else { continue }
    sheets.append((declaration, sheet))
  }
  let names = sourceNode.entries.compactMap(\.key.text)
  let dimensions = readDimensions(catalogues, sheets: sheets, sourceNames: names, log: &log)
  var sources: [SourceRows] = []
  for (declaration, sheet) in sheets {
    let filtered = columnsOfFilters(catalogues, source: declaration.name)
    var reader = SourceReader(
      declaration,
      sheet: sheet,
      organizations: organizations,
      dimensions: dimensions,
      year: reportPeriod.last.year,
      log: &log
    )
    reader.checkHeads(besides: filtered, log: &log)
    if let rows = reader.read(log: &log) { sources.append(rows) }
  }
  if organizations.isComplete { checkMonths(of: sources, reportPeriod: reportPeriod, log: &log) }
  let takings = TakingReader(sources: sources, sourceNames: names, dimensions: dimensions)
  let tables = readTables(
    catalogues,
    takings: takings,
    organizations: organizations,
    log: &log
  )
  let materials = materialNode.map { node in
    readMaterials(node, files: files, organizations: organizations, shelf: &shelf, log: &log)
  }
  return Ledger(
    organizations: organizations,
    dimensions: dimensions,
    tables: tables,
    materials: materials ?? [],
    inputs: shelf.records
  )
}

/// What the catalogues name in 仅 for a source: columns that are read, too.
private func columnsOfFilters(_ catalogues: [Node], source: String) -> Set<String> {
  let takings = catalogues.flatMap { $0["序列"]?.entries ?? [] }.flatMap {
    $0.value["取"]?.items ?? []
  }
  let own = takings.filter { $0["源"]?.text == source }
  return Set(own.flatMap { $0["仅"]?.entries ?? [] }.compactMap(\.key.text))
}

/// The tables of all series, in the order of the catalogues and of 取.
private func readTables(
  _ catalogues: [Node],
  takings: TakingReader,
  organizations: Organizations,
  log: inout DiagnosticLog
) -> [LedgerTable] {
  var tables: [LedgerTable] = []
  var seen: Set<String> = []
  for entry in catalogues.flatMap({ $0["序列"]?.entries ?? [] }) {
    // A series of that name is there already; the reader of the catalogue says so (N107).
    guard let series = entry.key.text, seen.insert(series).inserted else { continue }
    for node in entry.value["取"]?.items ?? [] {
      guard let taking = takings.read(node, series: series, log: &log) else { continue }
      var builder = LedgerTableBuilder(
        taking,
        organizations: organizations,
        dimensions: takings.dimensions
      )
      tables.append(builder.build(log: &log))
    }
  }
  return tables
}

/// Reports months of the report period without a row (D313): in all sources by month, or in one.
private func checkMonths(
  of sources: [SourceRows],
  reportPeriod: Period,
  log: inout DiagnosticLog
) {
  let monthly = sources.compactMap { source in source.months.map { (source, $0) } }
  guard !monthly.isEmpty else { return }
  let present = monthly.reduce(into: Set<Month>()) { $0.formUnion($1.1) }
  let absent = reportPeriod.months.filter { !present.contains($0) }
  if !absent.isEmpty {
    log.add(.missingMonths(absent, of: nil, place: "报告期 \(reportPeriod)"))
  }
  for (source, months) in monthly {
    let missing = reportPeriod.months.filter { present.contains($0) && !months.contains($0) }
    guard !missing.isEmpty else { continue }
    log.add(.missingMonths(missing, of: source.declaration.name, place: source.sheet.path))
  }
}
