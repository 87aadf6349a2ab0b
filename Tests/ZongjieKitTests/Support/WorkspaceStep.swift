import Foundation

/// A change of one file of a workspace: 改 写 删 编码 插, as cases and pages write them.
struct WorkspaceStep: Sendable {
  enum Fault: Error {
    case notFound(String, in: String)
    case unknownStep(String)
  }

  /// 改, the path, and what else the kind of step takes.
  let words: [String]
  let lines: [String]

  var path: String { words.count > 1 ? words[1] : "" }

  func apply(to folder: URL) throws {
    let file = folder.appendingPathComponent(path)
    switch words[0] {
    case "改": try edit(file)
    case "写":
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      var lines = lines
      while lines.last?.isEmpty == true { lines.removeLast() }
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    case "删": try FileManager.default.removeItem(at: file)
    case "编码":
      var data = try Data(contentsOf: file)
      for form in words.dropFirst(2) { data = try encoded(data, as: form) }
      try data.write(to: file)
    case "插":
      var data = try Data(contentsOf: file)
      data.insert(UInt8(words[3], radix: 16) ?? 0, at: Int(words[2]) ?? 0)
      try data.write(to: file)
    default: throw Fault.unknownStep(words[0])
    }
  }

  /// Pairs of lines `- 旧`, `+ 新`; ⏎ is a line end.
  private func edit(_ file: URL) throws {
    var text = try String(contentsOf: file, encoding: .utf8)
    var old: String?
    for line in lines {
      if line.hasPrefix("- ") {
        old = line.dropFirst(2).replacingOccurrences(of: "⏎", with: "\n")
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
}
