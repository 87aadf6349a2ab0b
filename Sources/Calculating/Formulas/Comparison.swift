import Facts

// The facets that set one value beside another: 同比, 环比, 较年初, 比, 倍数, 净增, 占比 …

/// Two values and the rule that makes one number of them.
///
/// A class, for it is handed on for every value.
final class Comparison {
  enum Rule {
    /// v ÷ v′ − 1.
    case growth
    /// v ÷ v′.
    case multiple
    /// v − v′.
    case difference
    /// v ÷ w; no share of a whole that is not positive, or of a negative part.
    case share
  }

  let rule: Rule
  let subject: Resolution
  let base: Resolution

  init(rule: Rule, subject: Resolution, base: Resolution) {
    (self.rule, self.subject, self.base) = (rule, subject, base)
  }
}

extension Comparison.Rule {
  /// The rule of a facet; nil for a facet of another kind.
  init?(_ facet: Facet) {
    switch facet {
    case .yearOverYearGrowth, .previousPeriodGrowth, .growthSinceYearStart, .growthOver:
      self = .growth
    case .yearOverYearIncrement, .previousPeriodIncrement, .changeSinceYearStart, .growthChange,
      .netIncrement:
      self = .difference
    case .multipleOf: self = .multiple
    case .share, .marketShare: self = .share
    default: return nil
    }
  }
}

extension Inquiry {
  /// The comparison that a facet makes; nil for a facet of another kind.
  func comparison(
    _ facet: Facet,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) throws(Refusal) -> Comparison? {
    guard let rule = Comparison.Rule(facet) else { return nil }
    let base = try base(of: facet, subject, arguments)
    return Comparison(rule: rule, subject: resolution(of: subject), base: resolution(of: base))
  }

  /// What the value is compared with, by a facet that compares.
  func base(
    of facet: Facet,
    _ subject: Question,
    _ arguments: [Question.Argument]
  ) throws(Refusal) -> Question {
    switch facet {
    case .yearOverYearGrowth, .yearOverYearIncrement: shifted(subject, byMonths: -12)
    case .previousPeriodGrowth, .previousPeriodIncrement: try previousPeriod(of: subject)
    case .changeSinceYearStart, .growthSinceYearStart: relocatedToYearStart(subject)
    case .netIncrement: incrementBase(of: subject)
    case .share, .marketShare: try whole(of: subject, arguments.first)
    default: relocated(subject, to: time(arguments))
    }
  }

  func computed(_ comparison: Comparison) throws(Refusal) -> Computed {
    let (subject, base) = (comparison.subject, comparison.base)
    let (current, before) = try values(subject, base)
    let detail = Fact.Detail.change(
      current: current,
      base: before,
      type: subject.question.type,
      basePeriod: base.period
    )
    let value =
      switch comparison.rule {
      case .growth: try quotient(current, over: before, detail) - Number(.one)
      case .multiple: try quotient(current, over: before, detail)
      case .difference: current - before
      case .share: try share(current, of: before, detail)
      }
    return Computed(
      value: value,
      detail: comparison.rule == .share ? .none : detail,
      provenance: .computed(inputs: [id(subject.question), id(base.question)])
    )
  }

  private func share(
    _ part: Number,
    of whole: Number,
    _ detail: Fact.Detail
  ) throws(Refusal) -> Number {
    guard part.sign >= 0 else { throw .undefined(.negativeBase, detail) }
    return try quotient(part, over: whole, .none)
  }

  /// The numbers of two resolved questions; what lacks for either is told together.
  private func values(
    _ first: Resolution,
    _ second: Resolution
  ) throws(Refusal) -> (Number, Number) {
    let left: Number
    do {
      left = try value(first)
    } catch {
      return try values(first.question, second.question)
    }
    return (left, try value(second))
  }
}
