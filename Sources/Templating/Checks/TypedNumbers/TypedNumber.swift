import Facts
import Phrasing

/// A number as people type it: 1408万元, 32.33%, 三千万元, 百分之三十.
struct TypedNumber {
  /// In base units.
  private let value: Rational
  private let unit: MeasureUnit?
  private let decimals: Int

  /// Nil for what is no measure: 第15位, 2003年.
  init?(_ text: String) {
    var text = text.filter { $0 != "," }
    if text.hasPrefix("百分之") { text = text.dropFirst(3) + "%" }
    if text.hasSuffix("成") { return nil }
    let western = text.prefix { $0.isWesternDigit || $0 == "." }
    let han = text.prefix(while: \.isHanDigit)
    let number: Rational?
    let rest: Substring
    if !western.isEmpty {
      number = Rational(decimal: western)
      rest = text.dropFirst(western.count)
    } else {
      number = hanValue(han).map { Rational($0) }
      rest = text.dropFirst(han.count)
    }
    guard let number else { return nil }
    let name = rest.replacing("％", with: "%").replacing("百分点", with: "个百分点")
      .replacing("个个", with: "个")
    unit = name.isEmpty ? nil : MeasureUnit(name)
    decimals = western.split(separator: ".").dropFirst().first?.count ?? 0
    let isPart = unit == .percent || unit == .percentagePoint
    value = number * (isPart ? Rational(1, over: 100) : unit?.factor ?? .one)
  }

  /// Whether its unit is one of a type.
  func fits(_ type: ValueType) -> Bool {
    switch type {
    case .ratio: unit == .percent
    case .percentagePoint: unit == .percentagePoint
    case .amount(let measure), .quantity(let measure), .unitPrice(let measure):
      unit?.base == measure.family
    default: false
    }
  }

  /// Whether it is the value rounded to its own decimals, or the hedge before it is true.
  func agrees(with fact: Fact, _ hedge: Hedge?, _ settings: Settings) -> Bool {
    let exact = fact.value.magnitude.printable
    if let hedge { return hedge.holds(for: exact, beside: value) }
    let isPart = unit == .percent || unit == .percentagePoint
    let factor = isPart ? Rational(1, over: 100) : unit?.factor ?? .one
    let rounded = (exact / factor).rounded(decimals: decimals, rounding: settings.rounding)
    return rounded * factor == value
  }
}
