import Diagnostics
import Facts

// 值 := 主体 切片? 时点? 后缀*, and constants.
extension Parser {
  mutating func value() -> Syntax {
    let start = token.range.lowerBound
    let current = token
    switch current.kind {
    case .number(let number, let unit):
      advance()
      return Syntax(.number(number, unit: unit), span(from: start))
    case .text(let text):
      advance()
      return Syntax(.text(text), span(from: start))
    case .time(let time):
      advance()
      return Syntax(.time(time), span(from: start))
    case .name(let name, let isQuoted):
      if !isQuoted, OperatorWord(rawValue: name) != nil { return unexpected() }
      advance()
      return suffixes(of: subject(name, current), from: start)
    case .mark(.openingBracket):
      return suffixes(of: listing(), from: start)
    case .wrongTime(let text):
      log.add(.unknownTime(text, at: span(current)))
      advance()
      return failed(from: start)
    case .mark, .unknown, .unclosedText, .unclosedName, .end:
      return unexpected()
    }
  }

  /// Reports a token where a value should stand, and goes on behind it.
  private mutating func unexpected() -> Syntax {
    let start = token.range.lowerBound
    log.add(.unexpected(token, at: span(token), after: index > 0 ? span(tokens[index - 1]) : nil))
    if token.mark?.comparison == nil, token.operatorWord == nil { skipBadToken() }
    skipToRestart()
    return failed(from: start)
  }

  /// Takes a token that nothing else would take.
  private mutating func skipBadToken() {
    switch token.kind {
    case .mark, .end: break
    default: advance()
    }
  }

  private mutating func subject(_ name: String, _ token: Token) -> Syntax {
    guard self.token.mark == .opening else { return Syntax(.name(name), span(token)) }
    let word = Syntax.Word(text: name, span: span(token))
    let arguments = arguments()
    return Syntax(.call(word, arguments), span(from: token.range.lowerBound))
  }

  /// Reads `[项式, 项式]`.
  private mutating func listing() -> Syntax {
    let opening = token
    advance()
    let items = items(until: .closingBracket)
    close(.closingBracket, openedAt: span(opening))
    return Syntax(.list(items), span(from: opening.range.lowerBound))
  }

  /// `(参数表)`, from its opening bracket.
  mutating func arguments() -> [Syntax.Argument] {
    let opening = span(token)
    advance()
    let items = items(until: .closing)
    close(.closing, openedAt: opening)
    return items
  }

  private mutating func items(until closing: Mark) -> [Syntax.Argument] {
    var items: [Syntax.Argument] = []
    guard token.mark != closing, !isAtEnd else { return items }
    repeat {
      var name: Syntax.Word?
      if let text = token.name, following.mark == .colon {
        name = Syntax.Word(text: text, span: span(token))
        advance()
        advance()
      }
      items.append(Syntax.Argument(name: name, value: expression()))
    } while take(.comma)
    return items
  }

  private mutating func suffixes(of subject: Syntax, from start: Int) -> Syntax {
    var result = subject
    var isBare = true
    var count = 0
    while chainGoesOn(&count) {
      switch token.mark {
      case .openingBracket:
        result = bracket(behind: result, isBare: isBare, from: start)
      case .at:
        result = timed(result, from: start)
      case .dot:
        result = dotted(result, from: start)
        isBare = false
      default:
        return result
      }
    }
    return result
  }

  private mutating func bracket(behind subject: Syntax, isBare: Bool, from start: Int) -> Syntax {
    let opening = token
    if let place = following.integer,
      tokens[min(index + 2, tokens.count - 1)].mark == .closingBracket
    {
      advance()
      advance()
      advance()
      return Syntax(.element(subject, place), span(from: start))
    }
    advance()
    var selections: [Syntax.Selection] = []
    repeat { if let selection = selection() { selections.append(selection) } } while take(.comma)
    close(.closingBracket, openedAt: span(opening))
    if !isBare || subject.form.isTimed {
      log.add(.misplacedSlice(span(from: opening.range.lowerBound)))
      return failed(from: start)
    }
    return Syntax(.slice(subject, selections), span(from: start))
  }

