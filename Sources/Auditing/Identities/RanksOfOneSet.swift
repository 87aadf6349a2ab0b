import Diagnostics
import Facts

/// Two prints that cannot both be true of one set.
struct RankConflict {
  let first: Printing
  let second: Printing
}

extension [Printing] {
  /// Pairs of members of one set at one place, none of which says 并列.
  ///
  /// The ranks are of one kind: the same value of other organisations in the same set.
  var rankConflicts: [RankConflict] {
    var taken: [RankSlot: Printing] = [:]
    var conflicts: [RankConflict] = []
    for printing in self {
      guard let slot = RankSlot(printing) else { continue }
      guard let other = taken[slot] else {
        taken[slot] = printing
        continue
      }
      guard other.quantity != printing.quantity, !other.isTied, !printing.isTied else { continue }
      conflicts.append(RankConflict(first: other, second: printing))
    }
    return conflicts
  }
}

/// The ranking of one value within one set.
struct RankedSet: Hashable {
  /// The ranked value without the organisation.
  let value: Quantity
  let peers: Ranking.Field

  /// Nil for a print that is no rank among organisations.
  init?(_ printing: Printing) {
    guard case .rank(let own, let peers) = printing.quantity, peers.areOrganizations,
      let owner = own.leadingSeries?.organizations
    else { return nil }
    value = own.mappingSeries { series in
      guard series.organizations == owner else { return series }
      return .init(
        name: series.name,
        organizations: [],
        members: series.members,
        period: series.period
      )
    }
    self.peers = peers
  }
}

/// A place in the ranking of one value within one set.
private struct RankSlot: Hashable {
  let set: RankedSet
  let place: Rational

  init?(_ printing: Printing) {
    guard let set = RankedSet(printing) else { return nil }
    self.set = set
    place = printing.value
  }
}

extension Ranking.Field {
  /// Whether it is a set of organisations, not of the members of a dimension.
  fileprivate var areOrganizations: Bool {
    switch self {
    case .level: true
    case .listed(let members): members.areOrganizations
    }
  }
}

extension PrintedDocument {
  /// Ranks of one set give each place to one member, or to several that say 并列.
  func checkRanksOfOneSet(log: inout DiagnosticLog) {
    for conflict in printings.rankConflicts { log.add(.onePlaceTwice(conflict)) }
  }
}
