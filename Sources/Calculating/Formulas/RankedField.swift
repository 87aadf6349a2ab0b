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
  ///
  /// A class, for it is handed on for every rank.
  final class Order {
    let ranking: Ranking
    /// By index of the member; 0 for one that is 无定义.
    private let places: [Int]
    /// Names of the members that are 无定义.
    let leftOut: [String]

    fileprivate init(_ ranking: Ranking, places: [Int], leftOut: [String]) {
      (self.ranking, self.places, self.leftOut) = (ranking, places, leftOut)
    }

    /// The place of a member by its index; nil for one that is 无定义.
    func place(of index: Int) -> Int? { places[index] > 0 ? places[index] : nil }
  }

  private let indices: MemberIndices
  /// Refused where one member lacks its value.
  let order: Result<Order, Refusal>

  fileprivate init(_ members: [SetMember], order: Result<Order, Refusal>) {
    indices = MemberIndices(members)
    self.order = order
  }

  /// The index of a member; nil for what is none.
  func index(of member: SetMember) -> Int? { indices[member] }
}

/// A value and the set in which it is ranked, as a question asks for them.
///
/// A class, for it is handed on for every value; it remembers its fields.
final class RankedValue {
  let subject: Resolution
  let set: Question
  /// The value as it is asked of the first member there is, so that all ranks of one value in one set
  /// have one field.
  let common: Question
  /// Whether all who ask have that field: the value names its organisations.
  let isShared: Bool
  /// Whether the value is that of the organisation that asks, and of no other.
  let isOfAsking: Bool
  /// The fields asked so far.
  var fields: [RankedSeat: RankedField] = [:]

  init(
    subject: Resolution,
    set: Question,
    common: Question,
    isShared: Bool = false,
    isOfAsking: Bool = false
  ) {
    self.subject = subject
    self.set = set
    self.common = common
    self.isShared = isShared
    self.isOfAsking = isOfAsking
  }
}

extension Inquiry {
  /// A value in its set, the same whoever asks; nil for one that names organisations, for which of
  /// them is whose depends on who asks.
  func rankedValue(_ subject: Question, inSharedSet set: Question) -> RankedValue? {
    if case .dimension = set.form { return rankedValue(subject, in: set) }
    return subject.namesNoOrganization ? rankedValue(subject, in: set) : nil
  }

  func rankedValue(_ subject: Question, in set: Question) -> RankedValue {
    if case .dimension(let name) = set.form {
      return RankedValue(
        subject: resolution(of: subject),
        set: set,
        common: members(ofDimension: name).first.map { asked(subject, of: $0) } ?? subject
      )
    }
    let common = asked(subject, of: .organization(OrganizationID(index: 0)))
    let isShared = common.namesItsOrganizations
    return RankedValue(
      subject: resolution(of: subject),
      set: set,
      common: common,
      isShared: isShared,
      isOfAsking: isShared && subject.namesNoOrganization
    )
  }

  /// The field of a rank, made when it is first asked.
  func field(of ranked: RankedValue, from seat: RankedSeat) -> RankedField {
    if let known = ranked.fields[seat] { return known }
    let field = field(of: ranked, in: rankedSet(ranked.set, from: seat))
    ranked.fields[seat] = field
    return field
  }

  /// The field in a set; ranks that are written otherwise may have the same.
  private func field(of ranked: RankedValue, in set: RankedSet) -> RankedField {
    let key = RankedField.Key(
      set: set,
      value: ranked.common,
      organization: ranked.isShared ? nil : organization
    )
    if let known = book.fields[key] { return known }
    let members = members(of: set)
    let organizations = members.compactMap(\.organization)
    let field =
      ranked.isOfAsking && organizations.count == members.count
      ? ownField(of: ranked, among: organizations) : namedField(of: ranked, among: members)
    book.fields[key] = field
    return field
  }

  /// The field of a value that each member is asked for as its own.
  private func ownField(
    of ranked: RankedValue,
    among organizations: [OrganizationID]
  ) -> RankedField {
    let value = ranked.subject.question
    let inputs = Deferred {
      organizations.map { FactID(question: value.asked(of: $0), organization: $0) }
    }
    let members = organizations.map(SetMember.organization)
    return field(members, direction(of: value), inputs) { place throws(Refusal) in
      try Inquiry(book: book, organization: organizations[place]).value(ranked.subject)
    }
  }

  /// The field of a value that names organisations, or is of a dimension.
  private func namedField(of ranked: RankedValue, among members: [SetMember]) -> RankedField {
    let value = ranked.subject.question
    // A value that names its organisations is the same for all: it is asked for its own.
    func asking(_ member: SetMember) -> Inquiry {
      guard ranked.isShared, let id = member.organization else { return self }
      return Inquiry(book: book, organization: id)
    }
    let inputs = members.map { asking($0).id(asked(value, of: $0)) }
    return field(members, direction(of: value), Deferred(inputs)) { place throws(Refusal) in
      try asking(members[place]).value(inputs[place].question)
    }
  }

