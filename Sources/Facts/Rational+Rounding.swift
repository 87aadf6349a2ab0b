internal import BigInt

/// How a value that lies half way between two printed ones is rounded.
package enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  /// Away from zero.
  case halfUp = "四舍五入"
  /// To the even last digit (GB/T 8170).
  case halfEven = "五成双"

  /// Whether a quotient with this remainder is raised by one.
  fileprivate func raises<Magnitude: BinaryInteger>(
    _ quotient: Magnitude,
    remainder: Magnitude,
    divisor: Magnitude
  ) -> Bool {
    let doubled = remainder + remainder
    return switch self {
    case .halfUp: doubled >= divisor
    case .halfEven: doubled > divisor || doubled == divisor && quotient & 1 == 1
    }
  }
}

extension Rational {
  /// The greatest integer that is not above the value, if it fits.
  package var floor: Int {
    switch parts {
    case .word(let numerator, let denominator):
      Int(numerator / denominator) - (numerator % denominator < 0 ? 1 : 0)
    case .long(let numerator, let denominator):
      Int(numerator.quotientAndRemainder(dividingBy: denominator).quotient)
        - (numerator < 0 && denominator != 1 ? 1 : 0)
    }
  }

  /// The magnitude in units of `10^-decimals`, rounded once, as digits from the last one on.
  ///
  /// With room for so many bytes more.
  private func digits(
    decimals: Int,
    rounding: RoundingRule,
    unit: Rational,
    room: Int
  ) -> [UInt8] {
    guard var rest = wordMagnitude(decimals: decimals, rounding: rounding, unit: unit) else {
      let value = self / unit
      return String(value.scaledMagnitude(decimals: decimals, rounding: rounding)).utf8.reversed()
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(Self.longestWord + room)
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    return digits
  }

  /// Digits of the largest word, and a point and a sign beside them.
  private static let longestWord = 22

  /// Powers of ten up to here keep a word within 128 bits, doubled remainders too.
  private static let wordDecimals = 0...18

  /// The same number of units of a fraction of words; nil if it is none.
  private func wordMagnitude(
    decimals: Int,
    rounding: RoundingRule,
    unit: Rational = .one
  ) -> UInt64? {
    guard case .word(let numerator, let denominator) = parts,
      case .word(let unitNumerator, let unitDenominator) = unit.parts,
      Self.wordDecimals.contains(decimals)
    else { return nil }
    let power = (0..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
    let (scale, isScaleLong) = power.multipliedReportingOverflow(by: unitDenominator)
    let (divisor, isDivisorLong) = denominator.multipliedReportingOverflow(by: unitNumerator)
    guard !isScaleLong, !isDivisorLong else { return nil }
    let product = numerator.magnitude.multipliedFullWidth(by: scale.magnitude)
    guard product.high < divisor.magnitude else { return nil }
    let (quotient, remainder) = divisor.magnitude.dividingFullWidth(product)
    let isRaised = rounding.raises(quotient, remainder: remainder, divisor: divisor.magnitude)
    guard quotient < .max else { return nil }
    return quotient + (isRaised ? 1 : 0)
  }

  private func scaledMagnitude(decimals: Int, rounding: RoundingRule) -> BigUInt {
    let scaled = numerator.magnitude * BigUInt(10).power(max(decimals, 0))
    let divisor = denominator.magnitude * BigUInt(10).power(max(-decimals, 0))
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let isRaised = rounding.raises(quotient, remainder: remainder, divisor: divisor)
    return isRaised ? quotient + 1 : quotient
  }

  /// The value rounded to so many decimals; negative decimals round to tens, hundreds ….
  package func rounded(decimals: Int, rounding: RoundingRule) -> Rational {
    let word = wordMagnitude(decimals: decimals, rounding: rounding)
    let units =
      word.map { Rational($0) }
      ?? Rational(BigInt(scaledMagnitude(decimals: decimals, rounding: rounding)))
    return (sign < 0 ? -units : units) * Rational(10).power(-decimals)
  }

  /// Whether the value, in a positive unit, rounded to so many decimals is zero.
  package func isZero(decimals: Int, rounding: RoundingRule, unit: Rational = .one) -> Bool {
    wordMagnitude(decimals: decimals, rounding: rounding, unit: unit).map { $0 == 0 }
      ?? ((self / unit).scaledMagnitude(decimals: decimals, rounding: rounding) == 0)
  }

  /// The one place where a number becomes digits: rounded once, with a leading `-` if negative.
  ///
  /// In a positive unit: the digits are those of the quotient. A value that rounds to zero prints
  /// without a sign. What is to stand behind the digits is set there at once. Source: claims.md 1.4,
  /// GB/T 8170.
  package func decimalText(
    decimals: Int,
    rounding: RoundingRule,
    unit: Rational = .one,
    behind: String = ""
  ) -> String {
    let end = behind.utf8Span.span
    var text = digits(decimals: decimals, rounding: rounding, unit: unit, room: end.count)
    let isZero = text.last == UInt8(ascii: "0")
    while text.count <= decimals { text.append(UInt8(ascii: "0")) }
    if decimals > 0 { text.insert(UInt8(ascii: "."), at: decimals) }
    if sign < 0, !isZero { text.append(UInt8(ascii: "-")) }
    text.reverse()
    for place in end.indices { text.append(end[place]) }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Rational: CustomStringConvertible {
  /// `43/133`, or `1408` for a whole number: the exact value of the dumps.
  package var description: String {
    switch parts {
    case .word(let numerator, 1): "\(numerator)"
    case .word(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .long(let numerator, 1): "\(numerator)"
    case .long(let numerator, let denominator): "\(numerator)/\(denominator)"
    }
  }
}
