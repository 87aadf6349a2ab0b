import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// The words of 并列句 before {值}: 分别增长{值} speaks of every entry.
  mutating func judgePatterns() {
    for piece in pieces {
      guard case .value(let value) = piece.kind, let pattern = value.tag.pattern,
        !pattern.words.isEmpty, let entries = list(value.question, for: piece.organization)
      else { continue }
      let typed = ClaimPiece(pattern.typed, of: piece.organization)
      for word in pattern.words {
        judge(ClaimPlace(pieces: [typed], index: 0, word: word), entries, of: value)
      }
    }
  }

  private mutating func judge(_ place: ClaimPlace, _ entries: [ListEntry], of value: ClaimedValue) {
    for entry in entries {
      guard let asked = entry.question?.withSign, asked.isSigned,
        let fact = fact(asked, for: place.organization),
        let holds = place.claim.holds(for: fact.value, type: fact.type, settings: settings)
      else { continue }
      let target = Target(
        question: fact.id.question,
        tag: value.span,
        expression: value.tag.expression,
        member: entry.shortName
      )
      add(.claim(place.claim), place, target, holds: holds, fact: fact)
    }
  }
}
