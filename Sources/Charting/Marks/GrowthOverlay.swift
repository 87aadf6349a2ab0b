import Documents
import Drawings
import Facts

/// Growth as a line over the columns, with an axis of its own at the right (布局: 叠加).
///
/// The look of the national communiqué; both zero lines are one (charts.md Q07).
struct GrowthOverlay {
  let chart: Chart
  let series: ChartSeries
  /// Ticks and their labels in %.
  private let ticks: [Double]
  private let labels: [String]
  private var low: Double
  private var high: Double
  /// Width that the ticks take at the right of the plot.
  ///
  /// Unit: points.
  let tickWidth: Double

  init(_ chart: Chart, _ series: ChartSeries, canvas: Canvas) {
    self.chart = chart
    self.series = series
    let scale = ValueScale(
      around: series.shownValues + [0],
      mark: .bars,
      length: 150,
      decimals: series.decimals
    )
    let zeroed = Self.throughZero(scale)
    let decimals = zeroed.map { decimalsNeeded(by: abs($0)) }.max() ?? 0
    ticks = zeroed
    labels = zeroed.map { tickText($0, decimals: decimals) }
    low = min(scale.low, zeroed.first ?? scale.low)
    high = max(scale.high, zeroed.last ?? scale.high)
    let widest = labels.map { canvas.width(of: $0, size: canvas.sizes.label) }.max() ?? 0
    tickWidth = widest + 6
  }

  /// Ticks of the same step among which zero is, as both axes meet there.
  private static func throughZero(_ scale: ValueScale) -> [Double] {
    guard scale.ticks.count > 1, !scale.ticks.contains(0) else { return scale.ticks }
    let step = scale.ticks[1] - scale.ticks[0]
    let first = Int((scale.low / step).rounded(.down))
    let last = Int((scale.high / step).rounded(.up))
    return (first...last).map { Double($0) * step }
  }

  /// Stretches both scales downwards until their zeros lie at the same height.
  mutating func align(_ scale: inout ValueScale) {
    let below = max(part(scale.low, scale.high), part(low, high))
    guard below > 0, below < 1 else { return }
    scale.low = -below / (1 - below) * scale.high
    low = -below / (1 - below) * high
  }

  /// The part of a scale that lies below zero.
  private func part(_ low: Double, _ high: Double) -> Double {
    high > 0 && low < 0 ? -low / (high - low) : 0
  }

  private func place(_ value: Double, _ columns: Columns) -> Double {
    let (start, end) = (columns.scale.start, columns.scale.end)
    return start + (value - low) / (high - low) * (end - start)
  }

  /// Draws the line, before the columns take their numbers, which keep clear of it.
  func drawLine(_ columns: Columns, on canvas: inout Canvas) { drawRuns(columns, on: &canvas) }

  /// Draws the axis at the right, the legend and the numbers of the line.
  func draw(_ columns: Columns, right: Double, noteY: Double, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    for (tick, label) in zip(ticks, labels) {
      let y = place(tick, columns)
      let id = "tick/growth/y/\(idNumber(tick))"
      canvas.text(id, label, x: right, y: y - size / 2, role: .tick, align: .right)
    }
    let unit = unitNoteText(series.unit.name)
    let note = canvas.box(of: unit, x: right, y: noteY, size: size, align: .right)
    canvas.unitNote(unit, x: note.x, y: noteY, id: "unit/growth/y")
    drawLegend(columns, right: note.x - 12, y: noteY, on: &canvas)
    label(columns, on: &canvas)
  }

  /// Columns by boxes, the line by a piece of it with a dot.
  private func drawLegend(
    _ columns: Columns,
    right: Double,
    y: Double,
    on canvas: inout Canvas
  ) {
    let id = "legend/\(series.key)"
    let box = canvas.text(id, series.name, x: right, y: y, role: .legend, align: .right)
    let middle = y + box.height / 2
    let ends = [Point(x: box.x - 21, y: middle), Point(x: box.x - 3, y: middle)]
    canvas.line("\(id)/line", ends, width: LineWidth.data, color: .ink, layer: .lines)
    canvas.dot("\(id)/dot", Point(x: box.x - 12, y: middle), radius: 2, fill: .ink)
    var entries = columnLegend(chart, columns.actual, columns.lastYear)
    if entries.isEmpty {
      entries = [(columns.actual.key, columns.actual.name, Paint(fill: .accent))]
    }
    canvas.legend(entries, right: box.x - 33, y: y)
  }

  private func point(_ index: Int, _ columns: Columns) -> Point? {
    series.shown(index).map { value in
      let count = chart.categories[index].bandCount
      let x = columns.bands.middle(columns.firstBands[index], count: count)
      return Point(x: x, y: place(value, columns))
    }
  }

  /// Unbroken runs of two points and more; each point has a white rim, to stand off the columns.
  private func drawRuns(_ columns: Columns, on canvas: inout Canvas) {
    let points = chart.categories.indices.map { point($0, columns) }
    for run in points.indices.split(whereSeparator: { points[$0] == nil }) where run.count > 1 {
      let line = run.compactMap { points[$0] }
      let id = "segment/" + dataKey(chart, series, run[run.startIndex])
      // White below the line keeps it visible upon dark columns.
      canvas.line("halo/" + id, line, width: LineWidth.data + 2, color: .white, layer: .lines)
      canvas.line(id, line, width: LineWidth.data, color: .ink, layer: .lines)
    }
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let rim = SceneStroke(width: 1, color: .white)
      let id = "point/" + dataKey(chart, series, index)
      canvas.dot(id, point, radius: 3, fill: .ink, stroke: rim)
    }
  }

  /// Numbers of the points: above or below, or a line further off; none where all texts are near.
  private func label(_ columns: Columns, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    for index in chart.categories.indices {
      guard let point = point(index, columns) else { continue }
      let text = series.values[index].text
      let box = canvas.box(of: text, x: point.x, y: 0, size: size, align: .centre)
      let limit = canvas.scene.size.width - tickWidth - box.width
      let places = [
        -size - 5, 5, -size * 2 - 4, size + 4, -size * 3 - 3,
      ].map { offset in
        Rectangle(
          x: min(max(0, box.x), limit),
          y: point.y + offset,
          width: box.width,
          height: size
        )
      }.filter { place in
        place.y >= 0 && place.bottom <= columns.plot.bottom
          && canvas.isClear(place.grown(by: 1))
          && !canvas.scene.shapes.contains { $0.layer == .points && $0.bounds.meets(place) }
      }
      // On white before on a column; upon a column white is laid below the number.
      guard let place = places.first(where: canvas.isFree) ?? places.first else { continue }
      let key = dataKey(chart, series, index)
      if !canvas.isFree(place) {
        canvas.rectangle(
          "ground/label/\(key)",
          place.grown(by: 1),
          paint: Paint(fill: .white),
          layer: .leaders
        )
      }
      canvas.text("label/\(key)", text, x: place.x, y: place.y, role: .value, color: .secondary)
    }
  }
}
