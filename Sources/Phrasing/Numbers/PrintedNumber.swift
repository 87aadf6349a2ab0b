package import Facts

/// What one tag asks of the print of its number: `小数`, `单位`.
package struct NumberStyle: Sendable, Hashable {
  package var unit: MeasureUnit?
  package var decimals: Int?

  package init(unit: MeasureUnit? = nil, decimals: Int? = nil) {
    self.unit = unit
    self.decimals = decimals
  }
}

/// The format of a value of a type in the units of its sentence, which decides what is 持平.
package func numberFormat(
  of value: Number,
  type: ValueType,
  settings: Settings,
  units: SentenceUnits = SentenceUnits(),
  style: NumberStyle = NumberStyle()
) -> NumberFormat {
  let unit = style.unit ?? type.measure.map { units.unit(for: $0, value: value) }
  let isWholePlain = if case .plain = type { value.exact?.isInteger == true } else { false }
  let decimals = style.decimals ?? (isWholePlain ? 0 : nil)
  return NumberFormat(of: type, unit: unit, decimals: decimals, settings: settings)
}

/// The format in which a value is printed: one that would lose all its digits in the unit of its
/// sentence keeps its own unit, 5000元 beside 1.00亿元.
func printedFormat(
  of value: Number,
  type: ValueType,
  settings: Settings,
  units: SentenceUnits,
  style: NumberStyle
) -> NumberFormat {
  let format = numberFormat(
    of: value,
    type: type,
    settings: settings,
    units: units,
    style: style
  )
  guard style.unit == nil, let measure = type.measure, value.sign != 0,
    format.printsAsZero(value)
  else { return format }
  let own = measure.unit(fitting: value.magnitude)
  guard own.name != format.unitName else { return format }
  return NumberFormat(of: type, unit: own, decimals: style.decimals, settings: settings)
}

/// The bare print of a fact: 1408.00万元, 46.93%, 3.07个百分点, 第3位, 并列第38位, 6212户, 93.8.
///
/// Source: language.md 1.1.9.
package func printed(
  _ fact: Fact,
  settings: Settings,
  units: SentenceUnits = SentenceUnits(),
  style: NumberStyle = NumberStyle()
) -> String {
  guard fact.type != .rank else {
    return printedRank(
      fact.place,
      isTied: fact.isTied,
      style: settings.rankStyle
    )
  }
  let format = printedFormat(
    of: fact.value,
    type: fact.type,
    settings: settings,
    units: units,
    style: style
  )
  return format.text(of: fact.value)
}

/// 第3位, 第三位 by setting; 并列第38位 for a tie.
package func printedRank(
  _ place: Int,
  isTied: Bool,
  style: Settings.RankStyle
) -> String {
  let number =
    switch style {
    case .arabic: String(place)
    case .han: hanNumeral(place)
    }
  return (isTied ? "并列第" : "第") + number + "位"
}

extension Fact {
  /// The place of a rank, from 1.
  package var place: Int { value.printable.floor }

  /// Whether a rank is shared with another member of its set.
  package var isTied: Bool {
    guard case .ranking(let ranking) = detail else { return false }
    return ranking.isShared(place)
  }
}
