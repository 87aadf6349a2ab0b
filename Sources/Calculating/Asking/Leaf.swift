import Facts

/// A series or quotient with its slices and its time: what every value is made of.
struct Leaf: Hashable {
  enum Subject: Hashable {
    case series(String)
    case quotient(String)
  }

  var subject: Subject
  var slices: [Slice]
  var time: TimePoint?
  var type: ValueType

  /// Reads `收入`, `收入[移动]`, `收入[移动]@6月`; nil for anything else.
  init?(_ question: Question) {
    switch question.form {
    case .series(let name):
      self.init(subject: .series(name), slices: [], time: nil, type: question.type)
    case .quotient(let name):
      self.init(subject: .quotient(name), slices: [], time: nil, type: question.type)
    case .slice(let inner, let slices):
      guard var leaf = Leaf(inner) else { return nil }
      leaf.slices = leaf.slices.narrowed(by: slices)
      self = leaf
    case .at(let inner, let time):
      guard var leaf = Leaf(inner) else { return nil }
      leaf.time = time
      self = leaf
    default: return nil
    }
  }

  init(subject: Subject, slices: [Slice], time: TimePoint?, type: ValueType) {
    self.subject = subject
    self.slices = slices
    self.time = time
    self.type = type
  }

  /// The series or quotient alone.
  var bareQuestion: Question {
    switch subject {
    case .series(let name): Question(.series(name), type: type)
    case .quotient(let name): Question(.quotient(name), type: type)
    }
  }

  /// The question again, in the order subject, slices, time.
  var question: Question {
    var result = bareQuestion
    if !slices.isEmpty { result = Question(.slice(result, slices), type: type) }
    if let time { result = Question(.at(result, time), type: type) }
    return result
  }
}

extension [Slice] {
  /// The slices with others behind them: an organisation replaces one, a member those of its
  /// dimension.
  func narrowed(by others: [Slice]) -> [Slice] {
    let kept = filter { slice in
      !others.contains { other in
        switch (slice, other) {
        case (.member(let dimension, _), .member(let otherDimension, _)):
          dimension == otherDimension
        case (.organization, .organization): true
        default: false
        }
      }
    }
    return kept + others
  }

  /// The slices with one organisation in the place of those named.
  func replacingOrganization(with reference: OrganizationReference) -> [Slice] {
    var isPlaced = false
    var result: [Slice] = []
    for slice in self {
      guard case .organization = slice else {
        result.append(slice)
        continue
      }
      if !isPlaced { result.append(.organization(reference)) }
      isPlaced = true
    }
    return isPlaced ? result : [.organization(reference)] + result
  }

  /// The one organisation whose value the slices ask for, 本局 where they name none; nil for the sum
  /// of several.
  var owner: OrganizationReference? {
    var owner: OrganizationReference?
    for slice in self {
      switch slice {
      case .organization(let reference):
        if owner != nil { return nil }
        owner = reference
      case .organizations: return nil
      case .member, .local: break
      }
    }
    return owner ?? .own
  }

  /// The slices without any of organisations.
  var withoutOrganizations: [Slice] {
    filter { if case .member = $0 { true } else { false } }
  }
}

extension Question {
  /// The question with each series or quotient in it, slices and time included, changed.
  ///
  /// Arguments of facets and of list operations stand as they are: they follow the value.
  func mappingLeaves(_ change: (Leaf) -> Leaf) -> Question {
    if let leaf = Leaf(self) { return change(leaf).question }
    switch form {
    case .facet(let subject, let facet, let arguments):
      return with(.facet(subject.mappingLeaves(change), facet, arguments))
    case .operation(let subject, let operation, let arguments):
      return with(.operation(subject.mappingLeaves(change), operation, arguments))
    default:
      return with(form.mappingParts { $0.mappingLeaves(change) })
    }
  }

  /// The same type and span with another form.
  func with(_ form: Form) -> Question { Question(form, type: type, span: span) }

  /// The first series or quotient of the value, which says whose it is and when.
  var primaryLeaf: Leaf? {
    if let leaf = Leaf(self) { return leaf }
    switch form {
    case .facet(let subject, _, _), .operation(let subject, _, _), .property(let subject, _),
      .element(let subject, _), .at(let subject, _), .slice(let subject, _),
      .negative(let subject), .comparison(let subject, _, _, _), .streak(let subject, _, _, _),
      .judgement(let subject, _), .not(let subject):
      return subject.primaryLeaf
    case .arithmetic(_, let left, let right), .and(let left, let right), .or(let left, let right):
      return left.primaryLeaf ?? right.primaryLeaf
    case .list(let items):
      return items.lazy.compactMap(\.value.primaryLeaf).first
    case .entry(let entry): return entry.question?.primaryLeaf
    case .number, .text, .time, .series, .quotient, .organization, .member, .organizations,
      .dimension, .setting, .reportPeriod, .local, .current, .attributeOfCurrent,
      .ancestorOfCurrent, .call, .lexicon:
      return nil
    }
  }

  /// Whether the value is that of one month alone (当月).
  var isOfOneMonth: Bool {
    switch form {
    case .facet(_, .monthly, _): true
    case .facet(let subject, _, _), .at(let subject, _), .slice(let subject, _),
      .negative(let subject), .arithmetic(_, let subject, _):
      subject.isOfOneMonth
    default: false
    }
  }
}
