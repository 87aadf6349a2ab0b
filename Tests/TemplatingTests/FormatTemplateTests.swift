import Diagnostics
import Documents
import Facts
import Foundation
import SampleSupport
import Templating
import TestSupport
import Testing

/// `fmt` changes how a template is written, never what it says.
struct FormatTemplateTests {
  private static let schema = SmallWorkspace().schema

  private func formatted(_ text: String, log: inout DiagnosticLog) -> String? {
    formatTemplate(SourceText(name: "甲.md", text: text), against: Self.schema, log: &log)
  }

  /// What is typed and what `fmt` writes.
  private static let forms: [(String, String)] = [
    ("{{收入.同比|升降语}}。", "{{ 收入.同比 | 升降语 }}。\n"),
    ("收入，约（3）% {{ 收入 }}，  \n", "收入，约（3）% {{ 收入 }}，\n"),
    ("{%如果 收入>0 且 收入.同比>=30%%}甲{%否则%}乙{%完%}", "{% 如果 收入 > 0 且 收入.同比 ≥ 30% %}甲{% 否则 %}乙{% 完 %}\n"),
    (
      "{% 按  收入.同比 %}{% 增 >=30% %}甲{%增%}乙{%平%}丙{%减%}丁{%完按%}",
      "{% 按 收入.同比 %}{% 增 ≥30% %}甲{% 增 %}乙{% 平 %}丙{% 减 %}丁{% 完按 %}\n"
    ),
    ("{% 设 甲＝收入.当月@年初 %}{{甲}}", "{% 设 甲 = 收入@年初.当月 %}{{ 甲 }}\n"),
    (
      "{% 列 收入.前（2，市局） 编号：(1) 间隔：“；” %}{{项.简称}}{% 完 %}",
      "{% 列 收入.前(2, 市局) 编号: （1） 间隔: \"；\" %}{{ 项.简称 }}{% 完 %}\n"
    ),
    ("{%引用  “段落/甲.md”（对象：本局）%}", "{% 引用 \"段落/甲.md\"(对象: 本局) %}\n"),
    ("{% 循环 局 属于 市局 %}{{ 局.简称 }}{% 完循环 %}", "{% 循环 局 属于 市局 %}{{ 局.简称 }}{% 完循环 %}\n"),
    ("{% 节 如果 下级.个数>=3 %}\n文。\n{% 完 %}", "{% 节 如果 下级.个数 ≥ 3 %}\n文。\n{% 完 %}\n"),
    ("{% 断言 收入>0 说：\"没，有\" %}文。", "{% 断言 收入 > 0 说: \"没，有\" %}文。\n"),
    ("{#  注，不动 （a>=b）  #}文{{ 收入 }}。", "{#  注，不动 （a>=b）  #}文{{ 收入 }}。\n"),
    ("# 一\n文。\n\n\n\n文。\n# 二\n\n文。\n\n", "# 一\n\n文。\n\n文。\n\n# 二\n\n文。\n"),
    ("文。\r\n\r\n\r\n文。  \r\n", "文。\r\n\r\n文。\r\n"),
    ("`a>=b` \\{{ 收入>=1 *重* \"x，y\"", "`a>=b` \\{{ 收入>=1 *重* \"x，y\"\n"),
    (
      "文。\n``` 图表\nchart：排名\n指标：收入.占比\n维度：下级  \n标签：“各局”\n```\n文。",
      "文。\n\n```图\n图型: 排名\n指标: 收入.占比\n维度: 下级\n标签: \"各局\"\n```\n\n文。\n"
    ),
    (
      "```table\n题：各局\n行：下级\n排序：收入.当月@3月 降序\n列：\n  - {值：收入*2，头：收入}\n```",
      "```表\n题: 各局\n行: 下级\n排序: 收入@3月.当月 降序\n列:\n  - {值: 收入 × 2, 头: 收入}\n```\n"
    ),
    ("---\n标题:   \"甲\"\n---\n\n\n# 一\n文。", "---\n标题:   \"甲\"\n---\n\n# 一\n\n文。\n"),
    ("", ""),
  ]

  @Test(arguments: forms)
  func writesTheFormsOfTheGrammar(_ typed: String, _ expected: String) {
    var log = DiagnosticLog()
    #expect(formatted(typed, log: &log) == expected)
    #expect(formatted(expected, log: &log) == expected)
    #expect(log.diagnostics.map { renderText($0) } == [])
  }

  private static let broken: [(String, String)] = [
    ("｛｛ 收入 ｝｝", "S003"), ("{{ 收入", "S104"), ("{% 如果 收入 > 0 %}甲", "S110"), ("{{ 收入。同比 }}", "S101"),
    ("{% 如果收入 > 0 %}甲{% 完 %}", "S104"), ("```图\n图型: 趋势", "S110"), ("{{ 收入 + }}", "S102"),
  ]

  /// A file with an error of syntax is left alone.
  @Test(arguments: broken)
  func leavesBrokenFilesAlone(_ text: String, _ code: String) {
    var log = DiagnosticLog()
    #expect(formatted(text, log: &log) == nil)
    #expect(log.diagnostics.map(\.code).contains(code))
    #expect(log.diagnostics.allSatisfy { $0.code.hasPrefix("S") })
  }

