import Foundation

/// A value before rounding: an exact fraction, or the root of one.
///
/// Only compound growth takes roots; they stay exact as long as they are only compared.
package struct Number: Sendable, Hashable, Comparable {
  package enum Form: Sendable, Hashable {
    case exact(Rational)
    /// `radicand^(1/degree) + offset`, the radicand positive and the degree at least 2.
    ///
    /// Indirect, for there are few: a number has the size of a fraction.
    indirect case root(radicand: Rational, degree: Int, offset: Rational)
    /// A combination of roots, to 15 significant digits.
    case decimal(Double)
  }

  package let form: Form

  private init(form: Form) { self.form = form }

  package init(_ exact: Rational) { form = .exact(exact) }

  /// The compound growth of a quotient over so many steps: `quotient^(1/steps) − 1`.
  ///
  /// The quotient is positive and the steps at least 1.
  package init(compoundGrowthOf quotient: Rational, steps: Int) {
    form =
      steps == 1
      ? .exact(quotient - .one)
      : .root(radicand: quotient, degree: steps, offset: -.one)
  }

  package static let zero = Number(.zero)

  /// The exact fraction, unless the value is a root.
  package var exact: Rational? {
    if case .exact(let value) = form { value } else { nil }
  }

  /// The nearest `Double`; what a figure draws.
  package var double: Double {
    switch form {
    case .exact(let value): value.double
    case .root(let radicand, let degree, let offset):
      pow(radicand.double, 1 / Double(degree)) + offset.double
    case .decimal(let value): value
    }
  }

  /// The value itself, or a root to 15 significant digits as a fraction: what is rounded to print.
  package var printable: Rational {
    exact ?? Rational(significantDigitsOf: double)
  }

  package var sign: Int {
    if case .exact(let value) = form { return value.sign }
    return self < .zero ? -1 : self == .zero ? 0 : 1
  }
  package var magnitude: Number { sign < 0 ? -self : self }

  package static func + (left: Self, right: Self) -> Self {
    switch (left.form, right.form) {
    case (.exact(let first), .exact(let second)): Number(first + second)
    case (.root(let radicand, let degree, let offset), .exact(let addend)),
      (.exact(let addend), .root(let radicand, let degree, let offset)):
      Number(form: .root(radicand: radicand, degree: degree, offset: offset + addend))
    default: Number(form: .decimal(left.double + right.double))
    }
  }

  package static func - (left: Self, right: Self) -> Self {
    if let first = left.exact, let second = right.exact { return Number(first - second) }
    return left == right ? .zero : left + -right
  }

  package static prefix func - (value: Self) -> Self {
    switch value.form {
    case .exact(let exact): Number(-exact)
    case .root, .decimal: Number(form: .decimal(-value.double))
    }
  }

  package static func * (left: Self, right: Self) -> Self {
    if let first = left.exact, let second = right.exact { return Number(first * second) }
    return Number(form: .decimal(left.double * right.double))
  }

  /// The quotient; the divisor must not be zero.
  package static func / (left: Self, right: Self) -> Self {
    if let first = left.exact, let second = right.exact { return Number(first / second) }
    return Number(form: .decimal(left.double / right.double))
  }

  /// Exact for fractions, for two roots of one offset and for a root beside a fraction.
  package static func < (left: Self, right: Self) -> Bool {
    switch (left.form, right.form) {
    case (.exact(let first), .exact(let second)):
      first < second
    case (
      .root(let first, let firstDegree, let firstOffset),
      .root(let second, let secondDegree, let secondOffset)
    ) where firstOffset == secondOffset:
      first.power(secondDegree) < second.power(firstDegree)
    case (.root(let radicand, let degree, let offset), .exact(let value)):
      value > offset && radicand < (value - offset).power(degree)
    case (.exact(let value), .root(let radicand, let degree, let offset)):
      value <= offset || (value - offset).power(degree) < radicand
    default:
      left.double < right.double
    }
  }

  /// Equal values, whatever their form.
  package static func == (left: Self, right: Self) -> Bool {
    left.form == right.form || !(left < right) && !(right < left)
  }

  /// Equal values of one form hash alike; a root equal to a fraction is met in comparisons only.
  package func hash(into hasher: inout Hasher) { hasher.combine(printable) }
}

extension Number: CustomStringConvertible {
  /// The exact value of the dumps: a fraction, or 15 significant digits of a root.
  package var description: String {
    exact?.description ?? String(format: "%.15g", double)
  }
}

extension Rational {
  /// A `Double` as the fraction of its 15 significant decimal digits.
  fileprivate init(significantDigitsOf value: Double) {
    guard value != 0, value.isFinite else {
      self = .zero
      return
    }
    let exponent = Int(Foundation.floor(log10(abs(value))))
    let digits = 14 - exponent
    let scaled = (value * pow(10, Double(digits))).rounded()
    self = Rational(Int64(scaled)) * Rational(10).power(-digits)
  }
}
