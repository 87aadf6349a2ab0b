import Diagnostics
import Facts
import Phrasing

// 二季度收入高于一季度, 6月收入比1月增长30%以上: beside another span of as many months.
extension ClaimJudge {
  /// 二季度收入比一季度增长; nil where the clause compares with no span.
  func movedSincePeriod(_ place: ClaimPlace) -> [Judged]? {
    guard mayHold(.span), place.claim == .rises || place.claim == .falls, !place.isBesideNumber,
      let clause = place.clauseBefore, let (target, period) = sincePeriod(clause, place)
    else { return nil }
    guard place.endsClause, place.isMeant,
      let (now, before) = values(of: target, and: period, place)
    else { return [] }
    return [Judged(target, now, holds: (now.value - before).sign == place.claim.sign)]
  }

  /// The size of the same: of a growth, or of an amount; whether the words say it so.
  mutating func judgeSizeSincePeriod(
    _ size: StatedSize,
    sign: Int,
    _ rest: String,
    _ place: ClaimPlace
  ) -> Bool {
    guard mayHold(.span), let (target, period) = sincePeriod(rest, place) else { return false }
    guard let (now, before) = values(of: target, and: period, place), before.sign > 0 else {
      return true
    }
    let change = now.value - before
    let isRate = size.fits(.ratio)
    let type = isRate ? ValueType.ratio : now.type
    let moved = isRate ? change / before : change
    guard let holds = size.holds(for: moved, sign: sign, type: type, settings) else { return true }
    let shown = numberFormat(of: moved, type: type, settings: settings).text(of: moved)
    add(
      StatedClaim(isDirection: false, rule: size.rule, mend: "改用标签，由数值得出"),
      place,
      of: target.expression,
      holds: holds,
      shown: "\(printed(now, settings: settings))，变化 \(shown)"
    )
    return true
  }

  /// What stands before 比 and a span behind it: 二季度收入 and 一季度 of 二季度收入比一季度.
  private func sincePeriod(_ clause: String, _ place: ClaimPlace) -> (Target, Period)? {
    guard let than = clause[...].lastPlace(of: ["比", "较"]) else { return nil }
    let reader = context.reader(for: place.organization)
    guard case .period(let period) = reader.reference(in: String(clause[than.upperBound...])),
      let subject = reader.subject(of: clause[..<than.lowerBound], facet: nil),
      subject.question.hasGrowth, let target = targets(of: subject, place).first
    else { return nil }
    return (target, period)
  }

  private func values(
    of target: Target,
    and period: Period,
    _ place: ClaimPlace
  ) -> (now: Fact, before: Number)? {
    guard let other = target.question.moved(to: period, in: context.schema),
      let now = fact(target.question, for: place.organization),
      let before = fact(other, for: place.organization)
    else { return nil }
    return (now, before.value)
  }
}

extension Question {
  /// The same over another span; nil for one that is not as long, and for what has no span of its own.
  func moved(to period: Period, in schema: Schema) -> Question? {
    switch form {
    case .facet(let value, .monthly, let arguments):
      guard period.monthCount == 1 else { return nil }
      let month = Question(.at(value.withoutTime, .absoluteMonth(period.last)), type: value.type)
      return Question(.facet(month, .monthly, arguments), type: type)
    case .at(let value, .months(let first, let last)):
      return last - first + 1 == period.monthCount ? value.over(period) : nil
    // From January on.
    case .at(let value, .month(let last)) where value.isFlow(in: schema):
      return last == period.monthCount ? value.over(period) : nil
    default:
      let value = withoutTime
      // 6月用户数 beside 5月: a stock at the end of each.
      guard period.monthCount == 1, value.hasGrowth, !value.isFlow(in: schema) else { return nil }
      return Question(.at(value, .absoluteMonth(period.last)), type: type)
    }
  }

  private func over(_ period: Period) -> Question {
    Question(.at(self, .absolutePeriod(period)), type: type)
  }

  private var withoutTime: Question {
    if case .at(let value, _) = form { value } else { self }
  }
}
