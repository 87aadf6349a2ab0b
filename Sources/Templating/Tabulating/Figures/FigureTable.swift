package import Diagnostics
package import Documents
package import Facts

/// A value of a figure before it is printed.
package enum FigureValue: Sendable, Hashable {
  case number(Number, FactID?)
  /// 缺.
  case missing
  /// 无定义; new where something stands over a base of nothing (新增).
  case undefined(UndefinedReason, isNew: Bool)

  package var number: Number? { if case .number(let number, _) = self { number } else { nil } }
}

/// What is drawn, as messages, ids and labels need to know it.
package struct FigureMetric: Sendable, Hashable {
  /// As the block writes it: 收入.占比.
  package var key: String
  /// 代办电信业务收入.
  package var name: String
  package var type: ValueType
  /// Whether it is a part of a whole, so that the values of members add up: 占比, 份额.
  package var isShare = false
  /// 小数; nil leaves it to the settings.
  package var decimals: Int?
  /// Whether the decimals are those of the data in its own unit rather than of the print.
  package var hasStatedDecimals = false
  /// 单位 of the block, or that in which the data of a case is shown.
  package var unit: MeasureUnit?
  /// Units of the sentence that cites the figure choose before the ladder does.
  package var citedUnit: MeasureUnit?

  package init(key: String, name: String, type: ValueType) {
    self.key = key
    self.name = name
    self.type = type
  }
}

/// What stands along an axis before it is drawn: a month, several of them, or a member.
package struct FigureKey: Sendable, Hashable {
  package var key: String
  package var name: String
  package var months: [Month] = []
  package var isHighlighted = false
  /// Place in its dimension, from 0.
  package var slot = 0
  package var isForecast = false
  /// Of 帕累托 by two levels: the member of the first that it belongs to; empty for none.
  package var group = ""
  /// Decimals of the value as the data states it; nil for those of the metric.
  package var decimals: Int?

  package init(key: String, name: String) {
    self.key = key
    self.name = name
  }
}

/// The rows of a figure with everything that was asked for them.
///
/// Both a workspace and a case file give one; all strings and checks come from it alone.
package struct FigureTable: Sendable, Hashable {
  package var kind: ChartKind
  package var options = ChartOptions()
  package var label: String?
  package var number = 1
  package var metric: FigureMetric
  /// What runs along the axis: months, members, or the dates of 构成.
  package var keys: [FigureKey] = []
  /// Parts, panels or rows of a second dimension; empty for none.
  package var members: [FigureKey] = []
  /// For each member, or once without members, a value for each key.
  package var values: [[FigureValue]] = []
  /// Values at the time that is compared with (上年同期, 年初), one for each key; empty for none.
  package var before: [FigureValue] = []
  /// Name of that time: 2003年, 年初.
  package var beforeName = ""
  /// Name of the values: 2004年.
  package var name = ""
  /// 增速 of each key, its key and name; empty for none.
  package var growth: [FigureValue] = []
  package var growthKey = ""
  package var growthName = ""
  /// 计划 of the year.
  package var plan: FigureValue?
  /// Of 完成: the amount and the plan behind each rate; empty where they are not known.
  package var amounts: [FigurePair] = []
  package var amountType: ValueType?
  /// The part of the year gone by.
  package var timeProgress = Rational(1, over: 2)
  /// Value of each member over the whole period (小图, 热表); empty for none.
  package var totals: [FigureValue] = []
  /// 合计 of 结构 and 环形; of 贡献 the whole that the changes lead to.
  package var total: FigureValue?
  /// Of 贡献: the whole that the changes start from.
  package var base: FigureValue?
  /// Of 贡献: 拉动 of each key; empty for none.
  package var pulls: [FigureValue] = []
  /// Of 份额: the place of each key; empty for none.
  package var places: [FigureValue] = []
  /// Of 指数: what each member is in, as no two need share a unit; empty for the metric alone.
  package var memberMetrics: [FigureMetric] = []
  /// 方向 of the metric.
  package var direction = Direction.higherIsBetter
  package var totalType: ValueType?
  /// Printed name of the dimension with all its members, or of a group: 各市局, 各运营商, 长株潭.
  package var dimensionName = ""
  /// 全省.
  package var scope = ""
  /// In whose report the figure stands; empty where it stands in none.
  package var owner = ""
  /// 2004年上半年.
  package var periodName = ""
  package var source = ""
  package var filters = ""
  package var text = FigureTexts()
  package var sort: FigureSort?
  package var top: Int?
  package var rest = FigureRest.mean
  package var hasMean = false
  package var marks: [FigureMark] = []
  /// 要点 of the block that hold.
  package var claims: [FigureMark] = []
  /// Of 象限, 指标卡 and 图层: every metric, whose values are a row each; else empty.
  package var measures: [FigureMetric] = []
  /// Of 象限 and 指标卡: the values at the time that is compared with, a row for each metric.
  package var earlier: [[FigureValue]] = []
  /// Of 象限: each metric of the organisation that the members are parts of, and of the country.
  package var wholes: [FigureValue] = []
  package var nations: [FigureValue] = []
  /// Small courses: of each member (迷你, 分块) or metric (指标卡), a value for each course key.
  package var courses: [[FigureValue]] = []
  package var courseKeys: [FigureKey] = []
  /// 环比 along each course, for its signs.
  package var changes: [[FigureValue]] = []
  /// Of 分块: where each key stands.
  package var tiles: [ChartTile] = []
  package var gridFault: FigureGridFault?
  package var layers: [FigureTableLayer] = []
  package var mergesMonths = false
  /// 6月: the preliminary months in values over the whole span; empty for none.
  package var preliminaryName = ""
  /// Name of the last month where its value is the highest ever known (历史最高); nil for none.
  package var recordMonth: String?
  package var memberLeadsKey = false
  /// Where the block stands; nil for a case.
  package var place: SourceSpan?

  package init(kind: ChartKind, metric: FigureMetric) {
    self.kind = kind
    self.metric = metric
  }
}