  private static let packFiles: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates/代办电信")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test func findsThePack() { #expect(Self.packFiles.count > 5) }

  /// The shipped templates are in the form that `fmt` writes, and come back to it from any other.
  @Test(arguments: packFiles)
  func bringsTheShippedTemplatesBack(_ name: String) throws {
    let schema = try SampleReports.shared.get().schema
    let text = try SampleReports.packText(name)
    var log = DiagnosticLog()
    let own = formatTemplate(SourceText(name: name, text: text), against: schema, log: &log)
    #expect(own == text)
    for seed in 1...6 {
      var typist = CarelessTypist(seed: UInt64(seed))
      let careless = typist.typed(text)
      let source = SourceText(name: name, text: careless)
      let back = formatTemplate(source, against: schema, log: &log)
      #expect(back == text, "seed \(seed)")
    }
    #expect(log.diagnostics.map { renderText($0) } == [])
  }

  /// What is typed carelessly prints the same document as the form that `fmt` writes.
  @Test(arguments: ["陕西", "榆林", "铜川"])
  func keepsTheDocuments(of organization: String) throws {
    let sample = try SampleReports.shared.get()
    let entry = organization == "陕西" ? "半年总结/省.md" : "半年总结/市局.md"
    func document(_ text: @escaping (String) throws -> String) throws -> Document? {
      var log = DiagnosticLog()
      let document = try sample.document(
        text(entry),
        for: organization,
        includes: { try? text($0) },
        log: &log
      )
      let errors = log.presented.filter { $0.severity == .error }
      #expect(errors.map { renderText($0) } == [])
      return document
    }
    let plain = try #require(try document(SampleReports.packText))
    for seed in 1...3 {
      let careless = try document { name in
        var typist = CarelessTypist(seed: UInt64(seed))
        return typist.typed(try SampleReports.packText(name))
      }
      #expect(careless?.plainText == plain.plainText)
    }
  }
}

/// Types a template anew as an input method and a keyboard give it: other marks inside tags and
/// blocks, other blanks, blank lines and ends of lines.
struct CarelessTypist {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func chance(_ parts: UInt64) -> Bool { random.next() % parts == 0 }

  mutating func typed(_ text: String) -> String {
    var lines: [String] = []
    var isBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isFence = line.hasPrefix("```")
      if isFence { isBlock = !isBlock }
      let typed = isBlock && !isFence ? blockLine(line) : isFence ? line : textLine(line)
      lines.append(typed + (chance(3) ? [" ", "  ", "\t"][Int(random.next() % 3)] : ""))
      if line.isEmpty, !isBlock, chance(3) { lines.append("") }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func blockLine(_ line: String) -> String {
    guard !line.contains("\""), !line.contains("#"), chance(2) else { return line }
    return line.replacingOccurrences(of: ": ", with: "：")
      .replacingOccurrences(of: ", ", with: line.contains("{") ? "，" : ", ")
  }

  private mutating func textLine(_ line: String) -> String {
    var result = ""
    var rest = Substring(line)
    while let open = [rest.range(of: "{{"), rest.range(of: "{%")].compactMap({ $0 })
      .min(by: { $0.lowerBound < $1.lowerBound })
    {
      let isOutput = rest[open] == "{{"
      guard let close = rest[open.upperBound...].range(of: isOutput ? "}}" : "%}") else { break }
      result += rest[..<open.upperBound]
      result += tag(String(rest[open.upperBound..<close.lowerBound]), isOutput: isOutput)
      result += rest[close]
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  private static let marks: [Character: [String]] = [
    ",": ["，", ",", " ,"], ":": ["：", " ："], "(": ["（", "( "], ")": ["）", " )"], "[": ["［"],
    "]": ["］", " ]"], "−": ["-"], "×": ["*"], "÷": ["/"], "≥": [">="], "≤": ["<="], "≠": ["!="],
    "|": ["｜"], "@": ["＠"], "%": ["％"], "1": ["１"], "0": ["０"],
  ]

  /// The inside of a tag: its first word keeps its blank.
  private mutating func tag(_ inner: String, isOutput: Bool) -> String {
    let content = inner.trimmingCharacters(in: .whitespaces)
    let word = isOutput ? "" : String(content.prefix { $0 != " " })
    var typed = ""
    var quote: Character?
    for character in content.dropFirst(word.count) {
      if quote == character {
        quote = nil
        typed.append(character)
      } else if quote != nil {
        typed.append(character)
      } else if character == "\"" || character == "`" {
        quote = character
        typed.append(character)
      } else if character == " " {
        typed += chance(3) ? "  " : " "
      } else if let forms = Self.marks[character], chance(3) {
        typed += forms[Int(random.next() % UInt64(forms.count))]
      } else {
        typed.append(character)
      }
    }
    let padding = [" ", "", "  "]
    return padding[Int(random.next() % 3)] + word + typed + padding[Int(random.next() % 3)]
  }
}
