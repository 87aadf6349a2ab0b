import Documents
import Drawings
import Facts

/// 差距: two or three dots in each row joined by a rule, the difference upon it.
func drawGap(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.series.first else { return }
  let size = frame.sizes.label
  let inside = GapRows(chart, columns: [], frame: frame, canvas: canvas)
  // The differences stand upon their rules where all of them fit, else in a column.
  let rows =
    inside.differencesFit(canvas)
    ? inside : GapRows(chart, columns: chart.sideColumns, frame: frame, canvas: canvas)
  let hasHeads = !rows.hasDifferencesInside
  let top = surroundings.topHeight + size * 1.3 * (hasHeads ? 2 : 1) + 3
  let foot = size * 1.3 + 4
  let fixed = top + foot + surroundings.bottomHeight
  let least = fixed + Double(chart.categories.count) * rows.leastPitch
  let wanted = fixed + Double(chart.categories.count) * max(rows.leastPitch, size * 2.6)
  canvas.scene.size.height = max(least, frame.height ?? min(wanted, frame.width * 4 / 7))
  let body = canvas.scene.size.height - fixed
  let pitch = min(body / Double(max(1, chart.categories.count)), size * 5)
  let end = top + pitch * Double(chart.categories.count)
  canvas.lyingAxis(rows.scale, from: top, to: end, showsTicks: !chart.options.axis.isHidden)
  rows.draw(top: top, pitch: pitch, on: &canvas)
  rows.named.draw(chart, top: top, pitch: pitch, on: &canvas)
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight, id: "unit/x")
  rows.drawLegend(y: surroundings.topHeight, on: &canvas)
  canvas.scene.size.height = end + foot + surroundings.bottomHeight
  canvas.scene.isHorizontal = true
  canvas.scene.categories = chart.categories.map(\.name)
  canvas.scene.valueAxis = SceneAxis(
    domain: [rows.scale.low, rows.scale.high],
    ticks: rows.scale.ticks,
    labels: rows.scale.labels,
    unitNote: note,
    ranges: [[rows.scale.start, rows.scale.end]]
  )
}

private struct GapRows {
  let chart: Chart
  let named: NamedRows
  let hasDifferencesInside: Bool
  var scale: ValueScale
  private let size: Double

  static let radius = 3.2

  init(_ chart: Chart, columns: [ChartSideColumn], frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    size = frame.sizes.label
    let size = size
    hasDifferencesInside = columns.isEmpty
    named = NamedRows(chart, columns: columns, frame: frame, canvas: canvas)
    scale = ValueScale(
      around: chart.series.flatMap(\.shownValues),
      mark: .lines,
      axis: chart.options.axis,
      length: frame.width * 0.6,
      decimals: chart.series.first?.decimals ?? 0
    )
    let texts = chart.series.flatMap(\.values).map { canvas.width(of: $0.text, size: size) }
    let room = (texts.max() ?? 0) + Self.radius + 5
    (scale.start, scale.end) = (named.left + room, named.right - room)
  }

  private var differences: [String] { chart.sideColumns.first?.texts ?? [] }

  /// What rows with three dots need for the number of the middle one above it.
  var leastPitch: Double {
    max(named.leastPitch, size * (chart.series.count > 2 ? 2.6 : 1.6))
  }

  /// The dots of a row from left to right.
  private func dots(_ index: Int) -> [(series: Int, x: Double)] {
    chart.series.indices.compactMap { place in
      chart.series[place].shown(index).map { (place, scale.place($0)) }
    }.sorted { ($0.x, $0.series) < ($1.x, $1.series) }
  }

  func differencesFit(_ canvas: Canvas) -> Bool {
    guard chart.series.count == 2 else { return false }
    return differences.indices.allSatisfy { index in
      let dots = dots(index)
      guard dots.count == 2 else { return true }
      let width = canvas.width(of: differences[index], size: size)
      return width + 2 * (Self.radius + 6) <= dots[1].x - dots[0].x
    }
  }

  private func style(_ series: Int) -> LineStyle {
    switch series {
    case 0: LineStyle(color: .accent)
    case 1: LineStyle(color: .secondary, marker: .ring)
    default: LineStyle(color: .secondary, marker: .openTriangle)
    }
  }

  func draw(top: Double, pitch: Double, on canvas: inout Canvas) {
    for index in chart.categories.indices {
      drawRow(index, top + (Double(index) + 0.5) * pitch, on: &canvas)
    }
  }

  private func drawRow(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
    let dots = dots(index)
    let key = chart.categories[index].key
    if let start = dots.first, let end = dots.last, dots.count > 1 {
      canvas.line(
        "rule/\(key)",
        [Point(x: start.x, y: middle), Point(x: end.x, y: middle)],
        width: LineWidth.data,
        color: .ghost,
        layer: .lines
      )
    }
    for dot in dots {
      let id = "point/" + dataKey(chart, chart.series[dot.series], index)
      let centre = Point(x: dot.x, y: middle)
      canvas.marker(id, at: centre, radius: Self.radius, style: style(dot.series))
    }
    label(index, dots, middle, on: &canvas)
    guard hasDifferencesInside, dots.count == 2, index < differences.count else { return }
    canvas.text(
      "difference/\(key)",
      differences[index],
      x: (dots[0].x + dots[1].x) / 2,
      y: middle - size / 2,
      role: .annotation,
      align: .centre
    )
  }

  /// Values outside of the outer dots, of a middle one above it; what is not known at the left.
  private func label(
    _ index: Int,
    _ dots: [(series: Int, x: Double)],
    _ middle: Double,
    on canvas: inout Canvas
  ) {
    let gap = Self.radius + 3
    for (place, dot) in dots.enumerated() {
      let series = chart.series[dot.series]
      let isFirst = place == 0
      let isLast = place == dots.count - 1
      // A lone dot has its value at the right.
      let side: Canvas.Alignment = isLast ? .left : isFirst ? .right : .centre
      canvas.text(
        "label/" + dataKey(chart, series, index),
        series.values[index].text,
        x: isLast ? dot.x + gap : isFirst ? dot.x - gap : dot.x,
        y: isFirst || isLast ? middle - size / 2 : middle - gap - size,
        role: .value,
        align: side,
        color: dot.series == 0 ? .ink : .secondary
      )
    }
    for (number, series) in chart.series.enumerated() where series.shown(index) == nil {
      let text = series.values[index].text
      guard !text.isEmpty else { continue }
      let name = number == 0 ? text : series.name + text
      canvas.text(
        "missing/" + dataKey(chart, series, index),
        name,
        x: dots.isEmpty ? scale.start : min((dots.last?.x ?? 0), scale.end) + gap,
        y: dots.isEmpty ? middle - size / 2 : middle - gap - size,
        role: .value,
        color: .secondary
      )
    }
  }

  /// ● 全省 ○ 全国, from the right edge.
  func drawLegend(y: Double, on canvas: inout Canvas) {
    var right = canvas.scene.size.width
    for place in chart.series.indices.reversed() {
      let series = chart.series[place]
      let id = "legend/\(series.key)/\(place)"
      let box = canvas.text(id, series.name, x: right, y: y, role: .legend, align: .right)
      let centre = Point(x: box.x - 4 - Self.radius, y: y + size / 2)
      canvas.marker("\(id)/dot", at: centre, radius: Self.radius, style: style(place))
      right = centre.x - Self.radius - 12
    }
  }
}