  private func field(
    _ members: [SetMember],
    _ direction: Direction,
    _ inputs: Deferred<FactID>,
    valueAt value: (Int) throws(Refusal) -> Number
  ) -> RankedField {
    do {
      let values = try compared(members, value)
      let order = order(of: members, values, direction, inputs: inputs)
      return RankedField(members, order: .success(order))
    } catch {
      return RankedField(members, order: .failure(error))
    }
  }

  private func order(
    of members: [SetMember],
    _ values: (numbers: [Number?], leftOut: [String]),
    _ direction: Direction,
    inputs: Deferred<FactID>
  ) -> RankedField.Order {
    let sorted = sorted(values.numbers, direction)
    var ranked: [Ranking.Member] = []
    ranked.reserveCapacity(sorted.count)
    var places = Array(repeating: 0, count: members.count)
    for (offset, index) in sorted.enumerated() {
      let isTie = offset > 0 && values.numbers[sorted[offset - 1]] == values.numbers[index]
      let place = isTie ? ranked[offset - 1].place : offset + 1
      let member = members[index]
      ranked.append(.init(entry: member.subject, name: shortName(of: member), place: place))
      places[index] = place
    }
    let ranking = Ranking(ranked, peers: peers(sorted.map { members[$0] }), inputs: inputs)
    return RankedField.Order(ranking, places: places, leftOut: values.leftOut)
  }

  /// The indices of the values from the best to the worst; equal ones stay in configured order.
  ///
  /// Nearly all are told apart by the nearest doubles. What these leave in the wrong order is a step
  /// or two from its place, to which the exact values lead it.
  private func sorted(_ numbers: [Number?], _ direction: Direction) -> [Int] {
    let isHigherBetter = direction == .higherIsBetter
    var keys: [(index: Int, key: Double)] = []
    keys.reserveCapacity(numbers.count)
    for (index, number) in numbers.enumerated() {
      if let number { keys.append((index, isHigherBetter ? -number.double : number.double)) }
    }
    keys.sort { $0.key != $1.key ? $0.key < $1.key : $0.index < $1.index }
    var sorted = keys.map(\.index)
    for end in sorted.indices.dropFirst() {
      var place = end
      while place > 0 {
        let (before, own) = (sorted[place - 1], sorted[place])
        guard let first = numbers[before], let second = numbers[own] else { break }
        let isBetter = isHigherBetter ? first < second : second < first
        guard isBetter || own < before && second == first else { break }
        sorted.swapAt(place - 1, place)
        place -= 1
      }
    }
    return sorted
  }

  /// What the members are together: all of a level below the nearest organisation that holds them.
  private func peers(_ members: [SetMember]) -> Ranking.Peers? {
    guard case .organization(let first)? = members.first else { return nil }
    let level = organizations.levelNumber(of: first)
    let held = MemberIndices(members)
    for above in organizations.ancestors(of: first) {
      let all = peers(ofLevel: level, below: above)
      if all.count == held.count, all.allSatisfy({ held[.organization($0)] != nil }) {
        return .init(level: organizations[first].level, above: above)
      }
    }
    return nil
  }

  /// The values of a field: nil for 无定义, with the names; one 缺 refuses all.
  private func compared(
    _ members: [SetMember],
    _ value: (Int) throws(Refusal) -> Number
  ) throws(Refusal) -> (numbers: [Number?], leftOut: [String]) {
    var numbers: [Number?] = []
    var leftOut: [String] = []
    var places: [Missing.Place] = []
    for place in members.indices {
      do {
        numbers.append(try value(place))
      } catch .missing(let missing) {
        places += missing.places
      } catch {
        numbers.append(nil)
        leftOut.append(shortName(of: members[place]))
      }
    }
    guard places.isEmpty else { throw .missing(Missing(places)) }
    return (numbers, leftOut)
  }
}

extension Question {
  /// Whether no series in the value is of an organisation named in it, so that it is of who asks.
  fileprivate var namesNoOrganization: Bool {
    var isOfAsking = true
    _ = mappingLeaves { leaf in
      if leaf.slices.contains(where: \.namesOrganization) { isOfAsking = false }
      return leaf
    }
    return isOfAsking
  }

  /// A value that names no organisation, asked of one.
  fileprivate func asked(of organization: OrganizationID) -> Question {
    mappingLeaves { leaf in
      var named = leaf
      named.slices = leaf.slices.replacingOrganization(with: .named(organization))
      return named
    }
  }
}

extension Slice {
  fileprivate var namesOrganization: Bool {
    switch self {
    case .organization, .local: true
    case .organizations, .member: false
    }
  }
}
