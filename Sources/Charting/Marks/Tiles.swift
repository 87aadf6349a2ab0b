import Documents
import Drawings
import Facts

/// 分块: equal tiles placed like the map, with name, value and place in each, shaded in five steps
/// (charts.md A16, E.12).
func drawTiles(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let series = chart.series.first else { return }
  let tiles = Tiles(chart, series, frame: frame, canvas: canvas)
  let top = surroundings.topHeight + frame.sizes.label * 1.3 + 4
  let foot = frame.sizes.label * 1.5 + 4 + surroundings.bottomHeight
  // Tiles are as wide as the page lets them be, and as high as their lines need.
  canvas.scene.size.height = top + tiles.height + foot
  tiles.draw(top: top, on: &canvas)
  let note = unitNoteText(series.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight, id: "unit")
  canvas.scene.categories = chart.categories.map(\.name)
}

private struct Tiles {
  let chart: Chart
  let series: ChartSeries
  private let steps: ShadeSteps
  private let size: Double
  private let columns: Int
  private let rows: Int
  /// Where the first column begins, the names of groups at its left.
  private let left: Double
  private let width: Double
  private let side: Double
  /// Lines of text in a tile.
  private let lineCount: Int
  private let lineHeight: Double
  private let hasCourses: Bool

  /// Between tiles, so that each stands alone.
  private static let gap = 3.0
  /// A tile is no wider than so many ems: beyond, the page has more shade than numbers.
  private static let widest = 9.0

  init(_ chart: Chart, _ series: ChartSeries, frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    self.series = series
    steps = ShadeSteps(series.shownValues, decimals: series.decimals)
    let places = chart.categories.compactMap(\.tile)
    columns = (places.map(\.column).max() ?? 0) + 1
    rows = (places.map(\.row).max() ?? 0) + 1
    let groups = places.map(\.group).filter { !$0.isEmpty }
    let candidates = [frame.sizes.label, 9, TypeSizes.smallest].filter { $0 <= frame.sizes.label }
    var chosen = (size: TypeSizes.smallest, left: 0.0, width: 0.0)
    for size in candidates {
      let names = groups.map { canvas.width(of: $0, size: size) }.max() ?? 0
      let left = names > 0 ? names + 10 : 0
      let room = (frame.width - left) / Double(columns) - Self.gap
      chosen = (size, left, min(room, size * Self.widest))
      let widest =
        chart.categories.indices.flatMap { Self.texts(chart, series, $0) }
        .map { canvas.width(of: $0, size: size) }.max() ?? 0
      if widest + 6 + (steps.hasSigns ? size : 0) <= chosen.width { break }
    }
    (size, width) = (chosen.size, chosen.width)
    // The grid stands in the middle of the page.
    let used = chosen.left + Double(columns) * (chosen.width + Self.gap)
    left = chosen.left + max(0, (frame.width - used) / 2)
    hasCourses = !chart.panels.isEmpty
    lineCount = chart.categories.indices.map { Self.texts(chart, series, $0).count }.max() ?? 1
    lineHeight = size * 1.25
    side = Double(lineCount) * lineHeight + (hasCourses ? size * 1.3 : 0) + 6
  }

  /// Name, value, and the place in the ranking.
  private static func texts(_ chart: Chart, _ series: ChartSeries, _ index: Int) -> [String] {
    let place = chart.sideColumns.first?.texts[index] ?? ""
    let value = chart.options.labels == .none ? "" : series.values[index].text
    return [chart.categories[index].name, value, place].filter { !$0.isEmpty }
  }

  var height: Double { Double(rows) * (side + Self.gap) }

  private func box(_ tile: ChartTile, top: Double) -> Rectangle {
    Rectangle(
      x: left + Double(tile.column) * (width + Self.gap),
      y: top + Double(tile.row) * (side + Self.gap),
      width: width,
      height: side
    )
  }

  func draw(top: Double, on canvas: inout Canvas) {
    for index in chart.categories.indices {
      if let tile = chart.categories[index].tile {
        draw(index, box(tile, top: top), on: &canvas)
      }
    }
    drawGroups(top: top, on: &canvas)
    canvas.shadeKey(steps, left: 0, y: top + height + 3, size: size)
  }

