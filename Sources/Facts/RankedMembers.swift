/// The members of a ranking as a set; two rankings of the same members are of one set.
///
/// Hash and kind are taken once, for the set of a ranking is a key of many tables.
package struct RankedMembers: Sendable, Hashable {
  /// Whether all of them are organisations, not members of a dimension; true of none.
  package let areOrganizations: Bool
  private let hash: Int
  private let subjects: Set<ListEntry.Subject>

  package init(_ subjects: [ListEntry.Subject]) {
    self.subjects = Set(subjects)
    hash = self.subjects.hashValue
    areOrganizations = subjects.allSatisfy { if case .organization = $0 { true } else { false } }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.hash == right.hash && left.subjects == right.subjects
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
