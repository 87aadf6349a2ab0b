package import Diagnostics
import Documents
package import Expressions
package import Facts
package import Nodes

/// Reads the content of a 图 block: keys, words, names and types, all mistakes at once.
///
/// Asks for no data. Nil with any error.
///
/// - Parameters:
///   - node: the block's content as `parseYAML` gives it.
///   - schema: every name that an expression may use.
///   - locals: names of the place where the block stands.
///   - log: receives the findings.
/// - Returns: the block with defaults filled, ready to be tabulated.
package func compileFigure(
  _ node: Node,
  against schema: Schema,
  locals: LocalNames,
  log: inout DiagnosticLog
) -> FigureBlock? {
  var reader = FigureReader(node, schema: schema, locals: locals)
  let block = reader.read()
  log.add(contentsOf: reader.log)
  return reader.log.hasErrors ? nil : block
}

/// Reads one block.
struct FigureReader {
  let node: Node
  let schema: Schema
  let locals: LocalNames
  var log = DiagnosticLog()
  /// Values by the Chinese word of their key.
  private var values: [String: Node] = [:]

  init(_ node: Node, schema: Schema, locals: LocalNames) {
    self.node = node
    self.schema = schema
    self.locals = locals
  }

  mutating func read() -> FigureBlock? {
    readKeys()
    guard let kind = readKind() else {
      // The other keys are looked at all the same, so that all mistakes come at once.
      _ = readMetric()
      return nil
    }
    refuseUnready(kind)
    let metrics = readMetric()
    let dimensions = readDimensions(kind)
    checkUnits(metrics, kind)
    checkGrain(metrics, kind)
    checkStack(metrics, kind)
    checkRows(metrics, dimensions, kind)
    let palette = word("配色", ChartOptions.Palette.self)
    var options = readOptions()
    options.palette = palette ?? .color
    let plan = value("计划").flatMap { question($0) }
    let condition = value("条件").flatMap { question($0) }
    if let condition, condition.type != .truth, let node = value("条件") {
      log.add(.figureValueWrong("条件", wants: "条件（如 下级.个数 ≥ 3）", at: node.span))
    }
    let block = FigureBlock(
      kind: kind,
      label: value("标签")?.text,
      labelSpan: value("标签")?.span,
      condition: condition,
      expressions: metrics,
      dimensions: dimensions,
      filters: readFilters(),
      period: readPeriod(),
      comparison: kind == .gap ? nil : readComparison(kind),
      references: kind == .gap ? readReferences() : [],
      growth: word("增速", FigureGrowth.self),
      plan: plan,
      sort: word("排序", FigureSort.self),
      top: count("前"),
      rest: word("其余", FigureRest.self) ?? .mean,
      highlights: texts("突出"),
      mergedMonths: texts("合并月").compactMap { Int($0) },
      drawsPreliminary: word("预计", FigureSwitch.self) != .off,
      unit: readUnit(metrics.first?.question.type),
      decimals: count("小数"),
      options: options,
      grid: value("格网")?.text,
      layers: readLayers(kind),
      facet: kind == .layers ? value("分面").flatMap { dimension($0) } : nil,
      hasOwnPalette: palette != nil,
      texts: readTexts(),
      claims: readClaims(),
      source: value("来源")?.text,
      marks: readMarks(kind),
      silenced: readSilenced(),
      span: node.span,
      typedTexts: ["图题", "要点", "注"].compactMap { value($0)?.embeddedText }
    )
    return metrics.isEmpty ? nil : block
  }

  func value(_ key: String) -> Node? { values[key] }

  private mutating func readKeys() {
    let names = figureKeys.map(\.name)
    if node.entries.isEmpty {
      log.add(.figureKeyMissing("图型", at: node.span))
    }
    for (key, value) in node.entries {
      let text = key.text ?? ""
      let name = figureWord(text)
      if names.contains(name) {
        values[name] = value
      } else {
        log.add(.figureWordUnknown(text, in: "图", among: names, at: key.span))
      }
    }
  }

  /// Reports a required key, unless another one was probably mistyped for it.
  private mutating func reportMissing(_ key: String) {
    let names = figureKeys.map(\.name)
    let isMistyped = node.entries.contains { entry in
      guard let typed = entry.key.text, !names.contains(figureWord(typed)) else { return false }
      return NearMiss.closest(to: typed, among: [key]) == [key]
    }
    if !isMistyped { log.add(.figureKeyMissing(key, at: node.span)) }
  }

