import Foundation
package import Facts

/// A value in a figure with its printed string, without its unit.
package enum ChartValue: Sendable, Hashable {
  /// In base units; the string is in the unit of the series.
  case number(Number, text: String, fact: FactID?)
  /// 缺: a gap, never drawn as zero.
  case missing(text: String)
  /// 无定义: — or 新增.
  case undefined(text: String)

  package var number: Number? {
    if case .number(let number, _, _) = self { number } else { nil }
  }

  /// What is printed.
  package var text: String {
    switch self {
    case .number(_, let text, _), .missing(let text), .undefined(let text): text
    }
  }
}

/// Values of one metric at one scenario, one for each category.
package struct ChartSeries: Sendable, Hashable {
  /// What the values are (charts.md C.5, scenario code).
  package enum Role: String, Sendable, Hashable {
    case actual
    case lastYear
    case plan
    case forecast
    /// 同比 or 环比 of the actual values, in a strip of its own.
    case growth
    /// 全省平均 behind each panel.
    case mean
    /// A cumulative value over a gap: at least so much; drawn dashed.
    case lowerBound
    /// 帕累托: the running sum of the bars.
    case runningSum
    /// 差距: what the actual values are compared with (全国).
    case reference
  }

  /// The metric as the block writes it; for ids.
  package let key: String
  /// As printed: 2004年, 6月底, 同比.
  package let name: String
  package let role: Role
  /// Of the printed strings and of the axis.
  package let unit: MeasureUnit
  package let decimals: Int
  package let values: [ChartValue]
  /// Place in its dimension, from 0 (charts.md E.15).
  package let paletteSlot: Int
  /// The member that the series is of, for the keys of ids; empty for none.
  package let member: String
  /// What stands behind the name at the end of its line: 394.60; empty for the name alone.
  package let endNote: String
  /// 突出: whether it is drawn in the accent colour, before all others.
  package let isHighlighted: Bool

  package init(
    key: String,
    name: String,
    role: Role,
    unit: MeasureUnit,
    decimals: Int,
    values: [ChartValue],
    paletteSlot: Int = 0,
    member: String = "",
    endNote: String = "",
    isHighlighted: Bool = false
  ) {
    self.key = key
    self.name = name
    self.role = role
    self.unit = unit
    self.decimals = decimals
    self.values = values
    self.paletteSlot = paletteSlot
    self.member = member
    self.endNote = endNote
    self.isHighlighted = isHighlighted
  }
}

/// A panel of 小图: a figure of its own over the same categories.
package struct ChartPanel: Sendable, Hashable {
  package let key: String
  /// As printed above the panel: 榆林 385.19（第2位）.
  package let title: String
  package let isHighlighted: Bool
  package let series: [ChartSeries]

  package init(key: String, title: String, isHighlighted: Bool, series: [ChartSeries]) {
    self.key = key
    self.title = title
    self.isHighlighted = isHighlighted
    self.series = series
  }
}

/// Whether a scale of lines or dots around values takes in zero (charts.md E.3).
///
/// One rule for the scale and for the note that says that zero is left out (Q03).
package func linesIncludeZero(from least: Double, to most: Double) -> Bool {
  least <= 0 && most >= 0 || least == most || least > 0 && least <= 0.5 * most
}

extension MeasureUnit {
  /// How many of the unit one base unit is: 1 of a ratio is 100%.
  package var shownPerBase: Double {
    switch base {
    case "%", "个百分点": 100
    default: 1 / pow(10, Double(power))
    }
  }
}
