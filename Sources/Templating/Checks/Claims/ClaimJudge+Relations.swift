import Diagnostics
import Facts
import Phrasing

// Comparisons with others without a number: 高于全省平均水平, 超过咸阳市局, 仅次于西安市局.
extension ClaimJudge {
  /// 高于 and 低于 with what they compare named behind them.
  mutating func judgeRelation(_ place: ClaimPlace) {
    guard place.isMeant else { return }
    let relation: Relation = place.claim == .above ? .above : .below
    for (judged, mend) in related(relation, place) {
      add(judged, saying: relation.rule, isDirection: true, mend: mend, place)
    }
  }

  func related(_ relation: Relation, _ place: ClaimPlace) -> [Reading] {
    switch relation {
    case .above, .below:
      [(compared(relation, with: place.clauseBehind, place), "改用 {{ 两数之差 | 高低语(\"参照\") }}，由数值选词")]
    case .next: [(placedNext(place), "改用 {{ 数.排名(…) | 之后 }}，由位次选词")]
    }
  }

  /// 比榆林市局高, 位列西安之后.
  func related(_ relation: Relation, to others: String, _ place: ClaimPlace) -> [Reading] {
    others.split { "、和与及".contains($0) }.map { other in
      (compared(relation, with: String(other), place), "改用 {{ 两数之差 | 高低语(\"参照\") }}，由数值选词")
    }
  }

  private func compared(
    _ relation: Relation,
    with other: String?,
    _ place: ClaimPlace
  ) -> [Judged] {
    guard let other,
      let reference = context.reader(for: place.organization).reference(in: other),
      let measured = measured(place)
    else { return [] }
    let targets =
      measured.measure.subject == nil ? Array(measured.targets.prefix(1)) : measured.targets
    let claim: Claim = relation == .above ? .above : .below
    return targets.compactMap { target in
      guard let fact = fact(target.question, for: place.organization),
        let other = value(of: reference, beside: target, place),
        let holds = claim.holds(
          for: fact.value - other,
          type: fact.type == .ratio ? .percentagePoint : fact.type,
          settings: settings
        )
      else { return nil }
      return Judged(target, fact, holds: holds)
    }
  }

  /// The same quantity of what a reference names; nil where it has none.
  private func value(
    of reference: ClauseReference,
    beside target: Target,
    _ place: ClaimPlace
  ) -> Number? {
    let owned = OwnedQuestion(target.question, in: place.organization)
    switch reference {
    case .organization(let id, let mean): return value(of: owned, for: id, mean)
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

  // MARK: The place behind

  private func placedNext(_ place: ClaimPlace) -> [Judged] {
    guard let behind = place.namesBehind, let measured = measured(place) else { return [] }
    let reader = context.reader(for: place.organization)
    let parts = behind.split { "、和与及".contains($0) }
    let series = measured.targets.first?.question.nameOfSeries
    let references = parts.compactMap { reader.reference(in: String($0))?.placed(by: series) }
    guard !references.isEmpty, references.count == parts.count else { return [] }
    return measured.targets.compactMap { target in
      guard let standing = standing(of: target.question, as: references[0], place) else {
        return nil
      }
      let said = references.compactMap(\.entry)
      guard said.allSatisfy(standing.members.contains) else { return nil }
      let holds = Set(standing.above) == Set(said) && !standing.isTied
      return Judged(target, standing.fact, holds: holds)
    }
  }

  private func standing(
    of question: Question,
    as reference: ClauseReference,
    _ place: ClaimPlace
  ) -> Standing? {
    if case .member(let dimension, _) = reference {
      return standing(of: question, inDimension: dimension, for: place.organization)
    }
    let owned = OwnedQuestion(question, in: place.organization)
    return context.ancestor(named: place.clauseWithNumbers, over: owned.question, owned.owner)
      .flatMap { standing(of: owned.question, below: $0, for: owned.owner) }
  }
}

extension ClauseReference {
  /// The one whose quantity of the same series it is: 移动 of 联通收入仅次于移动收入.
  fileprivate func placed(by series: String?) -> ClauseReference {
    guard case .quantity(let subject) = self, subject.question.nameOfSeries == series,
      subject.question.slices.count == 1
    else { return self }
    switch subject.question.slices[0] {
    case .member(let dimension, let name): return .member(dimension: dimension, name: name)
    case .organization(.named(let id)): return .organization(id, .none)
    default: return self
    }
  }

  /// As a ranking holds it.
  fileprivate var entry: ListEntry.Subject? {
    switch self {
    case .organization(let id, .none): .organization(id)
    case .member(let dimension, let name): .member(dimension: dimension, name: name)
    default: nil
    }
  }
}

extension Question {
  /// Whether values of several organisations add up to one.
  fileprivate var isAdditive: Bool {
    guard !isSigned else { return false }
    switch type {
    case .amount, .quantity: return true
    default: return false
    }
  }

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
