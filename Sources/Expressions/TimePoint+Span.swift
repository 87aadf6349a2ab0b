import Facts

extension TimePoint {
  /// Whether it is a span and not the end of one.
  var isSpan: Bool {
    switch self {
    case .quarter: true
    case .months(let first, let last): first != last
    case .absolutePeriod(let period): period.monthCount > 1
    case .periodEnd, .yearStart, .sameLastYear, .endOfLastYear, .lastMonth, .month, .absoluteMonth:
      false
    }
  }

  /// Months of a cumulative flow that ends there, or of the span.
  func monthCount(in report: Period) -> Int {
    switch self {
    case .periodEnd, .sameLastYear: report.last.month
    case .yearStart: 1
    case .endOfLastYear: 12
    case .lastMonth: report.last.advanced(by: -1).month
    case .month(let month): month
    case .months(let first, let last): last - first + 1
    case .quarter: 3
    case .absoluteMonth(let month): month.month
    case .absolutePeriod(let period): period.monthCount
    }
  }

  /// Whether it names months or a quarter, so that a value of one whole year does not answer.
  var isPartOfYear: Bool {
    switch self {
    case .lastMonth, .month, .quarter, .absoluteMonth: true
    case .months(let first, let last): (first, last) != (1, 12)
    case .absolutePeriod(let period): !period.isWholeYear
    case .periodEnd, .yearStart, .sameLastYear, .endOfLastYear: false
    }
  }

  /// The year in which a time that names its years ends.
  var absoluteYear: Int? {
    switch self {
    case .absoluteMonth(let month): month.year
    case .absolutePeriod(let period): period.last.year
    case .periodEnd, .yearStart, .sameLastYear, .endOfLastYear, .lastMonth, .month, .months,
      .quarter:
      nil
    }
  }
}
