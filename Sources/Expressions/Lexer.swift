import Diagnostics
import Facts

/// Text → tokens.
///
/// Full-width marks, digits and letters are read as their half-width forms; nothing is reported
/// here, so that what stands behind an expression may be anything.
struct Lexer {
  let scalars: [Unicode.Scalar]
  /// Offset of each scalar, and of the end.
  private let offsets: [Int]
  private let units: Set<String>
  var index = 0

  private init(_ source: SourceText, range: Range<Int>, units: Set<String>) {
    var offsets = [range.lowerBound]
    scalars = Array(source.substring(range).unicodeScalars)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    self.offsets = offsets
    self.units = units
  }

  /// All tokens of the range, the last of kind `end`.
  static func tokens(of source: SourceText, range: Range<Int>, units: Set<String>) -> [Token] {
    var lexer = Lexer(source, range: range, units: units)
    var tokens: [Token] = []
    repeat { tokens.append(lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  /// A scalar in its half-width form: U+FF01…U+FF5E lie 0xFEE0 above ASCII.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    let place = index + distance
    return place < scalars.count ? Self.folded(scalars[place]) : nil
  }

  func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, range: offsets[start]..<offsets[index])
  }

  private mutating func next() -> Token {
    while let scalar = peek(), scalar.properties.isWhitespace { index += 1 }
    let start = index
    guard let scalar = peek() else { return token(.end, from: start) }
    if scalar.isASCIIDigit { return number() }
    if scalar.beginsName {
      let name = nameRun()
      return token(.name(name, isQuoted: false), from: start)
    }
    switch scalar {
    case "`": return quotedName()
    case "\"", "“", "”": return text()
    default: break
    }
    if let token = mistaken() { return token }
    if let (mark, length) = markHere() {
      index += length
      return token(.mark(mark), from: start)
    }
    if scalar == "!" { return exclamation() }
    index += 1
    return token(.unknown(String(scalars[start])), from: start)
  }

  private mutating func nameRun() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = peek(), scalar.continuesName {
      name.append(scalar)
      index += 1
    }
    return String(name)
  }

  /// A name in back quotes, as typed.
  private mutating func quotedName() -> Token {
    let start = index
    guard let end = scalars[(start + 1)...].firstIndex(of: "`") else {
      index = scalars.count
      return token(.unclosedName, from: start)
    }
    index = end + 1
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(start + 1)..<end])
    return token(.name(String(name), isQuoted: true), from: start)
  }

  /// A text: `"` closes what `"` opened, `”` what a curved mark opened.
  private mutating func text() -> Token {
    let start = index
    let isStraight = peek() == "\""
    index += 1
    var content = String.UnicodeScalarView()
    while let scalar = peek() {
      if isStraight ? scalar == "\"" : scalar == "”" {
        index += 1
        return token(.text(String(content)), from: start)
      }
      content.append(scalars[index])
      index += 1
    }
    return token(.unclosedText, from: start)
  }

  private func markHere() -> (Mark, length: Int)? {
    let second = peek(1)
    switch peek() {
    case "(": return (.opening, 1)
    case ")": return (.closing, 1)
    case "[": return (.openingBracket, 1)
    case "]": return (.closingBracket, 1)
    case ",": return (.comma, 1)
    case ":": return (.colon, 1)
    case ".": return (.dot, 1)
    case "@": return (.at, 1)
    case "|": return (.pipe, 1)
    case "+": return (.plus, 1)
    case "-", "−": return (.minus, 1)
    case "*", "×": return (.times, 1)
    case "/", "÷": return (.over, 1)
    case "=": return (.equal, second == "=" ? 2 : 1)
    case "!": return second == "=" ? (.notEqual, 2) : nil
    case ">": return second == "=" ? (.atLeast, 2) : (.above, 1)
    case "<": return second == "=" ? (.atMost, 2) : (.below, 1)
    case "≠": return (.notEqual, 1)
    case "≥": return (.atLeast, 1)
    case "≤": return (.atMost, 1)
    default: return nil
    }
  }
}

// Numbers, their units, and times that begin with a digit.
extension Lexer {
  /// Digits from a distance on, at most so many.
  func digits(at distance: Int, atMost limit: Int = .max) -> String {
    var text = String.UnicodeScalarView()
    var place = distance
    while let scalar = peek(place), scalar.isASCIIDigit, place - distance < limit {
      text.append(scalar)
      place += 1
    }
    return String(text)
  }

