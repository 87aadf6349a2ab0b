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
      takeaway: refusal == nil ? takeaway : "",
      notes: refusal == nil ? notes : [],
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
      layers: layers
    )
  }

  /// The figure with its alternative text and the notes that came last.
  private mutating func finished(_ chart: Chart) -> Chart {
    checkTitle(chart.title)
    let takeaway = chart.refusal == nil ? takeaway : ""
    return Chart(
      kind: chart.kind,
      label: chart.label,
      number: chart.number,
      title: chart.title,
      takeaway: takeaway,
      notes: chart.refusal == nil ? notes : [],
      source: chart.source,
      alternativeText: table.text.alternative ?? alternativeText(chart, takeaway: takeaway),
      options: chart.options,
      categories: chart.categories,
      series: chart.series,
      panels: chart.panels,
      sideColumns: chart.sideColumns,
      referenceLines: chart.referenceLines,
      annotations: chart.annotations,
      total: chart.total,
      refusal: chart.refusal,
      memberLeadsKey: chart.memberLeadsKey,
      layers: chart.layers
    )
  }

  /// The typed takeaway, or the best fact with the second while both stay within 30 characters.
  var takeaway: String {
    if let typed = table.text.takeaway { return typed }
    guard table.claims.isEmpty else { return claimedTakeaway }
    guard let first = sayings.first else { return "" }
    guard sayings.count > 1, (first + sayings[1]).count < 30 else { return first }
    return first + "；" + sayings[1]
  }

  /// `{期间}{范围}{指标}{维度}情况`, shortened until it has at most 25 characters.
  var title: String {
    if let title = table.text.title { return title }
    let what =
      switch table.kind {
      case .progress: "计划完成进度"
      case .trend: "分月情况"
      case .compositionOverTime, .structure, .ring: table.dimensionName + "构成情况"
      case .completion: "计划完成情况"
      case .smallMultiples, .sparkline: "各月走势"
      case .heatTable: "分月情况"
      case .ranking, .difference, .dots:
        "情况"
      case .comparedLines: "分月情况"
      case .rankCourse: "位次变化"
      case .index: "增长指数"
      case .contribution: "各\(memberNoun)增长贡献"
      case .slope: "比\(table.keys.first?.name ?? "")变化"
      case .pareto: "集中情况"
      case .gap: "与\(referenceNames)比较"
      case .marketShare: "份额"
      case .cards: ""
      case .quadrants, .tiles, .layers:
        "情况"
      }
    let subject = table.kind == .cards ? "主要指标" : table.metric.name
    let hasScope = table.kind != .completion && table.kind != .ranking
    let scope = hasScope ? table.scope : ""
    let members = table.kind.hasMembersInTitle ? table.dimensionName : ""
    let longest = scope + members + subject + what
    // What the figure shows is left out last: without it the caption names only the metric.
    let short = what.hasSuffix("构成情况") ? "构成情况" : what
    let candidates = [
      table.periodName + scope + members + subject + what,
      table.periodName + (members.isEmpty ? scope : "") + members + subject + what,
      table.periodName + scope + members + subject + short,
      what == "情况" ? "" : table.periodName + members + subject + short,
      table.periodName + scope + members + subject,
      longest,
    ]
    // What is common to the names of two metrics is said once, or left to the axes.
    let ofTwo = table.kind == .quadrants ? shortTitles(members) : []
    return (candidates + ofTwo).first { !$0.isEmpty && $0.count <= 25 } ?? longest
  }

  private mutating func checkTitle(_ title: String) {
    guard let typed = table.text.title else { return }
    if typed.isEmpty {
      report(.warning(14), "没有图题", fix: "删去“图题”一行，图题会自动生成")
    } else if typed.count > 25 {
      report(.warning(14), "图题\(typed.count)字", fix: "请压缩到25字以内")
    }
  }

  func alternativeText(_ chart: Chart, takeaway: String) -> String {
    if let text = alternativeTextOfMeasures(chart, takeaway: takeaway) { return text }
    let known = alternativeValues(chart)
    let unit = chart.series.first?.unit.name ?? ""
    var text = "\(table.kind.rawValue)。\(table.metric.name)"
    text += (unit.isEmpty ? "" : "（\(unit)）") + "，" + table.periodName + "。"
    if let refusal = chart.refusal { return text + refusal + "。" }
    if !takeaway.isEmpty { text += takeaway + "。" }
    if let most = known.max(by: { $0.number < $1.number }),
      let least = known.min(by: { $0.number < $1.number })
    {
      // The first place is the smallest number.
      let (first, last) = table.metric.type == .rank ? (least, most) : (most, least)
      let words = table.metric.type == .rank ? ("最前", "最后") : ("最高", "最低")
      text += words.0 + first.name + first.text + "，" + words.1 + last.name + last.text + "。"
    }
    if !known.isEmpty, known.count <= 7 {
      text += known.map { $0.name + $0.text }.joined(separator: "，") + "。"
    }
    return text
  }

  /// Names and values that the alternative text tells: the parts at the last date of a
  /// composition, the totals of panels, else what runs along the axis; what was folded aside.
  private func alternativeValues(_ chart: Chart) -> [(name: String, number: Number, text: String)] {
    switch table.kind {
    case .compositionOverTime, .structure:
      return chart.series.compactMap { series in
        guard let value = series.values.last, let number = value.number else { return nil }
        return (series.name, number, value.text)
      }
    case .smallMultiples, .heatTable, .sparkline:
      return zip(table.members, table.totals).compactMap { member, total in
        total.number.map { (member.name, $0, numbers.text(total)) }
      }
    case .trend, .progress, .ring, .ranking, .completion, .difference, .dots:
      return rowValues(chart)
    case .rankCourse, .slope, .comparedLines, .index:
      return chart.series.compactMap { series in
        guard let value = series.values.last(where: { $0.number != nil }),
          let number = value.number
        else { return nil }
        return (series.name, number, value.text)
      }
    case .contribution, .pareto, .gap, .marketShare:
      return rowValues(chart)
    case .quadrants, .tiles, .cards, .layers:
      return rowValues(chart)
    }
  }

  /// What runs along the axis, what was folded aside.
  private func rowValues(_ chart: Chart) -> [(name: String, number: Number, text: String)] {
    guard let series = chart.series.first else { return [] }
    return zip(chart.categories, series.values).compactMap { category, value in
      guard !category.isRest, let number = value.number else { return nil }
      return (category.name, number, value.text)
    }
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

extension ChartKind {
  /// Whether the title names the members that the rows are of.
  var hasMembersInTitle: Bool {
    switch self {
    case .ranking, .completion, .smallMultiples, .heatTable, .difference, .dots: true
    case .trend, .progress, .compositionOverTime, .ring, .structure:
      false
    case .rankCourse, .comparedLines, .pareto:
      true
    case .contribution, .slope, .gap, .marketShare, .index:
      false
    case .quadrants, .sparkline, .tiles: true
    case .cards, .layers:
      false
    }
  }
}