  private func draw(_ index: Int, _ box: Rectangle, on canvas: inout Canvas) {
    let category = chart.categories[index]
    let value = series.shown(index)
    let fill: ColorRole = value.map(steps.shade) ?? .white
    let key = "\(series.key)/\(category.key)"
    let stroke =
      category.isHighlighted
      ? SceneStroke(width: LineWidth.highlight, color: .ink)
      : SceneStroke(width: LineWidth.outline, color: .axis)
    let id = value == nil ? "blank/\(key)" : "point/\(key)"
    canvas.rectangle(id, box, paint: Paint(fill: fill), stroke: stroke)
    let color = textColor(on: fill, in: canvas.palette)
    var y = box.y + 3 + (lineHeight - size) / 2
    func line(_ id: String, _ text: String, _ role: SceneShape.TextRole, _ color: ColorRole) {
      guard !text.isEmpty else { return }
      let x = box.x + box.width / 2
      canvas.text(id, text, x: x, y: y, size: size, role: role, align: .centre, color: color)
      y += lineHeight
    }
    line("row/\(category.key)", category.name, .category, color)
    let text = series.values[index].text
    if value == nil {
      line("missing/\(key)", text, .value, .secondary)
    } else if chart.options.labels != .none {
      drawSign(value ?? 0, key, text, y: y, box, on: &canvas)
      line("label/\(key)", text, .value, color)
    }
    line("rank/\(category.key)", chart.sideColumns.first?.texts[index] ?? "", .annotation, color)
    drawCourse(index, from: y, box, color, on: &canvas)
  }

  /// Before a number of two arms its sign as a shape, so that gray print tells it.
  private func drawSign(
    _ value: Double,
    _ key: String,
    _ text: String,
    y: Double,
    _ box: Rectangle,
    on canvas: inout Canvas
  ) {
    guard steps.hasSigns, value != 0 else { return }
    let start = box.x + (box.width - canvas.width(of: text, size: size)) / 2
    canvas.triangle(
      "sign/\(key)",
      left: start - size * 0.7,
      middle: y + size / 2,
      side: size * 0.5,
      isUp: value > 0
    )
  }

  private func drawCourse(
    _ index: Int,
    from y: Double,
    _ box: Rectangle,
    _ color: ColorRole,
    on canvas: inout Canvas
  ) {
    let key = chart.categories[index].key
    guard let panel = chart.panels.first(where: { $0.key == key }),
      let course = chart.sparkline(panel, canvas.palette)
    else { return }
    let drawn = Sparkline(
      series: course.series,
      changes: course.changes,
      mark: .line,
      range: course.range,
      key: course.key,
      color: color
    )
    let place = Rectangle(
      x: box.x + 6,
      y: y + 4,
      width: box.width - 12,
      height: box.bottom - y - 9
    )
    drawn.draw(in: place, on: &canvas)
  }

  /// Names of the groups beside their tiles, with a bracket along the rows they take there.
  private func drawGroups(top: Double, on canvas: inout Canvas) {
    var names: [String] = []
    for category in chart.categories {
      if let name = category.tile?.group, !name.isEmpty, !names.contains(name) {
        names.append(name)
      }
    }
    let all = chart.categories.compactMap(\.tile)
    for name in names {
      guard let (rows, column) = leftEdge(of: name, all) else { continue }
      let x = left + Double(column) * (width + Self.gap) - 4
      let start = top + Double(rows.lowerBound) * (side + Self.gap)
      let end = top + Double(rows.upperBound) * (side + Self.gap) + side
      let points = [
        Point(x: x + 2.5, y: start), Point(x: x, y: start), Point(x: x, y: end),
        Point(x: x + 2.5, y: end),
      ]
      canvas.line(
        "bracket/\(name)",
        points,
        width: LineWidth.axis,
        color: .secondary,
        layer: .lines
      )
      canvas.text(
        "group/\(name)",
        name,
        x: x - 4,
        y: (start + end - size) / 2,
        size: size,
        role: .annotation,
        align: .right,
        color: .secondary
      )
    }
  }

  /// Rows in which the group's leftmost tiles begin with nothing at their left, and their column:
  /// of all such columns the one with the most rows.
  private func leftEdge(of name: String, _ all: [ChartTile]) -> (ClosedRange<Int>, Int)? {
    let own = all.filter { $0.group == name }
    var best: (rows: ClosedRange<Int>, column: Int)?
    for column in Set(own.map(\.column)).sorted() {
      let rows = own.filter { tile in
        tile.column == column
          && !all.contains { $0.row == tile.row && $0.column == column - 1 }
      }.map(\.row).sorted()
      guard var range = rows.first.map({ $0...$0 }) else { continue }
      for row in rows.dropFirst() where row == range.upperBound + 1 {
        range = range.lowerBound...row
      }
      if range.count > best?.rows.count ?? 0 { best = (range, column) }
    }
    return best.map { ($0.rows, $0.column) }
  }
}
