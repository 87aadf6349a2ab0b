import Diagnostics
import Facts
import Phrasing

// Comparisons with others without a number: 高于全省平均水平, 超过咸阳市局, 仅次于西安市局.
extension ClaimJudge {
  /// 高于 and 低于 with what they compare named behind them.
  mutating func judgeRelation(_ place: ClaimPlace) {
    guard !judgeCountedRelation(place), place.isMeant else { return }
    let relation: Relation = place.claim == .above ? .above : .below
    for (judged, mend) in related(relation, place) {
      add(judged, saying: relation.rule, isDirection: true, mend: mend, place)
    }
  }

  func related(_ relation: Relation, _ place: ClaimPlace) -> [Reading] {
    switch relation {
    case .above, .below, .firstAbove, .level, .about:
      [(compared(relation, with: place.clauseBehind, place), relation.mend)]
    case .next: [(placedNext(place), "改用 {{ 数.排名(…) | 之后 }}，由位次选词")]
    }
  }

  /// 比榆林市局高, 位列西安之后.
  func related(_ relation: Relation, to others: String, _ place: ClaimPlace) -> [Reading] {
    if Relation.lastYear.contains(others) {
      return measured(place).map { [levelWithLastYear(relation, of: $0.targets, place)] } ?? []
    }
    if YearStart.names.contains(others) { return [levelWithYearStart(relation, place)] }
    return others.split { "、和与及".contains($0) }.map { other in
      (compared(relation, with: String(other), place), relation.mend)
    }
  }

  /// 增幅与上年持平: a growth beside that of the year before.
  func levelWithLastYear(
    _ relation: Relation,
    of targets: [Target],
    _ place: ClaimPlace
  ) -> Reading {
    let judged = targets.compactMap { target -> Judged? in
      guard target.question.type == .ratio, target.question.isSigned,
        let now = fact(target.question, for: place.organization)
      else { return nil }
      guard let moved = fact(target.question.changeOverLastYear, for: place.organization),
        let holds = relation.holds(now.value, now.value - moved.value, now.type, settings)
      else { return nil }
      return Judged(target, now, holds: holds)
    }
    return (judged, "改用 {{ 措辞.增速(…) }}，由数值选词")
  }

  /// 增幅与上年同期持平, where nobody can tell the growth of the year before: what it lacks.
  mutating func tellUnknownGrowths(of targets: [Target], _ place: ClaimPlace) {
    for target in targets {
      guard target.question.type == .ratio, target.question.isSigned, let span = place.span,
        case .missing(let missing) = context.source.answer(
          target.question.changeOverLastYear,
          for: place.organization
        ).answer
      else { continue }
      observations.append(
        ClaimObservation(
          saying: .unknown,
          word: span,
          value: target.tag,
          expression: target.expression,
          isArithmetic: false,
          type: .percentagePoint,
          kind: .level,
          organization: place.organization,
          member: target.member,
          holds: false,
          sign: 0,
          shown: .text(missing.summary)
        )
      )
    }
  }

  private func compared(
    _ relation: Relation,
    with other: String?,
    _ place: ClaimPlace
  ) -> [Judged] {
    guard let other, let measured = measured(place) else { return [] }
    let targets =
      measured.measure.subject == nil ? Array(measured.targets.prefix(1)) : measured.targets
    // 增幅高于全省平均 says of what; 高于全省平均 behind another clause does not.
    let earlier = measured.measure.facet.flatMap { _ in measuredEarlier(measured, place) }
    let isOfFall = measured.measure.isOfFall
    return (earlier ?? targets).compactMap {
      compared(relation, $0, with: other, isOfFall: isOfFall, place)
    }
  }

  /// One value with what words name; nil where they name none.
  func compared(
    _ relation: Relation,
    _ target: Target,
    with other: String,
    isOfFall: Bool = false,
    _ place: ClaimPlace
  ) -> Judged? {
    let reader = context.reader(for: place.organization)
    guard let reference = reader.reference(in: other) else { return nil }
    // 移动与联通收入持平 may say that both did not change.
    if relation.isOfLevel, reference.isOfPart, reader.series(in: place.lead) == nil { return nil }
    guard let fact = fact(target.question, for: place.organization),
      let value = value(of: reference, beside: target, place),
      let holds = isOfFall
        ? relation.holds(ofFalls: fact.value, value, fact.type, settings)
        : relation.holds(fact.value, value, fact.type, settings)
    else { return nil }
    let isFirst = relation != .firstAbove || isFirst(target, above: reference, place) != false
    return Judged(target, fact, holds: holds && isFirst)
  }

  /// Whether the target was at no earlier end of a month above what a reference names, nor at this one
  /// of the year before; nil where there is none of them.
  private func isFirst(
    _ target: Target,
    above reference: ClauseReference,
    _ place: ClaimPlace
  ) -> Bool? {
    let last = settings.reportPeriod.last.month
    let times = (1..<max(last, 1)).map { TimePoint.month($0) } + [.sameLastYear]
    let signs = times.compactMap { time -> Int? in
      let question = Question(.at(target.question, time), type: target.question.type)
      let asked = target.asking(question)
      guard target.question.hasGrowth, let own = fact(question, for: place.organization),
        let other = value(of: reference, beside: asked, at: time, place)
      else { return nil }
      return (own.value - other).sign
    }
    return signs.isEmpty ? nil : signs.allSatisfy { $0 <= 0 }
  }

