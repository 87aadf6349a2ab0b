import Documents
import Facts
import Nodes
import Templating

extension FigureCase {
  /// The rows of the case as a figure is made of them.
  func table(_ kind: ChartKind, palette: ChartOptions.Palette) -> FigureTable {
    var metric = FigureMetric(key: metricKey, name: metricKey, type: type)
    (metric.decimals, metric.hasStatedDecimals) = (decimals, true)
    metric.unit = shownUnit
    metric.isShare = isShare
    var table = FigureTable(kind: kind, metric: metric)
    table.options = options(palette)
    table.periodName = periodName
    table.name = "\(period.last.year)年"
    table.dimensionName =
      columns.first { $0 != "月" && $0 != "时点" }.map(everyMember) ?? ""
    table.text.title = text("图题")
    if let takeaway = text("要点"), figureWord(takeaway) != "自动" {
      table.text.takeaway = figureWord(takeaway) == "无" ? "" : takeaway
    }
    table.text.note = text("注")
    table.source = text("来源") ?? ""
    table.sort = text("排序").flatMap { FigureSort(rawValue: figureWord($0)) }
    table.top = text("前").flatMap { Int($0) }
    table.rest = text("其余").flatMap(FigureRest.init(rawValue:)) ?? .mean
    table.filters = (node("范围")?.entries ?? []).map { key, value in
      let members = value.items.isEmpty ? [value.text] : value.items.map(\.text)
      return "\(key.text ?? "")=" + members.compactMap { $0 }.joined(separator: "、")
    }.joined(separator: "，")
    table.timeProgress = Rational(period.last.month, over: 12)
    switch kind {
    case .trend where isMonthly: fillTrend(&table)
    case .progress: fillProgress(&table)
    case .compositionOverTime, .structure, .ring: fillParts(&table)
    case .smallMultiples, .heatTable: fillPanels(&table)
    case .comparedLines, .rankCourse: fillLines(&table)
    case .index: fillIndex(&table)
    case .contribution: fillContribution(&table)
    case .slope: fillSlope(&table)
    case .gap: fillGap(&table)
    case .marketShare: fillShares(&table)
    case .sparkline:
      fillPanels(&table)
      (table.courses, table.courseKeys) = (table.values, table.keys)
    case .quadrants: fillMeasures(&table)
    default: fillRows(&table)
    }
    return table
  }

  var isMonthly: Bool { columns.first == "月" && (text("维度") ?? "月") == "月" }

  private var periodName: String {
    let (first, last) = (period.first, period.last)
    if period == Period(year: last.year, part: 1, of: 2) { return "\(last.year)年上半年" }
    if first.year == last.year {
      return first == last
        ? "\(last.year)年\(last.month)月" : "\(last.year)年\(first.month)—\(last.month)月"
    }
    return "\(first.year)年\(first.month)月—\(last.year)年\(last.month)月"
  }

  private func options(_ palette: ChartOptions.Palette) -> ChartOptions {
    var options = ChartOptions()
    options.palette = palette
    options.layout = text("布局").flatMap { ChartOptions.Layout(rawValue: figureWord($0)) }
    options.labels =
      text("标注").flatMap { ChartOptions.Labels(rawValue: figureWord($0)) } ?? .automatic
    options.sharesScale = text("刻度").map { figureWord($0) != "各自" } ?? true
    for (key, value) in node("轴")?.entries ?? [] {
      let number = value.text.flatMap { Rational(decimal: $0) }?.double
      switch figureWord(key.text ?? "") {
      case "最小": options.axis.minimum = number
      case "最大": options.axis.maximum = number
      case "间隔": options.axis.tickStep = number.flatMap { $0 > 0 ? $0 : nil }
      case "隐藏": options.axis.isHidden = ["true", "是"].contains(value.text ?? "")
      case "刻度": options.axis.isLogarithmic = figureWord(value.text ?? "") == "对数"
      default: break
      }
    }
    return options
  }

