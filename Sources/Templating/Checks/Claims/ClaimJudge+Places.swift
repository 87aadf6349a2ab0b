import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// 居全省首位, 居末位 behind a value, or behind the name of one.
  mutating func judgeRank(_ place: ClaimPlace) {
    let clause = place.clauseWithNumbers
    guard place.endsClause, place.isMeant, !clause.holds("放在"), !clause.holds("摆在")
    else { return }
    if let readings = placedOtherwise(place) {
      for (judged, mend) in readings {
        add(judged, saying: place.claim.rule, isDirection: false, mend: mend, place)
      }
      return
    }
    guard !namesDimension(clause) else { return }
    let judged = rankedTargets(place, clause).flatMap { target in
      let amongAll = placedAmongAll(target, clause, place)
      return amongAll.contains(where: \.holds)
        ? amongAll : amongAll + placedAmongItsKind(target, clause, place)
    }
    add(judged, place)
  }

  private func namesDimension(_ clause: String) -> Bool {
    context.schema.dimensions.contains { clause.holds($0.name) }
  }

  private func placedAmongAll(
    _ target: Target,
    _ clause: String,
    _ place: ClaimPlace
  ) -> [Judged] {
    guard
      let above = context.ancestor(named: clause, over: target.question, place.organization)
    else { return [] }
    let set = Question(.organization(.named(above)), type: .organization)
    let rank = target.question.facet(.rank, type: .rank, [.init(value: set)])
    guard let fact = fact(rank, for: place.organization), case .ranking(let ranking) = fact.detail
    else { return [] }
    let companions = companions(of: place, placedBy: target.question.nameOfSeries)
    return [Judged(target, fact, holds: holds(place, fact, ranking, companions))]
  }

  /// A county bureau that is the first of its city may leave the office of the city aside.
  private func placedAmongItsKind(
    _ target: Target,
    _ clause: String,
    _ place: ClaimPlace
  ) -> [Judged] {
    guard place.companions.isEmpty, !target.question.isOfOther,
      let kind = context.schema.organizations[place.organization].kind,
      let above = context.ancestor(named: clause, over: target.question, place.organization),
      let standing = standing(
        of: target.question,
        below: above,
        kind: kind,
        for: place.organization
      )
    else { return [] }
    let isLast = place.claim == .last || place.claim == .tiedLast
    let isTied = standing.isTied != (place.claim.tied == place.claim)
    let holds = StatedPlace.at(1, fromEnd: isLast)
      .holds(place: standing.place, isTied: isTied, of: standing.values.count)
    return [Judged(target, standing.fact, holds: holds == true)]
  }

  /// A place of what the clause itself measures (增幅居首位, 放号居首位), from the other end
  /// (降幅居首位), or among the own kind only (在各县局中居首位).
  private func placedOtherwise(_ place: ClaimPlace) -> [Reading]? {
    let clause = place.clauseWithNumbers
    guard place.argument == nil,
      let measure = context.reader(for: place.organization)
        .measure(
          in: place.leadOfPlace,
          assuming: namesDimension(clause) ? seriesBefore(place) : nil
        ),
      place.companions.isEmpty || measure.subject?.question.isOfOther == true,
      measure.facet != nil || measure.subject != nil || measure.isOfFall
        || ownKind(namedIn: clause, place) != nil || place.clauseEarlier != nil
        || namesDimension(clause)
    else { return nil }
    let isLast = place.claim == .last || place.claim == .tiedLast
    return placed(.at(1, fromEnd: isLast), place, isPlaced: true)
  }

  /// Whether a place is what the word says, and shared just where the word says so.
  private func holds(
    _ place: ClaimPlace,
    _ fact: Fact,
    _ ranking: Ranking,
    _ companions: [ListEntry.Subject]
  ) -> Bool {
    let last = ranking.members.map(\.place).max()
    switch place.claim {
    case .first: return fact.place == 1 && !fact.isTied
    case .last: return fact.place == last && !fact.isTied
    case .tiedFirst, .tiedLast:
      let wanted = place.claim == .tiedFirst ? 1 : last
      return fact.place == wanted && fact.isTied
        && ranking.members.allSatisfy {
          $0.place == fact.place || !companions.contains($0.entry)
        }
    default: return false
    }
  }

  private func rankedTargets(_ place: ClaimPlace, _ clause: String) -> [Target] {
    if let argument = place.argument {
      return argument.isSigned || argument.hasGrowth
        ? [Target(question: argument, tag: nil, expression: "值")] : []
    }
    let values = place.valuesBefore.map(\.value).filter { value in
      switch value.question.type {
      case .rank, .rankChange, .cardinal, .plain: false
      default: value.question.type.isNumeric && !value.question.isConstant
      }
    }
    if !values.isEmpty { return values.map { target($0, of: place) } }
    let named = place.companions.isEmpty ? clause : place.leadOfPlace
    let subject = context.reader(for: place.organization).subject(of: named, facet: nil)
    return subject.map { [Target(question: $0.question, tag: nil, expression: $0.expression)] }
      ?? []
  }

  // MARK: Halves

  /// 过半, 双过半 beside a rate of completion or a share, else of the plan that there is.
  mutating func judgeHalf(_ place: ClaimPlace) {
    // 多数县局完成任务过半.
    if place.text.holds("任务"), judgeCounted(.plan(.half(exceeds: false)), place) { return }
    let sources = sharesOfSources(place)
    guard place.endsClause || place.nextValue != nil || sources != nil, place.isMeant else {
      return
    }
    var values = place.valuesSpokenOf
    if let next = place.nextValue, place.behind.isMadeOf(Claim.links) { values.append(next.value) }
    var targets =
      sources ?? contribution(before: place).map { [$0] }
      ?? values.filter { $0.question.isPartOfWhole }.map { target($0, of: place) }
    if targets.isEmpty { targets = plannedTargets(place) }
    let judged = targets.compactMap { target -> Judged? in
      guard let fact = fact(target.question, for: place.organization) else { return nil }
      return Judged(target, fact, holds: isHalf(fact, target.question, place.claim))
    }
    add(judged, place)
  }

  private func isHalf(_ fact: Fact, _ question: Question, _ claim: Claim) -> Bool {
    guard question.isCompletion else { return isOverHalf(fact.value) }
    return isHalfDone(fact.value)
      && (claim != .bothHalves || settings.reportPeriod.last.month >= 6)
  }

  /// The completion of what the clause, or the word of 措辞, speaks of; else of the one plan.
  private func plannedTargets(_ place: ClaimPlace) -> [Target] {
    if place.argument == nil, let shares = sharesNamed(place) { return shares }
    return plannedTarget(place).map { [$0] } ?? []
  }

  private func plannedTarget(_ place: ClaimPlace) -> Target? {
    if let argument = place.argument {
      guard argument.hasGrowth, argument.planned(in: context.schema) else { return nil }
      let completion = argument.facet(.planCompletion, type: .ratio)
      return Target(question: completion, tag: nil, expression: Facet.planCompletion.rawValue)
    }
    guard let clause = place.clauseBefore else { return nil }
    let reader = context.reader(for: place.organization)
    if let subject = reader.subject(of: clause, facet: nil) {
      let facet: Facet = subject.question.slices.isEmpty ? .planCompletion : .share
      return reader.subject(of: clause, facet: facet)
        .map { Target(question: $0.question, tag: nil, expression: $0.expression) }
    }
    guard let series = plannedSeries, place.claim == .bothHalves || place.text.holds("任务"),
      reader.isEmpty(clause).isEmpty, let question = reader.question(series + ".完成率")
    else { return nil }
    return Target(question: question, tag: nil, expression: series + ".完成率")
  }
}

extension ClaimPlace {
  /// What the clause names before the word, without those with whom a place is shared.
  var leadOfPlace: String {
    companions.isEmpty ? lead : (namesBefore ?? lead).withoutCompanions
  }
}

extension String {
  /// The clause up to those with whom a place is shared: 收入 of 收入与乙市局并列.
  fileprivate var withoutCompanions: String {
    let start = ["与", "同"].compactMap { ranges(of: $0).last?.lowerBound }.max()
    return String(self[..<(start ?? endIndex)])
  }
}

extension Question {
  /// Whether it is a rate of completion.
  fileprivate var isCompletion: Bool {
    switch form {
    case .facet(_, .planCompletion, _): true
    case .property(_, "值") where withSign != self: withSign.isCompletion
    default: false
    }
  }

  /// Whether it is a completion or a share.
  fileprivate var isPartOfWhole: Bool {
    switch form {
    case .facet(_, .planCompletion, _): true
    case .property(_, "值") where withSign != self: withSign.isPartOfWhole
    default: isShare
    }
  }

  func planned(in schema: Schema) -> Bool {
    schema.series(named: nameOfSeries)?.plan != nil
  }
}
