import Expressions
import Facts

extension WordFunction {
  /// 约: the nearest round number as it is, 近 or 超过 where that is true, else the number.
  static let about = hedging(
    .about,
    .value(\.isNumeric),
    accepting: "单个的数"
  ) { value, step in
    let round = step.nearest(to: value)
    guard round.sign > 0 else { return nil }
    let digits = step.text(of: round)
    if step.printsEqual(value, round) { return .init(word: "", digits: digits) }
    if Hedge.near.holds(for: value, beside: round) { return .init(word: "近", digits: digits) }
    if Hedge.above.holds(for: value, beside: round) { return .init(word: "超过", digits: digits) }
    return nil
  }
}
