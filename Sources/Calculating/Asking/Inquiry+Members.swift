import Facts

/// What a list or a rank runs over: organisations, or members of a dimension.
enum SetMember: Hashable {
  case organization(OrganizationID)
  case member(dimension: String, name: String)
}

extension Inquiry {
  /// The value asked again for another member of a set that it belongs to.
  func asked(_ question: Question, of member: SetMember) -> Question {
    switch member {
    case .organization(let id): asked(question, ofOrganization: id)
    case .member(let dimension, let name):
      question.mappingLeaves { sliced($0, dimension: dimension, member: name) }
    }
  }

  /// Every series of the value that is of the value's organisation, asked of another one.
  private func asked(_ question: Question, ofOrganization id: OrganizationID) -> Question {
    let own = base(of: question)
    return question.mappingLeaves { leaf in
      guard base(of: leaf) == own else { return leaf }
      var moved = leaf
      moved.slices = leaf.slices.replacingOrganization(with: .named(id))
      return moved
    }
  }

  /// The leaf for one member; 即 leads from a series to the one of which it is a member.
  private func sliced(_ leaf: Leaf, dimension: String, member: String) -> Leaf {
    var moved = leaf
    if let place = place(of: leaf, in: dimension), let whole = schema.series(named: place.series) {
      moved.subject = .series(whole.name)
      moved.type = whole.type
      moved.slices = leaf.slices.filter { slice in
        guard case .member(let other, _) = slice else { return true }
        return whole.dimensions.contains(other)
      }
    }
    let slice = Slice.member(dimension: dimension, name: member)
    moved.slices = moved.slices.narrowed(by: [slice])
    return moved
  }

  /// Where a series stands as a member of the dimension (即); nil if it has the dimension itself.
  func place(of leaf: Leaf, in dimension: String) -> SeriesDeclaration.MemberOf? {
    guard case .series(let name) = leaf.subject, let series = schema.series(named: name),
      let place = series.memberOf, place.dimension == dimension,
      !series.dimensions.contains(dimension)
    else { return nil }
    return place
  }

  /// The member of a dimension that the value is of.
  func member(of question: Question, in dimension: String) -> String? {
    guard let leaf = question.primaryLeaf else { return nil }
    let named = leaf.slices.compactMap { slice -> String? in
      guard case .member(dimension, let name) = slice else { return nil }
      return name
    }
    if named.count == 1 { return named[0] }
    return named.isEmpty ? place(of: leaf, in: dimension)?.member : nil
  }

  /// The members of a set named by an expression, seen from the organisation of a value.
  func members(of set: Question, from origin: OrganizationID) -> [SetMember] {
    switch set.form {
    case .organizations(let set): return members(of: set, from: origin).map(SetMember.organization)
    case .dimension(let name): return members(ofDimension: name)
    case .organization(let reference): return [.organization(resolve(reference))]
    case .member(let dimension, let name): return [.member(dimension: dimension, name: name)]
    default:
      guard case .list(let entries) = answer(set).answer else { return [] }
      return entries.compactMap { SetMember($0.subject) }
    }
  }

  func members(ofDimension name: String) -> [SetMember] {
    schema.dimension(named: name)?.members.map { .member(dimension: name, name: $0.name) } ?? []
  }

  /// 名称: as in the table.
  func name(of member: SetMember) -> String {
    switch member {
    case .organization(let id): organizations[id].name
    case .member(_, let name): name
    }
  }

  /// 简称: as printed.
  func shortName(of member: SetMember) -> String {
    switch member {
    case .organization(let id): organizations.shortName(of: id)
    case .member(let dimension, let name):
      schema.dimension(named: dimension)?.members.first { $0.name == name }?.printedName ?? name
    }
  }
}

extension SetMember {
  /// Nil for a month, a text or a computed entry.
  init?(_ subject: ListEntry.Subject) {
    switch subject {
    case .organization(let id): self = .organization(id)
    case .member(let dimension, let name): self = .member(dimension: dimension, name: name)
    case .month, .material, .none: return nil
    }
  }

  /// Nil for a member of a dimension.
  var organization: OrganizationID? {
    if case .organization(let id) = self { id } else { nil }
  }

  var subject: ListEntry.Subject {
    switch self {
    case .organization(let id): .organization(id)
    case .member(let dimension, let name): .member(dimension: dimension, name: name)
    }
  }

  var slice: Slice {
    switch self {
    case .organization(let id): .organization(.named(id))
    case .member(let dimension, let name): .member(dimension: dimension, name: name)
    }
  }
}
