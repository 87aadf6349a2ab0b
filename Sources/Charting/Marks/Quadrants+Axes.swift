import Documents
import Drawings
import Facts

extension Quadrants {
  func drawAxes(on canvas: inout Canvas) {
    canvas.uprightAxis(up, in: plot, showsTicks: true)
    for (tick, label) in zip(along.ticks, along.labels) {
      let x = along.place(tick)
      let name = "x/\(along.isLogarithmic ? label : idNumber(tick))"
      let points = [Point(x: x, y: plot.y), Point(x: x, y: plot.bottom)]
      canvas.line("grid/\(name)", points, width: LineWidth.grid, color: .grid, layer: .grid)
      canvas.text(
        "tick/\(name)",
        label,
        x: x,
        y: plot.bottom + tickGap,
        role: .tick,
        align: .centre
      )
    }
    for (id, from, to) in [
      ("axis/x", Point(x: plot.x, y: plot.bottom), Point(x: plot.right, y: plot.bottom)),
      ("axis/y", Point(x: plot.x, y: plot.y), Point(x: plot.x, y: plot.bottom)),
    ] {
      canvas.line(id, [from, to], width: LineWidth.axis, color: .axis, layer: .axis)
    }
    canvas.unitNote(notes.up, x: 0, y: top)
    canvas.text(
      "unit/x",
      notes.along,
      x: plot.right,
      y: plot.bottom + tickGap + size * 1.3,
      role: .unit,
      align: .right,
      color: .secondary
    )
  }

  /// The lines across with their texts: above the plot, and at its right end.
  func drawLines(on canvas: inout Canvas) {
    for line in chart.referenceLines {
      let shown = line.value.double * chart.series[line.series].unit.shownPerBase
      let isUpright = line.series == 0
      let place = isUpright ? along.place(shown) : up.place(shown)
      let id = "mean/\(isUpright ? "x" : "y")/\(idNumber(shown))"
      let points =
        isUpright
        ? [Point(x: place, y: plot.y), Point(x: place, y: plot.bottom)]
        : [Point(x: plot.x, y: place), Point(x: plot.right, y: place)]
      canvas.line(
        id,
        points,
        width: LineWidth.axis,
        color: .secondary,
        dash: [4, 2],
        layer: .lines
      )
      let width = canvas.width(of: line.text, size: size)
      let x = isUpright ? place - width / 2 : plot.right - width - 2
      canvas.text(
        id + "/text",
        line.text,
        x: min(max(0, x), canvas.scene.size.width - width),
        y: isUpright ? plot.y - size - 3 : place - size - 2,
        role: .annotation,
        color: .secondary
      )
    }
  }
}
