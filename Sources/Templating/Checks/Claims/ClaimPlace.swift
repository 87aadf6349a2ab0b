import Diagnostics
import Facts
import Phrasing

/// A word of direction or judgement in a sentence, with what stands around it.
///
/// A class, for each judge asks for much the same of a place: what is asked for is read once.
final class ClaimPlace {
  let pieces: [ClaimPiece]
  /// Index of the piece in which the word stands.
  let index: Int
  let word: ClaimedWord
  private(set) lazy var text = String(piece.text[word.range])
  /// The words of the clause before this one, printed numbers among them.
  private(set) lazy var clauseWithNumbers = pieces.clause(before: word.range.lowerBound, in: index)
  /// What the word says where it stands.
  private(set) lazy var claim = foundClaim
  /// The noun of growth that a word of direction moves; nil where it moves the quantity itself.
  private(set) lazy var growthNoun = word.claim.isDirection ? foundGrowthNoun : nil
  /// How many bytes directly before the claim say that it does not hold: 没有, 并未, 未能实现.
  private(set) lazy var denialLength = foundDenialLength
  /// The values before the word, the nearest first, and whether a mark of a clause lies between.
  private(set) lazy var valuesBefore = foundValuesBefore
  /// The words of the clause before this one; nil if a printed number stands among them.
  ///
  /// Names that tags print are part of it; 除3月外 is not.
  private(set) lazy var clauseBefore = foundClauseBefore
  /// The same beyond 、, for lists of names.
  private(set) lazy var namesBefore = textBefore(upTo: { $0 != "、" && $0.isClauseMark })
  /// The sentence up to the word.
  private(set) lazy var textBefore = pieces[..<index].reduce(into: "") { $0 += $1.text } + before
  /// Whether the claim is made or denied, and not only hoped for or conditional.
  private(set) lazy var isMeant =
    (isDenied || !Claim.isRetracted(in: clauseWithNumbers[...]))
    && !Claim.isWished(in: textBefore[...]) && !isOfOtherBasis

  init(pieces: [ClaimPiece], index: Int, word: ClaimedWord) {
    self.pieces = pieces
    self.index = index
    self.word = word
  }

  private var foundClaim: Claim {
    switch word.claim {
    case .first, .last: saysTie ? word.claim.tied : word.claim
    case .rises: growthNoun?.isOfFall == true ? .fallWidens : .rises
    case .falls: growthNoun?.isOfFall == true ? .fallNarrows : .falls
    default: word.claim
    }
  }

  private var piece: ClaimPiece { pieces[index] }
  var organization: OrganizationID { piece.organization }

  /// What the word of 措辞 speaks of, inside which it stands.
  var argument: Question? {
    if case .typed(_, let about) = piece.kind { about } else { nil }
  }

