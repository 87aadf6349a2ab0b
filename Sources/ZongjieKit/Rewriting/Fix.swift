public import Diagnostics

/// What `fix` does or would do.
public struct FixResult: Sendable {
  /// What is left to be said after the changes, all findings of `check`.
  public internal(set) var log = DiagnosticLog()
  /// The changed files, by path.
  public internal(set) var files: [RewrittenFile] = []
  /// How many replacements were made.
  public internal(set) var count = 0
  /// A file that could not be written, in words; nil for none.
  public internal(set) var failure: String?

  /// A count of what is left.
  public var summary: String { countLine(log) }
  /// The files with their new texts and the findings that are left, as one JSON object.
  public var json: String {
    JSONValue.object([
      "files": .list(files.map(\.json)), "findings": .list(log.presented.map(\.jsonValue)),
    ]).text
  }
}

/// Rounds of applying and checking: one mistake may hide another, but not without end.
private let mostRounds = 20

/// Applies what the findings of `check` propose where it is the only thing, and checks again, until
/// nothing more can be applied.
///
/// Only texts of the workspace are changed: templates and YAML files. Of replacements that touch one
/// another the first of a round is made; whether the rest is still needed the next round tells.
///
/// - Parameters:
///   - place: the workspace.
///   - writes: whether the files are written, each whole; else nothing on the disk changes.
/// - Returns: the changed files and what is left to be said.
public func fixWorkspace(_ place: WorkspacePlace, writes: Bool) async -> FixResult {
  var result = FixResult()
  var place = place
  var files: [String: TextFile] = [:]
  for _ in 0..<mostRounds {
    result.log = await checkWorkspace(place).log
    let count = apply(result.log, in: place.workspace, to: &files)
    guard count > 0 else { break }
    result.count += count
    place.rewritten = files.mapValues(\.bytes)
  }
  let changed = files.values.filter(\.isChanged).sorted { $0.path < $1.path }
  result.files = changed.map { RewrittenFile($0) }
  if writes { result.failure = write(changed, below: place.workspace.path) }
  return result
}

/// Applies the replacements of findings to files; returns how many.
private func apply(
  _ log: DiagnosticLog,
  in folder: Folder,
  to files: inout [String: TextFile]
) -> Int {
  var applying: [String: Applying] = [:]
  for replacement in log.presented.flatMap(\.replacements) {
    let source = replacement.span.source
    if files[source.name] == nil { files[source.name] = TextFile(source.name, in: folder) }
    guard files[source.name]?.text == source.text else { continue }
    applying[source.name, default: Applying()].take(replacement)
  }
  for (name, edits) in applying {
    guard let file = files[name] else { continue }
    files[name]?.text = edits.applied(to: file.text)
  }
  return applying.values.reduce(0) { $0 + $1.count }
}

/// Writes files, each whole or not at all; a failure in words.
func write(_ files: [TextFile], below path: String) -> String? {
  for file in files {
    do throws(OutputFolder.WriteError) {
      let isAbsolute = file.path.hasPrefix("/")
      try OutputFolder(path: isAbsolute ? "" : path).write(file.bytes, to: file.path)
    } catch {
      return "写不了文件 \(error.path)：\(error.reason)"
    }
  }
  return nil
}
