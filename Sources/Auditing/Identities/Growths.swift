import Diagnostics
import Facts

extension PrintedDocument {
  /// Level, base, increment and growth agree, as far as they are printed (claims.md 1.7, 5).
  func checkGrowths(log: inout DiagnosticLog) {
    for printing in printings {
      guard case .growth(let current, let base) = printing.quantity else { continue }
      let level = nearestPrint(of: current, near: printing)
      let before = nearestPrint(of: base, near: printing)
      let increment = nearestPrint(of: .difference(current, base), near: printing)
      let beside = [level, before, increment].compactMap { $0 }
      guard beside.count >= 2,
        let expected = growth(level?.interval, before?.interval, increment?.interval),
        !printing.interval.meets(expected)
      else { continue }
      log.add(.contradiction(printing, beside, expected, "增幅与印出的本期数、基期数或增减额对不上"))
    }
  }

  /// What the growth can be; nil with less than two of the three, and for a base not positive.
  private func growth(
    _ level: Interval?,
    _ base: Interval?,
    _ increment: Interval?
  ) -> Interval? {
    let before: Interval? =
      if let base {
        base
      } else if let level, let increment {
        level - increment
      } else {
        nil
      }
    guard let before else { return nil }
    if let level, base != nil {
      return (level / before).map { $0 - Interval(.one, .one) }
    }
    return increment.flatMap { $0 / before }
  }
}
