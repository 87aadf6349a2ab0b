import Calculating
import DataLoading
import Diagnostics
import Facts
import Hashing
import Nodes
import Phrasing
import Templating

/// All that the reports of a run share: values, made once.
struct PreparedRun: Sendable {
  let workspace: Workspace
  let home: Home
  let ledger: Ledger
  /// The ledger laid out for asking.
  let index: LedgerIndex
  let catalog: Catalog
  let schema: Schema
  /// 措辞 by the organisation that has its own; the empty name serves all others.
  let lexicons: [String: Lexicon]
  let templates: TemplateShelf
  let frame: ReportFrame
  /// 报告期.称: 2004年上半年.
  let periodName: String
  let plan: ReportPlan
  /// The reports asked for, in configured order.
  let reports: [PlannedReport]
  /// Texts whose characters may be printed.
  let printableTexts: [String]
  /// Findings of data that stop a report, by organisation name; those of all are not here.
  let stopped: [String: [Diagnostic]]
  /// Digests of the files read.
  let inputs: [RunRecord.Input]
  let catalogueDigest: String

  func lexicon(for organization: String) -> Lexicon {
    lexicons[organization] ?? lexicons[""] ?? Lexicon()
  }

  func name(of id: OrganizationID) -> String { schema.organizations[id].name }
}

/// The shipped lexicon, where zongjie.yaml names none.
private let shippedLexicon = "代办电信/措辞.yaml"

/// Reads a workspace and all it names; all findings at once.
///
/// Nil if an error stops all reports.
func prepareRun(
  _ place: WorkspacePlace,
  selection: ReportSelection,
  log: inout DiagnosticLog
) -> PreparedRun? {
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log)
  else { return nil }
  let reports = plan.reports(selection, log: &log)
  return prepare(loaded, plan: plan, reports: reports, log: &log)
}

/// A workspace with its data and its catalogue, before templates.
struct LoadedWorkspace {
  let workspace: Workspace
  let home: Home
  let files: TemplateFiles
  let ledger: Ledger
  /// The ledger laid out for asking.
  let index: LedgerIndex
  let catalog: Catalog
  var schema: Schema
  let lexicons: [String: Lexicon]
  let inputs: [InputFile]
  /// The texts of catalogue and lexicon.
  let texts: [SourceText]
}

/// Reads zongjie.yaml, data, catalogue and lexicon.
func loadWorkspace(_ place: WorkspacePlace, log: inout DiagnosticLog) -> LoadedWorkspace? {
  let folder = Folder(place.folder)
  guard let home = Home(override: place.home, executable: place.executable) else {
    log.add(.noHome)
    return nil
  }
  guard let workspace = readWorkspace(folder, log: &log) else { return nil }
  let files = TemplateFiles(workspace: folder, home: home)
  let catalogueNodes = files.nodes(at: workspace.cataloguePaths, log: &log)
  // Without a file of the catalogue every name of it would be one more finding.
  guard catalogueNodes.count == workspace.cataloguePaths.count else { return nil }
  let inputs = readInputs(of: workspace, log: &log)
  guard let organizations = workspace.configuration["机构"],
    let sources = workspace.configuration["数据"],
    let ledger = loadLedger(
      from: inputs,
      organizations: organizations,
      sources: sources,
      materials: workspace.configuration["素材"],
      catalogues: catalogueNodes,
      reportPeriod: workspace.settings.reportPeriod,
      log: &log
    )
  else { return nil }
  let catalog = readCatalog(
    catalogueNodes,
    over: ledger,
    settings: workspace.settings,
    log: &log
  )
  let index = LedgerIndex(ledger, schema: catalog.schema)
  checkData(index, catalog, log: &log)
  let lexicons = readLexicons(workspace, files, against: catalog.schema, log: &log)
  var schema = catalog.schema
  schema.lexiconNames = lexicons.names
  return LoadedWorkspace(
    workspace: workspace,
    home: home,
    files: files,
    ledger: ledger,
    index: index,
    catalog: catalog,
    schema: schema,
    lexicons: lexicons.words,
    inputs: inputs,
    texts: catalogueNodes.map(\.span.source) + lexicons.sources
  )
}

private func readInputs(of workspace: Workspace, log: inout DiagnosticLog) -> [InputFile] {
  inputPaths(of: workspace.configuration).flatMap { path -> [InputFile] in
    let paths =
      path.hasSuffix("/") ? workspace.folder.files(below: String(path.dropLast())) : [path]
    return paths.compactMap { path in
      (try? workspace.folder.bytes(of: path)).map { InputFile(path: path, bytes: $0) }
    }
  }
}

/// The lexicon of all, and of each organisation with a file of its own, entry by entry.
private func readLexicons(
  _ workspace: Workspace,
  _ files: TemplateFiles,
  against schema: Schema,
  log: inout DiagnosticLog
) -> (words: [String: Lexicon], names: [String], sources: [SourceText]) {
  var nodes = files.nodes(at: workspace.lexiconPaths, log: &log)
  if workspace.lexiconPaths.isEmpty,
    let shipped = readText(shippedLexicon, in: files.home.templates, log: &log)
  {
    nodes += [parseYAML(shipped, log: &log)].compactMap { $0 }
  }
  nodes += ownNodes("措辞.yaml", in: workspace.folder, log: &log)
  var sources = nodes.map(\.span.source)
  var words = ["": readLexicon(nodes, against: schema, log: &log)]
  for organization in schema.organizations.all {
    let own = ownNodes("措辞@\(organization.name).yaml", in: workspace.folder, log: &log)
    guard !own.isEmpty else { continue }
    sources += own.map(\.span.source)
    words[organization.name] = readLexicon(nodes + own, against: schema, log: &log)
  }
  // Words with an error are known, so that asking them is not one more finding.
  let typed = nodes.flatMap(\.entries).compactMap(\.key.text).filter { $0 != "版本" }
  let names = words[""]?.names ?? []
  return (words, names + typed.filter { !names.contains($0) }, sources)
}

