import Facts

/// Times as messages and 报告期 print them.
enum PeriodText {
  /// 2004年3月.
  static func month(_ month: Month) -> String { "\(month.year)年\(month.month)月" }

  /// 2004年1—6月, 2004年3月, or with both years.
  static func span(_ period: Period) -> String {
    if period.first == period.last { return month(period.last) }
    if period.first.year == period.last.year {
      return "\(period.first.year)年\(period.first.month)—\(period.last.month)月"
    }
    return "\(month(period.first))—\(month(period.last))"
  }

  /// 2004年上半年, 2004年一季度, 2004年前三季度, 2004年, else 2004年1—5月 (报告期.称).
  static func name(of period: Period) -> String {
    let year = "\(period.last.year)年"
    guard period.first.month == 1 else { return span(period) }
    switch period.monthCount {
    case 3: return year + "一季度"
    case 6: return year + "上半年"
    case 9: return year + "前三季度"
    case 12: return year
    default: return span(period)
    }
  }

  /// 1—6月, or 1月.
  static func monthRange(of period: Period) -> String {
    period.first == period.last
      ? "\(period.last.month)月" : "\(period.first.month)—\(period.last.month)月"
  }
}
