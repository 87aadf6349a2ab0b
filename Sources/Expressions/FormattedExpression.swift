package import Diagnostics
package import Facts

/// The text of a range that holds expressions, written in the forms of the grammar.
///
/// Half-width marks, − × ÷ = ≠ ≥ ≤ for those of a keyboard, one space round operators, the time
/// behind the slice. Names, numbers, texts and everything in back quotes stay as typed; so do line
/// ends. What cannot be read as the same tokens afterwards is given back unchanged.
///
/// - Parameters:
///   - source: the text.
///   - range: UTF-8 offsets; an expression with its functions, or what stands behind the first word
///     of a statement.
///   - schema: gives the units.
///   - keepsQuotes: whether “ ” stay, as inside a quoted YAML text.
/// - Returns: the whole text of the range.
package func formattedExpression(
  _ source: SourceText,
  range: Range<Int>,
  against schema: Schema,
  keepsQuotes: Bool = false
) -> String {
  let typed = source.substring(range)
  let units = schema.unitNames
  let tokens = Lexer.tokens(of: source, range: range, units: units)
  guard tokens.allSatisfy(\.isSound) else { return typed }
  var writer = ExpressionWriter(source: source, keepsQuotes: keepsQuotes)
  let pieces = tokens.dropLast().map { writer.piece($0) }.withTimesBehindSlices
  let text = writer.joined(pieces)
  let again = Lexer.tokens(
    of: SourceText(name: "", text: text),
    range: 0..<text.utf8.count,
    units: units
  )
  return again.dropLast().map(\.kind) == pieces.map(\.kind) ? text : typed
}

/// A token with its text as it is to be written.
private struct Piece {
  let kind: Token.Kind
  let text: String
  /// Line ends and what follows them, where the author broke the line before it.
  var lineBreak: String?

  var mark: Mark? { if case .mark(let mark) = kind { mark } else { nil } }
  var name: String? { if case .name(let name, isQuoted: false) = kind { name } else { nil } }
}

extension Token {
  /// Whether it is what it should be.
  fileprivate var isSound: Bool {
    guard mend == nil else { return false }
    return switch kind {
    case .unknown, .unclosedText, .unclosedName, .wrongTime: false
    case .name, .number, .time, .text, .mark, .end: true
    }
  }
}

extension [Piece] {
  /// 收入.当月@年初 as 收入@年初.当月; breaks of the line stay where they are.
  fileprivate var withTimesBehindSlices: [Piece] {
    var pieces = self
    for index in pieces.indices where pieces[index].mark == .at && index + 1 < pieces.count {
      var place = index
      while place >= 2, pieces[place - 2].mark == .dot, let name = pieces[place - 1].name,
        name == Facet.cumulative.rawValue || name == Facet.monthly.rawValue
      { place -= 2 }
      guard place < index else { continue }
      let time = pieces[index...(index + 1)]
      pieces.removeSubrange(index...(index + 1))
      pieces.insert(contentsOf: time, at: place)
    }
    return pieces
  }
}

/// Pieces → text.
private struct ExpressionWriter {
  let source: SourceText
  let keepsQuotes: Bool
  private var lastEnd: Int?

  init(source: SourceText, keepsQuotes: Bool) {
    self.source = source
    self.keepsQuotes = keepsQuotes
  }

  mutating func piece(_ token: Token) -> Piece {
    let gap = source.substring((lastEnd ?? token.range.lowerBound)..<token.range.lowerBound)
    lastEnd = token.range.upperBound
    return Piece(
      kind: token.kind,
      text: text(of: token),
      lineBreak: gap.contains("\n") ? gap : nil
    )
  }

  private func text(of token: Token) -> String {
    let typed = source.substring(token.range)
    switch token.kind {
    case .name(let name, let isQuoted): return isQuoted ? typed : name
    case .number: return typed.folded.filter { $0 != " " }
    case .time(let time): return normalForm(of: time)
    case .text(let content):
      let isCurved = typed.first == "“" || typed.first == "”"
      return keepsQuotes || isCurved && content.contains("\"")
        ? typed : isCurved ? "\"\(content)\"" : "\"" + typed.dropFirst().dropLast() + "\""
    case .mark(let mark): return mark.rawValue
    case .wrongTime, .unclosedText, .unclosedName, .unknown, .end: return typed
    }
  }

  func joined(_ pieces: [Piece]) -> String {
    var text = ""
    var spacing = Spacing()
    for piece in pieces {
      let space = spacing.space(before: piece)
      text += (piece.lineBreak ?? space) + piece.text
    }
    return text
  }
}

/// Where a space stands between two pieces.
private struct Spacing {
  private var last: Piece?
  /// Whether the last piece was an operator or a comma, so that a value follows.
  private var awaitsValue = true
  /// Whether no space stands before the next one: behind an opening bracket, a sign, `.`, `@`.
  private var isTight = true
  /// For every open bracket, whether it is that of a slice.
  private var brackets: [Bool] = []

  mutating func space(before piece: Piece) -> String {
    defer { last = piece }
    let space = isTight ? "" : " "
    switch piece.mark {
    case .opening, .openingBracket:
      let isBehindValue = last != nil && !awaitsValue
      brackets.append(piece.mark == .openingBracket && isBehindValue)
      set(awaitsValue: true, isTight: true)
      return isBehindValue ? "" : space
    case .closing, .closingBracket:
      if !brackets.isEmpty { brackets.removeLast() }
      set(awaitsValue: false, isTight: false)
      return ""
    case .dot, .at:
      set(awaitsValue: true, isTight: true)
      return ""
    case .comma, .colon:
      set(awaitsValue: true, isTight: false)
      return ""
    case .equal where brackets.last == true:
      set(awaitsValue: true, isTight: true)
      return ""
    case .pipe, .plus, .times, .over:
      set(awaitsValue: true, isTight: false)
      return space
    case .minus:
      let isSign = awaitsValue
      set(awaitsValue: true, isTight: isSign)
      return space
    case .equal, .notEqual, .atLeast, .atMost, .above, .below:
      // At the start it is the bound of a branch, 增 ≥30%.
      set(awaitsValue: true, isTight: last == nil)
      return space
    case nil:
      let isOperator = piece.name.flatMap(OperatorWord.init) != nil && !isBehindDot
      set(awaitsValue: isOperator, isTight: false)
      return space
    }
  }

  private var isBehindDot: Bool { last?.mark == .dot || last?.mark == .at }

  private mutating func set(awaitsValue: Bool, isTight: Bool) {
    self.awaitsValue = awaitsValue
    self.isTight = isTight
  }
}

extension String {
  /// With every full-width mark, digit and letter in its half-width form.
  fileprivate var folded: String {
    String(String.UnicodeScalarView(unicodeScalars.map(Lexer.folded)))
  }
}
