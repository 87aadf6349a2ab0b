internal import BigInt

/// An exact fraction in lowest terms.
///
/// Measures are integers and ratios are pairs of integers; nothing is rounded before it is printed.
package struct Rational: Sendable, Hashable, Comparable {
  /// Numerator and denominator without a common divisor, the denominator positive.
  ///
  /// A fraction has one form only: `long` holds none whose parts fit into words.
  enum Parts: Sendable, Hashable {
    /// Nearly all: no part is `Int64.min`, so that a sign may change.
    case word(Int64, over: Int64)
    indirect case long(BigInt, over: BigInt)
  }

  let parts: Parts

  private init(_ parts: Parts) { self.parts = parts }

  init(reducing numerator: BigInt, over denominator: BigInt) {
    precondition(denominator != 0, "a fraction over zero")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let (above, below) = (numerator / divisor * sign, denominator / divisor * sign)
    if let first = Int64(exactly: above), let second = Int64(exactly: below), first != .min {
      parts = .word(first, over: second)
    } else {
      parts = .long(above, over: below)
    }
  }

  /// Two parts without a common divisor, the denominator positive.
  private init(lowest numerator: Int128, over denominator: Int128) {
    if let first = Int64(exactly: numerator), let second = Int64(exactly: denominator),
      first != .min
    {
      parts = .word(first, over: second)
    } else {
      parts = .long(BigInt(numerator), over: BigInt(denominator))
    }
  }

  /// Makes a whole number.
  package init(_ integer: some BinaryInteger) {
    if let word = Int64(exactly: integer), word != .min {
      parts = .word(word, over: 1)
    } else {
      parts = .long(BigInt(integer), over: 1)
    }
  }

  /// Makes a whole number of a sum of cells: the sums are many, and of one type.
  package init(_ integer: Int128) { self.init(lowest: integer, over: 1) }

  /// Makes a whole number of a count.
  package init(_ integer: Int) { self.init(lowest: Int128(integer), over: 1) }

  /// Makes a fraction of counts; the denominator must not be zero.
  package init(_ numerator: Int, over denominator: Int) {
    self = Rational(numerator) / Rational(denominator)
  }

  /// Makes a fraction; the denominator must not be zero.
  package init(_ numerator: some BinaryInteger, over denominator: some BinaryInteger) {
    self = Rational(numerator) / Rational(denominator)
  }

  /// Reads `-12.50` or `1408`: an optional sign, digits, an optional point with digits.
  ///
  /// Anything else is nil, an empty text included.
  package init?(decimal text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    var digits: [UInt8] = []
    var point: Int?
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: ".") where point == nil && !digits.isEmpty: point = digits.count
      default: return nil
      }
    }
    guard !digits.isEmpty, point != digits.count else { return nil }
    let decimals = digits.count - (point ?? digits.count)
    if digits.count <= Self.wordDigits, let scale = Int64(10).power(decimals) {
      let magnitude = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
      self = Rational(isNegative ? -magnitude : magnitude, over: scale)
    } else {
      guard let magnitude = BigInt(String(decoding: digits, as: UTF8.self)) else { return nil }
      self.init(
        reducing: isNegative ? -magnitude : magnitude,
        over: BigInt(10).power(decimals)
      )
    }
  }

  /// Decimal digits that fit into a word whatever they are: `Int64.max` has 19.
  private static let wordDigits = 18

  package static let zero = Rational(.word(0, over: 1))
  package static let one = Rational(.word(1, over: 1))

  var numerator: BigInt {
    switch parts {
    case .word(let numerator, _): BigInt(numerator)
    case .long(let numerator, _): numerator
    }
  }

  /// Positive.
  var denominator: BigInt {
    switch parts {
    case .word(_, let denominator): BigInt(denominator)
    case .long(_, let denominator): denominator
    }
  }

  /// −1, 0 or 1.
  package var sign: Int {
    switch parts {
    case .word(let numerator, _): Int(numerator.signum())
    case .long(let numerator, _): Int(numerator.signum())
    }
  }

  package var isInteger: Bool {
    switch parts {
    case .word(_, let denominator): denominator == 1
    case .long(_, let denominator): denominator == 1
    }
  }

  package var magnitude: Rational { sign < 0 ? -self : self }

  package static func + (left: Self, right: Self) -> Self {
    guard case .word(let a, let b) = left.parts, case .word(let c, let d) = right.parts else {
      return Rational(
        reducing: left.numerator * right.denominator + right.numerator * left.denominator,
        over: left.denominator * right.denominator
      )
    }
    // Source: Knuth, The Art of Computer Programming 2, 4.5.1: only what is common to the
    // denominators can be common to the sum and their product.
    let common = commonDivisor(b, d)
    let sum = a.times(d / common) + c.times(b / common)
    let rest = common == 1 ? 1 : commonDivisor(Int64(sum % Int128(common)), common)
    return Rational(lowest: sum / Int128(rest), over: (b / common).times(d / rest))
  }

  package static func - (left: Self, right: Self) -> Self { left + -right }

  package static prefix func - (value: Self) -> Self {
    switch value.parts {
    case .word(let numerator, let denominator): Rational(.word(-numerator, over: denominator))
    case .long(let numerator, let denominator): Rational(.long(-numerator, over: denominator))
    }
  }

  package static func * (left: Self, right: Self) -> Self {
    guard case .word(let a, let b) = left.parts, case .word(let c, let d) = right.parts else {
      return Rational(
        reducing: left.numerator * right.numerator,
        over: left.denominator * right.denominator
      )
    }
    let (first, second) = (commonDivisor(a, d), commonDivisor(c, b))
    return Rational(
      lowest: (a / first).times(c / second),
      over: (b / second).times(d / first)
    )
  }

  /// The quotient; the divisor must not be zero.
  package static func / (left: Self, right: Self) -> Self {
    precondition(right.sign != 0, "a fraction over zero")
    return left * right.reciprocal
  }

  /// Of a value that is not zero.
  private var reciprocal: Rational {
    switch parts {
    case .word(let numerator, let denominator):
      Rational(.word(numerator < 0 ? -denominator : denominator, over: abs(numerator)))
    case .long(let numerator, let denominator): Rational(reducing: denominator, over: numerator)
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    guard case .word(let a, let b) = left.parts, case .word(let c, let d) = right.parts else {
      return left.numerator * right.denominator < right.numerator * left.denominator
    }
    return b == d ? a < c : a.times(d) < c.times(b)
  }

  /// The value multiplied by itself; exponent 0 gives 1, a negative one the reciprocal.
  package func power(_ exponent: Int) -> Rational {
    guard exponent >= 0 else { return Rational.one / power(-exponent) }
    if case .word(let numerator, let denominator) = parts,
      let above = numerator.power(exponent), let below = denominator.power(exponent)
    {
      return Rational(.word(above, over: below))
    }
    // Powers of parts without a common divisor have none.
    return Rational(.long(numerator.power(exponent), over: denominator.power(exponent)))
  }

  /// The nearest `Double`, for geometry and for roots; never for what is printed exactly.
  package var double: Double {
    switch parts {
    case .word(let numerator, let denominator): Double(numerator) / Double(denominator)
    case .long(let numerator, let denominator): Double(numerator) / Double(denominator)
    }
  }
}

/// The greatest divisor of both, positive; of zero and a number the number.
///
/// Source: Stein 1967, by halving instead of dividing; an odd part of 1 ends it. At least one is not
/// zero.
private func commonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
  var (a, b) = (first.magnitude, second.magnitude)
  if a == 0 || b == 0 { return Int64(a | b) }
  let twos = (a | b).trailingZeroBitCount
  a >>= UInt64(a.trailingZeroBitCount)
  while b != 0, a != 1 {
    b >>= UInt64(b.trailingZeroBitCount)
    if a > b { swap(&a, &b) }
    b -= a
  }
  return Int64(a << UInt64(twos))
}

extension Int64 {
  /// The exact product.
  fileprivate func times(_ other: Int64) -> Int128 {
    Int128(self) * Int128(other)
  }

  /// Nil where it does not fit.
  fileprivate func power(_ exponent: Int) -> Int64? {
    var result: Int64 = 1
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: self)
      if overflow || product == .min { return nil }
      result = product
    }
    return result
  }
}
