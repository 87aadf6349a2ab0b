package import Facts

/// The part of the year that is over at the end of a month (时间进度): months or days.
///
/// Source: claims.md, plan.pace; 设置.时间进度.
package func timeProgress(at month: Month, reading: Settings.TimeProgress) -> Rational {
  switch reading {
  case .months: return Rational(month.month, over: 12)
  case .days:
    let year = Period(year: month.year, part: 1, of: 1)
    let elapsed = Period(year.first, month)
    return Rational(elapsed.dayCount, over: year.dayCount)
  }
}
