import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// 增幅回落, 降幅收窄, 增幅逐月提高: how a growth moved, without the number of points.
  ///
  /// Whether the word was read so, for then it says nothing of the quantity itself.
  mutating func judgeGrowth(_ place: ClaimPlace, adverbs: [ClaimPlace]) -> Bool {
    guard place.claim.movesGrowth, let noun = place.growthNoun, place.endsClause else {
      return false
    }
    guard !place.isRetracted, !LeadOfSize.isOfOther(noun.lead, in: settings),
      case .times(let times) = GrowthReference(noun.reference, in: settings)
    else { return true }
    let isMonthly = adverbs.contains { $0.claim == .monthly }
    var targets = quantities(of: noun.lead, place)
    // 增幅提高2.1个百分点 says it of what the text is about.
    if targets.isEmpty, times == [.sameLastYear] || !place.endsInWords, !place.isDenied {
      targets = plannedAlone(noun.lead, place)
    }
    if times == [.sameLastYear], !place.isDenied {
      let growths = targets.compactMap { growth(of: $0) }
      tellUnknownGrowths(of: growths.filter { !isUntrueNow(of: $0, place) }, place)
      tellUntrueNow(growths, place)
    }
    for target in targets {
      guard let growth = growth(of: target),
        let now = fact(growth.question, for: place.organization)
      else { continue }
      let judged =
        isMonthly
        ? monthly(growth, now, place)
        : times.compactMap { moved(growth, now, since: $0, place) }
      let stated = stated(place.claim, ofGrowth: growth.expression, isMonthly: isMonthly)
      add(judged, as: .stated(stated), place)
    }
    return true
  }

  /// 降幅收窄 of a growth, 增幅提高 of a fall: untrue whatever was before.
  private func isUntrueNow(of growth: Target, _ place: ClaimPlace) -> Bool {
    guard let now = fact(growth.question, for: place.organization) else { return false }
    return switch place.claim {
    case .fallNarrows, .fallWidens: now.value.sign >= 0
    case .rises: now.value.sign <= 0
    default: false
    }
  }

  /// The same where nobody can tell what was before, for which nothing else is told.
  private mutating func tellUntrueNow(_ growths: [Target], _ place: ClaimPlace) {
    for growth in growths where isUntrueNow(of: growth, place) {
      guard moved(growth, since: .sameLastYear, place) == nil,
        let now = fact(growth.question, for: place.organization)
      else { continue }
      let stated = stated(place.claim, ofGrowth: growth.expression)
      add(.stated(stated), place, growth, holds: false, fact: now)
    }
  }

  /// The quantity with a plan, of which a sentence speaks that names none: 增幅比上年同期回落.
  private func plannedAlone(_ lead: String, _ place: ClaimPlace) -> [Target] {
    let reader = context.reader(for: place.organization)
    guard place.argument == nil, reader.isEmpty(lead).isEmpty,
      let series = seriesSpokenOf(place), let question = reader.question(series)
    else { return [] }
    return [Target(question: question, tag: nil, expression: series)]
  }

  /// What a word says of a growth.
  func stated(_ claim: Claim, ofGrowth expression: String, isMonthly: Bool = false) -> StatedClaim {
    StatedClaim(
      isDirection: true,
      rule: claim.ruleOfGrowth + (isMonthly ? "，且各月如此" : ""),
      mend: "改用 {{ 措辞.增速(\(expression)) }}，由数值选词"
    )
  }

  private func moved(
    _ growth: Target,
    _ now: Fact,
    since time: TimePoint,
    _ place: ClaimPlace
  ) -> Judged? {
    guard let (change, fact) = moved(growth, since: time, place) else { return nil }
    let target = Target(question: change, tag: growth.tag, expression: growth.expression)
    let holds = place.claim.holds(ofGrowth: now.value, changedBy: fact.value)
    return Judged(target, now, holds: holds && fact.printedSign(settings) != 0)
  }

  private func moved(
    _ growth: Target,
    since time: TimePoint,
    _ place: ClaimPlace
  ) -> (change: Question, fact: Fact)? {
    let base = Question.Argument(value: Question(.time(time), type: .month))
    let change = growth.question.facet(.growthChange, type: .percentagePoint, [base])
    return fact(change, for: place.organization).map { (change, $0) }
  }

  private func monthly(_ growth: Target, _ now: Fact, _ place: ClaimPlace) -> [Judged] {
    let months = growth.question.facet(.byMonth, type: .list(.ratio))
    let isUp = place.claim.sign > 0
    let judgement = Question(
      .judgement(months, isUp ? .increasing : .decreasing),
      type: .truth
    )
    guard let holds = truth(judgement, for: place.organization) else { return [] }
    let wantsRise = place.claim == .rises || place.claim == .falls
    return [Judged(growth, now, holds: holds && (now.value.sign < 0) != wantsRise)]
  }

  /// What a printed change of a growth says besides its sign: 加快 of a growth that is one.
  ///
  /// Nil where the word is no word of growth or the value no change of one.
  func isTrueOfGrowth(_ place: ClaimPlace, _ target: Target, _ change: Fact) -> Bool? {
    guard case .facet(let growth, .growthChange, _) = target.question.form,
      place.growthNoun != nil || place.claim == .fallNarrows || place.claim == .fallWidens,
      let now = fact(growth, for: place.organization)
    else { return nil }
    return place.claim.holds(ofGrowth: now.value, changedBy: change.value)
  }

  /// The growth that a value is, or that it has over the year before.
  func growth(of target: Target) -> Target? {
    let question = target.question
    if question.type == .ratio, question.isSigned { return target }
    guard question.hasGrowth else { return nil }
    let name = Facet.yearOverYearGrowth.rawValue
    return Target(
      question: question.facet(.yearOverYearGrowth, type: .ratio),
      tag: target.tag,
      expression: target.expression.isEmpty ? name : "\(target.expression).\(name)",
      member: target.member
    )
  }
}

extension Claim {
  /// Whether a word is true of a growth that moved by so many points.
  fileprivate func holds(ofGrowth now: Number, changedBy change: Number) -> Bool {
    let before = now - change
    switch self {
    case .rises: return change.sign > 0 && now.sign > 0
    case .falls: return change.sign < 0 && before.sign > 0
    case .fallNarrows: return change.sign > 0 && now.sign < 0
    case .fallWidens: return change.sign < 0 && now.sign < 0
    default: return false
    }
  }

  /// Whether it can be said of a growth: 增幅回落, 降幅收窄.
  fileprivate var movesGrowth: Bool {
    switch self {
    case .rises, .falls, .fallNarrows, .fallWidens: true
    default: false
    }
  }

  /// What must hold of a growth, for messages.
  fileprivate var ruleOfGrowth: String {
    switch self {
    case .rises: "本期在增长，且增幅比前期大"
    case .falls: "前期在增长，本期增幅比前期小"
    case .fallNarrows: "本期在下降，且降幅比前期小"
    case .fallWidens: "本期在下降，且降幅比前期大"
    default: rule
    }
  }
}
