import Diagnostics
import Facts

extension PrintedDocument {
  /// A printed difference is that of the two printed values (claims.md 1.7, 4, and the increment
  /// of 5).
  ///
  /// One unit of the last place is noted; more, which no rounding explains, is an error.
  func checkDifferences(log: inout DiagnosticLog) {
    for printing in printings {
      guard case .difference(let own, let reference) = printing.quantity,
        let first = nearestPrint(of: own, near: printing),
        let second = nearestPrint(of: reference, near: printing)
      else { continue }
      check(printing, first, second, log: &log)
    }
  }

  private func check(
    _ gap: Printing,
    _ own: Printing,
    _ reference: Printing,
    log: inout DiagnosticLog
  ) {
    let expected = own.interval - reference.interval
    let isExact = gap.isHedged || own.isHedged || reference.isHedged
    if !gap.interval.meets(expected) {
      log.add(.differenceOff(gap, own, reference, expected, isError: true))
    } else if !isExact, gap.value != own.value - reference.value {
      log.add(.differenceOff(gap, own, reference, expected, isError: false))
    }
  }
}
