import Facts

// How numbers and intervals print in messages.

extension Printing {
  /// 49.59%±0.005; the text alone for what is not rounded.
  var bounds: String {
    guard !isHedged, lastPlace.sign > 0, interval.width.sign > 0 else { return text }
    return "\(text)±\((interval.width / Rational(2) / unit).shortText)"
  }

  /// 57.11 与 57.13, in the unit of the print.
  func range(_ interval: Interval) -> String {
    let low = interval.low / unit
    let high = interval.high / unit
    guard low != high else { return " \(low.shortText) " }
    return " \(low.shortText) 与 \(high.shortText) "
  }

  /// One printed unit in base units.
  var unit: Rational {
    let digits = text.drop { !$0.isNumber }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Rational(decimal: digits), number.sign != 0 else { return .one }
    return (value / number).magnitude
  }
}

extension PartList {
  /// 65% + 23.64% + 6.4% + 4.9% = 99.94.
  var sumText: String {
    let unit = prints.first?.unit ?? .one
    let sum = prints.enumerated().map { index, printing in
      let sign = printing.value.sign < 0 ? "−" : index > 0 ? "+" : ""
      let digits = printing.text.drop { $0 == "−" || $0 == "-" }
      return index == 0 ? sign + digits : " \(sign) \(digits)"
    }
    return sum.joined() + " = " + (printedSum / unit).shortText
  }

  /// How far rounding can move the sum, in the unit of the first print.
  var slackText: String {
    (interval.width / Rational(2) / (prints.first?.unit ?? .one)).shortText
  }
}

extension Rational {
  /// At most four decimals without zeros at the end, − for a negative one.
  var shortText: String {
    var text = decimalText(decimals: 4, rounding: .halfUp)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}
