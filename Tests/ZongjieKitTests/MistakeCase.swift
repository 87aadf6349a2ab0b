import Foundation
import Testing

/// A workspace with mistakes and what the program says of them, in one file.
///
/// Lines `=== 改 文件` with pairs `- 旧`, `+ 新` (⏎ is a line end), `=== 写 文件` with a whole file,
/// `=== 删 文件`, `=== 编码 文件 GB18030|BOM|CRLF|无尾行|UTF16 …`, `=== 插 文件 位置 十六进制`,
/// `=== 命令 check|render|batch|query …`, `=== 提示` to see these too, and last `=== 预期` with the text.
struct MistakeCase: Sendable, CustomTestStringConvertible {
  let url: URL
  private(set) var steps: [WorkspaceStep] = []
  private(set) var expected = ""
  private(set) var command = ["check"]
  /// Whether 提示 are shown too.
  private(set) var showsNotes = false

  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  init(_ url: URL) throws {
    self.url = url
    var open: WorkspaceStep?
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("=== ") {
        if let open { close(open) }
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        open = WorkspaceStep(words: words, lines: [])
      } else if let step = open {
        open = WorkspaceStep(words: step.words, lines: step.lines + [line])
      }
    }
    if let open { close(open) }
  }

  private mutating func close(_ step: WorkspaceStep) {
    switch step.words.first {
    case "预期": expected = step.lines.joined(separator: "\n")
    case "提示": showsNotes = true
    case "命令": command = Array(step.words.dropFirst())
    default: steps.append(step)
    }
  }

  /// Applies the steps to a folder.
  func change(_ folder: URL) throws {
    for step in steps { try step.apply(to: folder) }
  }

  /// Writes what came out as the expectation.
  func record(_ text: String) throws {
    let whole = try String(contentsOf: url, encoding: .utf8)
    let head = whole.components(separatedBy: "=== 预期").first ?? ""
    let kept = head.hasSuffix("\n") ? head : head + "\n"
    try Data((kept + "=== 预期\n" + text).utf8).write(to: url)
  }
}