  private mutating func number() -> Token {
    if let time = absoluteTime() ?? spokenYear() ?? monthTime() ?? mistakenMonths() { return time }
    if let number = groupedNumber() { return number }
    let start = index
    var text = digits(at: 0)
    index += text.unicodeScalars.count
    if peek() == ".", peek(1)?.isASCIIDigit == true {
      let decimals = digits(at: 1)
      text += "." + decimals
      index += 1 + decimals.unicodeScalars.count
    }
    let value = Rational(decimal: text) ?? .zero
    let unit = unit()
    return token(.number(value, unit: unit), from: start)
  }

  /// The unit behind a number; behind a space only one that is known.
  mutating func unit() -> String? {
    let start = index
    while peek() == " " { index += 1 }
    let isApart = index > start
    if peek() == "%" {
      index += 1
      return "%"
    }
    guard peek()?.beginsName == true else {
      index = start
      return nil
    }
    let name = nameRun()
    let behindName = index
    if peek() == "/" {
      index += 1
      let joined = name + "/" + nameRun()
      if units.contains(joined) { return joined }
      index = behindName
    }
    if units.contains(name) || !isApart && name != OperatorWord.periods.rawValue { return name }
    index = start
    return nil
  }

  /// `yyyy-mm` or `yyyy-mm..yyyy-mm`.
  private mutating func absoluteTime() -> Token? {
    let start = index
    guard let first = absoluteMonthText(at: 0) else { return nil }
    index += first.count
    guard peek() == ".", peek(1) == ".", let second = absoluteMonthText(at: 2) else {
      let kind = Month(first).map { Token.Kind.time(.absoluteMonth($0)) }
      return token(kind ?? .wrongTime(first), from: start)
    }
    index += 2 + second.count
    let text = first + ".." + second
    guard let from = Month(first), let to = Month(second), from <= to else {
      return token(.wrongTime(text), from: start)
    }
    return token(.time(.absolutePeriod(Period(from, to))), from: start)
  }

  private func absoluteMonthText(at distance: Int) -> String? {
    let year = digits(at: distance)
    let month = digits(at: distance + 5)
    guard year.count == 4, peek(distance + 4)?.joinsMonths == true, month.count == 2 else {
      return nil
    }
    return year + "-" + month
  }

  /// 2004年3月, 2004年上半年: a time as people say it, which the message puts into form.
  private mutating func spokenYear() -> Token? {
    let start = index
    guard digits(at: 0).count == 4, peek(4) == "年" else { return nil }
    index += 5
    index += digits(at: 0).count
    if peek()?.joinsMonths == true, case let last = digits(at: 1), !last.isEmpty {
      index += 1 + last.count
    }
    if peek()?.beginsName == true { _ = nameRun() }
    return token(.wrongTime(String(String.UnicodeScalarView(scalars[start..<index]))), from: start)
  }

  /// `n月` or `m-n月`.
  private mutating func monthTime() -> Token? {
    let start = index
    let first = digits(at: 0)
    var second: String?
    var length = first.count
    if peek(length)?.joinsMonths == true, case let last = digits(at: length + 1), !last.isEmpty {
      second = last
      length += 1 + last.count
    }
    guard peek(length) == "月" else { return nil }
    // 6月份 is 6月.
    let hasPart = peek(length + 1) == "份"
    guard peek(length + (hasPart ? 2 : 1))?.continuesName != true else { return nil }
    index += length + (hasPart ? 2 : 1)
    let text = first + (second.map { "-" + $0 } ?? "") + "月"
    guard let from = Int(first), let to = Int(second ?? first), (1...12).contains(from),
      (1...12).contains(to), from <= to
    else { return token(.wrongTime(text), from: start) }
    var time = token(.time(second == nil ? .month(from) : .months(from, to)), from: start)
    if hasPart { time.mend = text }
    return time
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// Whether a name may begin with it: a letter of any script or `_`.
  var beginsName: Bool { properties.isAlphabetic || self == "_" }

  /// Whether a name may go on with it.
  var continuesName: Bool {
    beginsName || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark
  }

  /// Whether it may stand between two months.
  fileprivate var joinsMonths: Bool { ["-", "−", "—", "–"].contains(self) }
}
