import Diagnostics
import Facts

extension PrintedDocument {
  /// Parts printed beside their whole do not exceed it; complete parts equal it (claims.md 1.7, 3).
  ///
  /// Parts are complete where their exact values add up to that of the whole; of others the rest
  /// is what is lacking.
  func checkPartsInWhole(log: inout DiagnosticLog) {
    for block in blocks {
      for whole in block.firstOfEachSeries {
        check(block, against: whole.printing, whole.series, log: &log)
      }
    }
  }

  private func check(
    _ block: [Printing],
    against whole: Printing,
    _ series: Quantity.Series,
    log: inout DiagnosticLog
  ) {
    let parts = block.compactMap { printing in
      printing.quantity.series.flatMap { part in
        schema.cut(part, from: series).map { (printing: printing, part: part, cut: $0) }
      }
    }
    // Where some parts are losses, another may be more than the whole, as the data has it.
    let mayExceed = schema.series(named: series.name)?.hasNegativeValues ?? false
    for part in parts where part.printing.exact.sign >= 0 && whole.exact.sign >= 0 {
      guard part.printing.interval.low > whole.interval.high,
        !mayExceed || part.printing.exact <= whole.exact
      else { continue }
      log.add(.partAboveWhole(part.printing, whole))
    }
    let lists = parts.map(\.printing).partLists(schema: schema) { printing in
      guard let part = printing.quantity.series, printing.exact.sign >= 0,
        let cut = schema.cut(part, from: series)
      else { return nil }
      return (.init(block: printing.block, whole: series, cut: cut), part)
    }
    for list in lists { check(list, against: whole, log: &log) }
  }

  /// What is not printed is known exactly: the parts and it make up the whole.
  private func check(_ list: PartList, against whole: Printing, log: inout DiagnosticLog) {
    let rest = whole.exact - list.exactSum
    let expected = whole.interval - Interval(rest, rest)
    if !list.interval.meets(expected) {
      log.add(.partsOffWhole(list, whole, rest: rest))
    } else if rest.sign == 0, list.isPlain, !whole.isHedged, list.printedSum != whole.value {
      log.add(.partsNearWhole(list, whole))
    }
  }
}

extension [Printing] {
  /// The additive sums among the prints, the first print of each.
  fileprivate var firstOfEachSeries: [(printing: Printing, series: Quantity.Series)] {
    var seen: Set<Quantity.Series> = []
    return compactMap { printing in
      guard let series = printing.quantity.series, printing.type.measure?.isAdditive == true,
        seen.insert(series).inserted
      else { return nil }
      return (printing, series)
    }
  }
}
