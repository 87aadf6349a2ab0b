import Diagnostics
import Documents
import Facts
import Nodes

extension FigureReader {
  /// The kind that a block with 图型: 自动 asks for; nil where its metrics cannot be read, which is
  /// reported when they are.
  func automaticKind() -> ChartKind? {
    var trial = self
    let metrics = trial.readMetric()
    guard !metrics.isEmpty else { return value("图层") == nil ? nil : .layers }
    var question = FigureQuestion(
      types: metrics.map(\.question.type),
      facets: metrics.map(\.question.outerFacet),
      rows: trial.automaticRows()
    )
    question.comparison = automaticComparison
    question.namesPlan = value("计划") != nil
    question.drawsShare =
      value("批注")?.items.contains { $0["线"]?.text?.hasSuffix("%") ?? false } ?? false
    question.hasFacets = value("分面") != nil
    question.hasGrid = value("格网") != nil
    question.hasLayers = value("图层") != nil
    return chosenKind(for: question)
  }

  private mutating func automaticRows() -> FigureQuestion.Rows {
    let nodes = ["维度", "分面"].compactMap { value($0) }.flatMap { $0.items.isEmpty ? [$0] : $0.items }
    let dimensions = nodes.compactMap { dimension($0) }
    let runsOverMonths = dimensions.contains(.month) || value("分面") != nil
    let hasOrganizations = dimensions.contains {
      if case .organizations = $0 { true } else { false }
    }
    guard hasOrganizations || dimensions.contains(where: { $0 != .month }) else { return .months }
    guard runsOverMonths else { return hasOrganizations ? .organizations : .parts }
    return hasOrganizations ? .organizationsOverMonths : .partsOverMonths
  }

  private var automaticComparison: FigureQuestion.Comparison? {
    guard let node = value("比较") else { return nil }
    guard let comparison = FigureComparison(rawValue: figureWord(node.text ?? "")) else {
      return .others
    }
    return comparison == .plan ? .plan : .time
  }
}

extension Question {
  /// The facet that the question ends with: 同比 of 收入.同比; nil for none.
  fileprivate var outerFacet: Facet? {
    if case .facet(_, let facet, _) = form { facet } else { nil }
  }
}
