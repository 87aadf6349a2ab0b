import Diagnostics
import Facts
import Phrasing

extension Evaluator {
  /// Whether a condition holds; one that cannot be decided is reported and does not hold.
  mutating func truth(of condition: Question) -> Bool {
    let question = condition.substituting(environment)
    let answered = context.source.answer(question, for: organization)
    if !answered.leftOut.isEmpty, let span = condition.span {
      log.add(.leftOut(answered.leftOut, at: span, of: organizationName))
    }
    if !answered.preliminaryClaims.isEmpty, let span = condition.span {
      log.add(.preliminaryClaims(answered.preliminaryClaims, at: span, of: organizationName))
    }
    collectOperands(of: question)
    switch answered.answer {
    case .truth(let holds): return holds
    case .missing(let missing):
      if let span = condition.span { report(missing, at: span, type: condition.type) }
      return false
    case .undefined(let undefined):
      if let span = condition.span {
        log.add(
          .undefinedInCondition(
            undefined,
            plan: context.unfitPlan(behind: undefined),
            at: span,
            of: organizationName
          )
        )
      }
      return false
    case .fact, .list, .text, .month, .organization, .member, .material: return false
    }
  }

  /// The entries of a list; nil, with a finding, if it cannot be had.
  mutating func entries(of list: Question, at span: SourceSpan) -> [ListEntry]? {
    let answered = context.source.answer(list.substituting(environment), for: organization)
    if !answered.leftOut.isEmpty {
      log.add(.leftOut(answered.leftOut, at: span, of: organizationName))
    }
    if !answered.preliminaryClaims.isEmpty {
      log.add(.preliminaryClaims(answered.preliminaryClaims, at: span, of: organizationName))
    }
    switch answered.answer {
    case .list(let entries): return entries
    case .missing(let missing):
      report(missing, at: span, type: list.type)
      return nil
    case .undefined(let undefined):
      log.add(
        .undefined(
          undefined,
          plan: context.unfitPlan(behind: undefined),
          at: span,
          of: organizationName
        )
      )
      return nil
    case .fact, .truth, .text, .month, .organization, .member, .material: return nil
    }
  }

  mutating func report(_ missing: Missing, at span: SourceSpan, type: ValueType) {
    log.add(.missing(missing, at: span, of: organizationName, schema: context.schema))
  }

  /// 增, 平 or 减.
  func sign(of value: Number, _ type: ValueType) -> SignStatement.Sign {
    if isFlat(value, type: type, settings: context.schema.settings) { return .flat }
    return value.sign < 0 ? .fall : .rise
  }

  /// What a condition compares, said with its value: 完成率44.23%; nil if it is no plain number.
  func reason(for condition: Question) -> String? {
    guard case .comparison(let left, _, _, _) = condition.form,
      case .fact(let fact) = ask(left)
    else { return nil }
    let number = printed(fact, settings: context.schema.settings)
    return Self.name(of: left) + number
  }

  /// How a reason calls a value: by its last facet, else its series.
  private static func name(of question: Question) -> String {
    switch question.form {
    case .facet(_, .planCompletion, _): "完成计划"
    case .facet(let subject, let facet, _): name(of: subject) + facet.rawValue
    case .series(let name), .quotient(let name): name
    case .slice(let subject, _), .at(let subject, _), .property(let subject, _): name(of: subject)
    default: ""
    }
  }

  /// Facts that the comparisons of a condition set against each other.
  private mutating func collectOperands(of question: Question) {
    switch question.form {
    case .comparison(let left, _, _, let right):
      [left, right].forEach { collect($0) }
    case .streak(let subject, _, _, let right): [subject, right].forEach { collect($0) }
    case .judgement(let subject, _): collect(subject)
    case .not(let operand): collectOperands(of: operand)
    case .and(let left, let right), .or(let left, let right):
      collectOperands(of: left)
      collectOperands(of: right)
    default: break
    }
  }

  private mutating func collect(_ question: Question) {
    if case .number = question.form { return }
    switch context.source.answer(question, for: organization).answer {
    case .fact(let fact): events.append(.compared(fact))
    case .list(let entries):
      for entry in entries {
        if case .fact(let fact) = entry.value { events.append(.compared(fact)) }
      }
    default: break
    }
  }
}
