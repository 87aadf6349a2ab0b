import Diagnostics
import Facts
import Phrasing

extension ClaimPlace {
  /// The words of the clause before this one, from the last printed number on, names that tags
  /// print among them; without what denies the claim.
  var lead: String {
    if let clause = clauseBefore { return clause }
    var lead = String(before)
    for piece in pieces[..<index].reversed() {
      if case .value(let value) = piece.kind, value.question.type.isNumeric { break }
      lead = piece.text + lead
    }
    return String(lead.dropping(lastBytes: denialLength ?? 0))
  }

  /// The clause before the one of the claim, as typed or printed; nil for none in the sentence.
  var clauseEarlier: String? {
    guard valuesBefore.isEmpty else { return nil }
    let clauses = textBefore.unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == "，" || $0 == "；" }
    guard clauses.count > 1 else { return nil }
    return String(clauses[clauses.count - 2])
  }

  /// The words of the clause behind this one, names that tags print among them; nil if a printed
  /// number stands among them.
  var clauseBehind: String? { textBehind(upTo: { $0.isClauseMark }) }

  /// The same beyond 、, for lists of names.
  var namesBehind: String? { textBehind(upTo: { $0 != "、" && $0.isClauseMark }) }

  private func textBehind(upTo isEnd: (Unicode.Scalar) -> Bool) -> String? {
    var clause = ""
    func take(_ text: Substring, isName: Bool) -> Bool {
      // Brackets inside a printed name belong to it: 公话（话吧）.
      let end = text.firstClauseMark { isEnd($0) && !(isName && $0.isBracket) }
      clause += text[..<(end?.lowerBound ?? text.endIndex)]
      return end == nil
    }
    guard take(behind, isName: false) else { return clause }
    for piece in pieces[(index + 1)...] {
      if case .value(let value) = piece.kind, value.question.type.isNumeric { return nil }
      guard take(piece.text[...], isName: piece.typed == nil) else { break }
    }
    return clause
  }

  /// The names that the sentence sets aside: 公话 of 除公话外，各项业务收入均增长.
  var setAside: String? {
    let text = textBefore
    guard text.holds("外"), let start = text.ranges(of: "除").last?.upperBound,
      let end = text[start...].firstRange(of: "外")
    else { return nil }
    return String(text[start..<end.lowerBound])
  }

  /// Whether the claim is all that stands there, without a mark: a heading names its subject so.
  var isTitle: Bool { textBefore.isEmpty && behind.isEmpty && index == pieces.count - 1 }

  /// Whether it says what something is, before a short noun: 最大 of 延安市局是增幅最大的市局.
  var isBeforeNoun: Bool {
    guard behind.begins(with: "的"), ["是", "为"].contains(where: { lead.holds($0) }),
      let noun = clauseBehind?.dropFirst()
    else { return false }
    return (1...6).contains(noun.count) && !noun.hasSuffix("之一")
  }

  /// Whether the claim ends its clause, and no number stands behind it.
  var endsInWords: Bool {
    guard endsClause else { return false }
    let next =
      behind.unicodeScalars.first
      ?? pieces[(index + 1)...].first { !$0.text.isEmpty }?
      .text.unicodeScalars.first
    return next?.properties.numericType == nil
  }
}
