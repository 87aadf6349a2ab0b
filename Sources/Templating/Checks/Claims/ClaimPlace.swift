import Diagnostics
import Facts
import Phrasing

/// A word of direction or judgement in a sentence, with what stands around it.
struct ClaimPlace {
  let pieces: [ClaimPiece]
  /// Index of the piece in which the word stands.
  let index: Int
  let word: ClaimedWord

  private var piece: ClaimPiece { pieces[index] }
  var claim: Claim { word.claim.tied != word.claim && saysTie ? word.claim.tied : word.claim }
  var text: String { String(piece.text[word.range]) }
  var organization: OrganizationID { piece.organization }

  /// What the word of 措辞 speaks of, inside which it stands.
  var argument: Question? {
    if case .typed(_, let about) = piece.kind { about } else { nil }
  }

  /// The place of the word; nil for words that nobody typed.
  var span: SourceSpan? {
    guard case .typed(let span, _) = piece.kind else { return nil }
    let start = span.range.lowerBound + piece.text[..<word.range.lowerBound].utf8.count
    return span.source.span(start..<start + text.utf8.count)
  }

  /// The typed text before and behind the word, in its piece.
  var before: Substring { piece.text[..<word.range.lowerBound] }
  var behind: Substring { piece.text[word.range.upperBound...] }

  /// The value that stands directly behind the piece of the word.
  var nextValue: (value: ClaimedValue, text: String)? {
    guard index + 1 < pieces.count, case .value(let value) = pieces[index + 1].kind else {
      return nil
    }
    return (value, pieces[index + 1].text)
  }

  /// The values before the word, the nearest first, and whether a mark of a clause lies between.
  var valuesBefore: [(value: ClaimedValue, isInClause: Bool)] {
    var isInClause = !before.contains(where: Self.isClauseMark)
    var values: [(value: ClaimedValue, isInClause: Bool)] = []
    for piece in pieces[..<index].reversed() {
      if case .value(let value) = piece.kind {
        values.append((value, isInClause))
      } else if piece.text.contains(where: Self.isClauseMark) {
        isInClause = false
      }
    }
    return values
  }

  /// The values before the word; in the text of a word of 措辞 only those of its argument.
  var valuesSpokenOf: [ClaimedValue] {
    valuesBefore.map(\.value).filter { argument == nil || $0.question == argument }
  }

  /// The words of the clause before this one; nil if a printed number stands among them.
  ///
  /// Names that tags print are part of it; 除3月外 is not.
  var clauseBefore: String? {
    wholeClauseBefore.map { clause in
      clause.exceptedMonth.map {
        String(clause[..<$0.range.lowerBound] + clause[$0.range.upperBound...])
      }
        ?? clause
    }
  }

  /// The month that the sentence sets aside before the word: 除3月外收入逐月上升.
  var exceptedMonth: Int? {
    let text = pieces[..<index].map(\.text).joined() + before
    guard let excepted = text.exceptedMonth,
      !text[excepted.range.upperBound...].dropFirst().contains(where: Self.isClauseMark)
    else { return nil }
    return excepted.month
  }

  private var wholeClauseBefore: String? {
    var clause = ""
    func take(_ text: some StringProtocol, isName: Bool = false) -> Bool {
      // Brackets inside a printed name belong to it: 公话（话吧）.
      let mark = text.lastIndex { Self.isClauseMark($0) && !(isName && "（）".contains($0)) }
      if let mark {
        clause = text[text.index(after: mark)...] + clause
        return false
      }
      clause = text + clause
      return true
    }
    guard take(before) else { return clause }
    for piece in pieces[..<index].reversed() {
      var isName = true
      switch piece.kind {
      case .value(let value) where value.question.type.isNumeric: return nil
      case .value, .said: break
      case .typed: isName = false
      }
      guard take(piece.text, isName: isName) else { break }
    }
    return clause
  }

  /// The words of the clause before this one, printed numbers among them.
  var clauseWithNumbers: String {
    let text = pieces[..<index].map(\.text).joined() + before
    return String(
      text.split(omittingEmptySubsequences: false, whereSeparator: Self.isClauseMark).last ?? ""
    )
  }

  /// Whether 并列 stands in the clause: 并列全省首位, 与甲市局并列第一.
  private var saysTie: Bool { (clauseWithNumbers + text).contains("并列") }

  /// With whom the clause says that the place is shared: 乙市局 and 丙市局 of 与乙市局、丙市局并列首位.
  var companions: [String] {
    let text = pieces[..<index].map(\.text).joined() + before + text
    guard let tie = text.ranges(of: "并列").last else { return [] }
    let start = ["与", "同"]
      .compactMap { text[..<tie.lowerBound].ranges(of: $0).last?.upperBound }.max()
    let names = start.map { text[$0..<tie.lowerBound] } ?? ""
    guard !names.contains(where: { "，。；：！？".contains($0) }) else { return [] }
    return names.split { "、和及".contains($0) }.map(String.init)
  }

  /// Whether the clause takes the claim back: 尚未过半, 力争实现双过半.
  var isRetracted: Bool { Claim.isRetracted(in: clauseWithNumbers) }

  /// Whether the claim ends its clause, or a typed number follows: 增长30.12%.
  var endsClause: Bool {
    let later = pieces[(index + 1)...].lazy.compactMap(\.text.first).first
    guard let next = behind.first ?? later else { return true }
    return Self.isClauseMark(next) || next.isNumber || next == "（" || next == "”"
      || (next == "百" && textBehind.hasPrefix("百分之"))
  }

  /// The text behind the word, through the words of the program.
  private var textBehind: String {
    String(behind) + pieces[(index + 1)...].map(\.text).joined()
  }

  static func isClauseMark(_ character: Character) -> Bool { "，。；：！？、（）\n".contains(character) }
}

extension String {
  /// The last 除3月外 with its month.
  fileprivate var exceptedMonth: (month: Int, range: Range<String.Index>)? {
    guard let end = ranges(of: "月外").last,
      let start = self[..<end.lowerBound].ranges(of: "除").last,
      let month = Int(self[start.upperBound..<end.lowerBound]), (1...12).contains(month)
    else { return nil }
    return (month, start.lowerBound..<end.upperBound)
  }
}
