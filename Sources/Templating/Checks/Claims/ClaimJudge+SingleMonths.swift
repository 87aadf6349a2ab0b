import Diagnostics
import Facts
import Phrasing

// 4月份收入回落: over the month of the year before or over the month before it, for the text does not say.
extension ClaimJudge {
  /// Whether a word of direction speaks of a single month without a base, for then either is enough.
  mutating func judgeMonth(
    _ targets: [Target],
    _ place: ClaimPlace,
    adverbs: [ClaimPlace]
  ) -> Bool {
    guard !targets.isEmpty, targets.allSatisfy({ $0.tag == nil && $0.question.isGrowthOfMonth }),
      !Claim.bases.contains(where: { place.clauseWithNumbers.holds($0) })
    else { return false }
    for target in targets {
      let month = target.question.measured
      let name = target.expression.replacing(".\(Facet.yearOverYearGrowth.rawValue)", with: "")
      let before = target.asking(
        month.facet(.previousPeriodGrowth, type: .ratio),
        expression: "\(name).\(Facet.previousPeriodGrowth.rawValue)"
      )
      let judged = [target, before].compactMap { growth -> Judged? in
        guard let fact = fact(growth.question, for: place.organization),
          let holds = place.claim.holds(for: fact.value, type: fact.type, settings: settings)
        else { return nil }
        return Judged(growth, fact, holds: holds)
      }
      add(judged, place)
      guard let meant = judged.first(where: \.holds) ?? judged.first, !place.isDenied else {
        continue
      }
      for adverb in adverbs {
        judgeAdverb(adverb, meant.target, meant.fact, sign: place.claim.sign)
      }
    }
    return true
  }
}

extension Question {
  /// Whether it is the growth of one month over that of the year before.
  fileprivate var isGrowthOfMonth: Bool {
    if case .facet(let month, .yearOverYearGrowth, _) = form {
      month.isOfSingleMonth
    } else {
      false
    }
  }
}