  func key(_ name: String, _ slot: Int, _ row: [String?]? = nil) -> FigureKey {
    var key = FigureKey(key: name, name: name)
    key.slot = slot
    key.isHighlighted = texts("突出").contains(name)
    if printsAsStated, let text = row?.last ?? nil { key.decimals = Self.decimals(of: text) }
    key.isForecast = isForecast(row)
    return key
  }

  func fillRows(_ table: inout FigureTable) {
    let rows = keptRows
    table.keys = rows.enumerated().map { index, row in
      key(row.prefix(keyCount).compactMap { $0 }.joined(separator: "/"), index, row)
    }
    table.values = [rows.map { value(of: $0) }]
    if valueColumns == ["年初", "本期"] {
      table.before = rows.map { value($0[keyCount]) }
      table.beforeName = text("比较") ?? "年初"
    }
    if valueColumns == ["收入", "计划"] {
      table.amounts = rows.map {
        FigurePair(value: value($0[keyCount]), plan: value($0[keyCount + 1]))
      }
      table.amountType = MeasureUnit(unitName).map { unit in
        .amount(Measure(ladder: [unit]))
      }
    }
  }

  /// A row of the table for each metric: the columns of values in turn.
  private func fillMeasures(_ table: inout FigureTable) {
    let rows = keptRows
    table.keys = rows.enumerated().map { key($1[0] ?? "", $0, $1) }
    for (column, name) in texts("指标").enumerated() {
      let unit = unitName(of: name)
      let factor = unit == "%" ? Rational(1, over: 100) : MeasureUnit(unit)?.factor ?? .one
      var metric = FigureMetric(key: name, name: name, type: type(ofUnit: unit))
      (metric.decimals, metric.hasStatedDecimals) = (decimals, true)
      table.measures.append(metric)
      table.values.append(
        rows.map { row in
          let index = keyCount + column
          let cell = index < row.count ? row[index] : nil
          let number = cell.flatMap { Rational(decimal: $0) }
          return number.map { .number(Number($0 * factor), nil) } ?? .missing
        }
      )
    }
  }

  /// Names of a column in order of first appearance.
  func names(_ column: Int) -> [String] {
    var seen: Set<String> = []
    return keptRows.compactMap { $0[column] }.filter { seen.insert($0).inserted }
  }

  func fillParts(_ table: inout FigureTable) {
    let rows = keptRows
    guard keyCount > 1 else {
      table.keys = [FigureKey(key: "", name: "")]
      table.members = rows.enumerated().map { key($1[0] ?? "", $0, $1) }
      table.values = rows.map { [value(of: $0)] }
      if type.measure != nil {
        let sum = table.values.compactMap { $0[0].number }.reduce(.zero, +)
        table.total = .number(sum, nil)
        table.totalType = type
      }
      return
    }
    let dates = names(0)
    table.keys = dates.map { FigureKey(key: $0, name: $0) }
    table.members = names(1).enumerated().map { key($1, $0) }
    table.values = table.members.map { member in
      dates.map { date in
        rows.first { $0[0] == date && $0[1] == member.key }.map { value(of: $0) } ?? .missing
      }
    }
  }

  func fillPanels(_ table: inout FigureTable) {
    guard keyCount > 1 else { return fillTrend(&table) }
    let monthColumn = columns.firstIndex(of: "月") ?? 1
    let memberColumn = monthColumn == 0 ? 1 : 0
    let rows = keptRows
    table.memberLeadsKey = memberColumn == 0
    table.keys = period.months.map { monthKey([$0]) }
    table.members = names(memberColumn).enumerated().map { key($1, $0) }
    table.values = table.members.map { member in
      table.keys.map { month in
        rows.first { $0[memberColumn] == member.key && $0[monthColumn] == month.key }
          .map { value(of: $0) } ?? .missing
      }
    }
    guard type.measure != nil else { return }
    table.totals = table.values.map { values in
      values.contains { $0.number == nil }
        ? .missing : .number(values.compactMap(\.number).reduce(.zero, +), nil)
    }
  }
}