  private func value(
    of reference: ClauseReference,
    beside target: Target,
    at time: TimePoint,
    _ place: ClaimPlace
  ) -> Number? {
    guard case .quantity(let subject) = reference else {
      return value(of: reference, beside: target, place)
    }
    let question = Question(.at(subject.question, time), type: subject.question.type)
    return question.type == target.question.type
      ? fact(question, for: place.organization)?.value : nil
  }

  /// The same quantity of what a reference names; nil where it has none.
  func value(
    of reference: ClauseReference,
    beside target: Target,
    _ place: ClaimPlace
  ) -> Number? {
    let owned = OwnedQuestion(target.question, in: place.organization)
    switch reference {
    case .organization(let id, let mean): return value(of: owned, for: id, mean)
    case .period(let period):
      return target.question.moved(to: period, in: context.schema)
        .flatMap { fact($0, for: place.organization)?.value }
    case .mean:
      let above = context.schema.organizations.ancestors(of: owned.owner).first
      return above.flatMap { value(of: owned, for: $0, .all) }
    case .member(let dimension, let name):
      return target.question.moved(to: name, of: dimension).flatMap {
        fact($0, for: place.organization)?.value
      }
    case .quantity(let subject):
      // 增幅快于邮政总收入: than its growth.
      let isGrowth = target.question.isSigned && !subject.question.isSigned
      let reader = context.reader(for: place.organization)
      let other = isGrowth ? reader.growth(of: subject)?.question : subject.question
      guard let other, other != target.question, other.type == target.question.type else {
        return nil
      }
      return fact(other, for: place.organization)?.value
    }
  }

  private func value(
    of owned: OwnedQuestion,
    for other: OrganizationID,
    _ mean: ClauseReference.Mean
  ) -> Number? {
    let question = owned.question
    guard other != owned.owner, !question.isOfOther else { return nil }
    guard context.schema.organizations.ancestors(of: owned.owner).contains(other) else {
      return fact(question, for: other)?.value
    }
    guard question.isAdditive else {
      // A share of what stands above is none of itself.
      return question.isShareOfOther ? nil : fact(question, for: other)?.value
    }
    return self.mean(mean, of: owned, below: other)
  }

  /// The mean of an amount over all of the own level below an organisation, or of a kind of it.
  private func mean(
    _ mean: ClauseReference.Mean,
    of owned: OwnedQuestion,
    below above: OrganizationID
  ) -> Number? {
    let standing: Standing?
    switch mean {
    case .none: return nil
    case .all: standing = self.standing(of: owned.question, below: above, for: owned.owner)
    case .set(let set):
      let own = context.schema.organizations[owned.owner]
      guard own.kind == set || own.level == set else { return nil }
      let kind = own.kind == set ? set : nil
      standing = self.standing(of: owned.question, below: above, kind: kind, for: owned.owner)
    }
    return standing.map { standing in
      standing.values.reduce(.zero) { $0 + $1 } / Number(Rational(Int128(standing.values.count)))
    }
  }
}

extension ClauseReference {
  fileprivate var isOfPart: Bool {
    switch self {
    case .member, .quantity: true
    case .organization, .period, .mean: false
    }
  }
}

extension Missing {
  /// 缺 西安 2002年1月 的收入 等 6 处.
  fileprivate var summary: String {
    guard let first = places.first else { return "缺" }
    return "缺 \(first.description)\(places.count > 1 ? " 等 \(places.count) 处" : "")"
  }
}

extension Question {
  /// How many points a growth moved over that of the year before.
  fileprivate var changeOverLastYear: Question {
    let base = Argument(value: Question(.time(.sameLastYear), type: .month))
    return facet(.growthChange, type: .percentagePoint, [base])
  }

  /// Whether values of several organisations add up to one.
  fileprivate var isAdditive: Bool { !isSigned && type.isAdditive }

  /// Whether it is a share of another organisation's whole.
  fileprivate var isShareOfOther: Bool {
    if case .facet(_, .share, let arguments) = form { !arguments.isEmpty } else { false }
  }

  /// The same of another member of a dimension in which it names one; nil where it names none.
  fileprivate func moved(to member: String, of dimension: String) -> Question? {
    func isOfDimension(_ slice: Slice) -> Bool {
      if case .member(dimension, _) = slice { true } else { false }
    }
    guard slices.contains(where: isOfDimension) else { return nil }
    return mapped { form in
      guard case .slice(let subject, let slices) = form else { return nil }
      let moved = slices.map {
        isOfDimension($0) ? Slice.member(dimension: dimension, name: member) : $0
      }
      return .slice(subject, moved)
    }
  }
}
