import Diagnostics
import Facts

extension PrintedDocument {
  /// Months that are all printed add up to the cumulative value (claims.md 1.7, 10).
  func checkMonths(log: inout DiagnosticLog) {
    let prints = printings.narrowestPrints
    var seen: Set<Quantity> = []
    for printing in printings where seen.insert(printing.quantity).inserted {
      guard let series = printing.quantity.series, series.period.monthCount > 1,
        schema.series(named: series.name)?.nature == .flow, let whole = prints[printing.quantity]
      else { continue }
      let months = series.period.months.compactMap { prints[.series(series.of($0))] }
      guard months.count == series.period.monthCount else { continue }
      let sum = months.reduce(Interval(.zero, .zero)) { $0 + $1.interval }
      if !sum.meets(whole.interval) { log.add(.monthsOffTotal(months, whole, sum)) }
    }
  }
}

extension Quantity.Series {
  /// The same series in one month.
  fileprivate func of(_ month: Month) -> Self {
    .init(name: name, organizations: organizations, members: members, period: Period(month))
  }
}
