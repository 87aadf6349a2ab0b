package import Facts

/// A printed number read back.
package struct ReadNumber {
  /// In base units; negative only with a printed sign.
  package let value: Rational
  /// One unit of the last digit, in base units; zero for ranks and counts.
  package let lastPlace: Rational
  /// 余 or 多 before the unit.
  package let saysMore: Bool
  /// 并列.
  package let isTied: Bool
}

/// Reads what a fact printed.
///
/// - Parameters:
///   - text: `1408.00万元`, `2.39个`, `并列第38位`, `1400余万元`; of a cell the digits alone.
///   - type: of the fact.
///   - unit: name of the unit where the text does not say it; nil in running text.
/// - Returns: nil for words (一半, 首位) and for a unit that the type does not have.
package func readNumber(_ text: String, of type: ValueType, unit: String?) -> ReadNumber? {
  var rest = text[...]
  let isTied = rest.consume("并列")
  let isPlace = rest.consume("第")
  let isNegative = rest.consume("−") || rest.consume("-")
  let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  rest = rest.dropFirst(digits.count)
  let saysMore = rest.consume("余") || rest.consume("多")
  guard let magnitude = digits.isEmpty ? hanPlace(&rest, isPlace) : Rational(decimal: digits),
    let factor = type.factor(of: unit ?? String(rest), isCell: unit != nil)
  else { return nil }
  let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
  return ReadNumber(
    value: (isNegative ? -magnitude : magnitude) * factor,
    lastPlace: type.isWhole ? .zero : factor * Rational(10).power(-decimals),
    saysMore: saysMore,
    isTied: isTied
  )
}

/// 三 of 第三位.
private func hanPlace(_ rest: inout Substring, _ isPlace: Bool) -> Rational? {
  guard isPlace, rest.last == "位" else { return nil }
  let numeral = rest.dropLast()
  // No set of organisations or members of this program is larger than the counties of the nation.
  let place = (1...3000).first { hanNumeral($0) == numeral }
  rest = "位"
  return place.map { Rational($0) }
}

extension Substring {
  fileprivate mutating func consume(_ word: String) -> Bool {
    guard hasPrefix(word) else { return false }
    self = dropFirst(word.count)
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
      return measure.ladder.first { $0.name == unit }?.factor
    case .ratio:
      if unit == "倍" { return .one }
      return unit == "%" || isCell ? percent : nil
    case .percentagePoint:
      return ["个百分点", "个", "百分点"].contains(unit) || isCell ? percent : nil
    case .rank: return unit == "位" || isCell ? .one : nil
    case .rankChange: return unit == "个位次" || unit == "个" || isCell ? .one : nil
    case .multiple: return unit == "倍" || isCell ? .one : nil
    case .cardinal: return unit.isEmpty || isCell ? .one : nil
    case .plain, .month, .text, .truth, .organization, .member, .material, .list: return nil
    }
  }
}
