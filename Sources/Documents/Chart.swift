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
  package let takeaway: String
  /// Lines below the title, without 注：.
  package let notes: [String]
  /// 数据来源 without its name; empty for none.
  package let source: String
  /// 替代文字.
  package let alternativeText: String
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
    memberLeadsKey: Bool = false
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

/// The options of a figure with all defaults filled.
package struct ChartOptions: Sendable, Hashable {
  package enum Size: Sendable, Hashable {
    /// 通栏: the width of the text block.
    case full
    case half
    case third
    /// In millimetres.
    case custom(width: Double, height: Double)
  }

  /// 配色.
  package enum Palette: String, Sendable, Hashable, CaseIterable {
    case color = "彩色"
    case gray = "灰度"
    case blackAndWhite = "黑白"
  }

  /// 布局.
  package enum Layout: String, Sendable, Hashable, CaseIterable {
    case panels = "分格"
    case overlay = "叠加"
    case twoColumns = "两栏"
    case vertical = "竖"
    case horizontal = "横"
  }

  /// 标注.
  package enum Labels: String, Sendable, Hashable, CaseIterable {
    case automatic = "自动"
    case all = "全部"
    case ends = "首末"
    case extremes = "最大最小"
    case none = "无"
  }

  package struct Axis: Sendable, Hashable {
    package var minimum: Double?
    package var maximum: Double?
    package var isLogarithmic = false
    package var tickStep: Double?
    package var isHidden = false

    package init() {}
  }

  package var size: Size = .full
  package var palette: Palette = .color
  /// Nil leaves it to the kind.
  package var layout: Layout?
  package var labels: Labels = .automatic
  package var axis = Axis()
  /// 刻度: whether the panels share one scale.
  package var sharesScale = true

  package init() {}
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

  package init(
    key: String,
    name: String,
    month: Month? = nil,
    isHighlighted: Bool = false,
    paletteSlot: Int = 0,
    groupHead: String = "",
    bandCount: Int = 1,
    isForecast: Bool = false,
    isRest: Bool = false
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
  }
}

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

  package init(
    key: String,
    name: String,
    role: Role,
    unit: MeasureUnit,
    decimals: Int,
    values: [ChartValue],
    paletteSlot: Int = 0,
    member: String = ""
  ) {
    self.key = key
    self.name = name
    self.role = role
    self.unit = unit
    self.decimals = decimals
    self.values = values
    self.paletteSlot = paletteSlot
    self.member = member
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

  package init(role: Role, value: Number, text: String) {
    self.role = role
    self.value = value
    self.text = text
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
