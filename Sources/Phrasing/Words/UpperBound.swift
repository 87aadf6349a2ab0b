import Expressions
import Facts

extension WordFunction {
  /// 上限: 不足1500万元 from nine tenths on, else the number.
  static let upperBound = hedging(
    .upperBound,
    .value(\.isAmountOrQuantity),
    accepting: "金额、数量"
  ) { value, step in
    let nearest = step.nearest(to: value)
    if nearest.sign > 0, step.printsEqual(value, nearest) {
      return .init(word: "", digits: step.text(of: nearest))
    }
    let bound = step.above(value)
    guard Hedge.shortOf.holds(for: value, beside: bound) else { return nil }
    return .init(word: "不足", digits: step.text(of: bound))
  }
}
