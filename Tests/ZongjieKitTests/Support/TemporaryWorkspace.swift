import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// The repository: the home folder of the tests, which holds templates and fonts.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A folder of its own for one test, removed with the last reference to it.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "zongjie-\(UUID().uuidString)"
    ).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file below the folder; folders in between are made.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ bytes: Data, to path: String) throws {
    let target = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try bytes.write(to: target)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  /// Changes the text of a file; the old text must stand there.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    try #require(text.contains(old), "没有“\(old)”")
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }

  /// The paths of all files, sorted.
  var files: [String] {
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let path = url.appendingPathComponent(name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}

/// A workspace in a folder of its own.
struct TemporaryWorkspace {
  let folder: TemporaryFolder

  /// A copy of examples/shaanxi.
  static func sample() throws -> Self { try copy(of: "examples/shaanxi") }

  /// A copy of a workspace of the repository.
  static func copy(of path: String) throws -> Self {
    let folder = try TemporaryFolder()
    let source = repository.appendingPathComponent(path)
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
    where name != "output" {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name),
        to: folder.url.appendingPathComponent(name)
      )
    }
    return Self(folder: folder)
  }

  /// What `init` writes.
  static func small() throws -> Self {
    let workspace = Self(folder: try TemporaryFolder())
    let result = initializeWorkspace(workspace.place)
    try #require(result.log.diagnostics.isEmpty)
    return workspace
  }

  /// The small workspace that the cases of mistakes and the pages of codes change.
  static func ofMistakes() throws -> Self {
    let folder = try TemporaryFolder()
    let source = repository.appendingPathComponent("Tests/ZongjieKitTests/Cases/错误/样本")
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(name),
        to: folder.url.appendingPathComponent(name)
      )
    }
    return Self(folder: folder)
  }

  var place: WorkspacePlace {
    WorkspacePlace(folder: folder.url.path, home: repository.path, executable: "")
  }

  /// Makes reports into `output` of the workspace.
  func make(
    _ selection: ReportSelection,
    change: (inout ReportJob) -> Void = { _ in }
  ) async -> ReportResult {
    var job = ReportJob(place, selection: selection)
    change(&job)
    return await makeReports(job) { .zero }
  }

  /// The names of the files of the period's folder.
  var outputNames: [String] {
    folder.files.filter { $0.hasPrefix(period) }.map { String($0.dropFirst(period.count)) }
  }

  func output(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appendingPathComponent(period + name))
  }

  /// The folder of the first half of the year whose data it holds.
  private var period: String {
    let year = (try? folder.text("zongjie.yaml").contains("2005-01..2005-06")) == true ? 2005 : 2004
    return "output/\(year)年上半年/"
  }
}

/// All files below `output` by name.
func contents(of workspace: TemporaryWorkspace) throws -> [String: Data] {
  try Dictionary(
    uniqueKeysWithValues: workspace.outputNames.map { ($0, try workspace.output($0)) }
  )
}
