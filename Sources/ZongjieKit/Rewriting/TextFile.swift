import Diagnostics

/// A text file of the workspace that is rewritten as a whole.
struct TextFile {
  /// From the workspace.
  let path: String
  /// What lies on the disk, without a byte order mark.
  let original: String
  private let hasMark: Bool
  var text: String

  /// Nil if it is not there or no UTF-8.
  init?(_ path: String, in folder: Folder) {
    guard let bytes = try? folder.bytes(of: path) else { return nil }
    self.init(path, bytes: bytes)
  }

  /// Nil if it is no UTF-8.
  init?(_ path: String, bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.path = path
    hasMark = text.unicodeScalars.first == "\u{FEFF}"
    original = hasMark ? String(text.unicodeScalars.dropFirst()) : text
    self.text = original
  }

  var isChanged: Bool { text != original }

  var source: SourceText { SourceText(name: path, text: text) }

  /// What is to be written, with the mark that the file had.
  var bytes: [UInt8] { (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8) }

  var changes: LineChanges { LineChanges(from: original, to: text) }
}

/// A file with the lines that a rewriting changes.
public struct RewrittenFile: Sendable {
  /// From the workspace, or as it was named on the command line.
  public let path: String
  /// Path and changed lines, as the terminal shows them.
  public let lines: [String]
  /// The whole text after the change.
  public let text: String

  init(_ file: TextFile) {
    path = file.path
    lines = [file.path] + file.changes.printed
    text = file.text
  }

  var json: JSONValue { .object(["file": .string(path), "text": .string(text)]) }
}
