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
  mutating func reportMissing(_ key: String) {
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
}
