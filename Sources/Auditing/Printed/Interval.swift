import Facts

/// The values that a printed number can stand for, both ends included.
///
/// Unit: the base unit of its value; 1 is 100% of a rate.
struct Interval: Sendable, Hashable {
  let low: Rational
  let high: Rational

  init(_ low: Rational, _ high: Rational) {
    precondition(low <= high, "an interval that ends before it begins")
    self.low = low
    self.high = high
  }

  init(around value: Rational, by half: Rational) { self.init(value - half, value + half) }

  static func + (left: Self, right: Self) -> Self {
    Self(left.low + right.low, left.high + right.high)
  }

  static prefix func - (value: Self) -> Self { Self(-value.high, -value.low) }
  static func - (left: Self, right: Self) -> Self { left + -right }

  static func * (left: Self, factor: Rational) -> Self {
    let ends = [left.low * factor, left.high * factor]
    return factor.sign < 0 ? Self(ends[1], ends[0]) : Self(ends[0], ends[1])
  }

  /// The products.
  static func * (left: Self, right: Self) -> Self {
    let ends = [left.low, left.high].flatMap { [$0 * right.low, $0 * right.high] }.sorted()
    return Self(ends[0], ends[3])
  }

  /// The quotients; nil unless the divisor is positive throughout.
  static func / (left: Self, right: Self) -> Self? {
    guard right.low.sign > 0 else { return nil }
    return Self(
      left.low / (left.low.sign < 0 ? right.low : right.high),
      left.high / (left.high.sign < 0 ? right.high : right.low)
    )
  }

  /// Whether some value lies in both.
  func meets(_ other: Self) -> Bool { low <= other.high && other.low <= high }

  func contains(_ value: Rational) -> Bool { low <= value && value <= high }

  /// The smallest interval that holds both.
  func spanning(_ other: Self) -> Self { Self(min(low, other.low), max(high, other.high)) }
}
