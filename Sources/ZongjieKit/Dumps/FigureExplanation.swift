import Charting
import Documents
import Facts
import Templating

/// What was resolved for a figure, as mappings and lists (dumps.md, explain).
struct FigureExplanation {
  let figure: FigureCase
  let table: FigureTable
  let chart: Chart
  let scene: Scene
  let settings: Settings

  init(
    _ figure: FigureCase,
    _ table: FigureTable,
    _ chart: Chart,
    _ scene: Scene,
    _ settings: Settings
  ) {
    self.figure = figure
    self.table = table
    self.chart = chart
    self.scene = scene
    self.settings = settings
  }

  /// What stands there even where nothing was drawn.
  var refused: [String: JSONValue] {
    [
      "note": .string(""), "takeaway": .string(""), "alt": .string(chart.alternativeText),
      "title_lines": .strings(scene.titleLines),
    ]
  }

  var all: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "note": .string(chart.notes.joined(separator: "；")),
      "takeaway": .string(chart.takeaway),
      "alt": .string(chart.alternativeText),
      "title_lines": .strings(scene.titleLines),
      "orientation": .string(scene.isHorizontal ? "horizontal" : "vertical"),
      "order": .strings(order),
      "labels": .strings(labels),
      "missing": .list(missing.map { .strings($0) }),
      "cell_text": .object(cellTexts),
      "rounding": .string(settings.rounding == .halfUp ? "half_up" : "half_even"),
      "rounding_half_up": .strings(rounded(.halfUp)),
      "rounding_half_even": .strings(rounded(.halfEven)),
    ]
    members.merge(axes) { $1 }
    members.merge(rest) { $1 }
    members.merge(ranks) { $1 }
    members.merge(sums) { $1 }
    members.merge(glyphs) { $1 }
    members.merge(waterfall) { $1 }
    members.merge(labelCentres) { $1 }
    if chart.kind == .progress { members.merge(progress) { $1 } }
    if let growth { members["growth"] = growth }
    members["value_labels"] = .object([
      "policy": .string(scene.labelPolicy), "shown": .object(shownLabels),
    ])
    return members
  }

  private func amount(_ number: Number) -> Double { (number.printable / figure.factor).double }

  private var order: [String] {
    switch chart.kind {
    case .smallMultiples: chart.panels.map(\.key)
    case .heatTable, .comparedLines, .rankCourse, .slope: chart.series.map(\.member)
    case .compositionOverTime, .structure:
      figure.keyCount > 1 ? chart.categories.map(\.key) : chart.series.map(\.member)
    default: chart.categories.map(\.key)
    }
  }

  /// Texts of one kind with the key of their row, without those of a strip of growth.
  private func texts(_ what: String) -> [(key: String, text: String)] {
    let start = what + "/" + chart.metricKey + "/"
    return scene.shapes.compactMap { shape in
      guard case .text(let text, _, _, _) = shape.form, shape.id.hasPrefix(start) else {
        return nil
      }
      return (String(shape.id.dropFirst(start.count)), text)
    }
  }

  private var labels: [String] { texts("label").map(\.text) }

  private var shownLabels: [String: JSONValue] {
    Dictionary(texts("label").map { ($0.key, .string($0.text)) }) { first, _ in first }
  }

  private var cellTexts: [String: JSONValue] {
    let all = texts("label") + texts("missing")
    return Dictionary(all.map { ($0.key, .string($0.text)) }) { first, _ in first }
  }

  private var missing: [[String]] {
    texts("missing").map { $0.key.split(separator: "/").map(String.init) }
  }

  /// Every value rounded once by a rule.
  private func rounded(_ rule: RoundingRule) -> [String] {
    table.values.flatMap { $0 }.compactMap(\.number).map { number in
      let value =
        number.printable / (table.metric.type == .ratio ? Rational(1, over: 100) : figure.factor)
      return value.decimalText(decimals: figure.decimals, rounding: rule)
        .replacing("-", with: "−")
    }
  }

  private var axes: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if let axis = scene.valueAxis {
      let ranges = axis.ranges.map { JSONValue.numbers($0) }
      members[scene.isHorizontal ? "axis_x" : "axis_y"] = .object([
        "domain": .numbers(axis.domain),
        "ticks": .numbers(axis.ticks),
        "labels": .strings(axis.labels),
        "unit_note": .string(axis.unitNote),
        "range_pt": ranges.count == 1 ? ranges[0] : .list(ranges),
      ])
    }
    let other: [String: JSONValue] =
      scene.groups.isEmpty
      ? ["categories": .strings(scene.categories)]
      : ["level1": .strings(scene.categories), "level2": .strings(scene.groups)]
    members[scene.isHorizontal ? "axis_y" : "axis_x"] = .object(other)
    return members
  }

  // MARK: Rows that were folded

  /// What was folded or left out, and that nothing was lost.
  private var rest: [String: JSONValue] {
    guard chart.kind == .ranking || chart.kind == .dots else { return [:] }
    let drawn = Set(chart.categories.filter { !$0.isRest }.map(\.key))
    let folded = zip(table.keys, table.values.first ?? []).filter { !drawn.contains($0.0.key) }
    var members: [String: JSONValue] = ["rows_drawn": .number(Double(chart.categories.count))]
    guard !folded.isEmpty else { return members }
    let sum = folded.compactMap(\.1.number).reduce(.zero, +)
    let total = (table.values.first ?? []).compactMap(\.number).reduce(.zero, +)
    let keys = JSONValue.strings(folded.map(\.0.key))
    members["conservation"] = .object([
      "top\(drawn.count)_sum": .number(amount(total - sum)),
      "rest_sum": .number(amount(sum)),
      "total": .number(amount(total)),
    ])
    guard let place = chart.categories.firstIndex(where: \.isRest),
      let value = chart.series.first?.values[place].number
    else {
      members["omitted"] = keys
      return members
    }
    members["rest_row"] = .object([
      "label": .string(chart.categories[place].name),
      "value": .number(amount(value)),
      "sum": .number(amount(sum)),
      "style": .string("outlined"),
      "unranked": .bool(true),
      "members": keys,
    ])
    return members
  }

  private var ranks: [String: JSONValue] {
    guard chart.kind == .ranking else { return [:] }
    var members: [String: JSONValue] = [:]
    let row = table.values.first ?? []
    func places(_ values: [FigureValue]) -> JSONValue {
      let ranks = table.places(of: values)
      return .list(
        chart.categories.filter { !$0.isRest }.map { category in
          let place = table.keys.firstIndex { $0.key == category.key }
          return place.flatMap { ranks[$0] }.map { .number(Double($0)) } ?? .null
        }
      )
    }
    members["rank_now"] = places(row)
    members["ranks"] = members["rank_now"]
    if !table.before.isEmpty { members["rank_then"] = places(table.before) }
    for column in chart.sideColumns {
      switch column.role {
      case .rank: members["rank_text"] = .strings(column.texts.filter { !$0.isEmpty })
      case .rankChange: members["arrows"] = .strings(column.texts.filter { !$0.isEmpty }.map(arrow))
      case .shareChange, .text: break
      }
    }
    let known = row.compactMap(\.number)
    let total = known.reduce(.zero, +)
    if let most = known.max(), total.sign > 0 {
      let share = (most / total).printable * Rational(100)
      members["top_share"] = .string(
        share.decimalText(decimals: 2, rounding: settings.rounding) + "%"
      )
      members["total"] = .number(amount(total))
    }
    return members
  }

  private func arrow(_ text: String) -> String {
    if text == "0" { return "—" }
    return text.hasPrefix("-") ? "▼" + text.dropFirst() : Int(text) == nil ? text : "▲" + text
  }

  // MARK: Sums

  private var sums: [String: JSONValue] {
    switch chart.kind {
    case .compositionOverTime, .structure, .ring: break
    default: return [:]
    }
    func sum(_ index: Int) -> Double {
      amount(table.values.compactMap { index < $0.count ? $0[index].number : nil }.reduce(.zero, +))
    }
    let tolerance = table.members.reduce(Rational.zero) { sum, member in
      let decimals = member.decimals ?? figure.decimals
      return sum + Rational(1, over: 2) * Rational(10).power(-decimals)
    }
    var members: [String: JSONValue] = ["tolerance": .number(tolerance.double)]
    if table.keys.count > 1 || !(table.keys.first?.key.isEmpty ?? true) {
      let pairs = table.keys.enumerated().map { ($1.key, JSONValue.number(sum($0))) }
      members["sum"] = .object(Dictionary(pairs) { first, _ in first })
    } else {
      members["sum"] = .number(sum(0))
      members["total"] = .number(sum(0))
    }
    return members
  }

  // MARK: Growth and progress

  private var growth: JSONValue? {
    let texts: [(String, JSONValue)]
    if let series = chart.series.first(where: { $0.role == .growth }) {
      texts = zip(chart.categories, series.values).map { ($0.name, growthText($1)) }
    } else if chart.kind == .difference, figure.isComputedRate, let series = chart.series.first {
      texts = zip(chart.categories, series.values).map { ($0.key, growthText($1)) }
    } else {
      return nil
    }
    return .object(Dictionary(texts) { first, _ in first })
  }

  private func growthText(_ value: ChartValue) -> JSONValue {
    value.number == nil ? .null : .string(value.text + "%")
  }

  private var progress: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    let months = chart.categories
    guard let actual = chart.series.first(where: { $0.role == .actual }) else { return members }
    let closed = months.indices.filter {
      actual.values[$0].number != nil && !months[$0].isForecast
    }
    if chart.series.contains(where: { $0.role == .lowerBound }) {
      members["cumulative_after"] = .string("dashed_lower_bound")
    }
    guard let last = closed.last, let sum = actual.values[last].number else { return members }
    members["cumulative_defined_until"] = .string(months[last].name)
    members["cumulative_actual"] = .number(amount(sum))
    let time = Rational(last + 1, over: 12)
    members["time_progress"] = .string(percent(time))
    guard let plan = table.plan?.number, plan.sign > 0 else { return members }
    let rate = (sum / plan).printable
    members["completion"] = .string(percent(rate))
    let gap = (rate - time) * Rational(100)
    members["gap_points"] = .number(gap.rounded(decimals: 2, rounding: settings.rounding).double)
    return members
  }

  private func percent(_ value: Rational) -> String {
    (value * Rational(100)).decimalText(decimals: 2, rounding: settings.rounding) + "%"
  }

  private var glyphs: [String: JSONValue] {
    var standsIn = false
    for case .text(let text, _, _, _) in scene.shapes.map(\.form) {
      standsIn = standsIn || text.unicodeScalars.contains { $0.value > 0xFFFF }
    }
    return ["notdef_glyphs": .number(0), "fallback_chain_used": .bool(standsIn)]
  }
}

extension Chart {
  /// The metric as the spec writes it.
  fileprivate var metricKey: String {
    (series.first { $0.role == .actual } ?? panels.first?.series.first)?.key ?? ""
  }
}
