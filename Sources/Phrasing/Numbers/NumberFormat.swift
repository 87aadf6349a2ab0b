package import Facts

/// How a number of one type is printed: its unit, its decimals, its rounding.
///
/// The smallest unit of a ladder prints whole numbers (6212户); the others take 设置.小数.
/// Source: language.md 1.1, principle 11; claims.md 1.4.
package struct NumberFormat: Sendable, Hashable {
  /// What stands directly behind the digits: 万元, %, 个百分点; empty for an index or a count.
  package let unitName: String
  /// One printed unit, in the unit of the value: 10000 for 万元, 1/100 for %.
  package let factor: Rational
  package let decimals: Int
  private let rounding: RoundingRule

  /// The format of a type; `unit` defaults to the smallest of its ladder.
  package init(
    of type: ValueType,
    unit: MeasureUnit? = nil,
    decimals: Int? = nil,
    settings: Settings
  ) {
    let printedUnit = type.measure.map { unit ?? $0.ladder[0] }
    unitName = printedUnit?.name ?? type.fixedUnitName
    factor = printedUnit?.factor ?? type.fixedFactor
    self.decimals =
      decimals ?? type.printedDecimals(in: printedUnit, settings: settings)
    rounding = settings.rounding
  }

  /// The digits without unit, a minus sign (U+2212) before a negative value.
  ///
  /// A value that rounds to zero has no sign.
  package func digits(of value: Number) -> String { text(of: value, behind: "") }

  /// Digits and unit: 1408.00万元.
  package func text(of value: Number) -> String { text(of: value, behind: unitName) }

  private func text(of value: Number, behind: String) -> String {
    let text = value.printable.decimalText(
      decimals: decimals,
      rounding: rounding,
      unit: factor,
      behind: behind
    )
    return text.utf8.first == UInt8(ascii: "-") ? "−" + text.dropFirst() : text
  }

  /// Whether the digits are those of zero (持平).
  package func printsAsZero(_ value: Number) -> Bool {
    value.printable.isZero(decimals: decimals, rounding: rounding, unit: factor)
  }

  /// The fewest decimals in which a value is not zero; nil for one that has none up to twelve.
  package func leastDecimals(showing value: Number) -> Int? {
    let scaled = value.printable / factor
    return (0...12).first { !scaled.isZero(decimals: $0, rounding: rounding) }
  }

  /// The value that the print says, in the unit of the value.
  package func rounded(_ value: Number) -> Rational {
    (value.printable / factor).rounded(decimals: decimals, rounding: rounding) * factor
  }

  /// The value of one unit in the last printed place.
  package var lastPlace: Rational { factor * Rational(10).power(-decimals) }
}

extension ValueType {
  /// The unit of types that have exactly one.
  fileprivate var fixedUnitName: String {
    switch self {
    case .ratio: MeasureUnit.percent.base
    case .percentagePoint: MeasureUnit.percentagePoint.base
    case .rank: MeasureUnit.place.base
    case .rankChange: "个位次"
    case .multiple: MeasureUnit.fold.base
    case .amount, .quantity, .index, .unitPrice, .cardinal, .plain, .month, .text, .truth,
      .organization, .member, .material, .list:
      ""
    }
  }

  fileprivate var fixedFactor: Rational {
    switch self {
    case .ratio, .percentagePoint: .hundredth
    case .amount, .quantity, .index, .unitPrice, .rank, .rankChange, .multiple, .cardinal, .plain,
      .month, .text, .truth, .organization, .member, .material, .list:
      .one
    }
  }

  fileprivate func printedDecimals(in unit: MeasureUnit?, settings: Settings) -> Int {
    let decimals = settings.decimals
    switch self {
    case .amount(let measure):
      return unit == measure.ladder[0] ? 0 : measure.decimals ?? decimals.amount
    case .quantity(let measure):
      return unit == measure.ladder[0] ? 0 : measure.decimals ?? decimals.quantity
    case .index(let measure): return measure.decimals ?? decimals.quantity
    case .unitPrice(let measure): return measure.decimals ?? decimals.amount
    case .ratio, .multiple, .plain: return decimals.ratio
    case .percentagePoint: return decimals.percentagePoint
    case .rank, .rankChange, .cardinal, .month, .text, .truth, .organization, .member, .material,
      .list:
      return 0
    }
  }
}

extension Rational {
  /// What one of a percentage is.
  fileprivate static let hundredth = Rational(1, over: 100)
}
