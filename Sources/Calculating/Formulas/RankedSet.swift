import Facts

/// The set of a rank, told so that all ranks of one set have the same.
enum RankedSet: Hashable {
  case dimension(String)
  /// All of a level below an organisation.
  case peers(level: String, below: OrganizationID)
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

extension Inquiry {
  /// The set of a rank, and which member of it the value is.
  func rankedSet(of ranked: RankedValue) throws(Refusal) -> (set: RankedSet, own: SetMember) {
    let set = ranked.set
    let origin = ranked.isOfAsking ? organization : base(of: ranked.subject.question)
    switch set.form {
    case .dimension(let name):
      guard let member = member(of: ranked.subject.question, in: name) else {
        throw .missing("这个值不是“\(name)”的一个成员")
      }
      return (.dimension(name), .member(dimension: name, name: member))
    case .organization(let reference):
      let level = organizations[origin].level
      return (.peers(level: level, below: resolve(reference)), .organization(origin))
    case .organizations(let set): return (rankedSet(set, around: origin), .organization(origin))
    default: return (.listed(set, from: origin), .organization(origin))
    }
  }

  /// Of the value's own level below an organisation, or of a kind below the same top organisation,
  /// 全国 aside.
  private func rankedSet(_ set: OrganizationSet, around origin: OrganizationID) -> RankedSet {
    switch set {
    case .children: .set(.children, from: organization)
    case .siblings:
      organizations[origin].parent.map { .set(.children, from: $0) } ?? .set(set, from: origin)
    case .group: .set(set, from: OrganizationID(index: 0))
    case .level, .kind: .set(set, from: top(of: origin))
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
    while let parent = organizations[top].parent, organizations[parent].name != Self.nation {
      top = parent
    }
    return top
  }

  /// The organisation that needs no table (workspace.md 3).
  private static let nation = "全国"
}
