import Documents
import Drawings

/// The columns of lying rows beside their plot: names at the left, texts at the right.
struct NamedRows {
  /// Lines of the name of each row.
  let names: [[String]]
  /// Where the plot begins and ends.
  let left: Double
  let right: Double
  private let columns: [ChartSideColumn]
  private let widths: [Double]
  private let size: Double

  /// Names take at most this part of the width.
  static let widestNames = 0.35

  /// Rows with the given columns at their right, by default those of the figure.
  init(
    _ chart: Chart,
    columns: [ChartSideColumn]? = nil,
    frame: ChartFrame,
    canvas: Canvas
  ) {
    let size = frame.sizes.label
    self.size = size
    self.columns = columns ?? chart.sideColumns
    let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
    let limit = frame.width * Self.widestNames
    names = chart.categories.map { category in
      wrapped(category.name, width: limit, maximumLines: 3, measure: measure) ?? [category.name]
    }
    widths = self.columns.map { column in
      let texts = column.texts.map(measure).max() ?? 0
      let hasArrow = column.role == .rankChange || column.role == .shareChange
      return max(texts + (hasArrow ? RowLayout.arrowWidth(size) : 0), measure(column.head))
    }
    left = (names.joined().map(measure).max() ?? 0) + RowLayout.gap
    right = frame.width - widths.reduce(0) { $0 + $1 + RowLayout.gap * 1.5 }
  }

  /// The least distance of rows (charts.md E.4).
  var leastPitch: Double {
    max(11, size * 1.5, Double(names.map(\.count).max() ?? 1) * size * 1.15 + 3)
  }

  /// Names and texts of all rows, heads above them.
  func draw(_ chart: Chart, top: Double, pitch: Double, on canvas: inout Canvas) {
    for (index, category) in chart.categories.enumerated() {
      let middle = top + (Double(index) + 0.5) * pitch
      drawName(index, category, middle, on: &canvas)
      for column in columns.indices {
        drawCell(column, index, category.key, chart, middle, on: &canvas)
      }
    }
    for column in columns.indices {
      canvas.text(
        "head/side\(column)",
        columns[column].head,
        x: end(of: column, canvas.scene.size.width),
        y: top - size * 1.3,
        role: .annotation,
        align: .right,
        color: .secondary
      )
    }
  }

  private func end(of column: Int, _ width: Double) -> Double {
    widths[(column + 1)...].reduce(width) { $0 - $1 - RowLayout.gap * 1.5 }
  }

  private func drawName(
    _ index: Int,
    _ category: ChartCategory,
    _ middle: Double,
    on canvas: inout Canvas
  ) {
    let lines = names[index]
    let height = size * 1.15
    let start = middle - (Double(lines.count - 1) * height + size) / 2
    for (row, line) in lines.enumerated() {
      let id = lines.count == 1 ? "row/\(category.key)" : "row/\(category.key)/\(row + 1)"
      canvas.text(id, line, x: 0, y: start + Double(row) * height, role: .category)
    }
  }

  private func drawCell(
    _ column: Int,
    _ index: Int,
    _ key: String,
    _ chart: Chart,
    _ middle: Double,
    on canvas: inout Canvas
  ) {
    let text = columns[column].texts[index]
    let end = end(of: column, canvas.scene.size.width)
    switch columns[column].role {
    case .rankChange, .shareChange:
      let series = chart.series.first?.key ?? ""
      canvas.change(
        text,
        series: series,
        key: key,
        left: end - widths[column],
        middle: middle
      )
    case .rank, .text:
      let y = middle - size / 2
      let id = "side\(column)/\(key)"
      canvas.text(id, text, x: end, y: y, role: .annotation, align: .right)
    }
  }
}

extension Canvas {
  /// Ticks, grid and zero line of values that run to the right.
  mutating func lyingAxis(
    _ scale: ValueScale,
    from top: Double,
    to bottom: Double,
    showsTicks: Bool
  ) {
    for (tick, label) in zip(scale.ticks, scale.labels) where showsTicks {
      let x = scale.place(tick)
      let name = "x/\(idNumber(tick))"
      let points = [Point(x: x, y: top), Point(x: x, y: bottom)]
      if tick != 0 {
        line("grid/\(name)", points, width: LineWidth.grid, color: .grid, layer: .grid)
      }
      text("tick/\(name)", label, x: x, y: bottom + 3, role: .tick, align: .centre)
    }
    guard scale.low <= 0, scale.high >= 0 else { return }
    let x = scale.place(0)
    let points = [Point(x: x, y: top), Point(x: x, y: bottom)]
    line("zero/x", points, width: LineWidth.axis, color: .axis, layer: .axis)
  }
}
