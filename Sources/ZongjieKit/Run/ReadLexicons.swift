import Diagnostics
import Facts
import Nodes
import Phrasing

/// The shipped lexicon, where zongjie.yaml names none.
private let shippedLexicon = "代办电信/措辞.yaml"

/// The lexicon of all, and of each organisation with a file of its own, entry by entry.
func readLexicons(
  _ workspace: Workspace,
  _ files: TemplateFiles,
  against schema: Schema,
  log: inout DiagnosticLog
) -> (lexicons: Lexicons, names: [String], sources: [SourceText]) {
  var nodes = files.nodes(at: workspace.lexiconPaths, log: &log)
  if workspace.lexiconPaths.isEmpty,
    let shipped = readText(shippedLexicon, in: files.home.templates, log: &log)
  {
    nodes += [parseYAML(shipped, log: &log)].compactMap { $0 }
  }
  nodes += ownNodes("措辞.yaml", in: workspace.folder, log: &log)
  var sources = nodes.map(\.span.source)
  let shared = readLexicon(nodes, against: schema, log: &log)
  var own: [String: Lexicon] = [:]
  let present = workspace.folder.names.filter { $0.hasPrefix("措辞@") }
  for organization in present.isEmpty ? [] : schema.organizations.all {
    let name = "措辞@\(organization.name).yaml"
    guard present.contains(name) else { continue }
    let added = ownNodes(name, in: workspace.folder, log: &log)
    guard !added.isEmpty else { continue }
    sources += added.map(\.span.source)
    own[organization.name] = readLexicon(nodes + added, against: schema, log: &log)
  }
  // Words with an error are known, so that asking them is not one more finding.
  let typed = nodes.flatMap(\.entries).compactMap(\.key.text).filter { $0 != "版本" }
  let unread = typed.filter { !shared.names.contains($0) }
  return (Lexicons(shared: shared, own: own), shared.names + unread, sources)
}

private func ownNodes(_ name: String, in folder: Folder, log: inout DiagnosticLog) -> [Node] {
  guard folder.contains(name), let source = readText(name, in: folder, log: &log) else { return [] }
  return [parseYAML(source, log: &log)].compactMap { $0 }
}
