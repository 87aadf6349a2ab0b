import Documents
import Drawings
import Facts

/// 份额: dots on a common scale from zero, the place at the right, the share of before as a ring.
func drawMarketShare(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let now = chart.series.first(where: { $0.role == .actual }) else { return }
  let size = frame.sizes.label
  let before = chart.series.first { $0.role == .lastYear }
  let named = NamedRows(chart, frame: frame, canvas: canvas)
  let hasHeads = chart.sideColumns.contains { !$0.head.isEmpty }
  let top = surroundings.topHeight + size * 1.3 * (hasHeads ? 2 : 1) + 3
  let foot = size * 1.3 + 4
  let fixed = top + foot + surroundings.bottomHeight
  let count = Double(max(1, chart.categories.count))
  let wanted = fixed + count * max(named.leastPitch, size * 2)
  canvas.scene.size.height = max(
    fixed + count * named.leastPitch,
    frame.height ?? min(wanted, frame.width * 4 / 7)
  )
  let pitch = min((canvas.scene.size.height - fixed) / count, size * 4)
  let end = top + pitch * count
  var scale = ValueScale(
    around: chart.series.flatMap(\.shownValues) + [0],
    mark: .bars,
    axis: chart.options.axis,
    length: frame.width * 0.6,
    decimals: now.decimals
  )
  let texts = now.values.map { canvas.width(of: $0.text, size: size) }.max() ?? 0
  (scale.start, scale.end) = (named.left + 4, named.right - texts - 8)
  canvas.lyingAxis(scale, from: top, to: end, showsTicks: !chart.options.axis.isHidden)
  let rows = ShareRows(chart: chart, now: now, before: before, scale: scale, left: named.left)
  for index in chart.categories.indices {
    rows.draw(index, middle: top + (Double(index) + 0.5) * pitch, on: &canvas)
  }
  named.draw(chart, top: top, pitch: pitch, on: &canvas)
  let note = unitNoteText(now.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight, id: "unit/x")
  rows.drawLegend(y: surroundings.topHeight, on: &canvas)
  canvas.scene.size.height = end + foot + surroundings.bottomHeight
  canvas.scene.isHorizontal = true
  canvas.scene.categories = chart.categories.map(\.name)
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

private struct ShareRows {
  let chart: Chart
  let now: ChartSeries
  let before: ChartSeries?
  let scale: ValueScale
  /// Where the names end.
  let left: Double

  static let radius = 3.2
  private static let nowStyle = LineStyle(color: .accent)
  private static let beforeStyle = LineStyle(color: .secondary, marker: .ring)

  func draw(_ index: Int, middle: Double, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    let key = dataKey(chart, now, index)
    guard let value = now.shown(index) else {
      canvas.text(
        "missing/\(key)",
        now.values[index].text,
        x: scale.start + 3,
        y: middle - size / 2,
        role: .value,
        color: .secondary
      )
      return
    }
    let place = Point(x: scale.place(value), y: middle)
    var right = place.x
    if let before, let value = before.shown(index) {
      let start = Point(x: scale.place(value), y: middle)
      right = max(right, start.x)
      canvas.line(
        "rule/\(chart.categories[index].key)",
        [start, place],
        width: LineWidth.data,
        color: .ghost,
        layer: .lines
      )
      let id = "point/" + dataKey(chart, before, index)
      canvas.marker(id, at: start, radius: Self.radius, style: Self.beforeStyle)
    }
    canvas.marker("point/\(key)", at: place, radius: Self.radius, style: Self.nowStyle)
    // Beside its own dot: at the left where the ring stands at the right, if there is room.
    let text = now.values[index].text
    let gap = Self.radius + 3
    let isLeft =
      right > place.x && place.x - gap - canvas.width(of: text, size: size) >= left
    canvas.text(
      "label/\(key)",
      text,
      x: isLeft ? place.x - gap : right + gap,
      y: middle - size / 2,
      role: .value,
      align: isLeft ? .right : .left
    )
  }

  func drawLegend(y: Double, on canvas: inout Canvas) {
    guard let before else { return }
    let size = canvas.sizes.label
    var right = canvas.scene.size.width
    for (series, style) in [(now, Self.nowStyle), (before, Self.beforeStyle)] {
      let id = "legend/\(series.key)"
      let box = canvas.text(id, series.name, x: right, y: y, role: .legend, align: .right)
      let centre = Point(x: box.x - 4 - Self.radius, y: y + size / 2)
      canvas.marker("\(id)/dot", at: centre, radius: Self.radius, style: style)
      right = centre.x - Self.radius - 12
    }
  }
}
