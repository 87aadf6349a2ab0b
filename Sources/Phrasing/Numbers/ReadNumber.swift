import Diagnostics
package import Facts

/// A number read back, as printed or as people type it.
package struct ReadNumber {
  /// In base units; negative only with a printed sign.
  package let value: Rational
  /// One unit of the last digit, in base units; zero for ranks and counts.
  package let lastPlace: Rational
  /// 余 or 多 before the unit.
  package let saysMore: Bool
  /// 并列.
  package let isTied: Bool

  /// Whether an exact value, rounded to the decimals of the number, is the number.
  ///
  /// With a coarsest place given it is rounded to no more than that.
  package func isPrint(
    of exact: Rational,
    rounding: RoundingRule,
    coarsest: Rational? = nil
  ) -> Bool {
    guard lastPlace.sign > 0 else { return exact == value }
    let place = coarsest.map { min($0, lastPlace) } ?? lastPlace
    return (exact / place).rounded(decimals: 0, rounding: rounding) * place == value
  }
}

/// Reads what a fact printed, or what somebody typed of such a value.
///
/// - Parameters:
///   - text: `1408.00万元`, `2.39个`, `并列第38位`, `1400余万元`, `1,408万元`, `１４０８万元`, `三千万元`,
///     `百分之三十`; of a cell the digits alone.
///   - type: of the fact.
///   - unit: name of the unit where the text does not say it; nil in running text.
/// - Returns: nil for words (一半, 首位) and for a unit that the type does not have.
package func readNumber(_ text: String, of type: ValueType, unit: String?) -> ReadNumber? {
  let plain = text.withPlainDigits
  var rest = plain[...]
  let isTied = rest.consume("并列")
  let isPlace = rest.consume("第")
  guard isPlace == (type == .rank) || rest.first?.isHanDigit != true else { return nil }
  let isPercent = rest.consume("百分之")
  let isNegative = rest.consume("−") || rest.consume("-")
  let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  rest = rest.dropFirst(digits.count)
  guard let magnitude = digits.isEmpty ? rest.consumeHan() : Rational(decimal: digits) else {
    return nil
  }
  let saysMore = rest.consume("余") || rest.consume("多")
  let name = isPercent && rest.isEmpty ? MeasureUnit.percent.base : String(rest)
  guard let factor = type.factor(of: unit ?? name, isCell: unit != nil) else { return nil }
  let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
  return ReadNumber(
    value: (isNegative ? -magnitude : magnitude) * factor,
    lastPlace: type.isWhole ? .zero : factor * Rational(10).power(-decimals),
    saysMore: saysMore,
    isTied: isTied
  )
}

extension String {
  /// Full-width digits and marks as ASCII, without separators of thousands.
  fileprivate var withPlainDigits: String {
    // The comma, or the block of full-width forms.
    let isPlain = unicodeScalars.allSatisfy { $0 != "," && !(0xFF00...0xFFEF).contains($0.value) }
    if isPlain { return self }
    return String(
      compactMap { character -> Character? in
        switch character {
        case ",", "，": nil
        case "．": "."
        case "％": "%"
        default:
          character.isWesternDigit ? character.wholeNumberValue?.description.first : character
        }
      }
    )
  }
}

extension Substring {
  /// 三 of 三位, 三千 of 三千万元: the power before a unit is the unit's.
  fileprivate mutating func consumeHan() -> Rational? {
    var numerals = prefix(while: \.isHanDigit)
    let power = ["万亿", "亿", "万"].first { numerals.hasSuffix($0) && numerals.count > $0.count }
    if let power, numerals.endIndex < endIndex { numerals = numerals.dropLast(power.count) }
    guard let value = hanValue(numerals) else { return nil }
    self = self[numerals.endIndex...]
    return Rational(value)
  }

  fileprivate mutating func consume(_ word: String) -> Bool {
    guard begins(with: word) else { return false }
    self = self[utf8.index(startIndex, offsetBy: word.utf8.count)...]
    return true
  }
}

extension ValueType {
  /// Whether it is counted, never rounded.
  var isWhole: Bool {
    switch self {
    case .rank, .rankChange, .cardinal: true
    case .amount, .quantity, .index, .unitPrice, .ratio, .percentagePoint, .multiple, .plain,
      .month, .text, .truth, .organization, .member, .material, .list:
      false
    }
  }

  /// One printed unit in base units; nil for a unit of another family.
  func factor(of unit: String, isCell: Bool) -> Rational? {
    let percent = Rational(1, over: 100)
    switch self {
    case .amount(let measure), .quantity(let measure), .index(let measure),
      .unitPrice(let measure):
      if measure.family.isEmpty { return unit.isEmpty ? .one : nil }
      let named = MeasureUnit(unit)
      return named?.base == measure.family ? named?.factor : nil
    case .ratio:
      if unit == "倍" { return .one }
      return unit == "%" || isCell ? percent : nil
    case .percentagePoint:
      return ["个百分点", "个", "百分点"].contains(unit) || isCell ? percent : nil
    case .rank: return unit == "位" || unit == "名" || isCell ? .one : nil
    case .rankChange: return unit == "个位次" || unit == "个" || isCell ? .one : nil
    case .multiple: return unit == "倍" || isCell ? .one : nil
    case .cardinal: return unit.isEmpty || isCell ? .one : nil
    case .plain, .month, .text, .truth, .organization, .member, .material, .list: return nil
    }
  }
}
