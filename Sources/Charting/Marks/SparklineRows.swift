import Documents
import Drawings
import Facts

/// 迷你: rows of name, course and last value; a panel without title is the course alone, as it
/// stands in a cell of a table (charts.md A14).
func drawSparklines(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  if let panel = chart.panels.first, chart.panels.count == 1, panel.title.isEmpty {
    let size = canvas.scene.size
    // The ticks and the last dot stay inside.
    let box = Rectangle(x: 1, y: 2, width: size.width - 2, height: max(1, size.height - 4))
    chart.sparkline(panel, canvas.palette)?.draw(in: box, on: &canvas)
    return
  }
  let rows = SparklineRows(chart, frame: frame, canvas: canvas)
  let head = frame.sizes.label * 1.3 * 2 + 2
  let top = surroundings.topHeight + head
  let months = frame.sizes.label * 1.3 + 2
  let fixed = top + months + surroundings.bottomHeight
  let count = Double(chart.panels.count)
  let needed = fixed + count * rows.leastPitch
  let wanted = fixed + count * frame.sizes.label * 2.2
  canvas.scene.size.height = max(needed, frame.height ?? wanted)
  let room = canvas.scene.size.height - fixed
  rows.draw(top: top, pitch: min(room / count, frame.sizes.label * 3), on: &canvas)
  let unit = chart.panels.first?.series.first?.unit.name ?? ""
  canvas.unitNote(unitNoteText(unit), x: 0, y: surroundings.topHeight)
  canvas.scene.isHorizontal = true
  canvas.scene.categories = chart.panels.map(\.key)
}

extension Chart {
  /// The course of a panel on its scale; nil for a panel without values.
  func sparkline(_ panel: ChartPanel, _ palette: Palette) -> Sparkline? {
    guard let series = panel.series.first(where: { $0.role == .actual }) else { return nil }
    let mark = options.smallMark
    let all = options.sharesScale ? panels.flatMap { $0.series.filter { $0.role == .actual } } : []
    let values = options.sharesScale ? all.flatMap(\.shownValues) : series.shownValues
    var range = Sparkline.range(values, mark)
    // Cells of a table bring the scale of their column along.
    if let low = options.axis.minimum, let high = options.axis.maximum, low < high {
      range = low...high
    }
    return Sparkline(
      series: series,
      changes: panel.series.first { $0.role == .growth },
      mark: mark,
      range: range,
      key: panel.key,
      color: panel.isHighlighted || !panels.contains(where: \.isHighlighted) ? .accent : .axis
    )
  }
}

private struct SparklineRows {
  let chart: Chart
  private let size: Double
  private let nameWidth: Double
  private let valueWidth: Double
  private let box: Rectangle

  private static let gap = 10.0
  /// Wide enough to read twelve months, not so wide that a course looks like a figure of its own.
  private static let widest = 280.0

  init(_ chart: Chart, frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    let size = frame.sizes.label
    self.size = size
    let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
    nameWidth = chart.panels.map { measure($0.title) }.max() ?? 0
    let texts = chart.panels.map { Self.last($0)?.text ?? "" }
    let head = chart.sideColumns.first?.head ?? ""
    valueWidth = (texts + [head]).map(measure).max() ?? 0
    let left = nameWidth + Self.gap
    let room = frame.width - left - Self.gap - valueWidth
    box = Rectangle(x: left, y: 0, width: min(room, Self.widest), height: 0)
  }

  /// The least distance of rows (charts.md E.4).
  var leastPitch: Double { max(11, size * 1.5) }

  /// The last value of a panel that there is.
  private static func last(_ panel: ChartPanel) -> ChartValue? {
    panel.series.first { $0.role == .actual }?.values.last { $0.number != nil }
  }

  func draw(top: Double, pitch: Double, on canvas: inout Canvas) {
    let right = box.right + Self.gap + valueWidth
    let y = top - size * 1.3
    if let column = chart.sideColumns.first {
      canvas.text(
        "head/value",
        column.head,
        x: right,
        y: y,
        role: .annotation,
        align: .right,
        color: .secondary
      )
    }
    if chart.panels.count > 1, chart.options.smallMark != .directions {
      let text = chart.options.sharesScale ? "各行同一刻度" : "各行自身刻度"
      canvas.text(
        "head/scale",
        text,
        x: box.x + box.width / 2,
        y: y,
        role: .annotation,
        align: .centre,
        color: .secondary
      )
    }
    for (row, panel) in chart.panels.enumerated() {
      draw(panel, top + (Double(row) + 0.5) * pitch, pitch, right, on: &canvas)
    }
    drawMonths(top + Double(chart.panels.count) * pitch + 2, on: &canvas)
  }

  private func draw(
    _ panel: ChartPanel,
    _ middle: Double,
    _ pitch: Double,
    _ right: Double,
    on canvas: inout Canvas
  ) {
    let y = middle - size / 2
    canvas.text("row/\(panel.key)", panel.title, x: 0, y: y, role: .category)
    let height = min(pitch - 6, size * 1.6)
    let place = Rectangle(x: box.x, y: middle - height / 2, width: box.width, height: height)
    chart.sparkline(panel, canvas.palette)?.draw(in: place, on: &canvas)
    let key = panel.series.first.map { "\($0.key)/\(panel.key)" } ?? panel.key
    let last = Self.last(panel)
    canvas.text(
      (last == nil ? "missing/" : "label/") + key,
      last?.text ?? "缺",
      x: right,
      y: y,
      role: .value,
      align: .right,
      color: last == nil ? .secondary : .ink
    )
  }

  /// The first and the last month below the courses.
  private func drawMonths(_ y: Double, on canvas: inout Canvas) {
    let slot = box.width / Double(max(1, chart.categories.count))
    for (index, category) in chart.categories.enumerated()
    where index == 0 || index == chart.categories.count - 1 {
      canvas.text(
        "month/\(category.key)",
        category.name,
        x: box.x + (Double(index) + 0.5) * slot,
        y: y,
        role: .tick,
        align: .centre
      )
    }
  }
}
