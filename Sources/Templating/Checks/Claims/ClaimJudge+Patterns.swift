import Diagnostics
import Expressions
import Facts
import Phrasing

extension ClaimJudge {
  /// The words of 并列句 before {值}: 分别增长{值} speaks of every entry.
  mutating func judgePatterns() {
    for (index, piece) in pieces.enumerated() {
      guard case .value(let value) = piece.kind, let pattern = value.pattern,
        let entries = list(value.question, for: piece.organization)
      else { continue }
      for word in Claim.found(in: pattern.text) where word.claim.sign != 0 {
        let behind = pattern.text[word.range.upperBound...]
        guard let mark = behind.firstRange(of: "{值}"),
          String(behind[..<mark.lowerBound]).isMadeOf(Claim.links)
        else { continue }
        let typed = ClaimPiece(
          kind: .typed(pattern, about: nil),
          text: pattern.text,
          organization: piece.organization
        )
        let place = ClaimPlace(pieces: [typed], index: 0, word: word)
        judge(place, entries, tag: pieces[index])
      }
    }
  }

  private mutating func judge(_ place: ClaimPlace, _ entries: [ListEntry], tag: ClaimPiece) {
    guard case .value(let value) = tag.kind else { return }
    for entry in entries {
      guard let asked = entry.question?.withSign, asked.isSigned,
        let fact = fact(asked, for: place.organization),
        let holds = place.claim.holds(for: fact.value, type: fact.type, settings: settings)
      else { continue }
      let target = Target(
        question: fact.id.question,
        tag: value.span,
        expression: Self.expression(in: value.span),
        member: entry.shortName
      )
      add(.claim(place.claim), place, target, holds: holds, fact: fact)
    }
  }
}

extension ClaimedValue {
  /// The text of 并列句, where it stands.
  var pattern: SourceSpan? {
    guard let text = patternText, let range = span.text.firstRange(of: text) else { return nil }
    let start = span.range.lowerBound + span.text[..<range.lowerBound].utf8.count
    return span.source.span(start..<start + text.utf8.count)
  }
}
