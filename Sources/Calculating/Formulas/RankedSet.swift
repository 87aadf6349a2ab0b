import Facts

/// The set of a rank, told so that all ranks of one set have the same.
enum RankedSet: Hashable {
  case dimension(String)
  /// All of a level, told by its number, below an organisation.
  case peers(level: Int, below: OrganizationID)
  /// A set seen from an organisation.
  case set(OrganizationSet, from: OrganizationID)
  /// Members that an expression lists, seen from an organisation.
  case listed(Question, from: OrganizationID)

  /// From where it is seen; the names in it are left to the comparison.
  func hash(into hasher: inout Hasher) {
    switch self {
    case .dimension: hasher.combine(0)
    case .peers(_, let origin), .set(_, let origin), .listed(_, let origin): hasher.combine(origin)
    }
  }
}

/// From where the set of a rank is seen: all that tells it from others that are written the same.
struct RankedSeat: Hashable {
  let origin: OrganizationID
  /// The number of the level of the set; nil where the set itself says what is in it.
  var level: Int?
  /// Whose report asks, where the values depend on that.
  var asking: OrganizationID?
}

extension Inquiry {
  /// The seat of a rank, and which member of its set the value is.
  func seat(of ranked: RankedValue) throws(Refusal) -> (seat: RankedSeat, own: SetMember) {
    var (seat, own) = try sharedSeat(of: ranked)
    if !ranked.isShared { seat.asking = organization }
    return (seat, own)
  }

  private func sharedSeat(
    of ranked: RankedValue
  ) throws(Refusal) -> (seat: RankedSeat, own: SetMember) {
    let origin = ranked.isOfAsking ? organization : base(of: ranked.subject.question)
    switch ranked.set.form {
    case .dimension(let name):
      guard let member = member(of: ranked.subject.question, in: name) else {
        throw .missing("这个值不是“\(name)”的一个成员")
      }
      return (RankedSeat(origin: origin), .member(dimension: name, name: member))
    case .organization(let reference):
      let level = organizations.levelNumber(of: origin)
      return (RankedSeat(origin: resolve(reference), level: level), .organization(origin))
    case .organizations(let set): return (seat(of: set, around: origin), .organization(origin))
    default: return (RankedSeat(origin: origin), .organization(origin))
    }
  }

  /// Of the value's own level below an organisation, or of a kind below the same top organisation,
  /// 全国 aside.
  private func seat(of set: OrganizationSet, around origin: OrganizationID) -> RankedSeat {
    switch set {
    case .children: RankedSeat(origin: organization)
    case .siblings:
      organizations.parent(of: origin).map { RankedSeat(origin: $0) }
        ?? RankedSeat(origin: origin, level: organizations.levelNumber(of: origin))
    case .group: RankedSeat(origin: OrganizationID(index: 0))
    case .level, .kind: RankedSeat(origin: top(of: origin))
    }
  }

  /// The set that is written so and seen from there.
  func rankedSet(_ set: Question, from seat: RankedSeat) -> RankedSet {
    switch set.form {
    case .dimension(let name): .dimension(name)
    case .organization: .peers(level: seat.level ?? -1, below: seat.origin)
    // Those beside one that has a parent are the children of that.
    case .organizations(.siblings) where seat.level == nil: .set(.children, from: seat.origin)
    case .organizations(let set): .set(set, from: seat.origin)
    default: .listed(set, from: seat.origin)
    }
  }

  /// The members of a rank's set, in configured order.
  func members(of set: RankedSet) -> [SetMember] {
    switch set {
    case .dimension(let name): members(ofDimension: name)
    case .peers(let level, let above):
      peers(ofLevel: level, below: above).map(SetMember.organization)
    case .set(let set, let origin): members(of: set, from: origin).map(SetMember.organization)
    case .listed(let set, let origin): members(of: set, from: origin)
    }
  }

  /// The highest organisation above one, or itself, that is not the whole nation.
  private func top(of origin: OrganizationID) -> OrganizationID {
    var top = origin
    while let parent = organizations.parent(of: top), !book.nations.contains(parent) {
      top = parent
    }
    return top
  }
}
