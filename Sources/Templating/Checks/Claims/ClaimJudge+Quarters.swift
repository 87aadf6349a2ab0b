import Diagnostics
import Facts
import Phrasing

// 连续两个季度增长: the last whole quarters, beside the same ones of the year before or those before.
extension ClaimJudge {
  func quarters(
    _ target: Target,
    _ count: Int,
    isUp: Bool,
    _ place: ClaimPlace
  ) -> Reading {
    let value = target.question.measured.withoutMonth
    let ways =
      (place.saysPrevious ? [] : [QuarterBase.sameLastYear])
      + (place.saysLastYear ? [] : [.before])
    let streaks = ways.map { streak(of: value, count, isUp: isUp, since: $0, place) }
    let name = value == target.question ? target.expression : value.nameOfSeries
    let mend = "放进 {% 如果 %} 里，或改说有数可查的几个季度"
    // Where nobody can tell of one way it may be the one that is meant.
    guard !streaks.contains(.unknown) || streaks.contains(.holds) else { return ([], mend) }
    let judged = streaks.compactMap { streak -> Judged? in
      guard case .broken(let quarter) = streak else {
        return fact(value, for: place.organization).map { Judged(target, $0, holds: true) }
      }
      let asked = Question(.at(value, time(quarter, of: value)), type: value.type)
      let growth = asked.facet(.yearOverYearGrowth, type: .ratio)
      let isGrown = fact(growth, for: place.organization) != nil
      let shown = Target(
        question: isGrown ? growth : asked,
        tag: target.tag,
        expression: "\(name)@\(quarter.yearAndQuarter)\(isGrown ? ".同比" : "")",
        member: target.member
      )
      return fact(shown.question, for: place.organization)
        .map { Judged(shown, $0, holds: false) }
    }
    return (judged, mend)
  }

  private enum QuarterBase: Int {
    case before = -3
    case sameLastYear = -12
  }

  private enum QuarterStreak: Equatable {
    case holds
    case unknown
    /// The last quarter that is not so.
    case broken(Period)
  }

  private func streak(
    of value: Question,
    _ count: Int,
    isUp: Bool,
    since base: QuarterBase,
    _ place: ClaimPlace
  ) -> QuarterStreak {
    let year = settings.reportPeriod.last.year
    let first = Period(Month(year: year, month: 1), Month(year: year, month: 3))
    let whole = settings.reportPeriod.last.month / 3
    var isKnown = true
    for number in 1...count {
      let quarter = first.moved(byMonths: 3 * (whole - number))
      let earlier = quarter.moved(byMonths: base.rawValue)
      guard let now = amount(of: value, in: quarter, place),
        let before = amount(of: value, in: earlier, place)
      else {
        isKnown = false
        continue
      }
      if (now - before).sign != (isUp ? 1 : -1) { return .broken(quarter) }
    }
    return isKnown ? .holds : .unknown
  }

  private func amount(of value: Question, in quarter: Period, _ place: ClaimPlace) -> Number? {
    fact(Question(.at(value, time(quarter, of: value)), type: value.type), for: place.organization)?
      .value
  }

  /// A flow over the quarter, anything else at its end.
  private func time(_ quarter: Period, of value: Question) -> TimePoint {
    value.isFlow(in: context.schema) ? .absolutePeriod(quarter) : .absoluteMonth(quarter.last)
  }
}

extension ClaimPlace {
  /// Whether a streak is one over the months or quarters before, or over those of the year before; where
  /// it says neither it may be either.
  var saysPrevious: Bool { (clauseWithNumbers + text).holds("环比") }
  var saysLastYear: Bool {
    let text = clauseWithNumbers + text
    return ["同比", "正增长", "负增长"].contains { text.holds($0) }
  }
}

extension Period {
  /// 2004年一季度.
  fileprivate var yearAndQuarter: String {
    let names = ["一季度", "二季度", "三季度", "四季度"]
    return "\(first.year)年\(names[(first.month - 1) / 3])"
  }
}

extension Question {
  /// 收入 of 收入.当月.
  fileprivate var withoutMonth: Question {
    if case .facet(let subject, .monthly, _) = form { subject } else { self }
  }
}
