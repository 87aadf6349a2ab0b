extension Question {
  /// The question with local names replaced by what they stand for.
  ///
  /// A name that is not in the table stays.
  package func substituting(_ locals: LocalValues) -> Question {
    locals.isEmpty ? self : rewritten { locals[$0] }
  }

  /// The question with 值 (and what hangs on it) asked of an entry or of a lexicon's argument.
  package func substituting(current: Question) -> Question {
    mapped { form in form == .current ? current.form : nil }
  }

  /// Parts without local names stay the same questions.
  private func rewritten(_ lookUp: (String) -> Question?) -> Question {
    guard hasLocals else { return self }
    switch form {
    case .local(let name): return lookUp(name)?.standing(for: self) ?? self
    case .slice(let subject, let slices):
      let replaced = slices.map { slice -> Slice in
        guard case .local(let name) = slice, let value = lookUp(name) else { return slice }
        return value.asSlice ?? slice
      }
      return Question(.slice(subject.rewritten(lookUp), replaced), type: type, span: span)
    case let form:
      return Question(form.mappingParts { $0.rewritten(lookUp) }, type: type, span: span)
    }
  }

  /// What the question means inside `[ ]`; nil if it names neither organisation nor member.
  package var asSlice: Slice? {
    switch form {
    case .organization(let reference): .organization(reference)
    case .member(let dimension, let name): .member(dimension: dimension, name: name)
    case .organizations(let set): .organizations(set)
    case .local(let name): .local(name)
    case .entry(let entry):
      switch entry.subject {
      case .organization(let id): .organization(.named(id))
      case .member(let dimension, let name): .member(dimension: dimension, name: name)
      case .month, .material, .none: nil
      }
    default: nil
    }
  }

  /// The question with each part for which `replace` gives a form replaced by it, outermost first.
  package func mapped(_ replace: (Form) -> Form?) -> Question {
    if let form = replace(form) { return Question(form, type: type, span: span) }
    return Question(form.mappingParts { $0.mapped(replace) }, type: type, span: span)
  }
}

extension Question.Form {
  /// Whether the form itself names something local: a name, or one in its slices.
  var isLocal: Bool {
    switch self {
    case .local: true
    case .slice(_, let slices): slices.contains { if case .local = $0 { true } else { false } }
    default: false
    }
  }

  /// Visits each question directly inside the form.
  package func visitParts(_ visit: (Question) -> Void) {
    switch self {
    case .number, .text, .time, .series, .quotient, .organization, .member, .organizations,
      .dimension, .setting, .reportPeriod, .local, .entry, .current, .attributeOfCurrent,
      .ancestorOfCurrent:
      break
    case .list(let items): items.forEach { visit($0.value) }
    case .call(_, let arguments): arguments.forEach { visit($0.value) }
    case .lexicon(_, let subject), .slice(let subject, _), .at(let subject, _),
      .property(let subject, _), .element(let subject, _), .negative(let subject),
      .judgement(let subject, _), .not(let subject):
      visit(subject)
    case .facet(let subject, _, let arguments), .operation(let subject, _, let arguments):
      visit(subject)
      arguments.forEach { visit($0.value) }
    case .arithmetic(_, let left, let right), .comparison(let left, _, _, let right),
      .streak(let left, _, _, let right), .and(let left, let right), .or(let left, let right):
      visit(left)
      visit(right)
    }
  }

  /// The form with each question directly inside it replaced.
  package func mappingParts(_ change: (Question) -> Question) -> Question.Form {
    func changed(_ arguments: [Question.Argument]) -> [Question.Argument] {
      arguments.map { .init(name: $0.name, value: change($0.value)) }
    }
    switch self {
    case .number, .text, .time, .series, .quotient, .organization, .member, .organizations,
      .dimension, .setting, .reportPeriod, .local, .entry, .current, .attributeOfCurrent,
      .ancestorOfCurrent:
      return self
    case .list(let items):
      return .list(items.map { .init(label: $0.label, value: change($0.value)) })
    case .call(let name, let arguments): return .call(name, changed(arguments))
    case .lexicon(let name, let argument): return .lexicon(name, change(argument))
    case .slice(let subject, let slices): return .slice(change(subject), slices)
    case .at(let subject, let time): return .at(change(subject), time)
    case .facet(let subject, let facet, let arguments):
      return .facet(change(subject), facet, changed(arguments))
    case .operation(let subject, let operation, let arguments):
      return .operation(change(subject), operation, changed(arguments))
    case .property(let subject, let name): return .property(change(subject), name)
    case .element(let subject, let index): return .element(change(subject), index)
    case .negative(let operand): return .negative(change(operand))
    case .arithmetic(let sign, let left, let right):
      return .arithmetic(sign, change(left), change(right))
    case .comparison(let left, let quantifier, let sign, let right):
      return .comparison(change(left), quantifier, sign, change(right))
    case .streak(let subject, let count, let sign, let right):
      return .streak(change(subject), count, sign, change(right))
    case .judgement(let subject, let judgement): return .judgement(change(subject), judgement)
    case .not(let operand): return .not(change(operand))
    case .and(let left, let right): return .and(change(left), change(right))
    case .or(let left, let right): return .or(change(left), change(right))
    }
  }
}
