package import Facts

/// A finished figure: rows with their printed strings, options resolved, texts made.
///
/// Drawing it needs a size and a measurer of text and nothing else (charts.md E.1).
package struct Chart: Sendable, Hashable {
  package let kind: ChartKind
  /// 标签; nil for none.
  package let label: String?
  /// From 1.
  package let number: Int
  /// 图题 without number.
  package let title: String
  /// 要点 above the plot; empty for none.
  package var takeaway: String
  /// Lines below the title, without 注：.
  package var notes: [String]
  /// 数据来源 without its name; empty for none.
  package let source: String
  /// 替代文字.
  package var alternativeText: String
  package let options: ChartOptions
  /// What runs along the axis of categories, in drawing order: months or members.
  package let categories: [ChartCategory]
  /// What is drawn, in drawing order; each has a value for every category.
  package let series: [ChartSeries]
  /// Of 小图: one each; else empty.
  package let panels: [ChartPanel]
  /// Strings beside the rows: rank, change of rank, shortfall.
  package let sideColumns: [ChartSideColumn]
  package let referenceLines: [ChartReferenceLine]
  package let annotations: [ChartAnnotation]
  /// 合计 as printed with its unit, for 环形 and 结构; empty for none.
  package let total: String
  /// Why nothing is drawn, as printed in the frame that stands in its place; nil for a figure.
  package let refusal: String?
  /// Whether the member of the series stands before the category in the keys of ids.
  package let memberLeadsKey: Bool
  /// Of 图层: what is drawn, from the back; else empty.
  package let layers: [ChartLayer]
  /// Whether the lowest value has the first place.
  package let ranksLowestFirst: Bool

  package init(
    kind: ChartKind,
    label: String?,
    number: Int,
    title: String,
    takeaway: String = "",
    notes: [String] = [],
    source: String = "",
    alternativeText: String = "",
    options: ChartOptions,
    categories: [ChartCategory],
    series: [ChartSeries],
    panels: [ChartPanel] = [],
    sideColumns: [ChartSideColumn] = [],
    referenceLines: [ChartReferenceLine] = [],
    annotations: [ChartAnnotation] = [],
    total: String = "",
    refusal: String? = nil,
    memberLeadsKey: Bool = false,
    layers: [ChartLayer] = [],
    ranksLowestFirst: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.number = number
    self.title = title
    self.takeaway = takeaway
    self.notes = notes
    self.source = source
    self.alternativeText = alternativeText
    self.options = options
    self.categories = categories
    self.series = series
    self.panels = panels
    self.sideColumns = sideColumns
    self.referenceLines = referenceLines
    self.annotations = annotations
    self.total = total
    self.refusal = refusal
    self.memberLeadsKey = memberLeadsKey
    self.layers = layers
    self.ranksLowestFirst = ranksLowestFirst
  }

  /// 图1.
  package var numberText: String { "图\(number)" }
}

/// 图型: the closed list of charts.md B.3.
package enum ChartKind: String, Sendable, Hashable, CaseIterable {
  case trend = "趋势"
  case progress = "进度"
  case compositionOverTime = "构成"
  case ring = "环形"
  case structure = "结构"
  case ranking = "排名"
  case rankCourse = "名次"
  case contribution = "贡献"
  case slope = "对比"
  case comparedLines = "对比线"
  case smallMultiples = "小图"
  case pareto = "帕累托"
  case completion = "完成"
  case heatTable = "热表"
  case quadrants = "象限"
  case sparkline = "迷你"
  case gap = "差距"
  case difference = "差异"
  case tiles = "分块"
  case marketShare = "份额"
  case index = "指数"
  case dots = "点"
  case cards = "指标卡"
  case layers = "图层"
}

/// A month or a member along the axis of categories.
package struct ChartCategory: Sendable, Hashable {
  /// `2004-06`, 榆林: stable, for ids.
  package let key: String
  /// As printed: 6月, 榆林.
  package let name: String
  /// The month, if it is one.
  package let month: Month?
  /// 突出: whether it is drawn in the accent colour.
  package let isHighlighted: Bool
  /// Place in its dimension, from 0, which decides its colour (charts.md E.15).
  package let paletteSlot: Int
  /// Head of a group of rows that begins here; empty for none.
  package let groupHead: String
  /// Months that it stands for: 2 for a merged 1—2月, which is twice as wide and half as high.
  package let bandCount: Int
  /// 预计: the month is not closed.
  package let isForecast: Bool
  /// 其余: what was folded; drawn as an outline, without a rank.
  package let isRest: Bool
  /// Of 贡献: a whole at either end, between which the changes stand.
  package let isTotal: Bool
  /// Of 分块: where it stands; else nil.
  package var tile: ChartTile?

  package init(
    key: String,
    name: String,
    month: Month? = nil,
    isHighlighted: Bool = false,
    paletteSlot: Int = 0,
    groupHead: String = "",
    bandCount: Int = 1,
    isForecast: Bool = false,
    isRest: Bool = false,
    isTotal: Bool = false
  ) {
    self.key = key
    self.name = name
    self.month = month
    self.isHighlighted = isHighlighted
    self.paletteSlot = paletteSlot
    self.groupHead = groupHead
    self.bandCount = bandCount
    self.isForecast = isForecast
    self.isRest = isRest
    self.isTotal = isTotal
  }
}

/// Strings beside the rows of a figure, one for each category; empty where there is none.
package struct ChartSideColumn: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable {
    /// 1, 2, 并列3
    case rank
    /// A whole number of places as signed text (`4`, `-2`, `0`) or 新; drawn as an arrow.
    case rankChange
    /// Change of a share, signed, in points; drawn as an arrow and the number.
    case shareChange
    /// Any text: the shortfall in money, a row total.
    case text
  }

  package let role: Role
  /// Head of the column; empty for none.
  package let head: String
  package let texts: [String]

  package init(role: Role, head: String = "", texts: [String]) {
    self.role = role
    self.head = head
    self.texts = texts
  }
}

/// A line across the plot at a value.
package struct ChartReferenceLine: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable {
    case mean
    case plan
    /// 时间进度, 时间过半
    case time
    case custom
  }

  package let role: Role
  /// In base units of the axis; of a line of time in 进度 the part of the year gone by.
  package let value: Number
  /// As printed beside it: 月均234.67.
  package let text: String
  /// Place of the series whose axis it crosses: 0 unless a figure has two axes (象限).
  package let series: Int

  package init(role: Role, value: Number, text: String, series: Int = 0) {
    self.role = role
    self.value = value
    self.text = text
    self.series = series
  }
}

/// A text at a place of the plot.
package struct ChartAnnotation: Sendable, Hashable {
  /// Key of the category; empty for the end of the first series.
  package let categoryKey: String
  package let text: String

  package init(categoryKey: String, text: String) {
    self.categoryKey = categoryKey
    self.text = text
  }
}
