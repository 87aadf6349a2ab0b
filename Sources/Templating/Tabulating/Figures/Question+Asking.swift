import Facts

extension Question {
  /// The same value of a slice: 收入.占比 of 移动 is 收入[移动].占比.
  func adding(_ slice: Slice) -> Question {
    switch form {
    case .series, .quotient: Question(.slice(self, [slice]), type: type)
    case .slice(let subject, let slices): Question(.slice(subject, slices + [slice]), type: type)
    default: Question(form.mappingSubject { $0.adding(slice) }, type: type)
    }
  }

  /// The same value at a time; a time that is written gives way.
  func at(_ time: TimePoint) -> Question {
    if case .at(let subject, _) = form, subject.isSubject {
      return Question(.at(subject, time), type: type)
    }
    if isSubject { return Question(.at(self, time), type: type) }
    return Question(form.mappingSubject { $0.at(time) }, type: type)
  }

  /// 当月: of a flow its one month, of anything else the value itself.
  ///
  /// What is written as 累计 stays so.
  func monthly(in schema: Schema) -> Question {
    if case .facet(let subject, let facet, _) = form, subject.isSubject,
      facet == .monthly || facet == .cumulative
    {
      return self
    }
    guard isSubject else {
      return Question(form.mappingSubject { $0.monthly(in: schema) }, type: type)
    }
    let isFlow = seriesName.flatMap { schema.series(named: $0) }?.nature == .flow
    return isFlow ? Question(.facet(self, .monthly, []), type: type) : self
  }

  /// The first series that the value is made of.
  var innermostSeries: String? {
    if let seriesName { return seriesName }
    var found: String?
    _ = form.mappingSubject { part in
      found = found ?? part.innermostSeries
      return part
    }
    return found
  }

  /// The first declared quotient that the value is made of.
  var innermostQuotient: String? {
    switch form {
    case .quotient(let name): return name
    case .slice(let subject, _): return subject.innermostQuotient
    default:
      var found: String?
      _ = form.mappingSubject { part in
        found = found ?? part.innermostQuotient
        return part
      }
      return found
    }
  }

  /// The series at the bottom of a slice or time.
  private var seriesName: String? {
    switch form {
    case .series(let name): name
    case .slice(let subject, _), .at(let subject, _): subject.seriesName
    default: nil
    }
  }

  /// Whether nothing but slices and times stands on a series or quotient.
  var isSubject: Bool {
    switch form {
    case .series, .quotient: true
    case .slice(let subject, _), .at(let subject, _): subject.isSubject
    default: false
    }
  }

  /// The value behind a facet, for the base of a rate: 收入 of 收入.完成率.
  func withoutFacet(_ facet: Facet) -> Question? {
    if case .facet(let subject, facet, _) = form { return subject }
    return nil
  }

  /// 占比 or 份额, of whatever whole.
  var isShare: Bool {
    switch form {
    case .facet(_, .share, _), .facet(_, .marketShare, _): true
    default: false
    }
  }

  /// Whether it is a share of its own whole, 收入.占比.
  var isShareOfWhole: Bool {
    if case .facet(_, .share, let arguments) = form { arguments.isEmpty } else { false }
  }

  func facet(_ facet: Facet, type: ValueType) -> Question {
    Question(.facet(self, facet, []), type: type)
  }
}

extension Question.Form {
  /// The form with the value that it is said of replaced; arguments stay.
  fileprivate func mappingSubject(_ change: (Question) -> Question) -> Question.Form {
    switch self {
    case .facet(let subject, let facet, let arguments): .facet(change(subject), facet, arguments)
    case .at(let subject, let time): .at(change(subject), time)
    case .operation(let subject, let operation, let arguments):
      .operation(change(subject), operation, arguments)
    case .property(let subject, let name): .property(change(subject), name)
    case .element(let subject, let index): .element(change(subject), index)
    default: mappingParts(change)
    }
  }
}
