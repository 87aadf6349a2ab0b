import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// Values that are told one by one; of more the ends stand for all.
  private static let mostTold = 7

  /// What the figure shows in words, for screen readers and search.
  func alternativeText(of chart: Chart) -> String {
    if let text = alternativeTextOfMeasures(chart) { return text }
    let known = alternativeValues(chart)
    let unit = chart.series.first?.unit.name ?? ""
    var text = "\(table.kind.rawValue)。\(table.metric.name)"
    text += (unit.isEmpty ? "" : "（\(unit)）") + "，" + table.periodName + "。"
    if let refusal = chart.refusal { return text + refusal + "。" }
    text += said(chart)
    if let most = known.max(by: { $0.number < $1.number }),
      let least = known.min(by: { $0.number < $1.number })
    {
      let (first, last) = table.lowestFirst ? (least, most) : (most, least)
      let words =
        table.metric.type == .rank
        ? ("最前", "最后") : table.lowestFirst ? ("最低", "最高") : ("最高", "最低")
      text += words.0 + first.name + first.text + "，" + words.1 + last.name + last.text + "。"
    }
    if !known.isEmpty, known.count <= Self.mostTold {
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
    case .rankCourse, .slope, .comparedLines, .index:
      return chart.series.compactMap { series in
        guard let value = series.values.last(where: { $0.number != nil }),
          let number = value.number
        else { return nil }
        return (series.name, number, value.text)
      }
    case .trend, .progress, .ring, .ranking, .completion, .difference, .dots, .contribution,
      .pareto, .gap, .marketShare, .quadrants, .tiles, .cards, .layers:
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

  /// Alternative text of kinds with several metrics, each value with its unit; nil for others.
  private func alternativeTextOfMeasures(_ chart: Chart) -> String? {
    guard chart.refusal == nil else { return nil }
    let told =
      switch table.kind {
      case .cards: table.periodName + "。" + cards(chart)
      case .quadrants where chart.series.count >= 2: quadrants(chart)
      case .layers: "\(table.periodName)。" + said(chart) + courses(chart)
      default: String?.none
      }
    return told.map { "\(table.kind.rawValue)。" + $0 + "。" }
  }

  private func said(_ chart: Chart) -> String {
    chart.takeaway.isEmpty ? "" : chart.takeaway + "。"
  }

  private func cards(_ chart: Chart) -> String {
    chart.panels.enumerated().map { index, panel -> String in
      let value = panel.series.first?.values.first
      let unit = panel.series.first?.unit.name ?? ""
      let second = chart.sideColumns.first?.texts[index] ?? ""
      return panel.title + (value?.text ?? "") + (value?.number == nil ? "" : unit)
        + (second.isEmpty ? "" : "（\(second)）")
    }.joined(separator: "，")
  }

  private func quadrants(_ chart: Chart) -> String {
    let (along, up) = (axisName(chart.series[0]), axisName(chart.series[1]))
    let named = table.keys.indices.prefix(Self.mostTold).map { index in
      let values = chart.series.prefix(2).map { series in
        // On an axis of decades the text has its own unit.
        let text = series.values[index].text
        return text.last?.isNumber == true && text.last?.isASCII == true
          ? text + series.unit.name : text
      }
      return table.keys[index].name + values.joined(separator: "、")
    }
    return "横轴\(along)，纵轴\(up)，\(table.periodName)。" + said(chart)
      + named.joined(separator: "；") + (table.keys.count > Self.mostTold ? "等" : "")
  }

  private func axisName(_ series: ChartSeries) -> String {
    series.name + (series.unit.name.isEmpty ? "" : "（\(series.unit.name)）")
  }

  /// First and last value of each course.
  private func courses(_ chart: Chart) -> String {
    let courses =
      chart.series.map { ("", $0) }
      + chart.panels.flatMap { panel in panel.series.map { (panel.title, $0) } }
    let parts = courses.prefix(Self.mostTold).map { owner, series -> String in
      let known = zip(chart.categories, series.values).filter { $0.1.number != nil }
      guard let first = known.first, let last = known.last else {
        return owner + series.name + "缺数据"
      }
      return "\(owner)\(series.name)\(first.0.name)\(first.1.text)，\(last.0.name)\(last.1.text)"
    }
    let unit = courses.first?.1.unit.name ?? ""
    return (unit.isEmpty ? "" : "单位\(unit)。") + parts.joined(separator: "；")
  }
}
