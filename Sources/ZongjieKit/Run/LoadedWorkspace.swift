import Calculating
import DataLoading
import Diagnostics
import Facts
import Nodes
import Phrasing

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
  let lexicons: Lexicons
  let inputs: [InputFile]
  /// The texts of catalogue and lexicon.
  let texts: [SourceText]
}

/// Reads zongjie.yaml, data, catalogue and lexicon.
func loadWorkspace(_ place: WorkspacePlace, log: inout DiagnosticLog) -> LoadedWorkspace? {
  let folder = place.workspace
  guard let home = Home(override: place.home, executable: place.executable) else {
    log.add(.noHome)
    return nil
  }
  guard let workspace = readWorkspace(folder, log: &log) else { return nil }
  let files = TemplateFiles(workspace: folder, home: home)
  let catalogueNodes = files.nodes(at: workspace.cataloguePaths, log: &log)
  // Without a file of the catalogue every name of it would be one more finding.
  guard catalogueNodes.count == workspace.cataloguePaths.count else { return nil }
  let inputs = readInputs(of: workspace)
  guard let organizations = workspace.configuration["机构"],
    let sources = workspace.configuration["数据"],
    let ledger = loadLedger(
      from: inputs,
      nearbyPaths: pathsNearMissing(in: workspace),
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
  if ledger.organizations.isComplete { checkData(index, catalog, log: &log) }
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
    lexicons: lexicons.lexicons,
    inputs: inputs.filter { !$0.isFolder },
    texts: catalogueNodes.map(\.span.source) + lexicons.sources
  )
}

/// The files beside those that are not there, one of which may be meant.
private func pathsNearMissing(in workspace: Workspace) -> [String] {
  let folder = workspace.folder
  let missing = inputPaths(of: workspace.configuration).filter {
    !$0.hasSuffix("/") && !folder.contains($0)
  }
  let folders = missing.map { $0.split(separator: "/").dropLast().joined(separator: "/") }
  return Set(folders).sorted().flatMap { name in
    name.isEmpty
      ? folder.names.sorted().filter { !$0.hasPrefix(".") && $0.contains(".") }
      : folder.files(below: name)
  }
}

private func readInputs(of workspace: Workspace) -> [InputFile] {
  inputPaths(of: workspace.configuration).flatMap { inputs(at: $0, in: workspace.folder) }
}

/// What lies at a path: a file, or a folder, with all files below where the path ends with `/`; empty
/// for nothing, and for a file where a folder is wanted.
private func inputs(at path: String, in folder: Folder) -> [InputFile] {
  let wantsFolder = path.hasSuffix("/")
  let name = wantsFolder ? String(path.dropLast()) : path
  do {
    let bytes = try folder.bytes(of: name)
    return wantsFolder ? [] : [InputFile(path: name, bytes: bytes)]
  } catch .folder {
    let below = wantsFolder ? folder.files(below: name) : []
    return [InputFile(path: name + "/", bytes: [])]
      + below.compactMap { path in
        (try? folder.bytes(of: path)).map { InputFile(path: path, bytes: $0) }
      }
  } catch {
    return []
  }
}
