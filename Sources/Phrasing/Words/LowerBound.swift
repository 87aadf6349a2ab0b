import Expressions
import Facts

extension WordFunction {
  /// 下限: 1400余万元, or the number where 余 is not true.
  static let lowerBound = hedging(
    .lowerBound,
    .value(\.isAmountOrQuantity),
    accepting: "金额、数量"
  ) { value, step in
    let nearest = step.nearest(to: value)
    if nearest.sign > 0, step.printsEqual(value, nearest) {
      return .init(word: "", digits: step.text(of: nearest))
    }
    let bound = step.below(value)
    guard step.inUnits(bound).isInteger,
      Hedge.andMore.holds(for: step.inUnits(value), beside: step.inUnits(bound))
    else { return nil }
    return .init(word: "", digits: step.text(of: bound, beforeUnit: "余"))
  }
}

extension ValueType {
  /// Whether 下限 and 上限 take it.
  var isAmountOrQuantity: Bool {
    switch self {
    case .amount, .quantity: true
    case .index, .unitPrice, .ratio, .percentagePoint, .rank, .rankChange, .multiple, .cardinal,
      .plain, .month, .text, .truth, .organization, .member, .material, .list:
      false
    }
  }
}
