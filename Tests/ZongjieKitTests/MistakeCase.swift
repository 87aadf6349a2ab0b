import Foundation
import Testing

/// A workspace with mistakes and what the program says of them, in one file.
///
/// Lines `=== 改 文件` with pairs `- 旧`, `+ 新` (⏎ is a line end), `=== 写 文件` with a whole file,
/// `=== 删 文件`, `=== 编码 文件 GB18030|BOM|CRLF|无尾行|UTF16 …`, `=== 插 文件 位置 十六进制`,
/// `=== 命令 check|render|batch|query …`, `=== 提示` to see these too, and last `=== 预期` with the text.
struct MistakeCase: Sendable, CustomTestStringConvertible {
  /// A step that changes the sample workspace.
  struct Step: Sendable {
    let words: [String]
    let lines: [String]

    var path: String { words.count > 1 ? words[1] : "" }
  }

  enum Fault: Error {
    case notFound(String, in: String)
    case unknownStep(String)
  }

  let url: URL
  private(set) var steps: [Step] = []
  private(set) var expected = ""
  private(set) var command = ["check"]
  /// Whether 提示 are shown too.
  private(set) var showsNotes = false

  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  init(_ url: URL) throws {
    self.url = url
    var open: Step?
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("=== ") {
        if let open { close(open) }
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        open = Step(words: words, lines: [])
      } else if let step = open {
        open = Step(words: step.words, lines: step.lines + [line])
      }
    }
    if let open { close(open) }
  }

  private mutating func close(_ step: Step) {
    switch step.words.first {
    case "预期": expected = step.lines.joined(separator: "\n")
    case "提示": showsNotes = true
    case "命令": command = Array(step.words.dropFirst())
    default: steps.append(step)
    }
  }

  /// Applies the steps to a folder.
  func change(_ folder: URL) throws {
    for step in steps {
      let file = folder.appendingPathComponent(step.path)
      switch step.words[0] {
      case "改": try edit(file, step.lines)
      case "写":
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        var lines = step.lines
        while lines.last?.isEmpty == true { lines.removeLast() }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      case "删": try FileManager.default.removeItem(at: file)
      case "编码":
        var data = try Data(contentsOf: file)
        for form in step.words.dropFirst(2) { data = try encoded(data, as: form) }
        try data.write(to: file)
      case "插":
        var data = try Data(contentsOf: file)
        let offset = Int(step.words[2]) ?? 0
        data.insert(UInt8(step.words[3], radix: 16) ?? 0, at: offset)
        try data.write(to: file)
      default: throw Fault.unknownStep(step.words[0])
      }
    }
  }

  private func edit(_ file: URL, _ lines: [String]) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    var old: String?
    for line in lines {
      if line.hasPrefix("- ") {
        old = String(line.dropFirst(2))
      } else if line.hasPrefix("+"), let searched = old {
        guard let range = text.range(of: searched) else {
          throw Fault.notFound(searched, in: file.path)
        }
        let new = line.dropFirst(line.hasPrefix("+ ") ? 2 : 1)
        text.replaceSubrange(range, with: new.replacingOccurrences(of: "⏎", with: "\n"))
        old = nil
      }
    }
    try Data(text.utf8).write(to: file)
  }

  private func encoded(_ data: Data, as form: String) throws -> Data {
    let text = String(decoding: data, as: UTF8.self)
    switch form {
    case "GB18030":
      // kCFStringEncodingGB_18030_2000 as Foundation numbers it.
      return text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data()
    case "UTF16": return text.data(using: .utf16) ?? Data()
    case "BOM": return Data([0xEF, 0xBB, 0xBF]) + data
    case "CRLF": return Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    case "无尾行": return text.hasSuffix("\n") ? Data(text.dropLast().utf8) : data
    default: throw Fault.unknownStep(form)
    }
  }

  /// Writes what came out as the expectation.
  func record(_ text: String) throws {
    let whole = try String(contentsOf: url, encoding: .utf8)
    let head = whole.components(separatedBy: "=== 预期").first ?? ""
    let kept = head.hasSuffix("\n") ? head : head + "\n"
    try Data((kept + "=== 预期\n" + text).utf8).write(to: url)
  }
}
