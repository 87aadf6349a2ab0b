package import Facts

/// How close a change must be for a word that says nearly the same.
///
/// Source: claims.md, chg.flat.
package enum Closeness: String, Sendable, Hashable, CaseIterable {
  /// 与…相当: below 0.5% of an amount, 0.05 points of a rate.
  case comparable = "相当"
  /// 基本持平: below 1% of an amount, 0.5 points of a rate.
  case nearlyFlat = "基本持平"

  fileprivate var relativeLimit: Rational {
    switch self {
    case .comparable: Rational(5, over: 1000)
    case .nearlyFlat: Rational(1, over: 100)
    }
  }

  fileprivate var limitOfRates: Rational {
    switch self {
    case .comparable: Rational(5, over: 10000)
    case .nearlyFlat: Rational(5, over: 1000)
    }
  }
}

/// Whether a value may be said to be about that of its base.
///
/// Rates are compared in points, all else in relation to the base; nothing is about a base of zero
/// but zero.
package func isAboutEqual(
  _ value: Number,
  to base: Number,
  type: ValueType,
  within closeness: Closeness
) -> Bool {
  let change = (value - base).magnitude
  let isRate = type == .ratio || type == .percentagePoint
  let limit =
    isRate ? Number(closeness.limitOfRates) : base.magnitude * Number(closeness.relativeLimit)
  return change < limit || change == .zero
}
