import Documents
import Drawings
import Facts

/// 指标卡: headline numbers side by side, each with its name, unit and a line about another time
/// (charts.md A20).
///
/// A card is a panel: its title the name, its first series the one value, a second the course that
/// is drawn below it. The side columns are the line about another time, and the change of a rank.
func drawCards(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard !chart.panels.isEmpty else { return }
  let cards = Cards(chart, frame: frame, canvas: canvas)
  let top = surroundings.topHeight + 2
  canvas.scene.size.height = max(
    frame.height ?? 0,
    top + cards.height + 2 + surroundings.bottomHeight
  )
  cards.draw(top: top, on: &canvas)
  canvas.scene.categories = chart.panels.map(\.title)
}

private struct Cards {
  let chart: Chart
  private let size: Double
  private let columns: Int
  private let rows: Int
  private let width: Double
  /// Size of the headline numbers: one for all.
  private let numberSize: Double
  /// Lines of each name.
  private let names: [[String]]
  private let nameLines: Int
  private let courseHeight: Double

  private static let padding = 8.0
  /// Headlines in parts of the label size, the largest first.
  private static let numberSizes = [2.2, 1.9, 1.6, 1.3]

  init(_ chart: Chart, frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    let size = frame.sizes.label
    self.size = size
    let count = chart.panels.count
    func fits(_ columns: Int, _ numberSize: Double) -> Bool {
      let room = frame.width / Double(columns) - 2 * Self.padding
      return chart.panels.indices.allSatisfy { index in
        Self.headline(chart, index, numberSize, canvas) <= room
          && canvas.width(of: Self.second(chart, index), size: size)
            + Self.arrowWidth(chart, index, size, canvas) <= room
      }
    }
    // As many beside each other as the headlines allow; rows as even as may be.
    let found = stride(from: count, through: 1, by: -1).lazy.compactMap { most -> (Int, Double)? in
      let rows = (count + most - 1) / most
      let columns = (count + rows - 1) / rows
      return Self.numberSizes.map { $0 * size }.first { fits(columns, $0) }.map { (columns, $0) }
    }.first
    let (columns, numberSize) = found ?? (1, size)
    self.columns = columns
    self.numberSize = numberSize
    rows = (count + columns - 1) / columns
    width = frame.width / Double(columns)
    let room = width - 2 * Self.padding
    names = chart.panels.map { panel in
      wrapped(panel.title, width: room, maximumLines: 3) { canvas.width(of: $0, size: size) }
        ?? [panel.title]
    }
    nameLines = names.map(\.count).max() ?? 1
    let hasCourse = chart.panels.contains { $0.series.count > 1 }
    courseHeight = hasCourse ? size * 1.8 : 0
  }

  private static func unit(_ chart: Chart, _ index: Int) -> String {
    chart.panels[index].series.first?.unit.name ?? ""
  }

  private static func text(_ chart: Chart, _ index: Int) -> String {
    chart.panels[index].series.first?.values.first?.text ?? ""
  }

  /// Width of the number with its unit; 第15位 is one text.
  private static func headline(
    _ chart: Chart,
    _ index: Int,
    _ numberSize: Double,
    _ canvas: Canvas
  ) -> Double {
    let number = canvas.width(of: text(chart, index), size: numberSize)
    let unit = unit(chart, index)
    return number + (unit.isEmpty ? 0 : 2 + canvas.width(of: unit, size: canvas.sizes.label))
  }

  private static func second(_ chart: Chart, _ index: Int) -> String {
    chart.sideColumns.first { $0.role == .text }?.texts[index] ?? ""
  }

  private static func change(_ chart: Chart, _ index: Int) -> String {
    chart.sideColumns.first { $0.role == .rankChange }?.texts[index] ?? ""
  }

  private static func arrowWidth(
    _ chart: Chart,
    _ index: Int,
    _ size: Double,
    _ canvas: Canvas
  ) -> Double {
    let text = change(chart, index)
    guard !text.isEmpty else { return 0 }
    return RowLayout.arrowWidth(size) + canvas.width(of: text, size: size) + 6
  }

  private var hasSecond: Bool { !chart.sideColumns.isEmpty }

  private var cardHeight: Double {
    let name = Double(nameLines) * size * 1.2
    return 2 * Self.padding + name + numberSize * 1.25 + (hasSecond ? size * 1.4 : 0)
      + courseHeight
  }

