import Documents
import Drawings
import Facts

/// 象限: members by two measures, with lines across at means or limits and the names of the four
/// fields (charts.md A13).
///
/// The first two series are the measures along and upwards, two more their values at the earlier
/// time that arrows start from.
func drawQuadrants(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard chart.series.count >= 2 else { return }
  var quadrants = Quadrants(chart, surroundings, frame: frame, canvas: canvas)
  var trial = canvas
  let crowded = quadrants.draw(on: &trial)
  let lines = quadrants.keyLines(crowded, canvas)
  if !lines.isEmpty {
    quadrants = Quadrants(chart, surroundings, frame: frame, canvas: canvas, keyRows: lines.count)
  }
  quadrants.drawKey(quadrants.keyLines(quadrants.draw(on: &canvas), canvas), on: &canvas)
  let (along, up) = (quadrants.along, quadrants.up)
  canvas.scene.categories = along.labels
  canvas.scene.valueAxis = SceneAxis(
    domain: [up.low, up.high],
    ticks: up.ticks,
    labels: up.labels,
    unitNote: quadrants.notes.up,
    ranges: [[up.start, up.end]]
  )
}

struct Quadrants {
  let chart: Chart
  let size: Double
  var along: ValueScale
  var up: ValueScale
  let plot: Rectangle
  /// Names and units of the axes.
  let notes: (along: String, up: String)
  let top: Double
  /// Lines of the numbers that stand for dots without room for a name.
  let isMoving: Bool

  static let radius = 3.0
  /// Below the axis, so far that the lowest tick of the upright axis has its corner to itself.
  var tickGap: Double { size / 2 + 1 }

  /// Lines below the axis are kept for the names of dots that bear a number.
  init(
    _ chart: Chart,
    _ surroundings: Surroundings,
    frame: ChartFrame,
    canvas: Canvas,
    keyRows: Int = 0
  ) {
    self.chart = chart
    size = frame.sizes.label
    isMoving = chart.series.count >= 4
    let row = size * 1.3
    top = surroundings.topHeight
    func values(_ index: Int) -> [Double] {
      let own = chart.series[index].shownValues
      let then = chart.series.count > index + 2 ? chart.series[index + 2].shownValues : []
      let lines = chart.referenceLines.filter { $0.series == index }
        .map { $0.value.double * chart.series[index].unit.shownPerBase }
      return own + then + lines
    }
    // Unit note and the text of the upright line above; ticks and the name of the axis below.
    let plotTop = top + row * 2 + 2
    let plotBottom =
      canvas.scene.size.height - surroundings.bottomHeight - row * Double(2 + keyRows)
      - size / 2 - 1
    up = Self.scale(around: values(1), plotBottom - plotTop, chart.series[1].decimals)
    along = ValueScale(
      around: values(0),
      mark: .lines,
      axis: chart.options.axis,
      length: frame.width * 0.8,
      decimals: chart.series[0].decimals
    )
    let left = canvas.tickWidth(up)
    let last = along.labels.last.map { canvas.width(of: $0, size: frame.sizes.label) } ?? 0
    plot = Rectangle(
      x: left,
      y: plotTop,
      width: frame.width - left - last / 2,
      height: plotBottom - plotTop
    )
    (up.start, up.end) = (plotBottom, plotTop)
    // Dots at the ends of the axis stay whole.
    (along.start, along.end) = (plot.x + Self.radius, plot.right - Self.radius)
    let names = chart.series.map(\.name)
    let units = chart.series.map { $0.unit.name }
    notes = (
      axisName(names[0], unitNoteText(units[0], isLogarithmic: along.isLogarithmic)),
      axisName(names[1], unitNoteText(units[1]))
    )
  }

