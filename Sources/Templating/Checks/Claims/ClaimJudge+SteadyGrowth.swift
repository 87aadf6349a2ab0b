import Diagnostics
import Facts
import Phrasing

// 增势平稳, 增速保持平稳: said of the growth, without a word of direction.
extension ClaimJudge {
  private static let nouns = [
    "增势", "增速", "增幅", "涨势", "增长势头", "增长态势", "增长速度", "增长走势",
  ]
  private static let fillers = [
    "继续", "保持", "总体", "整体", "基本", "较为", "比较", "相对", "仍", "也", "均", "都", "呈", "较",
  ]

  /// 平稳 behind a noun of growth: the course of the months, or their growths over last year.
  mutating func judgeSteadyGrowth(_ place: ClaimPlace) {
    guard place.nextValue == nil, let lead = Self.leadOfSteadyGrowth(place.before),
      place.endsClause, place.isMeant, !place.isDenied
    else { return }
    let clause = place.lead
    let named = String(clause.dropLast(place.before.count - lead.count))
    guard !LeadOfSize.isOfOther(named, in: settings) else { return }
    for target in quantities(of: named, place) {
      guard let growth = growth(of: target),
        let now = fact(growth.question, for: place.organization),
        let isSteady = isSteadyGrowth(growth, for: place.organization)
      else { continue }
      add(
        [Judged(growth, now, holds: now.value.sign > 0 && isSteady)],
        saying: "本期在增长，且\(Claim.steady.rule)（各月的数、各月的同比，有一样如此就行）",
        isDirection: false,
        mend: "改用 {{ 措辞.走势(\(target.expression)) }}，由数值选词",
        place
      )
    }
  }

  /// What stands before the noun; nil without one.
  private static func leadOfSteadyGrowth(_ before: Substring) -> Substring? {
    var rest = before
    while let shorter = rest.dropping(ending: fillers) { rest = shorter }
    return rest.dropping(ending: nouns)
  }

  /// Whether either the months or their growths over last year are steady; nil where neither is known.
  private func isSteadyGrowth(_ growth: Target, for organization: OrganizationID) -> Bool? {
    let months = truth(judgement(.steady, ofMonths: growth), for: organization)
    guard months != true else { return true }
    let month = growth.question.measured.ofSingleMonth(in: context.schema)
    let growths = month.facet(.yearOverYearGrowth, type: .ratio)
      .facet(.byMonth, type: .list(.ratio))
    let values = (list(growths, for: organization) ?? []).map { entry -> Number? in
      if case .fact(let fact) = entry.value { fact.value } else { nil }
    }
    // Where a month of the year before is missing its growth may be the one that is meant.
    guard !values.isEmpty, !values.contains(nil) else { return nil }
    return areSteady(changes: values.compactMap(\.self))
  }
}
