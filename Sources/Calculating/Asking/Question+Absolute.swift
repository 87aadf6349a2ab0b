import Facts

// Questions whose answer does not depend on whose report asks.

extension Question {
  /// Whether every series in the value is asked of an organisation named in it.
  ///
  /// What is not known to be so counts as not so.
  var namesItsOrganizations: Bool {
    if let leaf = Leaf(self) { return leaf.namesItsOrganization }
    switch form {
    case .number, .text, .dimension, .member: return true
    case .organization(let reference): return reference.isNamed
    case .facet(let subject, let facet, let arguments):
      return facet != .rank && facet != .rankChange && subject.namesItsOrganizations
        && arguments.allSatisfy(\.value.dependsOnItsValueAlone)
    case .operation(let subject, _, let arguments):
      return subject.namesItsOrganizations && arguments.allSatisfy(\.value.dependsOnItsValueAlone)
    case .property(let subject, _), .element(let subject, _), .negative(let subject),
      .judgement(let subject, _), .not(let subject):
      return subject.namesItsOrganizations
    case .arithmetic(_, let left, let right), .comparison(let left, _, _, let right),
      .and(let left, let right), .or(let left, let right):
      return left.namesItsOrganizations && right.namesItsOrganizations
    case .current, .attributeOfCurrent, .ancestorOfCurrent: return true
    case .time, .series, .quotient, .organizations, .setting, .reportPeriod, .local, .entry, .list,
      .call, .lexicon, .slice, .at, .streak:
      return false
    }
  }

  /// Whether the question, as the argument of a facet or an operation, says nothing of whose report
  /// asks: a set, a time or a series follows the value.
  private var dependsOnItsValueAlone: Bool {
    switch form {
    case .time, .organizations, .series: true
    default: namesItsOrganizations
    }
  }

  /// The question with 本局 and 上级, written or meant, replaced by the organisations that they are.
  func resolvingOrganizations(in inquiry: Inquiry) -> Question {
    mapped { form in
      guard case .organization(let reference) = form, !reference.isNamed else { return nil }
      return .organization(.named(inquiry.resolve(reference)))
    }
    .mappingLeaves { leaf in
      var named = leaf
      named.slices = leaf.slices.replacingOrganization(with: .named(inquiry.base(of: leaf)))
      return named
    }
  }
}

extension Leaf {
  fileprivate var namesItsOrganization: Bool {
    var isNamed = false
    for slice in slices {
      switch slice {
      case .organization(let reference):
        if !reference.isNamed { return false }
        isNamed = true
      case .local: return false
      case .organizations, .member: break
      }
    }
    return isNamed
  }
}

extension OrganizationReference {
  fileprivate var isNamed: Bool { if case .named = self { true } else { false } }
}
