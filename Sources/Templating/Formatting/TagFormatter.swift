import Diagnostics
import Expressions
import Facts

/// Writes every tag and block of a template anew, in its place.
struct TagFormatter {
  private let text: TemplateText
  private let schema: Schema

  init(_ source: SourceText, schema: Schema) {
    text = TemplateText(source)
    self.schema = schema
  }

  func formatted() -> String {
    var log = DiagnosticLog()
    let head = headRange(of: text, log: &log)
    var lexer = TemplateLexer(text.source)
    lexer.lex((head?.end ?? 0)..<text.end)
    var result: [UInt8] = []
    var position = 0
    for token in lexer.tokens {
      guard let (range, written) = written(token) else { continue }
      result += text.bytes[position..<range.lowerBound] + Array(written.utf8)
      position = range.upperBound
    }
    return String(decoding: result + text.bytes[position...], as: UTF8.self)
  }

  private func written(_ token: TemplateToken) -> (Range<Int>, String)? {
    switch token.kind {
    case .output(let inner): (token.range, "{{ " + expression(inner) + " }}")
    case .statement(let inner, let isAlone):
      statement(inner, token.range, isAlone: isAlone).map { (token.range, "{% " + $0 + " %}") }
    case .block(let word, let content) where BlockFormatter.knows(text.string(word)):
      (
        token.range.lowerBound + 3..<content.upperBound,
        BlockFormatter(text, schema).formatted(word, content)
      )
    case .block, .text, .emphasis, .lineEnd, .paragraphEnd, .headingStart, .headingEnd: nil
    }
  }

  private func expression(_ range: Range<Int>) -> String {
    formattedExpression(text.source, range: range, against: schema)
  }

  private func statement(_ inner: Range<Int>, _ range: Range<Int>, isAlone: Bool) -> String? {
    var log = DiagnosticLog()
    guard let tag = text.statement(inner: inner, range: range, isAlone: isAlone, log: &log) else {
      return nil
    }
    let word = text.string(tag.keywordRange)
    guard !tag.body.isEmpty else { return text.string(inner) == word ? word : text.string(inner) }
    let blank = text.string(tag.keywordRange.upperBound..<tag.body.lowerBound)
    return word + (blank.contains("\n") ? blank : " ") + body(of: tag)
  }

  private func body(of tag: StatementTag) -> String {
    switch tag.keyword {
    case .list: list(tag.body)
    case .section: section(tag.body)
    case .ifTrue, .elseIf, .otherwise, .end, .bySign, .rise, .flat, .fall, .loop, .local, .include,
      .requirement, .assertion, .pageBreak, .landscape, .annex:
      expression(tag.body)
    }
  }

  /// 如果 is a word of its own here, whatever follows it.
  private func section(_ body: Range<Int>) -> String {
    let word = StatementKeyword.ifTrue.rawValue
    guard text.has(Array(word.utf8), at: body.lowerBound) else { return expression(body) }
    let rest = text.trimmed(body.lowerBound + word.utf8.count..<body.upperBound)
    return word + " " + expression(rest)
  }

  /// 编号 takes （1） as it prints it.
  private func list(_ body: Range<Int>) -> String {
    let options = text.options(in: body, named: ["编号", "间隔"])
    let values = options.values.map { option in
      let typed = text.string(option.range)
      let isNumbering = option.name == "编号"
      let numbering = typed.replacing("(", with: "（").replacing(")", with: "）")
      return " \(option.name): " + (isNumbering ? numbering : expression(option.range))
    }
    return expression(options.head) + values.joined()
  }
}
