package import Facts

/// How often a base was doubled, in the words that are true of it (翻番).
///
/// n is the binary logarithm of value by base; its bounds are compared in exact powers.
/// Source: claims.md, chg.double.
package enum Doubling: Sendable, Hashable {
  /// 翻了k番: k ≤ n < k + 0.03.
  case exactly(Int)
  /// 翻了k番多: k + 0.03 ≤ n < k + 0.7.
  case moreThan(Int)
  /// 接近翻k番: k − 0.05 ≤ n < k.
  case nearly(Int)

  /// Nil where no word holds, and for a quotient below 2 to the power of 0.95.
  package init?(quotient: Rational) {
    // Below 2 to the power of 0.95, which is 1.9318…: most quotients.
    guard quotient > Rational(193, over: 100) else { return nil }
    let two = Rational(2)
    // Beyond this no text speaks of doublings, and exact powers would grow without use.
    guard quotient.power(20) >= two.power(19), quotient < two.power(20) else { return nil }
    var whole = 0
    while quotient >= two.power(whole + 1) { whole += 1 }
    if quotient.power(20) >= two.power(20 * (whole + 1) - 1) {
      self = .nearly(whole + 1)
    } else if quotient.power(100) < two.power(100 * whole + 3) {
      self = .exactly(whole)
    } else if quotient.power(10) < two.power(10 * whole + 7) {
      self = .moreThan(whole)
    } else {
      return nil
    }
  }

  /// 翻了三番, 翻了三番多, 接近翻三番.
  package var words: String {
    switch self {
    case .exactly(let count): "翻了\(hanCount(count))番"
    case .moreThan(let count): "翻了\(hanCount(count))番多"
    case .nearly(let count): "接近翻\(hanCount(count))番"
    }
  }
}
