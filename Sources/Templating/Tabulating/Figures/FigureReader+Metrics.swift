import Diagnostics
import Documents
import Expressions
import Facts
import Nodes

/// What a figure shows: 指标, and whether its kind can show it.
extension FigureReader {
  /// 指标: one expression, or a list of them, each of which may have a name (名: 式).
  mutating func readMetric() -> [FigureExpression] {
    guard let node = value("指标") else {
      reportMissing("指标")
      return []
    }
    let nodes = node.items.isEmpty ? [node] : node.items
    return nodes.compactMap { item in
      let named = item.entries.count == 1 ? item.entries.first : nil
      let node = named?.value ?? item
      guard let question = share(node) ?? question(node) else { return nil }
      guard question.type.isNumeric else {
        log.add(.figureValueWrong("指标", wants: "一个数（如 收入、收入.占比）", at: node.span))
        return nil
      }
      return FigureExpression(question: question, text: node.text ?? "", name: named?.key.text)
    }
  }

  /// 收入.占比: its part is the row, so it has no slice of its own yet.
  private mutating func share(_ node: Node) -> Question? {
    let suffix = "." + Facet.share.rawValue
    guard let place = node.embeddedText, place.text.hasSuffix(suffix) else { return nil }
    var trial = DiagnosticLog()
    let whole = parseQuestion(
      place.source,
      range: place.range.lowerBound..<(place.range.upperBound - suffix.utf8.count),
      against: schema,
      locals: locals,
      log: &trial
    )
    guard let whole, whole.type.measure?.isAdditive == true else { return nil }
    return whole.facet(.share, type: .ratio)
  }

  /// A series without months cannot run over them (G110).
  mutating func checkGrain(
    _ metrics: [FigureExpression],
    _ kind: ChartKind
  ) {
    guard kind.runsOverMonths, let node = value("指标") else { return }
    let names = metrics.compactMap(\.question.innermostSeries)
    for series in names.compactMap({ schema.series(named: $0) }) where !series.isMonthly {
      let message = "“\(series.name)”没有分月数据，不能按月作图"
      log.add(.figure(.error(10), message, at: node.span, fix: "请改用“排名”等不按月的图型"))
    }
  }

  /// Growth and other rates that are no parts of a whole cannot be stacked (G104).
  mutating func checkStack(
    _ metrics: [FigureExpression],
    _ kind: ChartKind
  ) {
    guard let node = value("指标") else { return }
    if let word = kind.wordOfSum { return checkSums(metrics, kind, word, at: node) }
    let stacks: [ChartKind] = [.compositionOverTime, .structure, .ring]
    guard stacks.contains(kind) else { return }
    for metric in metrics where metric.question.type == .ratio {
      if case .facet(_, let facet, _) = metric.question.form,
        [.share, .marketShare, .contributionRate, .shareOfIncrement].contains(facet)
      {
        continue
      }
      let message = "“\(metric.text)”不可相加，不能做堆积图"
      log.add(.figure(.error(4), message, at: node.span, fix: "请改用“排名”或“趋势”"))
    }
  }

  /// As many metrics as the kind takes, of one unit where they share an axis (G103, G109).
  mutating func checkUnits(
    _ metrics: [FigureExpression],
    _ kind: ChartKind
  ) {
    guard let node = value("指标"), !metrics.isEmpty else { return }
    if let wanted = kind.metricCount, !wanted.contains(max(1, node.items.count)) {
      log.add(.figureMetricCount(kind, wanted, at: node.span))
      return
    }
    guard metrics.count > 1, !kind.mixesUnits else { return }
    var families: [String] = []
    for metric in metrics {
      let type = metric.question.type
      let name = type.measure?.ladder.last?.name ?? type.name
      if !families.contains(name) { families.append(name) }
    }
    if families.count > 1 {
      log.add(.figureUnitsMixed(families, at: node.span))
    } else if !kind.takesSeveralMetrics {
      log.add(.figureOptionNotProvided("指标（一列）", of: kind, at: node.span))
    }
  }
}
