package import Diagnostics
package import Documents
package import Facts

/// A 图 block with names bound and defaults of the block filled; asks nothing yet.
package struct FigureBlock: Sendable, Hashable {
  package let kind: ChartKind
  /// 标签.
  package let label: String?
  /// Where the label stands.
  let labelSpan: SourceSpan?
  /// 条件; nil for always.
  package let condition: Question?
  /// 指标; several only for a kind that takes them.
  let expressions: [FigureExpression]
  let dimensions: [FigureDimension]
  let filters: [FigureFilter]
  /// 期间; nil for that of the report.
  let period: FigurePeriod?
  let comparison: FigureComparison?
  /// 比较 of 差距: what the values stand beside; empty leaves it to the figure.
  let references: [FigureReference]
  /// 增速; nil leaves it to the data.
  let growth: FigureGrowth?
  let plan: Question?
  let sort: FigureSort?
  let top: Int?
  let rest: FigureRest
  let highlights: [String]
  let mergedMonths: [Int]
  /// 预计: whether months with preliminary values are drawn.
  let drawsPreliminary: Bool
  let unit: MeasureUnit?
  let decimals: Int?
  let options: ChartOptions
  /// 格网; nil for that of the report's province.
  let grid: String?
  /// 图层.
  let layers: [FigureLayer]
  /// 分面 of 图层: each member has a plot of its own; nil for one plot.
  let facet: FigureDimension?
  let hasOwnPalette: Bool
  let texts: FigureTexts
  /// 要点 as a list of claims; empty for any other.
  let claims: [FigureMark]
  let source: String?
  let marks: [FigureMark]
  /// 校验: codes that are silenced, with the reason.
  let silenced: [String: String]
  /// Where the block stands.
  package let span: SourceSpan
  /// 图题, 要点 and 注 as typed.
  let typedTexts: [SourceSpan]
}

/// One entry of 图层 with its names bound.
struct FigureLayer: Sendable, Hashable {
  let mark: ChartLayer.Mark
  /// y: an expression asked for every category, or once for a rule.
  let value: FigureExpression?
  /// y as a typed amount (300万元), and y2.
  let amounts: [String]
  /// x and x2: printed names of categories (6月); empty for all.
  let from: String
  let to: String
  let style: FigureStyle
  let emphasis: ChartLayer.Emphasis?
  let text: String
  let span: SourceSpan
}

/// 样式 of a layer: the scenario code of charts.md C.5.
enum FigureStyle: String, Sendable, Hashable, CaseIterable {
  case actual = "实际"
  case lastYear = "上年"
  case plan = "计划"
  case forecast = "预计"
  case mean = "均值"

  var role: ChartSeries.Role {
    switch self {
    case .actual: .actual
    case .lastYear: .lastYear
    case .plan: .plan
    case .forecast: .forecast
    case .mean: .mean
    }
  }
}

/// One 指标 of a block.
struct FigureExpression: Sendable, Hashable {
  let question: Question
  /// As the block writes it, for ids.
  let text: String
  /// The name that the block gives it in a list, 名: 式; nil for that of the metric.
  var name: String?
}

extension FigureBlock {
  /// The first 指标.
  var metric: Question { expressions.first?.question ?? Question(.text(""), type: .text) }
  /// As the block writes it, for ids.
  var metricKey: String { expressions.first?.text ?? "" }
}

/// 维度.
enum FigureDimension: Sendable, Hashable {
  case month
  /// A set of organisations: 下级, 市局, 考核同组.
  case organizations(Question, name: String)
  /// A dimension of the data: 运营商.
  case members(String)
}

/// 范围: a member of a dimension, or an organisation.
struct FigureFilter: Sendable, Hashable {
  let dimension: String
  let members: [String]
}

/// 期间.
enum FigurePeriod: Sendable, Hashable {
  case fixed(Period)
  /// 近n个月, to the end of the report period.
  case lastMonths(Int)
}

/// 比较.
enum FigureComparison: String, Sendable, Hashable, CaseIterable {
  case yearStart = "年初"
  case sameLastYear = "上年同期"
  case lastMonth = "上月"
  /// Of 指标卡 alone: the plan of the year and no time.
  case plan = "计划"

  /// The time that is compared with; nil for the plan.
  var time: TimePoint? {
    switch self {
    case .plan: nil
    case .yearStart: .yearStart
    case .sameLastYear: .sameLastYear
    case .lastMonth: .lastMonth
    }
  }
}

/// What a value is compared with in 差距.
enum FigureReference: Sendable, Hashable {
  case time(FigureComparison)
  case organization(OrganizationID)
  /// 组: all of a group together.
  case group(String)
  /// 上级
  case parent
  /// 本局
  case own
}

/// 是 or 否.
enum FigureSwitch: String, Sendable, Hashable, CaseIterable {
  case on = "是"
  case off = "否"
}

/// 增速.
enum FigureGrowth: String, Sendable, Hashable, CaseIterable {
  case yearOverYear = "同比"
  case previousPeriod = "环比"
  case cumulativeYearOverYear = "累计同比"
  case none = "无"
}
