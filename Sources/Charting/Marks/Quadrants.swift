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

private struct Quadrants {
  let chart: Chart
  let size: Double
  var along: ValueScale
  var up: ValueScale
  let plot: Rectangle
  /// Names and units of the axes.
  let notes: (along: String, up: String)
  private let top: Double
  /// Lines of the numbers that stand for dots without room for a name.
  private let isMoving: Bool

  static let radius = 3.0
  /// Below the axis, so far that the lowest tick of the upright axis has its corner to itself.
  private var tickGap: Double { size / 2 + 1 }

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

  /// 1 铜川　2 商洛, broken between names only.
  func keyLines(_ names: [String], _ canvas: Canvas) -> [String] {
    let entries = names.enumerated().map { "\($0 + 1)\u{2002}\($1)" }
    return entries.reduce(into: [String]()) { lines, entry in
      let joined = lines.last.map { $0 + "\u{3000}" + entry }
      if let joined, canvas.width(of: joined, size: size) <= canvas.scene.size.width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(entry)
      }
    }
  }

  func drawKey(_ lines: [String], on canvas: inout Canvas) {
    for (row, line) in lines.enumerated() {
      let y = plot.bottom + tickGap + size * 1.3 * Double(row + 2)
      canvas.text("key/\(row + 1)", line, x: 0, y: y, role: .legend)
    }
  }

  /// Where a member stands, or where it stood; nil where either measure has no value.
  private func point(_ index: Int, _ offset: Int) -> Point? {
    guard let x = chart.series[offset].shown(index), let y = chart.series[offset + 1].shown(index)
    else { return nil }
    return Point(x: along.place(x), y: up.place(y))
  }

  private func drawAxes(on canvas: inout Canvas) {
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
  private func drawLines(on canvas: inout Canvas) {
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

  private var hasHighlight: Bool { chart.categories.contains(where: \.isHighlighted) }

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

  /// Names of the four fields in their corners, where no dot stands.
  private func drawNames(_ points: [Point], on canvas: inout Canvas) {
    for annotation in chart.annotations {
      guard let corner = QuadrantCorner(rawValue: annotation.categoryKey) else { continue }
      let width = canvas.width(of: annotation.text, size: size)
      let places = corner.places(of: width, height: size, in: plot)
      let free = places.first { box in
        canvas.isFree(box)
          && !points.contains { point in
            Rectangle(x: point.x - 4, y: point.y - 4, width: 8, height: 8).meets(box)
          }
      }
      guard let box = free else { continue }
      let id = "quadrant/\(corner.rawValue)"
      canvas.text(id, annotation.text, x: box.x, y: box.y, role: .annotation, color: .secondary)
    }
  }

  /// Names beside the dots; a dot without room takes a number, which a line below explains.
  private func drawLabels(
    _ points: [(index: Int, place: Point)],
    on canvas: inout Canvas
  ) -> [String] {
    let named = points.filter { isNamed($0.index) }
    let labels = named.map { point in
      let name = chart.categories[point.index].name
      let width = canvas.width(of: name, size: size)
      return PointLabel(point: point.place, width: width, height: size)
    }
    let others = points.filter { !isNamed($0.index) }.map(\.place) + (isMoving ? rings : [])
    let dots = others.map { point in
      Rectangle(
        x: point.x - Self.radius,
        y: point.y - Self.radius,
        width: Self.radius * 2,
        height: Self.radius * 2
      )
    }
    let texts = canvas.scene.shapes.filter(\.isText).map(\.bounds)
    let placed = placePointLabels(
      labels,
      radius: Self.radius,
      inside: Rectangle(
        x: plot.x + 1,
        y: plot.y,
        width: canvas.scene.size.width - plot.x - 1,
        height: plot.height
      ),
      clearOf: texts + dots,
      avoiding: lineBoxes
    )
    var crowded: [String] = []
    for (point, place) in zip(named, placed) {
      let category = chart.categories[point.index]
      let id = "label/\(chart.series[1].key)/\(category.key)"
      guard let place else {
        crowded.append(category.name)
        drawNumber(crowded.count, id, point.place, category, on: &canvas)
        continue
      }
      canvas.line(
        "leader/\(category.key)",
        place.leader,
        width: LineWidth.outline,
        color: .secondary,
        layer: .leaders
      )
      canvas.text(id, category.name, x: place.box.x, y: place.box.y, role: .category)
    }
    return crowded
  }

  /// The lines across and the zero line, as thin boxes.
  private var lineBoxes: [Rectangle] {
    let across = chart.referenceLines.map { line -> Rectangle in
      let shown = line.value.double * chart.series[line.series].unit.shownPerBase
      return line.series == 0
        ? Rectangle(x: along.place(shown) - 0.5, y: plot.y, width: 1, height: plot.height)
        : Rectangle(x: plot.x, y: up.place(shown) - 0.5, width: plot.width, height: 1)
    }
    let zero =
      up.low < 0 && up.high > 0
      ? [Rectangle(x: plot.x, y: up.place(0) - 0.5, width: plot.width, height: 1)] : []
    return across + zero
  }

  private var rings: [Point] { chart.categories.indices.compactMap { point($0, 2) } }

  private func isNamed(_ index: Int) -> Bool {
    chart.options.labels != .none && !chart.categories[index].name.isEmpty
  }

  private func drawNumber(
    _ number: Int,
    _ id: String,
    _ place: Point,
    _ category: ChartCategory,
    on canvas: inout Canvas
  ) {
    let small = TypeSizes.smallest
    let isHighlighted = category.isHighlighted || !hasHighlight
    let fill: ColorRole = isHighlighted ? .accent : .muted
    canvas.dot("point/\(category.key)/number", place, radius: small * 0.7, fill: fill)
    canvas.text(
      id,
      "\(number)",
      x: place.x,
      y: place.y - small / 2,
      size: small,
      role: .category,
      align: .centre,
      color: textColor(on: fill, in: canvas.palette)
    )
  }
}

/// The corners of the plot by the keys of their names.
package enum QuadrantCorner: String, CaseIterable {
  case upperRight = "右上"
  case upperLeft = "左上"
  case lowerLeft = "左下"
  case lowerRight = "右下"

  /// Boxes in the corner, then further along its edge.
  func places(of width: Double, height: Double, in plot: Rectangle) -> [Rectangle] {
    let isRight = self == .upperRight || self == .lowerRight
    let isUpper = self == .upperRight || self == .upperLeft
    let air = 3.0
    return (0...2).flatMap { row in
      (0...3).map { column in
        let across = air + Double(column) * width * 0.6
        let down = air + Double(row) * height * 1.3
        return Rectangle(
          x: isRight ? plot.right - across - width : plot.x + across,
          y: isUpper ? plot.y + down : plot.bottom - down - height,
          width: width,
          height: height
        )
      }
    }
  }
}

/// 收入同比　单位：%.
private func axisName(_ name: String, _ unit: String) -> String {
  [name, unit].filter { !$0.isEmpty }.joined(separator: "\u{3000}")
}
