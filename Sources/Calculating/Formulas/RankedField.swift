import Facts

/// The values of all members of a set, compared once for all ranks in it.
final class RankedField {
  /// What tells one field from another.
  struct Key: Hashable {
    let set: RankedSet
    /// The value as it is asked of the first organisation there is: of whom the rank is does not
    /// count.
    let value: Question
    /// Whose report asks, where the value depends on that.
    let organization: OrganizationID?
  }

  /// Members by their values.
  struct Order {
    let ranking: Ranking
    fileprivate let places: [SetMember: Int]
    /// Names of the members that are 无定义.
    let leftOut: [String]

    /// Nil for a member that is 无定义.
    func place(of member: SetMember) -> Int? { places[member] }
  }

  private let members: Set<SetMember>
  /// Refused where one member lacks its value.
  let order: Result<Order, Refusal>

  fileprivate init(_ members: [SetMember], order: Result<Order, Refusal>) {
    self.members = Set(members)
    self.order = order
  }

  func contains(_ member: SetMember) -> Bool { members.contains(member) }
}

extension Inquiry {
  /// The field of a rank, made when it is first asked.
  func field(of subject: Question, in set: RankedSet) -> RankedField {
    let isOfDimension = if case .dimension = set { true } else { false }
    let value =
      isOfDimension ? subject : asked(subject, of: .organization(OrganizationID(index: 0)))
    let isShared = !isOfDimension && value.namesItsOrganizations
    let key = RankedField.Key(
      set: set,
      value: isOfDimension ? withoutMember(subject, in: set) : value,
      organization: isShared ? nil : organization
    )
    if let known = book.fields[key] { return known }
    let field = makeField(of: subject, in: set, isShared: isShared)
    book.fields[key] = field
    return field
  }

  /// The value as it is asked of the first member of a dimension, whichever it is of.
  private func withoutMember(_ subject: Question, in set: RankedSet) -> Question {
    members(of: set).first.map { asked(subject, of: $0) } ?? subject
  }

  private func makeField(
    of subject: Question,
    in set: RankedSet,
    isShared: Bool
  ) -> RankedField {
    let members = members(of: set)
    // A value that names its organisations is the same for all: it is asked for its own.
    let asking = members.map { member in
      if isShared, case .organization(let id) = member {
        Inquiry(book: book, organization: id)
      } else {
        self
      }
    }
    let questions = members.map { asked(subject, of: $0) }
    let names = members.map(shortName(of:))
    do {
      let values = try compared(zip(asking, questions).map { ($0, $1) }, names: names)
      let inputs = zip(asking, questions).map { $0.id($1) }
      let order = order(of: members, values, direction(of: subject), inputs: inputs)
      return RankedField(members, order: .success(order))
    } catch {
      return RankedField(members, order: .failure(error))
    }
  }

  private func order(
    of members: [SetMember],
    _ values: (numbers: [Number?], leftOut: [String]),
    _ direction: Direction,
    inputs: [FactID]
  ) -> RankedField.Order {
    let present = members.indices.compactMap { index in
      values.numbers[index].map { (index: index, value: $0) }
    }
    let sorted = present.sorted { left, right in
      left.value == right.value
        ? left.index < right.index
        : direction == .higherIsBetter ? left.value > right.value : left.value < right.value
    }
    var ranked: [Ranking.Member] = []
    var places: [SetMember: Int] = [:]
    for (offset, entry) in sorted.enumerated() {
      let isTie = offset > 0 && sorted[offset - 1].value == entry.value
      let place = isTie ? ranked[offset - 1].place : offset + 1
      let member = members[entry.index]
      ranked.append(.init(entry: member.subject, name: shortName(of: member), place: place))
      places[member] = place
    }
    let ranking = Ranking(
      ranked,
      peers: peers(present.map { members[$0.index] }),
      inputs: inputs
    )
    return RankedField.Order(ranking: ranking, places: places, leftOut: values.leftOut)
  }

  /// What the members are together: all of a level below the nearest organisation that holds them.
  private func peers(_ members: [SetMember]) -> Ranking.Peers? {
    guard case .organization(let first)? = members.first else { return nil }
    let level = organizations[first].level
    let held = Set(members)
    for above in organizations.ancestors(of: first) {
      let all = peers(ofLevel: level, below: above)
      if all.count == held.count, all.allSatisfy({ held.contains(.organization($0)) }) {
        return .init(level: level, above: above)
      }
    }
    return nil
  }

  /// The values of a field: nil for 无定义, with the names; one 缺 refuses all.
  private func compared(
    _ questions: [(inquiry: Inquiry, question: Question)],
    names: [String]
  ) throws(Refusal) -> (numbers: [Number?], leftOut: [String]) {
    var numbers: [Number?] = []
    var leftOut: [String] = []
    var places: [Missing.Place] = []
    for ((inquiry, question), name) in zip(questions, names) {
      do {
        numbers.append(try inquiry.value(question))
      } catch .missing(let missing) {
        places += missing.places
      } catch {
        numbers.append(nil)
        leftOut.append(name)
      }
    }
    guard places.isEmpty else { throw .missing(Missing(places)) }
    return (numbers, leftOut)
  }
}
