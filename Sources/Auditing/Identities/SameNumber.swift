import Diagnostics
import Facts

extension PrintedDocument {
  /// A quantity printed twice shows one number, in text, tables and figures alike.
  func checkSameNumber(log: inout DiagnosticLog) {
    var seen: Set<Quantity> = []
    for printing in printings where seen.insert(printing.quantity).inserted {
      let others = prints(of: printing.quantity).dropFirst()
      if let other = others.first(where: { !$0.agrees(with: printing) }) {
        log.add(.twoNumbers(printing, other))
      }
    }
  }
}

extension Printing {
  /// Whether both prints can be of one value: the same digits where both have the same last
  /// place, else values that rounding can reconcile.
  func agrees(with other: Printing) -> Bool {
    let isFree = isHedged || other.isHedged || isAdjusted || other.isAdjusted
    guard lastPlace == other.lastPlace, !isFree else { return interval.meets(other.interval) }
    return value == other.value
  }
}
