import Diagnostics
import Facts

extension PrintedDocument {
  /// A printed record is that of the months: none of those printed goes beyond it, and one of them is
  /// it (claims.md 1.7, 10).
  func checkRecords(log: inout DiagnosticLog) {
    let prints = printings.narrowestPrints
    for printing in printings {
      guard case .facet(let facet, let months) = printing.quantity,
        facet == .recordHigh || facet == .recordLow
      else { continue }
      let printed = months.compactMap { prints[$0] }
      let beyond = printed.first { month in
        facet == .recordHigh
          ? month.interval.low > printing.interval.high
          : month.interval.high < printing.interval.low
      }
      if let beyond {
        log.add(.beyondRecord(beyond, printing, isHigh: facet == .recordHigh))
      } else if printed.count == months.count,
        !printed.contains(where: { $0.interval.meets(printing.interval) })
      {
        log.add(.recordOfNoMonth(printing, printed))
      }
    }
  }
}
