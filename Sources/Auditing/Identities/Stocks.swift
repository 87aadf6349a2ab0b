import Diagnostics
import Facts

extension PrintedDocument {
  /// Begin + new − lost = end, for a stock and the two flows that move it (claims.md 1.7, 11).
  ///
  /// Begin + 净增 = end is `checkDifferences`. No catalogue says which flows move a stock: two do where
  /// their exact difference is that of the stock over the same months.
  func checkStocks(log: inout DiagnosticLog) {
    let prints = printings.narrowestPrints
    var seen: Set<Quantity> = []
    let series = printings.compactMap { printing -> (Quantity.Series, Printing)? in
      guard seen.insert(printing.quantity).inserted, let series = printing.quantity.series,
        let print = prints[printing.quantity]
      else { return nil }
      return (series, print)
    }
    let stocks = series.filter { schema.series(named: $0.0.name)?.nature == .stock }
    guard stocks.count > 1 else { return }
    let flows = series.filter { schema.series(named: $0.0.name)?.nature == .flow }
    for (endSeries, end) in stocks {
      for (beginSeries, begin) in stocks
      where beginSeries.isSame(as: endSeries) && beginSeries.period.last < endSeries.period.last {
        let months = Period(beginSeries.period.last.advanced(by: 1), endSeries.period.last)
        let moving = flows.filter { flow, _ in
          flow.period == months && flow.organizations == endSeries.organizations
            && flow.members == endSeries.members
        }.map(\.1)
        check(end, begin, moving, log: &log)
      }
    }
  }

  private func check(
    _ end: Printing,
    _ begin: Printing,
    _ moving: [Printing],
    log: inout DiagnosticLog
  ) {
    for new in moving where new.exact.sign > 0 {
      for lost in moving where lost.exact.sign > 0 && lost.quantity != new.quantity {
        guard end.exact - begin.exact == new.exact - lost.exact else { continue }
        let expected = begin.interval + new.interval - lost.interval
        guard !end.interval.meets(expected) else { continue }
        log.add(
          .contradiction(end, [begin, new, lost], expected, "期末数与印出的期初数、新增数、减少数对不上")
        )
      }
    }
  }
}
