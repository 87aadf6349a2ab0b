/// The whole order behind the ranks of one value in one set.
///
/// A class, for every rank of the set hands it on: it is made once and held by all.
package final class Ranking: Sendable {
  /// A member of a ranked set.
  package struct Member: Sendable, Hashable {
    package let entry: ListEntry.Subject
    /// 简称, or the printed name of a member.
    package let name: String
    /// 1 for the first; equal values share a place.
    package let place: Int

    package init(entry: ListEntry.Subject, name: String, place: Int) {
      self.entry = entry
      self.name = name
      self.place = place
    }
  }

  /// All of a level below an organisation.
  package struct Peers: Sendable, Hashable {
    package let level: String
    package let above: OrganizationID

    package init(level: String, above: OrganizationID) {
      self.level = level
      self.above = above
    }
  }

  /// The set that is ranked.
  package enum Field: Sendable, Hashable {
    /// All of a level below an organisation, short for the list of them.
    case level(Peers)
    case listed(RankedMembers)
  }

  /// Every member that has a value, first place first.
  package let members: [Member]
  /// What the members are together.
  package let field: Field
  /// The values compared.
  package let inputs: Deferred<FactID>

  package init(_ members: [Member], peers: Peers? = nil, inputs: Deferred<FactID> = []) {
    self.members = members
    field = peers.map { .level($0) } ?? .listed(RankedMembers(members.map(\.entry)))
    self.inputs = inputs
  }

  /// Whether several members share a place.
  package func isShared(_ place: Int) -> Bool {
    guard place >= 1, place < members.count else { return false }
    return members[place].place == place
  }
}

extension Ranking: Hashable {
  package static func == (left: Ranking, right: Ranking) -> Bool {
    left === right
      || left.members == right.members && left.field == right.field && left.inputs == right.inputs
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(field)
    hasher.combine(members.count)
  }
}
