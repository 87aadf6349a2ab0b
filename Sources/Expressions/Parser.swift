import Diagnostics
import Facts

/// Tokens → syntax, by recursive descent over the grammar of language.md 1.1.1.
///
/// What cannot be read is reported once and stands as `failed`, and reading goes on behind it.
struct Parser {
  /// Deep enough for any sentence, shallow enough for the stack of a thread.
  private static let greatestDepth = 40
  /// Longest chain of operators or suffixes of one level.
  static let longestChain = 100

  let source: SourceText
  let tokens: [Token]
  var index = 0
  var log = DiagnosticLog()
  private var depth = 0

  init(_ source: SourceText, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
    for token in tokens {
      if let mend = token.mend { log.add(.mistakenMark(mend, at: span(token))) }
    }
  }

  var token: Token { tokens[min(index, tokens.count - 1)] }
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }
  /// Where the last token that was taken ends.
  var lastEnd: Int { index > 0 ? tokens[index - 1].range.upperBound : token.range.lowerBound }
  var isAtEnd: Bool { token.kind == .end }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  mutating func take(_ mark: Mark) -> Bool {
    guard token.mark == mark else { return false }
    advance()
    return true
  }

  mutating func take(_ word: OperatorWord) -> Bool {
    guard token.operatorWord == word else { return false }
    advance()
    return true
  }

  func span(_ token: Token) -> SourceSpan { source.span(token.range) }
  func span(from start: Int) -> SourceSpan { source.span(start..<max(start, lastEnd)) }

  /// Skips what cannot be understood, up to where reading may go on.
  mutating func skipToRestart() {
    while !isAtEnd, !isRestart(token) { advance() }
  }

  private func isRestart(_ token: Token) -> Bool {
    if let word = token.operatorWord { return word == .and || word == .or }
    switch token.mark {
    case .comma, .closing, .closingBracket, .pipe, .plus, .minus, .times, .over: return true
    default: return token.mark?.comparison != nil
    }
  }

  /// Reads one level deeper; too deep is reported and fails.
  private mutating func deeper(_ read: (inout Parser) -> Syntax) -> Syntax {
    guard depth < Self.greatestDepth else {
      log.add(.tooDeep(span(token)))
      skipToEnd()
      return failed(from: token.range.lowerBound)
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  func failed(from start: Int) -> Syntax { Syntax(.failed, span(from: start)) }

  private mutating func skipToEnd() { index = tokens.count - 1 }

  /// Reads 式.
  mutating func expression() -> Syntax { deeper { $0.disjunction() } }

  private mutating func disjunction() -> Syntax {
    let start = token.range.lowerBound
    var left = conjunction()
    var count = 0
    while chainGoesOn(&count), take(.or) {
      let right = conjunction()
      left = Syntax(.or(left, right), span(from: start))
    }
    return left
  }

  private mutating func conjunction() -> Syntax {
    let start = token.range.lowerBound
    var left = negation()
    var count = 0
    while chainGoesOn(&count), take(.and) {
      let right = negation()
      left = Syntax(.and(left, right), span(from: start))
    }
    return left
  }

  private mutating func negation() -> Syntax {
    let start = token.range.lowerBound
    guard take(.not) else { return comparison() }
    let operand = deeper { $0.negation() }
    return Syntax(.not(operand), span(from: start))
  }

  private mutating func comparison() -> Syntax {
    let start = token.range.lowerBound
    let left = sum()
    if take(.judged) { return judgement(of: left, from: start) }
    if take(.streak) { return streak(of: left, from: start) }
    let quantifier: Quantifier? = take(.all) ? .all : take(.some) ? .some : nil
    guard let sign = token.mark?.comparison else {
      guard let quantifier else { return left }
      log.add(.missingPart("比较号", after: quantifier.rawValue, at: span(token)))
      skipToRestart()
      return failed(from: start)
    }
    advance()
    let right = sum()
    return Syntax(.comparison(left, quantifier, sign, right), span(from: start))
  }

  private mutating func judgement(of left: Syntax, from start: Int) -> Syntax {
    guard let name = token.name else {
      log.add(.missingName("判断，如 历史最高、持平、缺", after: "是", at: span(token)))
      skipToRestart()
      return failed(from: start)
    }
    let word = Syntax.Word(text: name, span: span(token))
    advance()
    return Syntax(.judgement(left, word), span(from: start))
  }

  private mutating func streak(of left: Syntax, from start: Int) -> Syntax {
    guard let count = token.integer, count > 0 else {
      log.add(.missingPart("期数（整数）", after: "连续", at: span(token)))
      skipComparison()
      return failed(from: start)
    }
    advance()
    guard take(.periods), let sign = token.mark?.comparison else {
      log.add(.missingPart("“期”和比较号，如 连续 3 期 > 0", after: "连续", at: span(token)))
      skipComparison()
      return failed(from: start)
    }
    advance()
    let right = sum()
    return Syntax(.streak(left, count, sign, right), span(from: start))
  }

  /// Goes on behind the comparison that follows.
  private mutating func skipComparison() {
    skipToRestart()
    guard token.mark?.comparison != nil else { return }
    advance()
    _ = sum()
  }

  private mutating func sum() -> Syntax {
    let start = token.range.lowerBound
    var left = product()
    var count = 0
    while chainGoesOn(&count) {
      let sign: ArithmeticOperator
      if take(.plus) { sign = .plus } else if take(.minus) { sign = .minus } else { break }
      let right = product()
      left = Syntax(.arithmetic(sign, left, right), span(from: start))
    }
    return left
  }

  private mutating func product() -> Syntax {
    let start = token.range.lowerBound
    var left = factor()
    var count = 0
    while chainGoesOn(&count) {
      let sign: ArithmeticOperator
      if take(.times) { sign = .times } else if take(.over) { sign = .over } else { break }
      let right = factor()
      left = Syntax(.arithmetic(sign, left, right), span(from: start))
    }
    return left
  }

  private mutating func factor() -> Syntax {
    let start = token.range.lowerBound
    if take(.minus) {
      let operand = deeper { $0.factor() }
      return Syntax(.negative(operand), span(from: start))
    }
    guard token.mark == .opening else { return value() }
    let opening = span(token)
    advance()
    let inner = expression()
    close(.closing, openedAt: opening)
    return inner.form.isFailed ? failed(from: start) : Syntax(inner.form, span(from: start))
  }

  /// Takes a closing mark, or reports where its opening one stands.
  mutating func close(_ mark: Mark, openedAt opening: SourceSpan) {
    guard !take(mark) else { return }
    // A text without its end swallows the mark; the missing quote is the cause.
    if !tokens.contains(where: \.isUnclosedText) {
      log.add(.notClosed(mark, opening: opening, at: span(token)))
    }
    while !isAtEnd, token.mark != mark, token.mark != .pipe { advance() }
    _ = take(mark)
  }

  /// Counts a step of a chain; a chain that is too long is reported and ends.
  mutating func chainGoesOn(_ count: inout Int) -> Bool {
    count += 1
    guard count > Self.longestChain else { return true }
    log.add(.tooDeep(span(token)))
    skipToEnd()
    return false
  }
}

extension Syntax.Form {
  var isFailed: Bool { if case .failed = self { true } else { false } }
}

extension Token {
  fileprivate var isUnclosedText: Bool {
    if case .unclosedText = kind { true } else { false }
  }
}
