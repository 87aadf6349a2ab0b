package import Facts
import Foundation

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
    let logarithm = log2(quotient.double)
    /// Whether n is at least so many parts of a doubling: exact powers, where the logarithm is so near
    /// that its rounding might tell otherwise.
    func reaches(_ count: Int, over parts: Int) -> Bool {
      let distance = logarithm - Double(count) / Double(parts)
      guard abs(distance) < 1e-9 else { return distance > 0 }
      return quotient.power(parts) >= Rational(2).power(count)
    }
    // Beyond 20 no text speaks of doublings.
    guard reaches(19, over: 20), !reaches(20, over: 1) else { return nil }
    var whole = 0
    while reaches(whole + 1, over: 1) { whole += 1 }
    if reaches(20 * (whole + 1) - 1, over: 20) {
      self = .nearly(whole + 1)
    } else if !reaches(100 * whole + 3, over: 100) {
      self = .exactly(whole)
    } else if !reaches(10 * whole + 7, over: 10) {
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
