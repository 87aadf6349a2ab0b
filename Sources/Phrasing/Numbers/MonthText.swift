package import Facts

/// A month as sentences print it: 6月, and 2003年1月 outside the year of the report.
package func printed(_ month: Month, settings: Settings) -> String {
  let isOfReportYear = month.year == settings.reportPeriod.last.year
  return (isOfReportYear ? "" : "\(month.year)年") + "\(month.month)月"
}

/// A span of months: 1—6月, 6月, 2003年1—6月, and 2003年11月—2004年2月 across a year.
///
/// Source: typography.md R3.
package func printed(_ period: Period, settings: Settings) -> String {
  let first = period.first
  let last = period.last
  guard first != last else { return printed(last, settings: settings) }
  guard first.year == last.year else {
    return "\(first.year)年\(first.month)月—\(last.year)年\(last.month)月"
  }
  let isOfReportYear = last.year == settings.reportPeriod.last.year
  return (isOfReportYear ? "" : "\(last.year)年") + "\(first.month)—\(last.month)月"
}
