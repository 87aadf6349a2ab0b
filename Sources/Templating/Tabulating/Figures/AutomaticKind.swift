package import Documents
package import Facts

/// What a block asks for, as far as it decides which figure answers (图型: 自动).
package struct FigureQuestion: Sendable, Hashable {
  /// What runs along the figure.
  package enum Rows: Sendable, Hashable {
    /// 月, or nothing: the course of a time.
    case months
    /// Organisations: 下级, 市局, 县局.
    case organizations
    /// Members of a dimension of the data: 运营商, 业务.
    case parts
    /// Organisations, each over the months.
    case organizationsOverMonths
    /// Members of a dimension, each over the months.
    case partsOverMonths
  }

  /// 比较.
  package enum Comparison: Sendable, Hashable {
    /// 年初, 上年同期, 上月.
    case time
    case plan
    /// 全国, 上级, a group.
    case others
  }

  /// The type of each metric.
  package var types: [ValueType]
  /// The facet that each metric ends with; nil for none.
  package var facets: [Facet?]
  package var rows: Rows
  package var comparison: Comparison?
  /// Whether 计划 is written.
  package var namesPlan = false
  /// Whether 批注 draws a line at a part of the whole (80%).
  package var drawsShare = false
  /// Whether 分面 is written.
  package var hasFacets = false
  /// Whether 格网 is written.
  package var hasGrid = false
  /// Whether 图层 is written.
  package var hasLayers = false

  package init(types: [ValueType], facets: [Facet?] = [], rows: Rows = .months) {
    self.types = types
    self.facets = facets.isEmpty ? types.map { _ in nil } : facets
    self.rows = rows
  }
}

/// The kind of figure that answers a question (charts.md A, the table at its end).
///
/// From the most particular question to the plainest: a block that says more is answered by what it
/// says, one that says little by a course or a ranking.
package func chosenKind(for question: FigureQuestion) -> ChartKind {
  if question.hasLayers { return .layers }
  if question.hasGrid { return .tiles }
  if question.types.count > 1 { return kindOfSeveral(question) }
  let facet = question.facets.first ?? nil
  if question.comparison == .others { return .gap }
  switch question.rows {
  case .months: return isAgainstPlan(question, facet) ? .progress : .trend
  case .parts: return kindOfParts(question, facet)
  case .organizations: return kindOfOrganizations(question, facet)
  case .organizationsOverMonths:
    if question.types.first == .rank { return .rankCourse }
    return question.hasFacets ? .smallMultiples : .heatTable
  case .partsOverMonths:
    if question.types.first == .rank { return .rankCourse }
    return question.hasFacets ? .smallMultiples : .comparedLines
  }
}

private func isAgainstPlan(_ question: FigureQuestion, _ facet: Facet?) -> Bool {
  question.comparison == .plan || question.namesPlan || facet == .planCompletion || facet == .plan
}

/// Parts once or twice; why a whole grew.
private func kindOfParts(_ question: FigureQuestion, _ facet: Facet?) -> ChartKind {
  if facet == .yearOverYearIncrement { return .contribution }
  if isAgainstPlan(question, facet) { return .completion }
  let isPart = facet == .share || question.types.first?.measure?.isAdditive == true
  guard isPart else { return question.comparison == .time ? .slope : .ranking }
  return question.comparison == .time ? .compositionOverTime : .structure
}

private func kindOfOrganizations(_ question: FigureQuestion, _ facet: Facet?) -> ChartKind {
  if isAgainstPlan(question, facet) { return .completion }
  if question.drawsShare { return .pareto }
  switch facet {
  case .yearOverYearIncrement, .yearOverYearGrowth, .previousPeriodGrowth: return .difference
  case .share where question.comparison == .time: return .slope
  default: return .ranking
  }
}

/// Several metrics: at two dates, beside others, or against each other.
private func kindOfSeveral(_ question: FigureQuestion) -> ChartKind {
  if question.comparison == .others { return .gap }
  let families = Set(question.types.map { $0.measure?.ladder.last?.name ?? $0.name })
  let isOfMembers = question.rows == .organizations || question.rows == .parts
  if isOfMembers, question.types.count == 2 { return .quadrants }
  if families.count > 1 { return .index }
  return question.comparison == .time ? .slope : .comparedLines
}
