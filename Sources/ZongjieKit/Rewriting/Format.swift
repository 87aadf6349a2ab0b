public import Diagnostics
import Facts
import Foundation
import Nodes
import Templating

/// What `fmt` does or would do.
public struct FormatResult: Sendable {
  /// Files that are left alone because of errors in their syntax, and why.
  public internal(set) var log = DiagnosticLog()
  /// The changed files, by path.
  public internal(set) var files: [RewrittenFile] = []
  /// A file that could not be written, in words; nil for none.
  public internal(set) var failure: String?

  /// The files with their new texts and the findings, as one JSON object.
  public var json: String {
    JSONValue.object([
      "files": .list(files.map(\.json)), "findings": .list(log.presented.map(\.jsonValue)),
    ]).text
  }
}

/// Writes templates and the expressions of YAML files in the forms of the grammar.
///
/// What they mean stays the same; a file with an error in its syntax is left alone.
///
/// - Parameters:
///   - place: the workspace; it gives the units of its catalogue, if it can be read.
///   - paths: files, from the workspace or the current folder; empty for the templates, catalogues and
///     lexicons of the workspace and zongjie.yaml.
///   - writes: whether the files are written, each whole; else nothing on the disk changes.
/// - Returns: the changed files, those left alone and the first failure to write.
public func formatWorkspace(
  _ place: WorkspacePlace,
  files paths: [String],
  writes: Bool
) -> FormatResult {
  var result = FormatResult()
  let folder = place.workspace
  let schema = knownSchema(of: place)
  var changed: [TextFile] = []
  for path in paths.isEmpty ? ownFiles(of: folder) : paths {
    guard var file = textFile(path, in: folder, log: &result.log) else { continue }
    if let text = formatted(file.source, against: schema, log: &result.log) { file.text = text }
    if file.isChanged { changed.append(file) }
  }
  result.files = changed.map { RewrittenFile($0) }
  if writes { result.failure = write(changed, below: folder.path) }
  return result
}

private func formatted(
  _ source: SourceText,
  against schema: Schema,
  log: inout DiagnosticLog
) -> String? {
  source.name.hasSuffix(".yaml")
    ? formatYAML(source, against: schema, log: &log)
    : formatTemplate(source, against: schema, log: &log)
}

/// A file named on the command line: of the workspace, else from the current folder.
private func textFile(
  _ path: String,
  in folder: Folder,
  log: inout DiagnosticLog
) -> TextFile? {
  if let file = TextFile(path, in: folder) { return file }
  let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
  guard let data = FileManager.default.contents(atPath: url.path) else {
    log.add(.unreadableFile(path, .missing, namedAt: nil))
    return nil
  }
  guard let file = TextFile(url.path, bytes: Array(data)) else {
    log.add(.notUTF8(path))
    return nil
  }
  return file
}

/// The texts of a workspace that people write: templates and YAML files, sorted.
private func ownFiles(of folder: Folder) -> [String] {
  var quiet = DiagnosticLog()
  let workspace = readWorkspace(folder, log: &quiet)
  let named =
    (workspace?.cataloguePaths ?? []) + (workspace?.lexiconPaths ?? [])
    + (workspace?.entryFiles.map(\.path) ?? [])
  let templates = folder.files(below: TemplateFiles.overrideFolder).filter { $0.hasSuffix(".md") }
  let lexicons = folder.files(below: ".").map { String($0.dropFirst(2)) }
    .filter { !$0.contains("/") && $0.hasPrefix("措辞") && $0.hasSuffix(".yaml") }
  let all = Set([configurationName] + named.compactMap(\.text) + templates + lexicons)
  return all.filter { folder.contains($0) }
    .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
}

/// The names of the workspace; without one that can be read, none but the common units.
private func knownSchema(of place: WorkspacePlace) -> Schema {
  var quiet = DiagnosticLog()
  if let loaded = loadWorkspace(place, log: &quiet) { return loaded.schema }
  let month = Month(year: 2004, month: 1)
  return Schema(
    organizations: Organizations([], levels: []),
    dimensions: [],
    series: [],
    settings: Settings(reportPeriod: Period(month, month))
  )
}
