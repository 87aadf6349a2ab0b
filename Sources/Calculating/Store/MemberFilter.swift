/// The members asked for of each dimension named in a slice; other dimensions count whole.
struct MemberFilter: Hashable {
  /// One dimension with its members, sorted.
  struct Part: Hashable {
    /// Place in `Ledger.dimensions`.
    let dimension: Int
    let members: [UInt16]
  }

  /// Sorted by dimension.
  private(set) var parts: [Part]

  init(_ members: [Int: Set<UInt16>]) {
    parts =
      members.map { Part(dimension: $0.key, members: $0.value.sorted()) }
      .sorted { $0.dimension < $1.dimension }
  }

  func members(of dimension: Int) -> [UInt16]? {
    parts.first { $0.dimension == dimension }?.members
  }
}
