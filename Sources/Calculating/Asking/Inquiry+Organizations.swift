import Facts

// Whose a value is, and sets of organisations (language.md 1.1.2, rules 2, 3 and 5).

extension Inquiry {
  /// The organisation that a reference names; 上级 of the topmost is itself.
  func resolve(_ reference: OrganizationReference) -> OrganizationID {
    switch reference {
    case .own: organization
    case .parent: organizations.parent(of: organization) ?? organization
    case .named(let id): id
    }
  }

  /// The organisation of a leaf before its sets: the first one named, else 本局.
  func base(of leaf: Leaf) -> OrganizationID {
    for slice in leaf.slices {
      if case .organization(let reference) = slice { return resolve(reference) }
    }
    return organization
  }

  /// The organisation whose value it is.
  func base(of question: Question) -> OrganizationID {
    question.primaryLeaf.map(base(of:)) ?? organization
  }

  /// The members of a set seen from an organisation, in configured order.
  func members(of set: OrganizationSet, from origin: OrganizationID) -> [OrganizationID] {
    switch set {
    case .children: return organizations.children(of: origin)
    case .siblings:
      guard let parent = organizations.parent(of: origin) else { return [origin] }
      return organizations.children(of: parent)
    case .level(let level):
      guard let number = organizations.levelNumber(named: level) else { return [] }
      return nearest(from: origin) { organizations.levelNumber(of: $0) == number }
    case .kind(let kind): return nearest(from: origin) { organizations[$0].kind == kind }
    case .group(let name): return organizations.group(named: name)?.members ?? []
    }
  }

  /// Those below an organisation that match, else those below the nearest above that has some.
  private func nearest(
    from origin: OrganizationID,
    matching test: (OrganizationID) -> Bool
  ) -> [OrganizationID] {
    for candidate in [origin] + organizations.ancestors(of: origin) {
      let found = organizations.descendants(of: candidate).filter(test)
      if !found.isEmpty { return found }
    }
    return organizations.all.map(\.id).filter(test)
  }

  /// All organisations whose values a leaf sums.
  func organizations(of leaf: Leaf) -> [OrganizationID] {
    var named: [OrganizationID] = []
    var sets: [OrganizationSet] = []
    for slice in leaf.slices {
      switch slice {
      case .organization(let reference): named.append(resolve(reference))
      case .organizations(let set): sets.append(set)
      case .member, .local: break
      }
    }
    if named.isEmpty { named = [organization] }
    guard !sets.isEmpty else { return named }
    var seen: Set<OrganizationID> = []
    return named.flatMap { origin in sets.flatMap { members(of: $0, from: origin) } }
      .filter { seen.insert($0).inserted }
  }

  /// All of the value's own level below an organisation.
  func peers(of origin: OrganizationID, below above: OrganizationID) -> [OrganizationID] {
    peers(ofLevel: organizations.levelNumber(of: origin), below: above)
  }

  /// All of a level, told by its number, below an organisation.
  func peers(ofLevel number: Int?, below above: OrganizationID) -> [OrganizationID] {
    organizations.descendants(of: above).filter { organizations.levelNumber(of: $0) == number }
  }

  /// The nearest organisation of a level at or above one.
  func ancestor(of origin: OrganizationID, level: String) -> OrganizationID? {
    ([origin] + organizations.ancestors(of: origin)).first { organizations[$0].level == level }
  }
}