  private mutating func readKind() -> ChartKind? {
    guard let node = value("图型") else {
      if !self.node.entries.isEmpty { reportMissing("图型") }
      return nil
    }
    let text = node.text ?? ""
    if figureWord(text) == "自动" { return automaticKind() }
    guard let kind = ChartKind(rawValue: text) else {
      let names = ChartKind.allCases.map(\.rawValue) + ["自动"]
      log.add(
        OfficeChartKind(text).map { .officeKind($0, at: node.span) }
          ?? .figureWordUnknown(text, in: "图型", among: names, at: node.span)
      )
      return nil
    }
    return kind
  }

  /// Options of the closed list that this version does not draw are refused by name.
  private mutating func refuseUnready(_ kind: ChartKind) {
    let owners: [(String, [ChartKind])] = [
      ("图层", [.layers]), ("格网", [.tiles]), ("样式", [.sparkline, .cards]),
    ]
    for (key, kinds) in owners where !kinds.contains(kind) {
      if let node = value(key) { log.add(.figureOptionNotProvided(key, of: kind, at: node.span)) }
    }
    for key in kind.unusedKeys {
      if let entry = node.entries.first(where: { figureWord($0.key.text ?? "") == key }) {
        log.add(.figureKeyUnused(key, of: kind, at: entry.key.span))
      }
    }
    // Without its last months a value over the whole span would be another one.
    if let node = value("预计"), kind != .trend, kind != .progress {
      log.add(.figureOptionNotProvided("预计", of: kind, at: node.span))
    }
    for (key, node) in values.sorted(by: { $0.key < $1.key }) where kind.unused(key) {
      log.add(.figureOptionNotProvided(key, of: kind, at: node.span))
    }
    if let node = value("布局"), figureWord(node.text ?? "") == "叠加", kind != .trend {
      log.add(.figureOptionNotProvided("布局: 叠加", of: kind, at: node.span))
    }
  }

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
  private mutating func checkGrain(
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
  private mutating func checkStack(
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
  private mutating func checkUnits(
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

  /// The expression in a value; nil with its faults reported.
  mutating func question(_ node: Node) -> Question? {
    guard let place = node.embeddedText else {
      log.add(.figureValueWrong("指标", wants: "表达式", at: node.span))
      return nil
    }
    return parseQuestion(
      place.source,
      range: place.range,
      against: schema,
      locals: locals,
      log: &log
    )
  }

  private mutating func readDimensions(_ kind: ChartKind) -> [FigureDimension] {
    let node = value("维度")
    let nodes = node.map { $0.items.isEmpty ? [$0] : $0.items } ?? []
    var dimensions = nodes.compactMap { dimension($0) }
    // Of 图层 it stands for itself, beside what runs along the axis.
    if kind != .layers, let facet = value("分面"), let found = dimension(facet) {
      dimensions.insert(found, at: 0)
    }
    switch kind {
    case .smallMultiples, .heatTable, .sparkline:
      dimensions.removeAll { $0 == .month }
      // A course may be that of 本局 alone.
      if dimensions.isEmpty, kind != .sparkline, node == nil || !log.hasErrors {
        log.add(.figureKeyMissing(kind == .heatTable ? "维度" : "分面", at: self.node.span))
      }
    case .cards:
      if let node, dimensions.contains(where: { $0 != .month }) {
        log.add(.figureValueWrong("维度", wants: "月（每张卡下加小走势），或不写", at: node.span))
      }
    case .comparedLines, .rankCourse, .index:
      dimensions.removeAll { $0 == .month }
      if dimensions.isEmpty, node == nil, !kind.rowsMayBeMetrics {
        log.add(.figureKeyMissing("维度", at: self.node.span))
      }
    default:
      let hasRows = kind.runsOverMonths ? !dimensions.isEmpty : dimensions.contains { $0 != .month }
      guard !hasRows else { return dimensions }
      if kind.runsOverMonths { return [.month] }
      if node == nil ? !kind.rowsMayBeMetrics : !dimensions.isEmpty {
        log.add(.figureKeyMissing("维度", at: self.node.span))
      }
    }
    return dimensions
  }

  mutating func dimension(_ node: Node) -> FigureDimension? {
    let text = node.text ?? ""
    if text == "月" { return .month }
    if text == "机构" { return dimensionOfChildren }
    if schema.dimension(named: text) != nil { return .members(text) }
    guard let question = question(node) else { return nil }
    switch question.form {
    case .dimension(let name): return .members(name)
    default:
      guard question.type == .list(.organization) else {
        log.add(.figureValueWrong("维度", wants: "月、下级、层级、组或业务维度", at: node.span))
        return nil
      }
      return .organizations(question, name: text)
    }
  }

  private var dimensionOfChildren: FigureDimension {
    .organizations(Question(.organizations(.children), type: .list(.organization)), name: "下级")
  }
}
