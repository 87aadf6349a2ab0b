import Diagnostics
import Nodes

/// Where the files of a pack are found: in the workspace's 模板/, else in the shipped pack
/// (workspace.md 6).
struct TemplateFiles: Sendable {
  let workspace: Folder
  let home: Home
  /// Paths of the files in 模板/ without that prefix.
  private let overrides: Set<String>

  /// The folder of a workspace whose files win over those of the pack.
  static let overrideFolder = "模板"

  init(workspace: Folder, home: Home) {
    self.workspace = workspace
    self.home = home
    overrides = Set(
      workspace.files(below: Self.overrideFolder).map {
        String($0.dropFirst(Self.overrideFolder.count + 1))
      }
    )
  }

  /// The pack of an entry file: its first folder, if the file is shipped.
  func pack(ofEntry path: String) -> String? {
    guard !workspace.contains(path), let slash = path.firstIndex(of: "/") else { return nil }
    return String(path[..<slash])
  }

  /// The names of organisations for which 模板/ holds a file of their own, sorted.
  var organizationsWithOwnFiles: Set<String> {
    Set(overrides.compactMap(Self.organization(ofOverride:)))
  }

  /// 榆林 of `段落/规模@榆林.md`; nil for a file that serves all.
  static func organization(ofOverride path: String) -> String? {
    guard let at = path.lastIndex(of: "@"), let dot = path.lastIndex(of: "."), at < dot else {
      return nil
    }
    return String(path[path.index(after: at)..<dot])
  }

  /// The entry file of a level for an organisation.
  func entry(_ path: String, for organization: String, log: inout DiagnosticLog) -> SourceText? {
    if let pack = pack(ofEntry: path) {
      let inside = String(path.dropFirst(pack.count + 1))
      return file(inside, inPack: pack, for: organization, log: &log)
    }
    return readText(path, in: workspace, log: &log)
  }

  /// A file that a template includes.
  func file(
    _ path: String,
    inPack pack: String?,
    for organization: String,
    log: inout DiagnosticLog
  ) -> SourceText? {
    for candidate in [Self.override(path, for: organization), path]
    where overrides.contains(candidate) {
      return readText(Self.overrideFolder + "/" + candidate, in: workspace, log: &log)
    }
    guard let pack, home.templates.contains(pack + "/" + path) else { return nil }
    guard let shipped = readText(pack + "/" + path, in: home.templates, log: &log) else {
      return nil
    }
    return SourceText(name: path, text: shipped.text)
  }

  /// The texts of all templates that entry files can reach: those of their packs, of 模板/ and the
  /// entry files in the workspace itself.
  ///
  /// They depend on the workspace alone, not on the reports that are asked for.
  func texts(reachableFrom entries: [String]) -> [String] {
    let packs = Set(entries.compactMap(pack(ofEntry:))).sorted()
    let shipped = packs.flatMap { texts(of: home.templates.files(below: $0), in: home.templates) }
    let own = overrides.sorted().map { Self.overrideFolder + "/" + $0 }
    return shipped + texts(of: own + entries.sorted(), in: workspace)
  }

  private func texts(of paths: [String], in folder: Folder) -> [String] {
    var log = DiagnosticLog()
    return paths.filter { $0.hasSuffix(".md") && folder.contains($0) }
      .compactMap { readText($0, in: folder, log: &log)?.text }
  }

  /// Files of 模板/ that nobody asked for, sorted.
  func unused(asked: Set<String>) -> [String] {
    overrides.map { Self.overrideFolder + "/" + $0 }.filter { !asked.contains($0) }.sorted()
  }

  /// `段落/规模@榆林.md` for 榆林.
  private static func override(_ path: String, for organization: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path + "@" + organization }
    return path[..<dot] + "@" + organization + path[dot...]
  }

  /// Files that may be an entry file.
  var entryPaths: [String] { workspace.files(below: Self.overrideFolder) }

  /// Files of the workspace and of the shipped packs that may be a catalogue or a lexicon.
  private var yamlPaths: [String] {
    [workspace, home.templates].flatMap { $0.files(below: ".") }.map { String($0.dropFirst(2)) }
      .filter { $0.hasSuffix(".yaml") && $0 != "zongjie.yaml" }
  }

  /// The nodes of the files of a list such as 目录: each in the workspace, else in `templates/`.
  func nodes(at paths: [Node], log: inout DiagnosticLog) -> [Node] {
    paths.compactMap { path in
      guard let name = path.text, !name.isEmpty else {
        log.add(.wrongKind(path, "文件", expected: "一个文件名"))
        return nil
      }
      let folder = workspace.contains(name) ? workspace : home.templates
      guard folder.contains(name) else {
        log.add(.unreadableFile(name, .missing, namedAt: path, among: yamlPaths))
        return nil
      }
      return readText(name, in: folder, log: &log).flatMap { parseFile($0, log: &log) }
    }
  }
}
