import Facts

extension Question {
  /// The whole value at another time, ranks and shares included; times written in it give way.
  ///
  /// 上年同期 and 上月 count from the time that the value has, where it has one of its own.
  /// Source: language.md 1.1.2, rule 6.
  func asked(at time: TimePoint, of fact: Fact) -> Question {
    let bare = withoutTimes
    let isOfOwnTime = bare != self
    return Question(
      .at(bare, isOfOwnTime ? time.relative(to: fact.period) : time),
      type: type,
      span: span
    )
  }

  /// The whole value in a span of months.
  func asked(in period: Period) -> Question {
    Question(.at(withoutTimes, .span(period)), type: type, span: span)
  }

  private var withoutTimes: Question {
    mapped { form in
      if case .at(let subject, _) = form { subject.withoutTimes.form } else { nil }
    }
  }
}

extension TimePoint {
  fileprivate func relative(to period: Period) -> TimePoint {
    switch self {
    case .sameLastYear: .span(period.moved(byMonths: -12))
    case .lastMonth where period.first == period.last: .span(period.moved(byMonths: -1))
    case .lastMonth: .span(Period(period.first, period.last.advanced(by: -1)))
    case .periodEnd, .yearStart, .endOfLastYear, .month, .months, .quarter, .absoluteMonth,
      .absolutePeriod:
      self
    }
  }

  fileprivate static func span(_ period: Period) -> TimePoint {
    period.first == period.last ? .absoluteMonth(period.last) : .absolutePeriod(period)
  }
}