private func ownNodes(_ name: String, in folder: Folder, log: inout DiagnosticLog) -> [Node] {
  guard folder.contains(name), let source = readText(name, in: folder, log: &log) else { return [] }
  return [parseYAML(source, log: &log)].compactMap { $0 }
}

/// Compiles the templates of the reports; nil if nothing can be made.
func prepare(
  _ loaded: LoadedWorkspace,
  plan: ReportPlan,
  reports: [PlannedReport],
  log: inout DiagnosticLog
) -> PreparedRun? {
  let shelf = TemplateShelf(for: reports, in: loaded)
  log.add(contentsOf: shelf.log)
  checkMaterials(
    loaded.ledger.materials,
    against: loaded.schema,
    lexicon: loaded.lexicons[""] ?? Lexicon(),
    log: &log
  )
  // A run of some reports does not know what the others use.
  if shelf.isComplete, reports == plan.allReports {
    for name in loaded.files.unused(asked: shelf.fileNames) { log.add(.unusedTemplate(name)) }
  }
  guard let frame = readFrame(loaded, log: &log), !log.stopsAllReports else { return nil }
  let workspace = loaded.workspace
  return PreparedRun(
    workspace: workspace,
    home: loaded.home,
    ledger: loaded.ledger,
    index: loaded.index,
    catalog: loaded.catalog,
    schema: loaded.schema,
    lexicons: loaded.lexicons,
    templates: shelf,
    frame: frame,
    periodName: periodName(of: loaded, plan.own),
    plan: plan,
    reports: reports,
    printableTexts: shelf.texts + loaded.printableTexts,
    stopped: log.errorsByOrganization,
    inputs: loaded.inputRecords,
    catalogueDigest: digestText(of: loaded.texts.map(\.text).joined(separator: "\n"))
  )
}

/// Compiles 标题 and 署名.
private func readFrame(_ loaded: LoadedWorkspace, log: inout DiagnosticLog) -> ReportFrame? {
  let workspace = loaded.workspace
  func line(_ node: Node?) -> TemplateLine? {
    node?.embeddedText.flatMap { text in
      compileLine(
        text.source,
        range: text.range,
        against: loaded.schema,
        lexicon: loaded.lexicons[""] ?? Lexicon(),
        log: &log
      )
    }
  }
  let signature = line(workspace.signature)
  guard let title = line(workspace.title) else { return nil }
  return ReportFrame(
    title: title,
    signature: signature,
    dateText: printedDate(workspace.date),
    date: workspace.date,
    style: workspace.style
  )
}

/// 报告期.称.
private func periodName(of loaded: LoadedWorkspace, _ organization: OrganizationID) -> String {
  let book = FactBook(loaded.index, catalog: loaded.catalog)
  let question = Question(.reportPeriod(.name), type: .text)
  guard case .text(let name) = book.answer(question, for: organization).answer else {
    return loaded.workspace.settings.reportPeriod.description
  }
  return name
}

/// 2004年7月5日 for 2004-07-05: full year, no leading zeros (GB/T 9704-2012, 7.3.5.4).
func printedDate(_ date: String) -> String {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3 else { return date }
  return "\(parts[0])年\(parts[1])月\(parts[2])日"
}

/// The SHA-256 of a text; empty where the library fails, which `Hashing` reports for files.
func digestText(of text: String) -> String {
  (try? Digest(.sha256, of: Array(text.utf8)).text) ?? ""
}

extension DiagnosticLog {
  /// Whether an error reaches all reports: one that names no organisation and lies outside the
  /// templates, which stop only those that use them.
  var stopsAllReports: Bool {
    diagnostics.contains { $0.severity == .error && $0.organizations.isEmpty && !$0.isOfTemplate }
  }

  /// Errors by the organisation that they name.
  var errorsByOrganization: [String: [Diagnostic]] {
    var errors: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .error {
      for name in diagnostic.organizations { errors[name, default: []].append(diagnostic) }
    }
    return errors
  }
}

extension Diagnostic {
  /// Whether it is about a template, by the ending of the file it points into.
  fileprivate var isOfTemplate: Bool { labels.first?.span.source.name.hasSuffix(".md") ?? false }
}

extension LoadedWorkspace {
  /// What may be printed beside the templates: names, catalogue, lexicon, 素材, configuration.
  fileprivate var printableTexts: [String] {
    let organizations = schema.organizations.all.flatMap {
      [$0.name, $0.fullName, $0.shortName, $0.scope] + $0.attributes.values
    }
    let members = schema.dimensions.flatMap {
      [$0.name] + $0.members.flatMap { [$0.name, $0.printedName] }
    }
    return texts.map(\.text) + organizations + members + ledger.materials.map(\.text.text)
      + [workspace.configuration.span.source.text]
  }

  fileprivate var inputRecords: [RunRecord.Input] {
    inputs.map { file in
      RunRecord.Input(
        path: file.path,
        rowCount: ledger.inputs.first { $0.path == file.path }?.rowCount ?? 0,
        sha256: (try? Digest(.sha256, of: file.bytes).text) ?? ""
      )
    }
  }
}
