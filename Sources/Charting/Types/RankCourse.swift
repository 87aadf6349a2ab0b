import Documents
import Drawings
import Facts

/// 名次: places over the months, the first at the top, names at both ends.
///
/// Segments are straight, as curves would invent places between months (charts.md A6).
func drawRankCourse(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.series.first else { return }
  let size = frame.sizes.label
  let levels = RankLevels(chart)
  let radius = RankCourses.radius(levels, canvas: canvas)
  let measure: (String) -> Double = { [canvas] in canvas.width(of: $0, size: size) }
  let names = chart.series.map { measure($0.name) }.max() ?? 0
  let top = surroundings.topHeight + size * 1.3 + 3
  let room = LinePlot(
    chart,
    frame: frame,
    left: names + EndLabelGap.text + radius,
    right: names + EndLabelGap.text + radius,
    tickWidth: 0,
    top: top,
    bottom: frame.standingHeight - surroundings.bottomHeight,
    canvas: canvas
  )
  // The outermost dots stay within the plot.
  let (start, end) = (room.plot.bottom - radius - 2, room.plot.y + radius + 1)
  let courses = RankCourses(
    chart: chart,
    room: room,
    levels: levels,
    radius: radius,
    start: start,
    end: end
  )
  courses.draw(on: &canvas)
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  room.drawNames(chart, on: &canvas)
  let ticks = (1...levels.last).map(Double.init)
  canvas.scene.labelPolicy = "ends"
  canvas.scene.valueAxis = SceneAxis(
    domain: [Double(levels.last), 1],
    ticks: ticks,
    labels: ticks.map { tickText($0, decimals: 0) },
    unitNote: note,
    ranges: [[courses.place(Double(levels.last)), courses.place(1)]]
  )
}

/// The level of each place in each month: ties stand half a step apart (charts.md E.11).
struct RankLevels {
  /// The lowest place that anyone drawn takes; at least 1.
  let last: Int
  /// The lowest level, which a tie at the last place exceeds by its half steps.
  let lowest: Double
  private let levels: [[Double?]]

  init(_ chart: Chart) {
    var levels = chart.series.map { series in
      chart.categories.indices.map { index in series.shown(index) }
    }
    for column in chart.categories.indices {
      var seen: [Double: Int] = [:]
      for row in levels.indices {
        guard let rank = levels[row][column] else { continue }
        levels[row][column] = rank + Double(seen[rank, default: 0]) / 2
        seen[rank, default: 0] += 1
      }
    }
    self.levels = levels
    last = max(1, Int(chart.series.flatMap(\.shownValues).max() ?? 1))
    lowest = max(Double(last), levels.joined().compactMap { $0 }.max() ?? 1)
  }

  func level(_ series: Int, _ month: Int) -> Double? { levels[series][month] }
}

private struct RankCourses {
  let chart: Chart
  let room: LinePlot
  let levels: RankLevels
  let radius: Double
  /// Heights of the lowest level and of the first place.
  let start: Double
  let end: Double

  /// A dot holds the largest number.
  static func radius(_ levels: RankLevels, canvas: Canvas) -> Double {
    let size = canvas.sizes.label
    let width = canvas.width(of: "\(levels.last)", size: size)
    return max(size * 0.68, width / 2 + 2.5)
  }

  func place(_ level: Double) -> Double {
    guard levels.lowest > 1 else { return (start + end) / 2 }
    return end + (level - 1) / (levels.lowest - 1) * (start - end)
  }

  private func points(_ series: Int) -> [Point?] {
    chart.categories.indices.map { month in
      levels.level(series, month).map { Point(x: room.bands.middle(month), y: place($0)) }
    }
  }

  private func style(_ series: ChartSeries) -> LineStyle {
    series.isHighlighted
      ? LineStyle(color: .accent, width: LineWidth.highlight)
      : LineStyle(color: .muted, width: LineWidth.axis)
  }

  func draw(on canvas: inout Canvas) {
    let order =
      chart.series.indices.filter { !chart.series[$0].isHighlighted }
      + chart.series.indices.filter { chart.series[$0].isHighlighted }
    for index in order { drawCourse(index, on: &canvas) }
    for index in order { drawDots(index, on: &canvas) }
    drawNames(isLeft: true, on: &canvas)
    drawNames(isLeft: false, on: &canvas)
    room.markMissing(chart, on: &canvas)
    annotate(on: &canvas)
  }

  private func drawCourse(_ index: Int, on canvas: inout Canvas) {
    let series = chart.series[index]
    for run in points(index).runs() {
      canvas.course(
        "segment/" + series.lineKey,
        run.map(\.value),
        style: style(series),
        hasHalo: series.isHighlighted
      )
    }
  }

  /// A dot with the place in it at both ends of a line, also where one enters or leaves; small ones
  /// between.
  private func drawDots(_ index: Int, on canvas: inout Canvas) {
    let series = chart.series[index]
    let style = style(series)
    for run in points(index).runs() {
      for (place, point) in run {
        let key = "\(series.lineKey)/\(chart.categories[place].key)"
        guard place == run.first?.place || place == run.last?.place else {
          canvas.marker("point/\(key)", at: point, radius: 2.2, style: style)
          continue
        }
        let fill: ColorRole = series.isHighlighted ? .accent : .white
        let stroke = SceneStroke(width: LineWidth.axis, color: style.color)
        canvas.dot("point/\(key)", point, radius: radius, fill: fill, stroke: stroke)
        canvas.text(
          "label/\(key)",
          series.values[place].text,
          x: point.x,
          y: point.y - canvas.sizes.label / 2,
          role: .value,
          align: .centre,
          color: series.isHighlighted ? textColor(on: .accent, in: canvas.palette) : .ink
        )
      }
    }
  }

  /// Names beside the ends: at the left of all that begin there, at the right of all others too.
  private func drawNames(isLeft: Bool, on canvas: inout Canvas) {
    let labels = chart.series.indices.compactMap { index -> EndLabel? in
      let known = points(index)
      let point = isLeft ? known.first ?? nil : known.compactMap { $0 }.last
      guard let point else { return nil }
      let series = chart.series[index]
      return EndLabel(
        key: "\(series.member)/\(isLeft ? "start" : "end")",
        lines: [series.name],
        point: point,
        role: .annotation,
        color: series.isHighlighted ? .ink : .secondary,
        what: "name"
      )
    }
    let plot = room.plot
    let middles = canvas.middles(of: labels, from: plot.y - 2, to: plot.bottom + 2)
    let isMoved = zip(labels, middles).contains { abs($0.point.y - $1) > EndLabelGap.unledMove }
    let gap = radius + (isMoved ? EndLabelGap.text - 2 : 4)
    let edge = isLeft ? room.bands.middle(0) : plot.right
    canvas.endLabels(
      labels,
      middles: middles,
      textX: edge + (isLeft ? -gap : gap),
      clearance: radius + 1
    )
  }

  private func annotate(on canvas: inout Canvas) {
    let own = chart.series.firstIndex(where: \.isHighlighted) ?? chart.series.indices.first
    if let own { room.annotate(chart, at: points(own), clearance: radius + 1, on: &canvas) }
  }
}
