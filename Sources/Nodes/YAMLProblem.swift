import Diagnostics
import Yams

/// Why a text is no YAML, with line and column from 1.
enum YAMLProblem: Error {
  case duplicateKey(line: Int, column: Int)
  /// A character that YAML does not allow.
  case unreadable
  case other(problem: String, line: Int, column: Int)

  init(_ error: YamlError) {
    switch error {
    case .duplicatedKeysInMapping(_, let context):
      self = .duplicateKey(line: context.mark.line, column: context.mark.column)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .other(problem: problem, line: mark.line, column: mark.column)
    case .reader: self = .unreadable
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self = .other(problem: String(describing: error), line: 1, column: 1)
    }
  }
}

extension Diagnostic {
  /// The finding of a problem, in Chinese, with what probably mends it.
  static func brokenYAML(_ problem: YAMLProblem, in text: YAMLText) -> Self {
    switch problem {
    case .duplicateKey(let line, let column):
      let index = text.index(line: line, column: column)
      return brokenYAML("键写了两次", at: text.span(index..<index + 1), advice: nil)
    case .unreadable:
      let index = text.scalars.firstIndex { !$0.isAllowedInYAML } ?? 0
      let code = String(text.scalar(at: index)?.value ?? 0, radix: 16, uppercase: true)
      return brokenYAML(
        "有不能使用的控制字符 U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)",
        at: text.span(index..<index + 1),
        advice: "删去这个字符"
      )
    case .other(let problem, let line, let column):
      var index = text.index(line: line, column: column)
      // At the end of the text the last character is shown, not the empty line behind it.
      while index > 0, text.scalar(at: index) == nil || text.scalar(at: index) == "\n" {
        index -= 1
      }
      if let colon = fullWidthColon(at: index, in: text) {
        index = colon
      } else if let quote = text.openQuote(before: index) {
        return brokenYAML(
          "引号没有关上",
          at: text.span(quote..<quote + 1),
          advice: "在这一行补上后一个引号",
          replacements: closingQuote(for: quote, in: text)
        )
      } else if let colon = tightColon(at: index, in: text, for: problem) {
        return brokenYAML(
          "冒号后面没有空格",
          at: text.span(colon..<colon + 1),
          advice: "冒号后面空一格",
          replacements: [Replacement(text.span(colon..<colon + 1), with: ": ")]
        )
      }
      let explained = explanation(of: problem, at: index, in: text)
      return brokenYAML(
        explained.problem,
        at: text.span(index..<index + 1),
        advice: explained.advice,
        replacements: halfWidthColon(at: index, in: text)
      )
    }
  }

  /// A quote at the end of the line, where the quoted text is the whole of a value.
  private static func closingQuote(for quote: Int, in text: YAMLText) -> [Replacement] {
    let start = text.lineStart(of: quote)
    let before = text.scalars[start..<quote]
    guard !before.contains("{"), !before.contains("["), before.last == " " else { return [] }
    var end = start + text.line(of: quote).count
    while end > quote, text.scalars[end - 1] == " " { end -= 1 }
    return [Replacement(text.span(end..<end), with: "\"")]
  }

  private static func halfWidthColon(at index: Int, in text: YAMLText) -> [Replacement] {
    guard text.scalar(at: index) == "：" else { return [] }
    let isApart = text.scalar(at: index + 1).map { $0 == " " || $0 == "\n" || $0 == "\r" } ?? true
    return [Replacement(text.span(index..<index + 1), with: isApart ? ":" : ": ")]
  }

  /// The full-width colon that stands for the only one of the line, or of the line above.
  private static func fullWidthColon(at index: Int, in text: YAMLText) -> Int? {
    let start = text.lineStart(of: index)
    for place in [index, max(0, start - 1)] {
      let line = text.line(of: place)
      if let colon = line.firstIndex(of: "："), !line.contains(":") { return colon }
    }
    return nil
  }

  /// The colon of `键:值` in the line, or in the one above where this line goes on with that text.
  private static func tightColon(
    at index: Int,
    in text: YAMLText,
    for problem: String
  ) -> Int? {
    if let colon = tightColon(in: text.line(of: index)) { return colon }
    let start = text.lineStart(of: index)
    guard start > 0, keysOverLines.contains(where: problem.contains) else { return nil }
    return tightColon(in: text.line(of: start - 1))
  }

