import Diagnostics
import Facts
import Phrasing

// What a sentence says twice: 同比增长{{ 收入.同比 | 升降语 }}, 比去年同期同比增长.
extension ClaimJudge {
  /// A word of direction before a tag that says one itself; whether it was so.
  mutating func judgeRepeated(_ place: ClaimPlace) -> Bool {
    guard place.claim.sign != 0, let (value, text) = place.nextValue, value.question.isSigned,
      place.behind.isMadeOf(Claim.links), text.saysDirection
    else { return false }
    observe(.repeatedWord, place, value, shown: String(place.behind) + text)
    return true
  }

  /// 比去年同期同比, in the text alone or with what the tag behind it prints.
  mutating func judgeRepeatedBases() {
    for index in pieces.indices {
      guard let reading = pieces[index].reading else { continue }
      for range in reading.repeatedBases {
        observe(.repeatedBase, place(range, at: index), nil, shown: "")
      }
      guard let base = reading.baseAtEnd, index + 1 < pieces.count,
        case .value(let value) = pieces[index + 1].kind,
        pieces[index + 1].text.saysBase
      else { continue }
      observe(.repeatedWord, place(base, at: index), value, shown: pieces[index + 1].text)
    }
  }

  private func place(_ range: Range<String.Index>, at index: Int) -> ClaimPlace {
    ClaimPlace(pieces: pieces, index: index, word: ClaimedWord(claim: .level, range: range))
  }

  private mutating func observe(
    _ saying: ClaimObservation.Saying,
    _ place: ClaimPlace,
    _ value: ClaimedValue?,
    shown: String
  ) {
    guard let span = place.span else { return }
    observations.append(
      ClaimObservation(
        saying: saying,
        word: span,
        value: value?.span,
        expression: value?.tag.expression ?? "",
        isArithmetic: false,
        type: value?.question.type ?? .text,
        kind: .level,
        organization: place.organization,
        member: "",
        holds: false,
        sign: 0,
        shown: .text(shown)
      )
    )
  }
}

extension String {
  /// Whether it begins with what is compared with: 同比增长32.33%, 与上年同期持平.
  fileprivate var saysBase: Bool {
    (Claim.bases + ["与上年同期", "与上月", "与年初"]).contains { begins(with: $0) }
  }

  /// Whether a printed change begins with its direction: 同比增长32.33%, 由1.04%提高到1.94%.
  fileprivate var saysDirection: Bool {
    var rest = self[...]
    while let base = Claim.bases.first(where: { rest.begins(with: $0) }) {
      rest = rest.dropFirst(base.count)
    }
    if rest.begins(with: "由") { return holds("到") }
    if rest.begins(with: "与") { return ends(with: "持平") }
    let text = String(rest)
    return Claim.found(in: text).first.map {
      $0.claim.sign != 0 && $0.range.lowerBound == text.startIndex
    } ?? false
  }
}
