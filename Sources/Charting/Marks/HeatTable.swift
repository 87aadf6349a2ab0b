import Documents
import Drawings
import Facts

/// 热表: members by months, the number in each cell, shaded in five steps.
func drawHeatTable(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.series.first else { return }
  let table = HeatTable(chart, frame: frame, canvas: canvas)
  let top = surroundings.topHeight
  let head = table.size * 2.6 + 6
  let rows = Double(chart.series.count)
  let fixed = top + head + table.size * 1.5 + surroundings.bottomHeight
  let least = max(11, table.size * 1.5)
  let needed = fixed + rows * least
  let wanted = min(frame.width * 4 / 7, fixed + rows * table.size * 2)
  canvas.scene.size.height = max(needed, frame.height ?? wanted)
  let pitch = min(canvas.scene.size.height - fixed, rows * table.size * 2.4) / rows
  table.draw(top: top + head, pitch: pitch, on: &canvas)
  canvas.unitNote(unitNoteText(first.unit.name), x: 0, y: top, id: "unit")
  canvas.scene.categories = chart.series.map(\.name)
}

private struct HeatTable {
  let chart: Chart
  let size: Double
  private let nameWidth: Double
  private let cellWidth: Double
  private let sideWidths: [Double]
  private let steps: ShadeSteps
  private var hasSigns: Bool { steps.hasSigns }

  init(_ chart: Chart, frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    let values = chart.series.flatMap(\.shownValues)
    steps = ShadeSteps(values, decimals: chart.series.first?.decimals ?? 0)
    let hasSigns = steps.hasSigns
    // The size falls until the widest number has room; never below 六号.
    let texts = chart.series.flatMap { $0.values.map(\.text) } + chart.categories.map(\.name)
    let names = chart.series.map(\.name)
    let candidates = [frame.sizes.label, 9, TypeSizes.smallest].filter { $0 <= frame.sizes.label }
    var chosen = (size: TypeSizes.smallest, names: 0.0, cell: 0.0, sides: [Double]())
    for size in candidates {
      let widest = texts.map { canvas.width(of: $0, size: size) }.max() ?? 0
      let nameWidth = (names.map { canvas.width(of: $0, size: size) }.max() ?? 0) + 6
      let sides = chart.sideColumns.map { column in
        (([column.head] + column.texts).map { canvas.width(of: $0, size: size) }.max() ?? 0) + 8
      }
      let room = frame.width - nameWidth - sides.reduce(0, +)
      let cell = room / Double(max(1, chart.categories.count))
      chosen = (size, nameWidth, cell, sides)
      if widest + 6 + (hasSigns ? size : 0) <= cell { break }
    }
    (size, nameWidth, cellWidth, sideWidths) = chosen
  }

  func draw(top: Double, pitch: Double, on canvas: inout Canvas) {
    for (column, category) in chart.categories.enumerated() {
      let x = nameWidth + (Double(column) + 0.5) * cellWidth
      let y = top - size - 4
      canvas.text(
        "column/\(category.key)",
        category.name,
        x: x,
        y: y,
        size: size,
        role: .tick,
        align: .centre
      )
    }
    for (row, series) in chart.series.enumerated() {
      let middle = top + (Double(row) + 0.5) * pitch
      canvas.text(
        "row/\(series.member)",
        series.name,
        x: 0,
        y: middle - size / 2,
        size: size,
        role: .category
      )
      for column in chart.categories.indices {
        drawCell(series, column, middle, pitch, on: &canvas)
      }
      drawSides(row, series, middle, on: &canvas)
    }
    let right = nameWidth + cellWidth * Double(chart.categories.count)
    for (row, series) in chart.series.enumerated() where isOwn(series) {
      let box = Rectangle(
        x: nameWidth,
        y: top + Double(row) * pitch,
        width: right - nameWidth,
        height: pitch
      )
      let stroke = SceneStroke(width: LineWidth.data, color: .ink)
      canvas.rectangle("frame/\(series.member)", box, paint: nil, stroke: stroke, layer: .lines)
    }
    drawHeads(top: top, right: right, on: &canvas)
    let y = top + Double(chart.series.count) * pitch + 4
    canvas.shadeKey(steps, left: nameWidth, y: y, size: size)
  }

  private func isOwn(_ series: ChartSeries) -> Bool {
    chart.panels.contains { $0.key == series.member && $0.isHighlighted }
  }

  private func drawCell(
    _ series: ChartSeries,
    _ column: Int,
    _ middle: Double,
    _ pitch: Double,
    on canvas: inout Canvas
  ) {
    let box = Rectangle(
      x: nameWidth + Double(column) * cellWidth,
      y: middle - pitch / 2,
      width: cellWidth,
      height: pitch
    )
    let key = dataKey(chart, series, column)
    let stroke = SceneStroke(width: LineWidth.outline, color: .muted)
    let value = series.shown(column)
    let fill: ColorRole = value.map(steps.shade) ?? .white
    let id = value == nil ? "blank/\(key)" : "point/\(key)"
    canvas.rectangle(id, box, paint: Paint(fill: fill), stroke: stroke)
    let text = series.values[column].text
    canvas.text(
      (value == nil ? "missing/" : "label/") + key,
      text,
      x: box.right - 4,
      y: middle - size / 2,
      size: size,
      role: .value,
      align: .right,
      color: value == nil ? .secondary : textColor(on: fill, in: canvas.palette)
    )
    if hasSigns, let value, value != 0 {
      canvas.triangle(
        "sign/\(key)",
        left: box.x + 3,
        middle: middle,
        side: size * 0.5,
        isUp: value > 0
      )
    }
  }

  private func drawSides(
    _ row: Int,
    _ series: ChartSeries,
    _ middle: Double,
    on canvas: inout Canvas
  ) {
    var right = canvas.scene.size.width
    for (index, column) in chart.sideColumns.enumerated().reversed() {
      let id = "side\(index)/\(series.member)"
      canvas.text(
        id,
        column.texts[row],
        x: right,
        y: middle - size / 2,
        size: size,
        role: .annotation,
        align: .right
      )
      right -= sideWidths[index]
    }
  }

  private func drawHeads(top: Double, right: Double, on canvas: inout Canvas) {
    var right = canvas.scene.size.width
    for (index, column) in chart.sideColumns.enumerated().reversed() {
      let y = top - size - 4
      canvas.text(
        "head/side\(index)",
        column.head,
        x: right,
        y: y,
        size: size,
        role: .annotation,
        align: .right
      )
      right -= sideWidths[index]
    }
  }
}
