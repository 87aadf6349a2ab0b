package import Facts

/// 图层: one layer of a figure that is composed by hand (charts.md B.4, example 16).
package struct ChartLayer: Sendable, Hashable {
  /// 图形.
  package enum Mark: String, Sendable, Hashable, CaseIterable {
    case bars = "柱"
    case line = "线"
    case dots = "点"
    case area = "面积"
    /// A line across at one value, or upright at one category.
    case rule = "规线"
    /// A text at a value of a category.
    case text = "文字"
    /// A shaded span of categories or of values, behind all else.
    case band = "带"

    /// Whether it has a value for every category.
    package var runsOverCategories: Bool {
      switch self {
      case .bars, .line, .dots, .area: true
      case .rule, .text, .band: false
      }
    }

    /// Whether it starts at zero, so that its length or area means something.
    package var startsAtZero: Bool { self == .bars || self == .area }
  }

  /// 颜色: the two that a figure needs; more series take the palette in order.
  package enum Emphasis: String, Sendable, Hashable, CaseIterable {
    case accent = "强调"
    case muted = "灰"
  }

  package let mark: Mark
  /// Place of its values in the series of the figure; nil for a rule, a text or a band.
  package let series: Int?
  /// 文字: printed beside it, or its name in the legend.
  package let text: String
  /// Keys of the first and last category that it spans; empty for all.
  package let from: String
  package let to: String
  /// One value, and for a band of values the other, in base units.
  package let value: Number?
  package let otherValue: Number?
  package let emphasis: Emphasis?

  package init(
    mark: Mark,
    series: Int? = nil,
    text: String = "",
    from: String = "",
    to: String = "",
    value: Number? = nil,
    otherValue: Number? = nil,
    emphasis: Emphasis? = nil
  ) {
    self.mark = mark
    self.series = series
    self.text = text
    self.from = from
    self.to = to
    self.value = value
    self.otherValue = otherValue
    self.emphasis = emphasis
  }
}

/// Where a member stands in a grid of tiles (分块), from the top left.
package struct ChartTile: Sendable, Hashable {
  package let row: Int
  package let column: Int
  /// 片: 陕北; empty for none.
  package let group: String

  package init(row: Int, column: Int, group: String = "") {
    self.row = row
    self.column = column
    self.group = group
  }
}
