import Facts

// The whole behind 占比, 份额, 贡献率, 占增量 and 拉动 (language.md 1.1.2, rule 4).

extension Inquiry {
  /// The whole of which the value is a part, over the same span.
  ///
  /// A series gives the same slice of that series as far as it has the dimensions; an organisation
  /// the same series there; nothing, or the value's own series, the value without its last slice.
  func whole(of subject: Question, _ argument: Question?) throws(Refusal) -> Question {
    guard let argument else { return try withoutLastSlice(subject) }
    if let reference = organization(namedBy: argument) {
      return at(subject, organization: reference)
    }
    guard let whole = Leaf(argument), case .series(let name) = whole.subject else {
      throw .missing("占比的整体须是序列或机构")
    }
    if whole.slices.isEmpty, subject.primaryLeaf?.subject == whole.subject {
      return try withoutLastSlice(subject)
    }
    let dimensions = schema.series(named: name)?.dimensions ?? []
    return subject.mappingLeaves { part in
      let kept = part.slices.filter { slice in
        guard case .member(let dimension, _) = slice else { return true }
        return dimensions.contains(dimension)
      }
      return Leaf(
        subject: whole.subject,
        slices: kept.narrowed(by: whole.slices),
        time: part.time,
        type: whole.type
      )
    }
  }

  /// The organisation that an argument names, by itself or as an entry of a list.
  private func organization(namedBy argument: Question) -> OrganizationReference? {
    if case .organization(let reference)? = argument.asSlice { return reference }
    guard argument.type == .organization, case .organization(let id) = answer(argument).answer
    else { return nil }
    return .named(id)
  }

  /// The same series and members at another organisation; sets of organisations fall away.
  private func at(_ subject: Question, organization reference: OrganizationReference) -> Question {
    subject.mappingLeaves { part in
      var whole = part
      whole.slices = [.organization(reference)] + part.slices.withoutOrganizations
      return whole
    }
  }

  /// The value without its last slice; members of one dimension, and organisations, are one slice.
  private func withoutLastSlice(_ subject: Question) throws(Refusal) -> Question {
    guard let last = subject.primaryLeaf?.slices.last else {
      throw .missing("“占比”没有写整体")
    }
    return subject.mappingLeaves { part in
      var whole = part
      whole.slices = part.slices.filter { !$0.isAdded(to: last) }
      return whole
    }
  }

  /// The parts that make up a whole together with the value: the members of the dimension or the
  /// organisations by which the value is cut out of it.
  func parts(of subject: Question, in whole: Question) -> [Question] {
    guard let part = subject.primaryLeaf, let total = whole.primaryLeaf else { return [] }
    if part.subject != total.subject {
      guard case .series(let name) = part.subject,
        let place = schema.series(named: name)?.memberOf
      else { return [] }
      return members(ofDimension: place.dimension).map { asked(subject, of: $0) }
    }
    for slice in part.slices {
      guard case .member(let dimension, _) = slice, !total.slices.contains(slice) else { continue }
      return members(ofDimension: dimension).map { asked(subject, of: $0) }
    }
    let own = base(of: subject)
    let above = base(of: whole)
    return peers(of: own, below: above).map { asked(subject, of: .organization($0)) }
  }
}

extension Slice {
  /// Whether both select members that are added up, as in 收入[移动, 宽带].
  fileprivate func isAdded(to other: Slice) -> Bool {
    switch (self, other) {
    case (.member(let dimension, _), .member(let otherDimension, _)): dimension == otherDimension
    case (.organization, .organization): true
    default: self == other
    }
  }
}
