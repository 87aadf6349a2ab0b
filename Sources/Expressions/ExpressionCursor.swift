package import Diagnostics
package import Facts

/// Reads expressions, words and marks one after another, for statements.
///
/// In `列 收入.前(3, 下级) 编号: 一是` it reads the word 列, the expression up to 编号, and so on.
package struct ExpressionCursor {
  private var parser: Parser
  private let schema: Schema
  /// Whether the structure of something read was wrong: what is left over is then no news.
  private var hasFault = false
  /// The functions named behind `|`, those of a tag that is wrong elsewhere included.
  private(set) var functions: [(name: String, span: SourceSpan)] = []
  /// The names known from here on.
  package var locals: LocalNames

  /// A cursor at the start of a range of a text, of the whole text if nil.
  package init(
    _ source: SourceText,
    range: Range<Int>? = nil,
    against schema: Schema,
    locals: LocalNames = LocalNames()
  ) {
    let range = source.span(range ?? source.wholeSpan.range).range
    let tokens = Lexer.tokens(of: source, range: range, units: schema.unitNames)
    parser = Parser(source, tokens: tokens)
    self.schema = schema
    self.locals = locals
  }

  /// Whether nothing but space is left.
  package var isAtEnd: Bool { parser.isAtEnd }

  /// The place of the next token; at the end an empty place behind the last one.
  package var span: SourceSpan { parser.span(parser.token) }

  /// The next token, if it is a name or an operator word; it is taken.
  package mutating func word() -> (text: String, span: SourceSpan)? {
    guard let name = parser.token.name else { return nil }
    let span = span
    parser.advance()
    return (name, span)
  }

  /// Takes the next token if it is this word.
  package mutating func take(word: String) -> Bool {
    guard parser.token.name == word else { return false }
    parser.advance()
    return true
  }

  /// Takes the next token if it is this mark, as the grammar writes it: `=`, `:`, `(`, `,` ….
  package mutating func take(mark: String) -> Bool {
    guard let mark = Mark(rawValue: mark) else { return false }
    return parser.take(mark)
  }

  /// The next token, if it is a text in quotation marks; it is taken.
  package mutating func text() -> String? {
    guard case .text(let text) = parser.token.kind else { return nil }
    parser.advance()
    return text
  }

  /// The next token, if it is a whole number; it is taken.
  package mutating func integer() -> Int? {
    guard let integer = parser.token.integer else { return nil }
    parser.advance()
    return integer
  }

  /// The next token, if it is a sign of comparison; it is taken.
  package mutating func comparisonOperator() -> ComparisonOperator? {
    guard let sign = parser.token.mark?.comparison else { return nil }
    parser.advance()
    return sign
  }

  /// Reads an expression up to where it ends.
  ///
  /// All faults are reported; with any the result is nil.
  package mutating func question(log: inout DiagnosticLog) -> Question? {
    let syntax = parser.expression()
    return resolved(syntax, log: &log)
  }

  private mutating func resolved(_ syntax: Syntax, log: inout DiagnosticLog) -> Question? {
    let isWhole = parser.log.diagnostics.isEmpty
    if !isWhole { hasFault = true }
    log.add(contentsOf: parser.log)
    parser.log = DiagnosticLog()
    var resolver = Resolver(schema: schema, locals: locals)
    let question = resolver.resolve(syntax)
    // Of names that are broken elsewhere enough was said there.
    if question == nil, !hasFault, resolver.log.diagnostics.isEmpty, schema.brokenNames.isEmpty {
      resolver.log.add(.unreadable(syntax.span))
    }
    log.add(contentsOf: resolver.log)
    return isWhole && resolver.log.diagnostics.isEmpty ? question : nil
  }

  /// Reads an expression and the functions behind it.
  package mutating func output(log: inout DiagnosticLog) -> OutputTag? {
    var question = question(log: &log)
    if let span = question?.span, question?.isBareTime == true {
      log.add(.bareTime(span))
      question = nil
    }
    var calls: [FunctionCall] = []
    var isWhole = true
    while parser.take(.pipe) {
      guard let call = functionCall(log: &log) else {
        isWhole = false
        continue
      }
      calls.append(call)
    }
    guard isWhole, let question else { return nil }
    return OutputTag(question: question, calls: calls)
  }

  private mutating func functionCall(log: inout DiagnosticLog) -> FunctionCall? {
    guard let name = word() else {
      log.add(.missingName("函数，如 升降语", after: "|", at: span))
      parser.skipToRestart()
      return nil
    }
    functions.append((name.text, name.span))
    let typed = parser.token.mark == .opening ? parser.arguments() : []
    let isWhole = parser.log.diagnostics.isEmpty
    if !isWhole { hasFault = true }
    log.add(contentsOf: parser.log)
    parser.log = DiagnosticLog()
    let arguments = typed.compactMap { argument in
      self.argument(argument, of: name.text, log: &log)
    }
    guard isWhole, arguments.count == typed.count else { return nil }
    return FunctionCall(name: name.text, nameSpan: name.span, arguments: arguments)
  }

  private mutating func argument(
    _ typed: Syntax.Argument,
    of function: String,
    log: inout DiagnosticLog
  ) -> Question.Argument? {
    if case .name(let name) = typed.value.form, functionWords[function]?.contains(name) == true {
      return .init(value: Question(.text(name), type: .text, span: typed.value.span))
    }
    guard let value = resolved(typed.value, log: &log) else { return nil }
    return .init(name: typed.name?.text, value: value)
  }

  /// Reports what is left over; true if nothing is.
  package mutating func finish(log: inout DiagnosticLog) -> Bool {
    guard !isAtEnd else { return true }
    if !hasFault { parser.reportLeftOver() }
    log.add(contentsOf: parser.log)
    parser.log = DiagnosticLog()
    return false
  }
}

extension Question {
  /// Whether it is a time that is no month by itself.
  fileprivate var isBareTime: Bool {
    guard case .time(let time) = form else { return false }
    return switch time {
    case .periodEnd, .yearStart, .month, .absoluteMonth: false
    case .sameLastYear, .endOfLastYear, .lastMonth, .months, .quarter, .absolutePeriod: true
    }
  }
}

/// Bare words that functions take as arguments (language.md 1.1.5).
let functionWords: [String: Set<String>] = ["尾差": ["最大余数"]]

extension Parser {
  /// Reports what stands behind an expression that should be the last.
  mutating func reportLeftOver() {
    guard !isAtEnd else { return }
    if log.diagnostics.isEmpty { log.add(.leftOver(token, at: span(token))) }
  }
}
