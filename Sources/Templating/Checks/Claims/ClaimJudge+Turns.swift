import Facts
import Phrasing

// 收入由降转升, 利润扭亏为盈.
extension ClaimJudge {
  func turned(_ target: Target, isUp: Bool, _ place: ClaimPlace) -> Reading {
    let sign = isUp ? 1 : -1
    var judged: [Judged] = []
    let growth = growth(of: target)
    if let growth, let now = fact(growth.question, for: place.organization) {
      // A single month stands beside the month before it, a cumulative value beside a quarter's too.
      let isMonthly = growth.question.measured.isOfSingleMonth
      let times =
        isMonthly ? [.lastMonth, .sameLastYear] : GrowthReference.before(in: settings)
      judged += times.compactMap { time in
        let base = Question.Argument(value: Question(.time(time), type: .month))
        let change = growth.question.facet(.growthChange, type: .percentagePoint, [base])
        guard let fact = fact(change, for: place.organization) else { return nil }
        let before = now.value - fact.value
        return Judged(growth, now, holds: now.value.sign == sign && before.sign == -sign)
      }
    }
    // 利润由负转正: the amount itself.
    if let (now, before) = amounts(target, place), before.sign < 0 || now.value.sign < 0 {
      judged.append(Judged(target, now, holds: now.value.sign == sign && before.sign == -sign))
    }
    let expression = growth?.expression ?? target.expression
    let judgement: Judgement = isUp ? .turnedUp : .turnedDown
    return (judged, "放进 {% 如果 \(expression).逐月 是 \(judgement.rawValue) %} 里")
  }

  func turnedLoss(_ target: Target, isOut: Bool, _ place: ClaimPlace) -> Reading {
    let sign = isOut ? 1 : -1
    let judged = amounts(target, place).map { now, before in
      Judged(target, now, holds: now.value.sign == sign && before.sign == -sign)
    }
    return ([judged].compactMap(\.self), "放进 {% 如果 %} 里")
  }

  /// An amount now and over the same span last year.
  private func amounts(_ target: Target, _ place: ClaimPlace) -> (now: Fact, before: Number)? {
    let question = target.question
    guard question.hasGrowth, let now = fact(question, for: place.organization),
      let before = fact(
        Question(.at(question, .sameLastYear), type: question.type),
        for: place.organization
      )
    else { return nil }
    return (now, before.value)
  }
}
