import Facts

// What the habits of an input method, of a workbook or of another language put in the place of a
// mark: read as what it can only mean, with what should stand there.
extension Lexer {
  /// A wrong mark at the place, the longest first; nil where none stands.
  mutating func mistaken() -> Token? {
    let start = index
    guard let scalar = peek() else { return nil }
    for (typed, kind, mend) in Self.wrongMarks[scalar] ?? [] {
      let matches = typed.unicodeScalars.enumerated().allSatisfy { peek($0.offset) == $0.element }
      guard matches else { continue }
      index += typed.unicodeScalars.count
      // Outside of brackets nothing is listed: 收入、同比 means 收入.同比.
      if typed == "、", !isInBrackets(start) {
        var token = token(.mark(.dot), from: start)
        token.mend = Mark.dot.rawValue
        return token
      }
      var token = token(kind, from: start)
      token.mend = isWord(kind) ? apart(mend, from: start) : mend
      return token
    }
    guard let closing = Self.wrongQuotes[scalar] else { return nil }
    return wronglyQuoted(until: closing)
  }

  private typealias WrongMark = (typed: String, kind: Token.Kind, mend: String)

  /// By their first scalar.
  private static let wrongMarks: [Unicode.Scalar: [WrongMark]] = {
    func word(_ word: OperatorWord) -> Token.Kind { .name(word.rawValue, isQuoted: false) }
    let marks: [(String, Mark)] = [
      ("——", .minus), ("--", .minus), ("<>", .notEqual), ("=>", .atLeast), ("=<", .atMost),
      ("。", .dot), ("·", .dot), ("、", .comma), (";", .comma), ("【", .openingBracket),
      ("】", .closingBracket), ("〔", .openingBracket), ("〕", .closingBracket), ("∶", .colon),
      ("≧", .atLeast), ("≦", .atMost), ("—", .minus), ("–", .minus), ("―", .minus),
      ("∕", .over), ("⁄", .over),
    ]
    let words: [(String, OperatorWord)] = [
      ("&&", .and), ("||", .or), ("&", .and), ("∧", .and), ("∨", .or), ("¬", .not),
    ]
    let all: [WrongMark] =
      words.map { ($0, word($1), $1.rawValue) }
      + marks.map { ($0, .mark($1), $1 == .comma ? ", " : $1.rawValue) }
    return Dictionary(grouping: all) { $0.typed.unicodeScalars[$0.typed.startIndex] }
  }()

  private func isWord(_ kind: Token.Kind) -> Bool {
    if case .name = kind { true } else { false }
  }

  /// A word with a blank on each side that has none.
  private func apart(_ word: String, from start: Int) -> String {
    let isApart = start == 0 || Self.folded(scalars[start - 1]) == " "
    return (isApart ? "" : " ") + word + (peek() == " " ? "" : " ")
  }

  private static let wrongQuotes: [Unicode.Scalar: Unicode.Scalar] = [
    "'": "'", "‘": "’", "’": "’", "「": "」", "『": "』",
  ]

  private mutating func wronglyQuoted(until closing: Unicode.Scalar) -> Token? {
    let start = index
    guard let end = scalars[(index + 1)...].firstIndex(of: closing) else { return nil }
    var content = String.UnicodeScalarView()
    content.append(contentsOf: scalars[(start + 1)..<end])
    guard !content.contains("\"") else { return nil }
    index = end + 1
    var token = token(.text(String(content)), from: start)
    token.mend = "\"\(String(content))\""
    return token
  }

  private func isInBrackets(_ place: Int) -> Bool {
    let before = scalars[..<place].map { Self.folded($0) }
    let opened = before.filter { "([【〔".unicodeScalars.contains($0) }.count
    let closed = before.filter { ")]】〕".unicodeScalars.contains($0) }.count
    return opened > closed
  }

  /// `!` that is no part of `!=`: behind a name the mark between sheet and cell, else 非.
  mutating func exclamation() -> Token {
    let start = index
    let isBehindName = start > 0 && Self.folded(scalars[start - 1]).continuesName
    index += 1
    if isBehindName, peek()?.beginsName == true {
      var token = token(.mark(.dot), from: start)
      token.mend = Mark.dot.rawValue
      return token
    }
    var token = token(.name(OperatorWord.not.rawValue, isQuoted: false), from: start)
    token.mend = OperatorWord.not.rawValue + " "
    return token
  }

  /// `1～6月`, `1——6月`, `1至6月`, `1月-6月` for `1-6月`.
  mutating func mistakenMonths() -> Token? {
    let start = index
    let first = digits(at: 0, atMost: 3)
    var length = first.count
    let hasFirstMonth = peek(length) == "月"
    if hasFirstMonth { length += 1 }
    let joiners = ["——", "--", "～", "~", "至", "到"] + (hasFirstMonth ? ["-", "—", "–", "−"] : [])
    let joiner = joiners.first { joiner in
      joiner.unicodeScalars.enumerated().allSatisfy { peek(length + $0.offset) == $0.element }
    }
    guard let joiner else { return nil }
    length += joiner.unicodeScalars.count
    let last = digits(at: length, atMost: 3)
    length += last.count
    guard let from = Int(first), let to = Int(last), (1...12).contains(from), from <= to, to <= 12,
      peek(length) == "月", peek(length + 1)?.continuesName != true
    else { return nil }
    index = start + length + 1
    var token = token(.time(.months(from, to)), from: start)
    token.mend = "\(from)-\(to)月"
    return token
  }

  /// `1,408.00万元` as a workbook shows it, where decimals or a unit say that it is one number.
  mutating func groupedNumber() -> Token? {
    let start = index
    let lead = digits(at: 0, atMost: 4)
    var text = lead
    var length = lead.count
    while peek(length) == ",", case let group = digits(at: length + 1, atMost: 4), group.count == 3
    {
      text += group
      length += 4
    }
    guard length > lead.count, lead.count <= 3 else { return nil }
    var hasDecimals = false
    if peek(length) == ".", case let decimals = digits(at: length + 1), !decimals.isEmpty {
      text += "." + decimals
      length += 1 + decimals.count
      hasDecimals = true
    }
    index = start + length
    let unit = unit()
    guard hasDecimals || unit != nil else {
      index = start
      return nil
    }
    var token = token(.number(Rational(decimal: text) ?? .zero, unit: unit), from: start)
    token.mend = text + (unit ?? "")
    return token
  }
}
