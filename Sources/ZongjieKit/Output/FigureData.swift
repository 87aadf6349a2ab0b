import Documents
import Facts

/// The data of a figure as a table for a spreadsheet: what is drawn, as it is printed.
///
/// UTF-8 with the mark that Excel needs to read it as such; minus signs as spreadsheets write them.
/// A cell without a value holds what stands in its place in the figure (缺, —, 新增).
func figureData(_ chart: Chart) -> String {
  let rows = chart.refusal.map { [["说明"], [$0]] } ?? FigureData(chart).rows
  return "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
}

/// A cell in quotes where it holds what would end it (RFC 4180).
private func cell(_ text: String) -> String {
  let plain = text.replacing("\u{2212}", with: "-").replacing("\n", with: " ")
  guard plain.contains(where: { $0 == "," || $0 == "\"" }) else { return plain }
  return "\"" + plain.replacing("\"", with: "\"\"") + "\""
}

private struct FigureData {
  let chart: Chart

  init(_ chart: Chart) { self.chart = chart }

  var rows: [[String]] {
    switch chart.kind {
    case .cards: cards
    case .smallMultiples, .sparkline: panels
    case .layers where !chart.panels.isEmpty: layerPanels
    default: table
    }
  }

  private func name(_ series: ChartSeries) -> String {
    let isOfMember = !series.member.isEmpty && series.member != series.name
    let name = isOfMember && chart.series.count > 2 ? series.name + series.member : series.name
    return name + (series.unit.name.isEmpty ? "" : "（\(series.unit.name)）")
  }

  /// A row for each category, a column for each series, then what stands beside the rows.
  private var table: [[String]] {
    let byCategory = chart.sideColumns.filter { $0.texts.count == chart.categories.count }
    let heads = byCategory.map { column in
      guard column.head.isEmpty else { return column.head }
      return column.role == .rank ? "位次" : "变化"
    }
    let rows = chart.categories.enumerated().map { index, category in
      let values = chart.series.map { index < $0.values.count ? $0.values[index].text : "" }
      // A member without a label in the figure still has its key.
      let name = category.name.isEmpty ? category.key : category.name
      return [name] + values + byCategory.map { $0.texts[index] }
    }
    return [["项目"] + chart.series.map(name) + heads] + rows
  }

  /// A row for each panel, a column for each month.
  private var panels: [[String]] {
    let unit = chart.panels.first?.series.first?.unit.name ?? ""
    let head = ["项目" + (unit.isEmpty ? "" : "（\(unit)）")] + chart.categories.map(\.name)
    return [head]
      + chart.panels.map { panel in
        let series = panel.series.first { $0.role == .actual }
        return [panel.key] + (series?.values.map(\.text) ?? [])
      }
  }

  /// A row for each layer of each panel.
  private var layerPanels: [[String]] {
    let rows = chart.panels.flatMap { panel in
      panel.series.map { [panel.key, name($0)] + $0.values.map(\.text) }
    }
    return [["项目", "指标"] + chart.categories.map(\.name)] + rows
  }

  /// A row for each card.
  private var cards: [[String]] {
    let second = chart.sideColumns.first { $0.role == .text }
    return [["指标", "数值", "单位"] + (second == nil ? [] : ["对照"])]
      + chart.panels.enumerated().map { index, panel in
        let series = panel.series.first
        let row = [panel.title, series?.values.first?.text ?? "", series?.unit.name ?? ""]
        return row + (second.map { [$0.texts[index]] } ?? [])
      }
  }
}