  var height: Double { Double(rows) * cardHeight }

  func draw(top: Double, on canvas: inout Canvas) {
    let right = canvas.scene.size.width
    for row in 0...rows {
      let y = top + Double(row) * cardHeight
      canvas.line(
        "rule/\(row)",
        [Point(x: 0, y: y), Point(x: right, y: y)],
        width: LineWidth.axis,
        color: .axis,
        layer: .axis
      )
    }
    for index in chart.panels.indices {
      let origin = Point(
        x: Double(index % columns) * width,
        y: top + Double(index / columns) * cardHeight
      )
      if index % columns > 0 { drawHairline(index, origin, on: &canvas) }
      canvas.panel = index
      draw(index, origin, on: &canvas)
    }
    canvas.panel = nil
  }

  private func drawHairline(_ index: Int, _ origin: Point, on canvas: inout Canvas) {
    let ends = [
      Point(x: origin.x, y: origin.y + Self.padding),
      Point(x: origin.x, y: origin.y + cardHeight - Self.padding),
    ]
    canvas.line("rule/card/\(index)", ends, width: LineWidth.outline, color: .muted, layer: .axis)
  }

  private func draw(_ index: Int, _ origin: Point, on canvas: inout Canvas) {
    let panel = chart.panels[index]
    let x = origin.x + Self.padding
    var y = origin.y + Self.padding
    for (row, line) in names[index].enumerated() {
      let id = names[index].count == 1 ? "row/\(panel.key)" : "row/\(panel.key)/\(row + 1)"
      canvas.text(id, line, x: x, y: y, role: .category, color: .secondary)
      y += size * 1.2
    }
    // Names of fewer lines leave their room above the number, so that numbers stand in one line.
    y = origin.y + Self.padding + Double(nameLines) * size * 1.2 + numberSize * 0.15
    drawNumber(index, panel, x: x, y: y, on: &canvas)
    y += numberSize * 1.1
    if hasSecond {
      y += size * 0.2
      drawSecond(index, panel, x: x, y: y, on: &canvas)
      y += size * 1.2
    }
    guard courseHeight > 0, let course = course(panel, canvas.palette) else { return }
    let box = Rectangle(
      x: x,
      y: y + 4,
      width: min(width - 2 * Self.padding, size * 9),
      height: courseHeight - 8
    )
    course.draw(in: box, on: &canvas)
  }

  /// The course of a card; each on its own scale, for the units differ.
  private func course(_ panel: ChartPanel, _ palette: Palette) -> Sparkline? {
    guard panel.series.count > 1 else { return nil }
    let series = panel.series[1]
    let mark = chart.options.smallMark
    return Sparkline(
      series: series,
      changes: panel.series.count > 2 ? panel.series[2] : nil,
      mark: mark,
      range: Sparkline.range(series.shownValues, mark),
      key: panel.key,
      color: .accent
    )
  }

  private func drawNumber(
    _ index: Int,
    _ panel: ChartPanel,
    x: Double,
    y: Double,
    on canvas: inout Canvas
  ) {
    let value = panel.series.first?.values.first
    let isKnown = value?.number != nil
    let box = canvas.text(
      (isKnown ? "label/" : "missing/") + panel.key,
      Self.text(chart, index),
      x: x,
      y: y,
      size: numberSize,
      role: .value,
      color: isKnown ? .ink : .secondary
    )
    guard isKnown else { return }
    canvas.text(
      "unit/\(panel.key)",
      Self.unit(chart, index),
      x: box.right + 2,
      // On the same line: the share of the em above the baseline is 0.88.
      y: y + 0.88 * (numberSize - size),
      role: .unit,
      color: .secondary
    )
  }

  private func drawSecond(
    _ index: Int,
    _ panel: ChartPanel,
    x: Double,
    y: Double,
    on canvas: inout Canvas
  ) {
    let box = canvas.text(
      "second/\(panel.key)",
      Self.second(chart, index),
      x: x,
      y: y,
      role: .annotation,
      color: .secondary
    )
    let change = Self.change(chart, index)
    guard !change.isEmpty else { return }
    let left = box.width > 0 ? box.right + 6 : x
    canvas.change(change, series: panel.key, key: "change", left: left, middle: y + size / 2)
  }
}
