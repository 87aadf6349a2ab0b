import Documents
import Drawings

extension RowLayout {
  /// The zero line and the lines across, with their texts above the rows.
  func drawLines(from top: Double, to bottom: Double, on canvas: inout Canvas) {
    func upright(
      _ id: String,
      _ x: Double,
      _ color: ColorRole,
      _ dash: [Double],
      _ layer: SceneShape.Layer
    ) {
      let points = [Point(x: x, y: top), Point(x: x, y: bottom)]
      canvas.line(id, points, width: LineWidth.axis, color: color, dash: dash, layer: layer)
    }
    if !scale.isLogarithmic, scale.low <= 0 { upright("zero/x", scale.zero, .axis, [], .axis) }
    let values = Self.references(chart, series)
    let labels = zip(values, chart.referenceLines).map { value, line in
      SpreadLabel(
        target: scale.place(value),
        extent: canvas.width(of: line.text, size: size) + 6
      )
    }
    // Beyond the head of the texts at the right nothing stands, so the whole width of the plot does.
    let limit = hasValueColumn ? scale.end + 3 : scale.end + labelRoom.right + 3
    let middles = spreadLabels(labels, from: left, to: limit)
    for (index, line) in chart.referenceLines.enumerated() {
      let id = line.id(shown: values[index])
      upright(id, scale.place(values[index]), .secondary, line.dash, .lines)
      canvas.text(
        "\(id)/text",
        line.text,
        x: middles?[index] ?? labels[index].target,
        y: top - size * 1.3,
        role: .annotation,
        align: .centre,
        color: .secondary
      )
    }
  }

  /// A thin line from each name to its dot, for the eye.
  func drawGuides(_ rows: Range<Int>, on canvas: inout Canvas) {
    for (place, index) in rows.enumerated() {
      guard let value = series.shown(index) else { continue }
      let y = top + (Double(place) + 0.5) * pitch
      canvas.line(
        "guide/\(chart.categories[index].key)",
        [Point(x: scale.start - 4, y: y), Point(x: scale.place(value), y: y)],
        width: LineWidth.outline,
        color: .ghost,
        dash: [1, 2],
        layer: .grid
      )
    }
  }

  func drawTicks(from top: Double, to bottom: Double, on canvas: inout Canvas) {
    for (tick, label) in zip(scale.ticks, scale.labels) {
      let x = scale.place(tick)
      let name = "x/\(scale.isLogarithmic ? label : idNumber(tick))"
      let points = [Point(x: x, y: top), Point(x: x, y: bottom)]
      if tick != 0 {
        canvas.line("grid/\(name)", points, width: LineWidth.grid, color: .grid, layer: .grid)
      }
      canvas.text("tick/\(name)", label, x: x, y: bottom + 3, role: .tick, align: .centre)
    }
  }
}