  /// The place of the word; nil for words that nobody typed.
  var span: SourceSpan? {
    guard let typed = piece.typed else { return nil }
    let utf8 = piece.text.utf8
    let start = typed.span.range.lowerBound
    func offset(_ index: String.Index) -> Int {
      start + utf8.distance(from: utf8.startIndex, to: index)
    }
    return typed.span.source.span(offset(word.range.lowerBound)..<offset(word.range.upperBound))
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

  private var foundValuesBefore: [(value: ClaimedValue, isInClause: Bool)] {
    var isInClause = !before.hasClauseMark
    var values: [(value: ClaimedValue, isInClause: Bool)] = []
    for piece in pieces[..<index].reversed() {
      if case .value(let value) = piece.kind {
        values.append((value, isInClause))
      } else if isInClause, piece.text[...].hasClauseMark {
        isInClause = false
      }
    }
    return values
  }

  /// The values before the word; in the text of a word of 措辞 only those of its argument.
  var valuesSpokenOf: [ClaimedValue] {
    valuesBefore.map(\.value).filter { argument == nil || $0.question == argument }
  }

  private var foundClauseBefore: String? {
    wholeClauseBefore.map { whole in
      let clause = String(whole.dropping(lastBytes: denialLength ?? 0).withoutCause)
      return clause.exceptedMonth.map {
        String(clause[..<$0.range.lowerBound] + clause[$0.range.upperBound...])
      }
        ?? clause
    }
  }

  /// The month that the sentence sets aside before the word: 除3月外收入逐月上升.
  var exceptedMonth: Int? {
    let text = textBefore
    guard let excepted = text.exceptedMonth,
      !text[excepted.range.upperBound...].dropFirst().hasClauseMark
    else { return nil }
    return excepted.month
  }

  private var wholeClauseBefore: String? { textBefore(upTo: \.isClauseMark) }

  private func textBefore(upTo isEnd: (Unicode.Scalar) -> Bool) -> String? {
    var clause = ""
    func take(_ text: Substring, isName: Bool = false) -> Bool {
      // Brackets inside a printed name belong to it: 公话（话吧）.
      let rest =
        isName
        ? text.behindLast({ isEnd($0) && !$0.isBracket }) : text.behindLast(outsideNames: isEnd)
      guard let rest else {
        clause = String(text) + clause
        return true
      }
      clause = String(rest) + clause
      return false
    }
    guard take(before) else { return clause }
    for piece in pieces[..<index].reversed() {
      var isName = true
      switch piece.kind {
      case .value(let value) where value.question.type.isNumeric: return nil
      case .value, .said: break
      case .typed: isName = false
      }
      guard take(piece.text[...], isName: isName) else { break }
    }
    return clause
  }

  /// Whether 并列 stands in the clause: 并列全省首位, 与甲市局并列第一.
  var saysTie: Bool { (clauseWithNumbers + text).holds("并列") }

  /// With whom the clause says that the place is shared: 乙市局 and 丙市局 of 与乙市局、丙市局并列首位.
  var companions: [String] {
    let text = textBefore + text
    guard text.holds("并列"), let tie = text.ranges(of: "并列").last else { return [] }
    let start = ["与", "同"]
      .compactMap { text[..<tie.lowerBound].ranges(of: $0).last?.upperBound }.max()
    let names = start.map { text[$0..<tie.lowerBound] } ?? ""
    guard !names.contains(where: { "，。；：！？".contains($0) }) else { return [] }
    return names.split { "、和及".contains($0) }.map(String.init)
  }

  /// Whether the clause takes the claim back, or one before it says that all is yet to be done: 尚未过半,
  /// 力争实现双过半, 要防止收入下降，实现任务过半.
  var isRetracted: Bool {
    Claim.isRetracted(in: clauseWithNumbers[...]) || Claim.isWished(in: textBefore[...])
  }

  /// Whether a value stands directly behind the word, or behind words that lead to it.
  var isBesideNumber: Bool { nextValue != nil && !behind.hasClauseMark }

  /// Whether the sentence first takes something out, or changes the basis: 剔除电信因素，收入增长.
  ///
  /// What is left no value of the workspace is.
  private var isOfOtherBasis: Bool { Self.wordsOfBasis.isFound(in: textBefore[...]) }

  private static let wordsOfBasis = WordTree([
    "剔除", "扣除", "刨除", "不含", "不计", "同口径", "可比口径", "还原",
  ])

  /// Whether the claim ends its clause, a word of manner or of a course aside (增长较快, 增长势头), or a
  /// typed number follows: 增长30.12%.
  var endsClause: Bool {
    let later = pieces[(index + 1)...].first { !$0.text.isEmpty }?.text[...]
    let behind = Claim.droppingManner(behind)
    guard let next = (behind.isEmpty ? later : behind)?.unicodeScalars.first else { return true }
    return next.isClauseMark || next == "”" || next.properties.numericType != nil
      || claim.isDirection && behind.endsCourse
      || behind.endsCause && clauseWithNumbers[...].beginsWithCause
  }
}

extension [ClaimPiece] {
  /// The words of a clause up to a place in one of the pieces.
  fileprivate func clause(before place: String.Index, in index: Int) -> String {
    let before = self[index].text[..<place]
    if let mark = before.lastClauseMark() { return String(before[mark.upperBound...]) }
    var clause = String(before)
    for piece in self[..<index].reversed() {
      if let mark = piece.text[...].lastClauseMark() {
        return piece.text[mark.upperBound...] + clause
      }
      clause = piece.text + clause
    }
    return clause
  }
}

extension Substring {
  /// What stands behind the last mark of a kind; nil without one.
  fileprivate func behindLast(_ isSought: (Unicode.Scalar) -> Bool) -> Substring? {
    lastClauseMark(where: isSought).map { self[$0.upperBound...] }
  }

  /// The same, where brackets inside a typed name belong to it: 公话（话吧）.
  fileprivate func behindLast(outsideNames isSought: (Unicode.Scalar) -> Bool) -> Substring? {
    var end = endIndex
    while let mark = self[..<end].lastClauseMark(where: isSought) {
      guard self[mark] == "）", let name = bracketOfName(before: mark.lowerBound) else {
        return self[mark.upperBound...]
      }
      end = name
    }
    return nil
  }

  /// Where a bracket closes one of a name: only letters of Han in it, and before it.
  private func bracketOfName(before close: Index) -> Index? {
    let before = self[..<close].unicodeScalars
    guard let open = before.lastIndex(of: "（"), open > startIndex,
      before.index(after: open) < before.endIndex
    else { return nil }
    let letters = before[before.index(after: open)...] + [before[before.index(before: open)]]
    return letters.allSatisfy(\.properties.isIdeographic) ? open : nil
  }
}

extension Unicode.Scalar {
  var isBracket: Bool { self == "（" || self == "）" }
}

extension String {
  /// The last 除3月外 with its month.
  fileprivate var exceptedMonth: (month: Int, range: Range<String.Index>)? {
    guard holds("月外"), let end = ranges(of: "月外").last,
      let start = self[..<end.lowerBound].ranges(of: "除").last,
      let month = Int(self[start.upperBound..<end.lowerBound]), (1...12).contains(month)
    else { return nil }
    return (month, start.lowerBound..<end.upperBound)
  }
}
