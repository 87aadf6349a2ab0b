import Facts

extension Question {
  /// The same value of a slice: 收入.占比 of 移动 is 收入[移动].占比.
  func adding(_ slice: Slice) -> Question {
    changingSubjects { subject in
      if case .slice(let inner, let slices) = subject.form {
        return Question(.slice(inner, slices + [slice]), type: subject.type)
      }
      return Question(.slice(subject, [slice]), type: subject.type)
    }
  }

  /// The same value at a time; a time that is written gives way.
  func at(_ time: TimePoint) -> Question {
    changingSubjects { Question(.at($0, time), type: $0.type) }
  }

  /// 当月: of a flow its one month, of anything else the value itself.
  func monthly(in schema: Schema) -> Question {
    changingSubjects { subject in
      let isFlow = subject.seriesName.flatMap { schema.series(named: $0) }?.nature == .flow
      return isFlow ? Question(.facet(subject, .monthly, []), type: subject.type) : subject
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

  /// The question with every series or quotient in it, slices and times included, changed.
  private func changingSubjects(_ change: (Question) -> Question) -> Question {
    switch form {
    case .series, .quotient, .slice: return change(self)
    case .at(let subject, _) where subject.isSubject: return change(subject)
    case .facet(let subject, .monthly, _) where subject.isSubject: return change(subject)
    case .facet(let subject, .cumulative, _) where subject.isSubject: return change(subject)
    default:
      return Question(form.mappingSubject { $0.changingSubjects(change) }, type: type)
    }
  }

  /// Whether nothing but slices and times stands on a series or quotient.
  private var isSubject: Bool {
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
