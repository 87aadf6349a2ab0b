import Diagnostics
import Facts

// Comparisons, 连续 and judgements.
extension Resolver {
  mutating func comparison(
    _ left: Syntax,
    _ quantifier: Quantifier?,
    _ sign: ComparisonOperator,
    _ right: Syntax,
    _ span: SourceSpan
  ) -> Question? {
    guard let first = resolve(left) else {
      // A bare name on the right may be a text of the left side, which is not known.
      if !right.isBareName { _ = resolve(right) }
      return nil
    }
    guard let second = rightSide(right, of: first) else { return nil }
    guard let entry = entry(of: first, left, quantifier), isSingle(second, right) else {
      return nil
    }
    if let problem = comparisonProblem(entry, sign, second) {
      log.add(problem.at(span, constant: right.span))
      return nil
    }
    return Question(.comparison(first, quantifier, sign, second), type: .truth, span: span)
  }

  private mutating func isSingle(_ question: Question, _ syntax: Syntax) -> Bool {
    guard question.type.element != nil else { return true }
    log.add(.singleValueExpected(question.type, at: syntax.span))
    return false
  }

  /// A bare name on the right is meant as what stands on the left.
  ///
  /// In a condition on members it is a text if the left side is one; a member of the dimension or an
  /// organisation of the level on the left needs no qualification.
  private mutating func rightSide(_ right: Syntax, of left: Question) -> Question? {
    if tested != nil, left.type == .text, case .name(let name) = right.form, locals[name] == nil {
      return Question(.text(name), type: .text, span: right.span)
    }
    guard case .name(let name) = right.form, locals[name] == nil else { return resolve(right) }
    if case .member(let dimension) = left.type,
      schema.dimension(named: dimension)?.index(of: name) != nil
    {
      let form = Question.Form.member(dimension: dimension, name: name)
      return Question(form, type: left.type, span: right.span)
    }
    if case .ancestorOfCurrent(let level) = left.form {
      let organizations = schema.organizations
      let found = organizations.named(name).filter { organizations[$0].level == level }
      if found.count == 1 {
        let form = Question.Form.organization(.named(found[0]))
        return Question(form, type: .organization, span: right.span)
      }
    }
    return resolve(right)
  }

  /// What is compared: each entry of a list behind 均 or 有, else the value.
  private mutating func entry(
    of left: Question,
    _ syntax: Syntax,
    _ quantifier: Quantifier?
  ) -> Question? {
    switch (left.type.element, quantifier) {
    case (let element?, _?): return Question(.current, type: element)
    case (nil, nil): return left
    case (_?, nil): log.add(.quantifierExpected(left.type, at: syntax.span))
    case (nil, let quantifier?):
      log.add(.listExpected(quantifier.rawValue, left.type, at: syntax.span))
    }
    return nil
  }

  mutating func streak(
    _ list: Syntax,
    _ count: Int,
    _ sign: ComparisonOperator,
    _ right: Syntax,
    _ span: SourceSpan
  ) -> Question? {
    let first = resolve(list)
    let second = resolve(right)
    guard let first, let second, isSingle(second, right) else { return nil }
    guard let element = first.type.element else {
      log.add(.listExpected("连续", first.type, at: list.span))
      return nil
    }
    if let problem = comparisonProblem(Question(.current, type: element), sign, second) {
      log.add(problem.at(span, constant: right.span))
      return nil
    }
    return Question(.streak(first, count, sign, second), type: .truth, span: span)
  }

  mutating func judgement(
    _ subject: Syntax,
    _ word: Syntax.Word,
    _ span: SourceSpan
  ) -> Question? {
    let value = resolve(subject)
    guard let judgement = Judgement(rawValue: word.text) else {
      log.add(.unknownJudgement(word, among: Judgement.allCases.map(\.rawValue)))
      return nil
    }
    guard let value else { return nil }
    if let problem = problem(of: judgement, on: value, word, at: subject.span) {
      log.add(problem)
      return nil
    }
    return Question(.judgement(value, judgement), type: .truth, span: span)
  }

  private func problem(
    of judgement: Judgement,
    on value: Question,
    _ word: Syntax.Word,
    at span: SourceSpan
  ) -> Diagnostic? {
    let element = value.type.element
    switch judgement {
    case .recordHigh, .recordLow, .equalsRecordHigh:
      if element != nil { return .singleValueExpected(value.type, at: span) }
      guard value.type.isNumeric else { return .typeRefused(word, value.type, accepts: "数") }
      if let profile = profile(of: value),
        profile.series.nature == .yearly || !profile.series.isMonthly
      {
        return .notByMonth(word, profile.series.name)
      }
    case .increasing, .decreasing, .steady:
      guard let element else { return .listExpected(word.text, value.type, at: span) }
      if !element.isNumeric { return .typeRefused(word, value.type, accepts: "数的列") }
    case .turnedUp, .turnedDown:
      guard let element else { return .listExpected(word.text, value.type, at: span) }
      if element != .ratio || value.entryKind(locals: locals) != .month {
        return .typeRefused(word, value.type, accepts: "率的逐月")
      }
    case .flat:
      if element != nil { return .singleValueExpected(value.type, at: span) }
      if !value.type.isNumeric { return .typeRefused(word, value.type, accepts: "数") }
    case .drag:
      if element != nil { return .singleValueExpected(value.type, at: span) }
      if !value.isContribution { return .typeRefused(word, value.type, accepts: "贡献率") }
    case .missing, .undefined, .preliminary:
      if element != nil { return .singleValueExpected(value.type, at: span) }
      if value.type == .truth { return .typeRefused(word, value.type, accepts: "值") }
    }
    return nil
  }
}

extension Question {
  /// Whether it is a contribution, or, as the argument of a word of the lexicon, may be one.
  fileprivate var isContribution: Bool {
    switch form {
    case .facet(_, let facet, _): facet == .contributionRate
    default: type == .ratio
    }
  }
}

extension Syntax {
  fileprivate var isBareName: Bool { if case .name = form { true } else { false } }

  /// The names of `设置.a.b` up to here, without 设置; nil for anything else.
  var settingPath: [Word]? {
    switch form {
    case .name("设置"): []
    case .suffix(let subject, let word, nil): subject.settingPath.map { $0 + [word] }
    default: nil
    }
  }
}
