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
  let members: [ListEntry.Subject]
}

extension ClaimJudge {
  /// Below an organisation, among all of the own level.
  func standing(
    of question: Question,
    below above: OrganizationID,
    _ place: ClaimPlace
  ) -> Standing? {
    standing(of: question, in: Question(.organization(.named(above)), type: .organization), place)
  }

  /// Among the members of a dimension.
  func standing(
    of question: Question,
    inDimension dimension: String,
    _ place: ClaimPlace
  ) -> Standing? {
    let set = Question(.dimension(dimension), type: .list(.member(dimension: dimension)))
    return standing(of: question, in: set, place)
  }

  private func standing(
    of question: Question,
    in set: Question,
    _ place: ClaimPlace
  ) -> Standing? {
    standing(ofPlace: question.facet(.rank, type: .rank, [.init(value: set)]), place)
  }

  /// Of a question for a place.
  func standing(ofPlace rank: Question, _ place: ClaimPlace) -> Standing? {
    guard let fact = fact(rank, for: place.organization), case .ranking(let ranking) = fact.detail,
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
      members: ranking.members.map(\.entry)
    )
  }

  /// Of one directly below among those of its kind there: 安塞县局 among the county bureaux.
  func standing(
    of question: Question,
    ofChild child: OrganizationID,
    _ place: ClaimPlace
  ) -> Standing? {
    let organizations = context.schema.organizations
    let kind = organizations[child].kind
    let facts = organizations.children(of: place.organization)
      .filter { organizations[$0].kind == kind }
      .compactMap { sibling in
        fact(question.moved(from: child, to: sibling), for: place.organization).map {
          (sibling, $0)
        }
      }
    guard let own = facts.first(where: { $0.0 == child })?.1, facts.count > 1 else { return nil }
    let above = facts.filter { own.value < $0.1.value }
    return Standing(
      fact: own,
      place: above.count + 1,
      isTied: facts.contains { $0.0 != child && $0.1.value == own.value },
      value: own.value,
      values: facts.map(\.1.value).sorted(by: >),
      type: own.type,
      above: above.map { .organization($0.0) },
      members: facts.map { .organization($0.0) }
    )
  }
}

extension Question {
  /// The same of another organisation than the one it names.
  fileprivate func moved(from own: OrganizationID, to other: OrganizationID) -> Question {
    mapped { form in
      guard case .slice(let subject, let slices) = form else { return nil }
      return .slice(
        subject,
        slices.map { $0 == .organization(.named(own)) ? .organization(.named(other)) : $0 }
      )
    }
  }
}
