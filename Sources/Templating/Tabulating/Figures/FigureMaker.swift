package import Diagnostics
package import Documents
package import Facts
import Phrasing

/// Makes a finished figure of its rows: strings, order, notes, takeaway, and the checks that need
/// data (charts.md B.6).
///
/// A figure with an error is a frame with its reason; all findings are reported at once.
package func finishFigure(
  _ table: FigureTable,
  settings: Settings,
  log: inout DiagnosticLog
) -> Chart {
  var maker = FigureMaker(table, settings: settings)
  let chart = maker.make()
  log.add(contentsOf: maker.log)
  return chart
}

/// A figure in the making.
struct FigureMaker {
  var table: FigureTable
  let settings: Settings
  var numbers: FigureNumbers
  var log = DiagnosticLog()
  var notes: [String] = []
  /// Facts worth saying, the best first.
  var sayings: [String] = []
  var refusal: String?

  init(_ table: FigureTable, settings: Settings) {
    self.table = table
    self.settings = settings
    // Metrics that share no axis have a unit each; this is that of the first.
    let rows = table.kind.mixesUnits ? Array(table.values.prefix(1)) : table.values
    var values = rows.flatMap { $0.compactMap(\.number) } + table.before.compactMap(\.number)
    values += table.layers.compactMap(\.value?.number)
    if table.kind == .progress { values += [Self.sum(table.values.first ?? [])] }
    if table.kind == .progress, let plan = table.plan?.number { values.append(plan) }
    if table.kind == .contribution {
      values += [table.base, table.total].compactMap { $0?.number }
    }
    var metric = table.metric
    let ladder = metric.type.measure?.ladder ?? []
    // Decades are named in 万 and 亿 each, so the axis counts in the smallest unit.
    if table.options.axis.isLogarithmic, let smallest = ladder.first { metric.unit = smallest }
    numbers = FigureNumbers(metric, values: values, settings: settings)
    numbers.carriesUnits = table.options.axis.isLogarithmic && !ladder.isEmpty
  }

  static func sum(_ values: [FigureValue]) -> Number {
    values.compactMap(\.number).reduce(.zero, +)
  }

  /// The values of a figure without a second dimension.
  var row: [FigureValue] { table.values.first ?? [] }

  mutating func make() -> Chart {
    checkOptions()
    checkRows()
    var chart = refusal == nil ? drawn() : nil
    if let note = table.text.note { notes.append(note) }
    if let refusal { chart = frame(refusal) }
    return finished(chart ?? frame("本期无数据"))
  }

  private mutating func drawn() -> Chart? {
    switch table.kind {
    case .trend: makeTrend()
    case .progress: makeProgress()
    case .compositionOverTime, .structure: makeComposition()
    case .ring: makeRing()
    case .ranking, .dots: makeRanking()
    case .completion: makeCompletion()
    case .difference: makeDifference()
    case .smallMultiples: makeSmallMultiples()
    case .heatTable: makeHeatTable()
    case .quadrants: makeQuadrants()
    case .tiles: makeTiles()
    case .sparkline: makeSparklines()
    case .cards: makeCards()
    case .layers: makeLayers()
    case .comparedLines: makeComparedLines()
    case .rankCourse: makeRankCourse()
    case .index: makeIndex()
    case .contribution: makeContribution()
    case .slope: makeSlope()
    case .pareto: makePareto()
    case .gap: makeGap()
    case .marketShare: makeMarketShare()
    }
  }

  /// Reports a finding of the figure; an error stops it.
  mutating func report(_ code: FigureCode, _ message: String, fix: String = "") {
    log.add(.figure(code, message, at: table.place, fix: fix))
  }

  mutating func refuse(_ code: FigureCode, _ message: String, fix: String, frame: String) {
    report(code, message, fix: fix)
    refusal = refusal ?? frame
  }

  func frame(_ message: String) -> Chart { chart(categories: [], series: [], refusal: message) }

  func chart(
    categories: [ChartCategory],
    series: [ChartSeries],
    panels: [ChartPanel] = [],
    sideColumns: [ChartSideColumn] = [],
    referenceLines: [ChartReferenceLine] = [],
    annotations: [ChartAnnotation] = [],
    total: String = "",
    refusal: String? = nil,
    layers: [ChartLayer] = []
  ) -> Chart {
    Chart(
      kind: table.kind,
      label: table.label,
      number: table.number,
      title: title,
      source: table.source,
      options: table.options,
      categories: categories,
      series: series,
      panels: panels,
      sideColumns: sideColumns,
      referenceLines: referenceLines,
      annotations: annotations,
      total: total,
      refusal: refusal,
      memberLeadsKey: table.memberLeadsKey,
      layers: layers,
      ranksLowestFirst: table.lowestFirst
    )
  }

  /// The figure with the texts that stand when all is made; a frame says its reason alone.
  private mutating func finished(_ drawn: Chart) -> Chart {
    checkTitle(drawn.title)
    var chart = drawn
    if chart.refusal == nil { (chart.takeaway, chart.notes) = (takeaway, notes) }
    noteLostDigits(of: chart)
    chart.alternativeText = table.text.alternative ?? alternativeText(of: chart)
    return chart
  }

  /// The typed takeaway, or the best fact with the second while both stay within 30 characters.
  var takeaway: String {
    if let typed = table.text.takeaway { return typed }
    guard table.claims.isEmpty else { return claimedTakeaway }
    guard let first = sayings.first else { return "" }
    guard sayings.count > 1, (first + sayings[1]).count < 30 else { return first }
    return first + "；" + sayings[1]
  }

  /// A key as it stands along the axis.
  func category(
    _ key: FigureKey,
    isRest: Bool = false,
    groupHead: String = ""
  ) -> ChartCategory {
    ChartCategory(
      key: key.key,
      name: key.name,
      month: key.months.first,
      isHighlighted: key.isHighlighted,
      paletteSlot: key.slot,
      groupHead: groupHead,
      bandCount: max(1, key.months.count),
      isForecast: key.isForecast,
      isRest: isRest
    )
  }

  func series(
    _ values: [ChartValue],
    key: String? = nil,
    name: String? = nil,
    role: ChartSeries.Role = .actual,
    slot: Int = 0,
    member: String = "",
    endNote: String = "",
    isHighlighted: Bool = false
  ) -> ChartSeries {
    ChartSeries(
      key: key ?? table.metric.key,
      name: name ?? table.name,
      role: role,
      unit: numbers.unit,
      decimals: numbers.decimals,
      values: values,
      paletteSlot: slot,
      member: member,
      endNote: endNote,
      isHighlighted: isHighlighted
    )
  }
}
