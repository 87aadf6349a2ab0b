import Diagnostics
import Documents
import Facts
import Nodes

extension FigureReader {
  /// 比较 of 差距: 全国, 上级, 本局, a group or a time; one of them or a list.
  mutating func readReferences() -> [FigureReference] {
    guard let node = value("比较") else { return [] }
    let nodes = node.items.isEmpty ? [node] : node.items
    if nodes.count > Self.mostReferences {
      log.add(.figureValueWrong("比较", wants: "一个或两个比较对象", at: node.span))
    }
    return nodes.compactMap { reference($0) }
  }

  /// A row with more than three dots is not read.
  private static let mostReferences = 2

  private mutating func reference(_ node: Node) -> FigureReference? {
    let text = figureWord(node.text ?? "")
    if let time = FigureComparison(rawValue: text), time.time != nil { return .time(time) }
    if text == "上级" { return .parent }
    if text == "本局" { return .own }
    if let id = schema.organizations.named(text).first { return .organization(id) }
    if schema.organizations.group(named: text) != nil { return .group(text) }
    let words =
      FigureComparison.allCases.filter { $0.time != nil }.map(\.rawValue) + ["上级", "本局"]
      + schema.organizations.groups.map(\.name)
    log.add(.figureWordUnknown(node.text ?? "", in: "比较", among: words, at: node.span))
    return nil
  }

  /// Amounts that are summed from bar to bar must be amounts, and such as add up (G104).
  mutating func checkSums(
    _ metrics: [FigureExpression],
    _ kind: ChartKind,
    _ word: String,
    at node: Node
  ) {
    for metric in metrics {
      let subject = metric.question.withoutFacet(.yearOverYearIncrement) ?? metric.question
      let isChange = subject != metric.question
      let isAdditive = metric.question.type.measure?.isAdditive == true
      guard isAdditive else {
        let message = "“\(metric.text)”不可相加，不能做\(word)"
        log.add(.figure(.error(4), message, at: node.span, fix: "请改用金额或数量，如 收入"))
        continue
      }
      let isFitting = kind == .contribution ? subject.isSubject : !isChange
      guard !isFitting else { continue }
      let example = kind == .contribution ? "收入 或 收入.同比增量" : "收入"
      log.add(.figureValueWrong("指标", wants: "一个可相加的量（如 \(example)）", at: node.span))
    }
  }

  /// A figure of rows has them from a list of metrics or from 维度, not from both; 份额 needs shares,
  /// and growth by several definitions needs names that tell them apart (G116).
  mutating func checkRows(
    _ metrics: [FigureExpression],
    _ dimensions: [FigureDimension],
    _ kind: ChartKind
  ) {
    guard let node = value("指标"), kind.rowsMayBeMetrics else { return }
    if metrics.count > 1, !dimensions.isEmpty, let dimension = value("维度") {
      let message = "一列指标不能再按“\(dimension.text ?? "")”分"
      log.add(.figure(.error(9), message, at: dimension.span, fix: "请删去“维度”，或只写一个指标"))
    }
    if metrics.count == 1, dimensions.isEmpty, kind == .comparedLines || kind == .index {
      log.add(.figureKeyMissing("维度", at: self.node.span))
    }
    for metric in metrics where kind == .marketShare && metric.question.type != .ratio {
      log.add(.figureValueWrong("指标", wants: "占比（如 放号.占比(全国)）", at: node.span))
    }
    checkDefinitions(metrics, at: node)
  }

  private mutating func checkDefinitions(_ metrics: [FigureExpression], at node: Node) {
    let definitions = metrics.map(\.question.growthDefinition)
    var words: [String] = []
    for case let word? in definitions where !words.contains(word) { words.append(word) }
    guard words.count > 1 else { return }
    let hides = zip(metrics, definitions).contains { metric, word in
      guard let word, let name = metric.name else { return false }
      return !name.contains(word)
    }
    guard hides else { return }
    let names = words.map { "“\($0)”" }.joined(separator: "与")
    let message = "\(names)同图须分别标明口径"
    let fix = "请在每个指标的名称里写明，如 收入\(words[0])"
    log.add(.figure(.error(16), message, at: node.span, fix: fix))
  }
}

extension Question {
  /// By which definition it is a rate of growth: 同比, 月均增幅; nil for any other value.
  fileprivate var growthDefinition: String? {
    guard case .facet(_, let facet, _) = form else { return nil }
    switch facet {
    case .yearOverYearGrowth, .previousPeriodGrowth, .growthSinceYearStart, .averageMonthlyGrowth,
      .averageAnnualGrowth:
      return facet.rawValue
    default: return nil
    }
  }
}