/// Why members have no place in a grid of tiles.
package enum FigureGridFault: Sendable, Hashable {
  case noGrid(known: [String])
  case outside(String, members: [String])
}

/// A layer of 图层 as it was asked: its values are a row of the table.
package struct FigureTableLayer: Sendable, Hashable {
  package var mark: ChartLayer.Mark
  /// Place of its row and of its metric; nil where it has none.
  package var row: Int?
  package var role = ChartSeries.Role.actual
  package var emphasis: ChartLayer.Emphasis?
  package var text = ""
  /// Printed names of categories; empty for all.
  package var from = ""
  package var to = ""
  /// Amounts as typed, or one that was asked.
  package var amounts: [String] = []
  package var value: FigureValue?

  package init(mark: ChartLayer.Mark) { self.mark = mark }
}

/// An amount beside its plan.
package struct FigurePair: Sendable, Hashable {
  package var value: FigureValue
  package var plan: FigureValue

  package init(value: FigureValue, plan: FigureValue) {
    self.value = value
    self.plan = plan
  }
}

/// Texts that the block gives; nil leaves them to the figure.
package struct FigureTexts: Sendable, Hashable {
  package var title: String?
  /// Empty for 无.
  package var takeaway: String?
  package var note: String?
  package var alternative: String?

  package init() {}
}

/// 排序.
package enum FigureSort: String, Sendable, Hashable, CaseIterable {
  case descending = "值降序"
  case ascending = "值升序"
  case order = "次序"
  case name = "名称"
  case given = "给定"
}

/// 其余.
package enum FigureRest: String, Sendable, Hashable, CaseIterable {
  case mean = "平均"
  case total = "合计"
  case omitted = "略"
}

/// 批注: a text at a place, or a line across, with the claim that it makes.
package struct FigureMark: Sendable, Hashable {
  /// 6月, 榆林; empty for a line.
  package var place = ""
  package var text = ""
  package var claim: String?
  /// 均值, or an amount in the unit shown; nil for a text.
  package var line: String?
  package var span: SourceSpan?

  package init() {}
}
