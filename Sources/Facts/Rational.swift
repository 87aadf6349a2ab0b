internal import BigInt

/// An exact fraction in lowest terms.
///
/// Measures are integers and ratios are pairs of integers; nothing is rounded before it is printed.
package struct Rational: Sendable, Hashable, Comparable {
  private let numeratorInteger: BigInt
  /// Positive.
  private let denominatorInteger: BigInt

  private init(reducing numerator: BigInt, over denominator: BigInt) {
    precondition(denominator != 0, "a fraction over zero")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    numeratorInteger = numerator / divisor * sign
    denominatorInteger = denominator / divisor * sign
  }

  /// Makes a whole number.
  package init(_ integer: some BinaryInteger) {
    numeratorInteger = BigInt(integer)
    denominatorInteger = 1
  }

  /// Makes a fraction; the denominator must not be zero.
  package init(_ numerator: some BinaryInteger, over denominator: some BinaryInteger) {
    self.init(reducing: BigInt(numerator), over: BigInt(denominator))
  }

  /// Reads `-12.50` or `1408`: an optional sign, digits, an optional point with digits.
  ///
  /// Anything else is nil, an empty text included.
  package init?(decimal text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let unsigned = text.drop { $0 == "-" }
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard text.count - unsigned.count <= 1, (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let digits = BigInt(String(parts.joined()))
    else { return nil }
    let decimals = parts.count == 2 ? parts[1].count : 0
    self.init(reducing: isNegative ? -digits : digits, over: BigInt(10).power(decimals))
  }

  package static let zero = Rational(0)
  package static let one = Rational(1)

  /// −1, 0 or 1.
  package var sign: Int { Int(numeratorInteger.signum()) }
  package var isInteger: Bool { denominatorInteger == 1 }
  package var magnitude: Rational { sign < 0 ? -self : self }

  package static func + (left: Self, right: Self) -> Self {
    if left.isInteger, right.isInteger {
      return Rational(left.numeratorInteger + right.numeratorInteger)
    }
    return Rational(
      reducing: left.numeratorInteger * right.denominatorInteger
        + right.numeratorInteger * left.denominatorInteger,
      over: left.denominatorInteger * right.denominatorInteger
    )
  }

  package static func - (left: Self, right: Self) -> Self { left + -right }

  package static prefix func - (value: Self) -> Self {
    Rational(reducing: -value.numeratorInteger, over: value.denominatorInteger)
  }

  package static func * (left: Self, right: Self) -> Self {
    Rational(
      reducing: left.numeratorInteger * right.numeratorInteger,
      over: left.denominatorInteger * right.denominatorInteger
    )
  }

  /// The quotient; the divisor must not be zero.
  package static func / (left: Self, right: Self) -> Self {
    Rational(
      reducing: left.numeratorInteger * right.denominatorInteger,
      over: left.denominatorInteger * right.numeratorInteger
    )
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.numeratorInteger * right.denominatorInteger
      < right.numeratorInteger * left.denominatorInteger
  }

  /// The value multiplied by itself; exponent 0 gives 1, a negative one the reciprocal.
  package func power(_ exponent: Int) -> Rational {
    guard exponent >= 0 else { return Rational.one / power(-exponent) }
    return Rational(
      reducing: numeratorInteger.power(exponent),
      over: denominatorInteger.power(exponent)
    )
  }

  /// The nearest `Double`, for geometry and for roots; never for what is printed exactly.
  package var double: Double { Double(numeratorInteger) / Double(denominatorInteger) }

  /// The greatest integer that is not above the value, if it fits.
  package var floor: Int { Int(floorInteger) }

  private var floorInteger: BigInt {
    let (quotient, remainder) = numeratorInteger.quotientAndRemainder(
      dividingBy: denominatorInteger
    )
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The value in units of `10^-decimals`, rounded once.
  private func scaled(decimals: Int, rounding: RoundingRule) -> BigInt {
    let scaled = numeratorInteger.magnitude * BigUInt(10).power(max(decimals, 0))
    let divisor = denominatorInteger.magnitude * BigUInt(10).power(max(-decimals, 0))
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let doubled = remainder * 2
    let isUp =
      switch rounding {
      case .halfUp: doubled >= divisor
      case .halfEven: doubled > divisor || doubled == divisor && quotient & 1 == 1
      }
    let magnitude = BigInt(isUp ? quotient + 1 : quotient)
    return numeratorInteger.sign == .minus ? -magnitude : magnitude
  }

  /// The value rounded to so many decimals; negative decimals round to tens, hundreds ….
  package func rounded(decimals: Int, rounding: RoundingRule) -> Rational {
    let units = Rational(scaled(decimals: decimals, rounding: rounding))
    return units * Rational(10).power(-decimals)
  }

  /// The one place where a number becomes digits: rounded once, with a leading `-` if negative.
  ///
  /// A value that rounds to zero prints without a sign. Source: claims.md 1.4, GB/T 8170.
  package func decimalText(decimals: Int, rounding: RoundingRule) -> String {
    let value = scaled(decimals: decimals, rounding: rounding)
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Rational: CustomStringConvertible {
  /// `43/133`, or `1408` for a whole number: the exact value of the dumps.
  package var description: String {
    isInteger ? String(numeratorInteger) : "\(numeratorInteger)/\(denominatorInteger)"
  }
}

/// How a value that lies half way between two printed ones is rounded.
package enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  /// Away from zero.
  case halfUp = "四舍五入"
  /// To the even last digit (GB/T 8170).
  case halfEven = "五成双"
}
