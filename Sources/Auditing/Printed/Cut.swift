import Facts

/// The way in which a part is cut out of its whole.
enum Cut: Hashable {
  /// One member of the dimension.
  case dimension(String)
  /// Some of the organisations below.
  case organizations
}

extension Schema {
  /// How one series is a part of another over the same span; nil if it is none.
  func cut(_ part: Quantity.Series, from whole: Quantity.Series) -> Cut? {
    guard part.period == whole.period, part != whole else { return nil }
    if part.name != whole.name {
      guard let place = series(named: part.name)?.memberOf, place.series == whole.name,
        part.members == whole.members, part.organizations == whole.organizations
      else { return nil }
      return .dimension(place.dimension)
    }
    if part.organizations == whole.organizations {
      let added = part.members.filter { !whole.members.contains($0) }
      let isNarrower = whole.members.allSatisfy(part.members.contains)
      return isNarrower && added.count == 1 ? .dimension(added[0].dimension) : nil
    }
    guard part.members == whole.members,
      part.organizations.allSatisfy({ part in
        whole.organizations.contains { isWithin(part, $0) }
      })
    else { return nil }
    return .organizations
  }

  /// Whether no two of the parts, all cut out in one way, have anything in common.
  ///
  /// Parts by members are disjoint, each part standing once; those by organisations if none holds
  /// another.
  func areDisjoint(_ parts: [Quantity.Series], by cut: Cut) -> Bool {
    guard cut == .organizations else { return Set(parts).count == parts.count }
    let all = parts.flatMap(\.organizations)
    let held = Set(all)
    return held.count == all.count
      && all.allSatisfy { organizations.ancestors(of: $0).allSatisfy { !held.contains($0) } }
  }

  private func isWithin(_ id: OrganizationID, _ container: OrganizationID) -> Bool {
    id == container || organizations.ancestors(of: id).contains(container)
  }
}
