import Diagnostics
import Facts

extension PrintedDocument {
  /// Share = part ÷ whole, where all three are printed (claims.md 1.7, 8).
  func checkQuotients(log: inout DiagnosticLog) {
    for printing in printings {
      guard case .quotient(let part, let whole) = printing.quantity, !schema.isPlan(whole) else {
        continue
      }
      check(printing, part, over: whole, "比率与印出的分子、分母对不上", log: &log)
    }
  }

  func check(
    _ quotient: Printing,
    _ part: Quantity,
    over whole: Quantity,
    _ message: String,
    log: inout DiagnosticLog
  ) {
    guard let above = nearestPrint(of: part, near: quotient),
      let below = nearestPrint(of: whole, near: quotient),
      let expected = above.interval / below.interval, !quotient.interval.meets(expected)
    else { return }
    log.add(.contradiction(quotient, [above, below], expected, message))
  }
}

extension Schema {
  /// Whether it is the plan of some series.
  func isPlan(_ quantity: Quantity) -> Bool {
    guard let name = quantity.series?.name else { return false }
    return series.contains { declared in
      declared.plan.flatMap { self.series(named: $0) }?.name == name
    }
  }
}
