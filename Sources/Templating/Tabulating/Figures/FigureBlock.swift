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
  let hasOwnPalette: Bool
  let texts: FigureTexts
  let source: String?
  let marks: [FigureMark]
  /// 校验: codes that are silenced, with the reason.
  let silenced: [String: String]
  /// Where the block stands.
  package let span: SourceSpan
  /// 图题, 要点 and 注 as typed.
  let typedTexts: [SourceSpan]
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

  var time: TimePoint {
    switch self {
    case .yearStart: .yearStart
    case .sameLastYear: .sameLastYear
    case .lastMonth: .lastMonth
    }
  }
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