  /// What libyaml says where a text without a colon runs into the key of the next line.
  private static let keysOverLines = [
    "mapping values are not allowed", "could not find expected ':'",
  ]

  /// The first colon of a line in which no other one makes a key.
  private static func tightColon(in line: ArraySlice<Unicode.Scalar>) -> Int? {
    let content = line.drop { $0 == " " || $0 == "-" }
    guard let colon = content.firstIndex(of: ":"), content.last != ":",
      !content[..<colon].contains(where: { "\"'{[#".unicodeScalars.contains($0) }),
      !content.indices.contains(where: {
        content[$0] == ":" && ($0 + 1 == content.endIndex || content[$0 + 1] == " ")
      }), !isPartOfValue(colon, in: content)
    else { return nil }
    return colon
  }

  /// The colon of `http://a.b` or of `8:30`, which parts no key from its value.
  private static func isPartOfValue(_ colon: Int, in line: ArraySlice<Unicode.Scalar>) -> Bool {
    let behind = line[(colon + 1)...]
    guard !behind.starts(with: "//".unicodeScalars) else { return true }
    let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    return [line[..<colon].last, behind.first].allSatisfy { $0.map(digits.contains) ?? false }
  }

  private static func explanation(
    of problem: String,
    at index: Int,
    in text: YAMLText
  ) -> (problem: String, advice: String?) {
    let line = text.line(of: index)
    if line.first(where: { $0 != " " }) == "\t" || text.scalar(at: index) == "\t" {
      return ("缩进用了制表符", "改用空格")
    }
    if text.scalar(at: index) == "：" { return ("冒号是全角的", "改成半角冒号，后面空一格") }
    if let known = translations.first(where: { problem.contains($0.key) }) {
      return (known.problem, known.advice)
    }
    return ("写法有误", "检查这一行和上一行的缩进、冒号、引号、括号")
  }

  /// The messages of libyaml that a hand-written file meets.
  private static let translations: [(key: String, problem: String, advice: String?)] = [
    ("mapping values are not allowed", "一行里有两个“键: ”", "有冒号的文字要加引号；另一个键写到下一行"),
    ("did not find expected key", "这里应当是一个键", "检查缩进是否对齐，上一行的引号、括号是否关上"),
    ("could not find expected ':'", "缺少冒号", "键的后面写半角冒号，再空一格"),
    ("did not find expected ',' or '}'", "花括号里缺少逗号，或者没有关上", "项与项之间写半角逗号，末尾写 }"),
    ("did not find expected ',' or ']'", "方括号里缺少逗号，或者没有关上", "项与项之间写半角逗号，末尾写 ]"),
    ("found unexpected end of stream", "引号没有关上", "补上后一个引号"),
    ("found unexpected document indicator", "引号没有关上", "补上后一个引号"),
    ("did not find expected '-' indicator", "列表的项没有对齐", "每项以“- ”开头，缩进相同"),
    ("block sequence entries are not allowed", "列表不能从这里开始", "“- ”另起一行，缩进在键以内"),
    ("block mapping", "键没有对齐", "同一层的键缩进相同"),
    ("cannot start any token", "这个字符不能开头", "这段文字加引号"),
    ("found undefined alias", "以 * 开头的文字没有加引号", "这段文字加引号"),
    ("while scanning an a", "以 * 或 & 开头的文字没有加引号", "这段文字加引号"),
    ("alphabetic or numeric", "以 * 或 & 开头的文字没有加引号", "这段文字加引号"),
    ("unknown escape character", "双引号里的反斜杠后面不认识", "改用单引号，或者写成 \\\\"),
    ("tab character", "缩进用了制表符", "改用空格"),
    ("another document", "一个文件里只能有一份内容", "删去 --- 之后的部分，或者另存为文件"),
    ("<document start>", "前面的内容已经结束，这里又多出文字", "检查缩进是否对齐"),
    ("did not find expected node content", "这里应当有值", "值以逗号、括号开头时要加引号"),
    ("undefined tag handle", "以 ! 开头的文字没有加引号", "这段文字加引号"),
    ("invalid Unicode character", "双引号里的转义不是字符", "直接写这个字"),
    ("unexpected '%'", "以 % 开头的文字没有加引号", "这段文字加引号"),
  ]
}

extension Unicode.Scalar {
  /// Source: YAML 1.1, 5.1.
  fileprivate var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
