import Diagnostics
import Facts

extension PrintedDocument {
  /// Rate × plan = level, gap = plan − level, pace = rate − time (claims.md 1.7, 6).
  func checkPlans(log: inout DiagnosticLog) {
    for printing in printings {
      switch printing.quantity {
      case .quotient(let actual, let plan) where schema.isPlan(plan):
        check(printing, actual, over: plan, "完成率与印出的完成数、计划数对不上", log: &log)
      case .planGap(let actual, let plan, let part):
        checkGap(printing, actual, plan, part.factor, log: &log)
      case .paceGap(let actual, let plan): checkPace(printing, actual, plan, log: &log)
      case .series, .difference, .growth, .quotient, .rank, .rankMove, .facet, .asked: break
      }
    }
  }

  private func checkGap(
    _ gap: Printing,
    _ actual: Quantity,
    _ plan: Quantity,
    _ factor: Rational,
    log: inout DiagnosticLog
  ) {
    guard let done = nearestPrint(of: actual, near: gap),
      let planned = nearestPrint(of: plan, near: gap)
    else {
      return
    }
    let expected = planned.interval * factor - done.interval
    guard !gap.interval.meets(expected) else { return }
    log.add(.contradiction(gap, [planned, done], expected, "缺口与印出的计划数、完成数对不上"))
  }

  /// The time that has passed is what lies between the two exact values.
  private func checkPace(
    _ pace: Printing,
    _ actual: Quantity,
    _ plan: Quantity,
    log: inout DiagnosticLog
  ) {
    guard let rate = nearestPrint(of: .quotient(actual, plan), near: pace) else { return }
    let time = rate.exact - pace.exact
    let expected = rate.interval - Interval(time, time)
    guard !pace.interval.meets(expected) else { return }
    log.add(.contradiction(pace, [rate], expected, "与时间进度的差距和印出的完成率对不上"))
  }
}
