package import Facts

/// Whether the first of two is far ahead (遥遥领先): 1.5 times the second, rates 10 points above.
///
/// Source: claims.md, cmp.rank.
package func isFarAhead(_ first: Number, of second: Number, type: ValueType) -> Bool {
  let isRate = type == .ratio || type == .percentagePoint
  return isRate
    ? first - second >= Number(Rational(10, over: 100))
    : second.sign > 0 && first >= second * Number(Rational(15, over: 10))
}