  private mutating func selection() -> Syntax.Selection? {
    guard let first = word("成员、层级、类型或组", in: "[ ]") else { return nil }
    if token.mark == .openingBracket || token.mark == .dot {
      skipValue(namedBy: first)
      return nil
    }
    guard take(.equal) else { return Syntax.Selection(qualifier: nil, name: first) }
    guard let name = word("成员", in: first.text + "=") else { return nil }
    return Syntax.Selection(qualifier: first, name: name)
  }

  /// A value where a member should stand, as in 收入[各县[1]]: it must get a name first.
  private mutating func skipValue(namedBy first: Syntax.Word) {
    let start = first.span.range.lowerBound
    let value = suffixes(of: Syntax(.name(first.text), first.span), from: start)
    log.add(.valueInSlice(value.span))
  }

  private mutating func word(_ expected: String, in place: String) -> Syntax.Word? {
    guard let name = token.name else {
      log.add(.missingName(expected, after: place, at: span(token)))
      while !isAtEnd, ![.comma, .closingBracket, .closing, .pipe].contains(token.mark) { advance() }
      return nil
    }
    let word = Syntax.Word(text: name, span: span(token))
    advance()
    return word
  }

  private mutating func dotted(_ subject: Syntax, from start: Int) -> Syntax {
    advance()
    guard let name = token.name else {
      log.add(.missingName("侧面或操作", after: ".", at: span(token)))
      if !isAtEnd, token.mark == nil { advance() }
      return failed(from: start)
    }
    let word = Syntax.Word(text: name, span: span(token))
    advance()
    let arguments: [Syntax.Argument]? = token.mark == .opening ? arguments() : nil
    return Syntax(.suffix(subject, word, arguments), span(from: start))
  }

  private mutating func timed(_ subject: Syntax, from start: Int) -> Syntax {
    let sign = token
    advance()
    guard let time = timePoint() else { return failed(from: start) }
    let whole = span(from: start)
    let place = span(from: sign.range.lowerBound)
    if subject.form.isTimed {
      log.add(.twoTimes(place))
      return failed(from: start)
    }
    guard let moved = subject.insertingTime(time, span: whole) else {
      log.add(.misplacedTime(place))
      return failed(from: start)
    }
    return moved
  }

  private mutating func timePoint() -> TimePoint? {
    let current = token
    switch current.kind {
    case .time(let time):
      advance()
      return time
    case .name(let name, _):
      advance()
      if let time = TimePoint(named: name), time != .periodEnd { return time }
      log.add(.unknownTime(name, at: span(current)))
    case .wrongTime(let text):
      advance()
      log.add(.unknownTime(text, at: span(current)))
    default:
      log.add(.missingName("时点，如 3月、上年同期、一季度", after: "@", at: span(current)))
      if case .number = current.kind { advance() }
    }
    return nil
  }
}

extension Syntax.Form {
  /// Whether a time was already written in the value.
  fileprivate var isTimed: Bool {
    switch self {
    case .at: true
    case .slice(let subject, _), .suffix(let subject, _, _), .element(let subject, _):
      subject.form.isTimed
    default: false
    }
  }
}

extension Syntax {
  /// The value with a time behind its slice; nil if something else than 累计 and 当月 stands between.
  fileprivate func insertingTime(_ time: TimePoint, span: SourceSpan) -> Syntax? {
    switch form {
    case .name, .slice, .failed: return Syntax(.at(self, time), span)
    case .suffix(let subject, let word, nil)
    where word.text == Facet.cumulative.rawValue || word.text == Facet.monthly.rawValue:
      guard let inner = subject.insertingTime(time, span: subject.span) else { return nil }
      return Syntax(.suffix(inner, word, nil), span)
    default: return nil
    }
  }
}

extension TimePoint {
  /// The time of a name that is no number; nil for any other.
  init?(named name: String) {
    switch name {
    case "期末": self = .periodEnd
    case "年初": self = .yearStart
    case "上年同期": self = .sameLastYear
    case "上年末": self = .endOfLastYear
    case "上月": self = .lastMonth
    case "一季度": self = .quarter(1)
    case "二季度": self = .quarter(2)
    case "三季度": self = .quarter(3)
    case "四季度": self = .quarter(4)
    default: return nil
    }
  }

  /// Names of times that are no numbers, for near misses.
  static let names = ["年初", "上年同期", "上年末", "上月", "一季度", "二季度", "三季度", "四季度"]
}
