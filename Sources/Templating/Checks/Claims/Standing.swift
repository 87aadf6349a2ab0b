import Facts
import Phrasing

/// Where a value stands among its like.
struct Standing {
  /// Of the value, or of its place.
  let fact: Fact
  /// 1 for the best.
  let place: Int
  let isTied: Bool
  /// The value, and those of all members, itself among them, the largest first.
  let value: Number
  let values: [Number]
  let type: ValueType
  /// Those before it, and all members.
  let above: [ListEntry.Subject]
  /// Those with the same place, itself among them.
  let beside: [ListEntry.Subject]
  let members: [ListEntry.Subject]
}

extension ClaimJudge {
  /// Below an organisation, among all of the own level, or of one kind of it.
  func standing(
    of question: Question,
    below above: OrganizationID,
    kind: String? = nil,
    for organization: OrganizationID
  ) -> Standing? {
    let organizations = context.schema.organizations
    if let kind {
      let members = organizations.descendants(of: above).filter { organizations[$0].kind == kind }
      return standing(of: question, among: members, for: organization)
    }
    let set = Question(.organization(.named(above)), type: .organization)
    return standing(ofPlace: question.rank(in: set), for: organization)
  }

  /// Among the members of a dimension.
  func standing(
    of question: Question,
    inDimension dimension: String,
    for organization: OrganizationID
  ) -> Standing? {
    let set = Question(.dimension(dimension), type: .list(.member(dimension: dimension)))
    return standing(ofPlace: question.rank(in: set), for: organization)
  }

  /// Of a question for a place.
  func standing(ofPlace rank: Question, for organization: OrganizationID) -> Standing? {
    guard let fact = fact(rank, for: organization), case .ranking(let ranking) = fact.detail,
      case .ranked(let own, _) = fact.provenance,
      let value = self.fact(own.question, for: own.organization)
    else { return nil }
    let values = ranking.inputs.elements.compactMap {
      self.fact($0.question, for: $0.organization)?.value
    }
    guard values.count == ranking.members.count else { return nil }
    return Standing(
      fact: fact,
      place: fact.place,
      isTied: fact.isTied,
      value: value.value,
      values: values.sorted(by: >),
      type: value.type,
      above: ranking.members.filter { $0.place < fact.place }.map(\.entry),
      beside: ranking.members.filter { $0.place == fact.place }.map(\.entry),
      members: ranking.members.map(\.entry)
    )
  }

  /// Among some organisations, each asked for its own.
  func standing(
    of question: Question,
    among members: [OrganizationID],
    for own: OrganizationID
  ) -> Standing? {
    let facts = members.compactMap { member in fact(question, for: member).map { (member, $0) } }
    guard let fact = facts.first(where: { $0.0 == own })?.1, facts.count > 1 else { return nil }
    let series = context.schema.series(named: question.nameOfSeries)
    let isLowest = series?.direction == .lowerIsBetter
    let above = facts.filter { isLowest ? $0.1.value < fact.value : fact.value < $0.1.value }
    return Standing(
      fact: fact,
      place: above.count + 1,
      isTied: facts.contains { $0.0 != own && $0.1.value == fact.value },
      value: fact.value,
      values: facts.map(\.1.value).sorted(by: >),
      type: fact.type,
      above: above.map { .organization($0.0) },
      beside: facts.filter { $0.1.value == fact.value }.map { .organization($0.0) },
      members: facts.map { .organization($0.0) }
    )
  }

  /// Of one directly below among those of its kind there: 安塞县局 among the county bureaux.
  func standing(
    of owned: OwnedQuestion,
    amongChildrenOf parent: OrganizationID
  ) -> Standing? {
    let organizations = context.schema.organizations
    let kind = organizations[owned.owner].kind
    let members = organizations.children(of: parent).filter { organizations[$0].kind == kind }
    return standing(of: owned.question, among: members, for: owned.owner)
  }
}

/// A question with whom to ask: 收入[榆林] is 收入 of 榆林.
struct OwnedQuestion {
  let question: Question
  let owner: OrganizationID

  /// Of an organisation that the question names alone, else of the one in whose report it stands.
  init(_ question: Question, in report: OrganizationID) {
    let named = question.slices.filter(\.isOtherOrganization)
    guard named.count == 1, case .organization(.named(let id)) = named[0] else {
      (self.question, owner) = (question, report)
      return
    }
    self.question = question.mapped { form in
      guard case .slice(let subject, let slices) = form, slices.contains(named[0]) else {
        return nil
      }
      let others = slices.filter { $0 != named[0] }
      return others.isEmpty ? subject.form : .slice(subject, others)
    }
    owner = id
  }
}

extension Question {
  fileprivate func rank(in set: Question) -> Question {
    facet(.rank, type: .rank, [.init(value: set)])
  }
}
