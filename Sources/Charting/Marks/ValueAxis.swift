import Documents
import Drawings
import Facts

extension Canvas {
  /// Ticks, grid and zero line of values that run upwards.
  ///
  /// Without `showsTicks` the zero line alone.
  mutating func uprightAxis(_ scale: ValueScale, in plot: Rectangle, showsTicks: Bool) {
    if showsTicks {
      for (tick, label) in zip(scale.ticks, scale.labels) {
        let y = scale.place(tick)
        let name = "y/\(idNumber(tick))"
        if scale.ticks.count > 1, tick != 0 {
          line(
            "grid/\(name)",
            [Point(x: plot.x, y: y), Point(x: plot.right, y: y)],
            width: LineWidth.grid,
            color: .grid,
            layer: .grid
          )
        }
        text(
          "tick/\(name)",
          label,
          x: plot.x - 4,
          y: y - sizes.label / 2,
          role: .tick,
          align: .right
        )
      }
    }
    if scale.low <= 0, scale.high >= 0 { zeroLine("zero/y", y: scale.place(0), in: plot) }
  }

  mutating func zeroLine(_ id: String, y: Double, in plot: Rectangle) {
    line(
      id,
      [Point(x: plot.x, y: y), Point(x: plot.right, y: y)],
      width: LineWidth.axis,
      color: .axis,
      layer: .axis
    )
  }

  /// Width that tick labels take left of a plot.
  func tickWidth(_ scale: ValueScale) -> Double {
    (scale.labels.map { width(of: $0, size: sizes.label) }.max() ?? 0) + 4
  }

  /// 单位：万元, and the legend to its right where a series needs one.
  mutating func unitNote(_ note: String, x: Double, y: Double, id: String = "unit/y") {
    text(id, note, x: x, y: y, role: .unit, color: .secondary)
  }

  /// Small boxes with names, from the right edge.
  mutating func legend(
    _ entries: [(key: String, name: String, paint: Paint)],
    right: Double,
    y: Double
  ) {
    let side = sizes.label * 0.8
    let widths = entries.map { side + 3 + width(of: $0.name, size: sizes.label) }
    var x = right - widths.reduce(0, +) - 12 * Double(max(0, entries.count - 1))
    for (entry, width) in zip(entries, widths) {
      rectangle(
        "legend/\(entry.key)/box",
        Rectangle(x: x, y: y + sizes.label * 0.1, width: side, height: side),
        paint: entry.paint,
        stroke: palette.outline(of: entry.paint)
      )
      text("legend/\(entry.key)", entry.name, x: x + side + 3, y: y, role: .legend)
      x += width + 12
    }
  }
}

/// 单位：万元; empty for a measure without a unit.
func unitNoteText(_ unit: String, isLogarithmic: Bool = false) -> String {
  guard !unit.isEmpty else { return "" }
  return "单位：" + unit + (isLogarithmic ? "（对数刻度）" : "")
}