  /// A growth crosses zero, where its axis has a line: a tick names it.
  private static func scale(
    around values: [Double],
    _ length: Double,
    _ decimals: Int
  ) -> ValueScale {
    func scale(_ axis: ChartOptions.Axis) -> ValueScale {
      ValueScale(around: values, mark: .lines, axis: axis, length: length, decimals: decimals)
    }
    let found = scale(.init())
    guard found.low < 0, found.high > 0, !found.ticks.contains(where: { abs($0) < 1e-9 }),
      found.ticks.count > 1
    else { return found }
    var axis = ChartOptions.Axis()
    axis.tickStep = found.ticks[1] - found.ticks[0]
    return scale(axis)
  }

  /// Draws all but the key; gives the names of the dots that bear a number, in its order.
  func draw(on canvas: inout Canvas) -> [String] {
    drawAxes(on: &canvas)
    drawLines(on: &canvas)
    drawLegend(on: &canvas)
    let points = chart.categories.indices.compactMap { index in
      point(index, 0).map { (index: index, place: $0) }
    }
    if isMoving { drawMoves(points, on: &canvas) }
    for point in points { drawDot(point.index, point.place, on: &canvas) }
    drawNames(points.map(\.place), on: &canvas)
    return drawLabels(points, on: &canvas)
  }

  /// Where a member stands, or where it stood; nil where either measure has no value.
  func point(_ index: Int, _ offset: Int) -> Point? {
    guard let x = chart.series[offset].shown(index), let y = chart.series[offset + 1].shown(index)
    else { return nil }
    return Point(x: along.place(x), y: up.place(y))
  }

  private func drawLegend(on canvas: inout Canvas) {
    guard isMoving else { return }
    var x = canvas.scene.size.width
    for (name, isNow) in [(chart.series[0].member, true), (chart.series[2].member, false)] {
      let key = isNow ? "now" : "then"
      let box = canvas.text(
        "legend/\(key)",
        name,
        x: x,
        y: top,
        role: .legend,
        align: .right
      )
      let centre = Point(x: box.x - 3 - Self.radius, y: top + size / 2)
      dot("legend/\(key)/dot", centre, isHighlighted: true, isNow: isNow, on: &canvas)
      x = centre.x - Self.radius - 10
    }
  }

  private func dot(
    _ id: String,
    _ centre: Point,
    isHighlighted: Bool,
    isNow: Bool,
    on canvas: inout Canvas
  ) {
    let color: ColorRole = isHighlighted ? .accent : .muted
    let stroke = SceneStroke(width: LineWidth.axis, color: color)
    canvas.dot(
      id,
      centre,
      radius: Self.radius,
      fill: isNow ? color : .white,
      stroke: isNow ? nil : stroke
    )
  }

  var hasHighlight: Bool { chart.categories.contains(where: \.isHighlighted) }

  private func drawDot(_ index: Int, _ place: Point, on canvas: inout Canvas) {
    let category = chart.categories[index]
    let isHighlighted = category.isHighlighted || !hasHighlight
    let id = "point/\(chart.series[1].key)/\(category.key)"
    dot(id, place, isHighlighted: isHighlighted, isNow: true, on: &canvas)
  }

  /// Rings where members stood, with an arrow to where they stand.
  private func drawMoves(
    _ points: [(index: Int, place: Point)],
    on canvas: inout Canvas
  ) {
    for point in points {
      guard let from = self.point(point.index, 2) else { continue }
      let category = chart.categories[point.index]
      let isHighlighted = category.isHighlighted || !hasHighlight
      let color: ColorRole = isHighlighted ? .accent : .muted
      canvas.line(
        "move/\(category.key)",
        [from, point.place],
        width: LineWidth.axis,
        color: color,
        layer: .lines
      )
      let id = "then/\(chart.series[1].key)/\(category.key)"
      dot(id, from, isHighlighted: isHighlighted, isNow: false, on: &canvas)
    }
  }
}

/// 收入同比　单位：%.
private func axisName(_ name: String, _ unit: String) -> String {
  [name, unit].filter { !$0.isEmpty }.joined(separator: "\u{3000}")
}
