import Documents
import Drawings
import Facts

/// 贡献: from one whole to another by the changes of its parts, upright; false where the names have
/// no room, so that it must lie.
func drawWaterfall(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) -> Bool {
  guard let series = chart.series.first else { return true }
  let size = frame.sizes.label
  let steps = WaterfallSteps(chart, series)
  let hidesAxis = chart.options.labels != .none && !chart.options.axis.isHidden
  let top = surroundings.topHeight + size * 1.3 + 2
  let bottom = frame.standingHeight - surroundings.bottomHeight
  var scale = steps.scale(chart, series, length: bottom - top - size * 4)
  let showsTicks = chart.options.labels == .none && !chart.options.axis.isHidden
  let left = showsTicks ? canvas.tickWidth(scale) : 0
  let count = chart.categories.count
  let bands = Bands(count: count, from: left, length: frame.plotWidth ?? (frame.width - left))
  // A number may reach over half of the gaps beside its bar.
  let widest = series.values.map { canvas.width(of: $0.text, size: size) }.max() ?? 0
  guard widest <= bands.step * 1.1,
    let names = bandNames(chart, step: bands.step, canvas: canvas),
    let effects = WaterfallEffects(chart, step: bands.step, canvas: canvas)
  else { return false }
  let namesHeight = Double(names.rowCount + effects.rowCount) * size * 1.2 + 3
  let plot = Rectangle(
    x: left,
    y: top,
    width: frame.width - left,
    height: bottom - namesHeight - top
  )
  let room = hidesAxis ? size + 4 : 0
  scale.start = plot.bottom - (steps.reachesBelow ? room : 0)
  scale.end = plot.y + room
  canvas.uprightAxis(scale, in: plot, showsTicks: showsTicks)
  let bars = WaterfallBars(chart: chart, series: series, steps: steps, scale: scale, bands: bands)
  bars.draw(isUpright: true, on: &canvas)
  if chart.options.labels != .none { bars.label(isUpright: true, on: &canvas) }
  canvas.bandNames(names, chart, bands: bands, top: plot.bottom + 3)
  let below = plot.bottom + 3 + Double(names.rowCount) * size * 1.2
  effects.draw(chart, bands, top: below, on: &canvas)
  finish(chart, series, scale, "unit/y", surroundings, on: &canvas)
  return true
}

/// The same with rows that lie, which have room for any name.
func drawLyingWaterfall(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let series = chart.series.first else { return }
  let size = frame.sizes.label
  let steps = WaterfallSteps(chart, series)
  let rows = NamedRows(chart, frame: frame, canvas: canvas)
  let showsTicks = chart.options.labels == .none && !chart.options.axis.isHidden
  let top = surroundings.topHeight + size * 1.3 * 2 + 3
  let foot = showsTicks ? size * 1.3 + 4 : 2
  let fixed = top + foot + surroundings.bottomHeight
  canvas.scene.size.height = max(
    frame.height ?? 0,
    fixed + Double(chart.categories.count) * max(rows.leastPitch, size * 1.8)
  )
  let body = canvas.scene.size.height - fixed
  var scale = steps.scale(chart, series, length: frame.width * 0.6)
  let labels = series.values.map { canvas.width(of: $0.text, size: size) + 4 }.max() ?? 0
  scale.start = rows.left + (steps.reachesBelow ? labels : 0)
  scale.end = rows.right - labels
  let pitch = body / Double(max(1, chart.categories.count))
  let bands = Bands(count: chart.categories.count, from: top, length: body)
  let bars = WaterfallBars(chart: chart, series: series, steps: steps, scale: scale, bands: bands)
  canvas.lyingAxis(scale, from: top, to: top + body, showsTicks: showsTicks)
  bars.draw(isUpright: false, on: &canvas)
  if chart.options.labels != .none { bars.label(isUpright: false, on: &canvas) }
  rows.draw(chart, top: top, pitch: pitch, on: &canvas)
  canvas.scene.isHorizontal = true
  canvas.scene.categories = chart.categories.map(\.name)
  finish(chart, series, scale, "unit/x", surroundings, on: &canvas)
}

private func finish(
  _ chart: Chart,
  _ series: ChartSeries,
  _ scale: ValueScale,
  _ id: String,
  _ surroundings: Surroundings,
  on canvas: inout Canvas
) {
  let note = unitNoteText(series.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight, id: id)
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

/// The levels between which the bars hang (charts.md E.10).
struct WaterfallSteps {
  /// Of each category, in the unit shown; nil where there is no value.
  let spans: [(from: Double, to: Double)?]
  /// Whether any label stands below a bar.
  let reachesBelow: Bool

  init(_ chart: Chart, _ series: ChartSeries) {
    var level = 0.0
    // Without bars for the wholes the changes start from nothing.
    let showsTotals = chart.options.showsTotals
    spans = chart.categories.indices.map { index in
      guard let value = series.shown(index) else { return nil }
      if chart.categories[index].isTotal {
        if showsTotals { level = value }
        return showsTotals ? (0, value) : (level, level)
      }
      defer { level += value }
      return (level, level + value)
    }
    // The number of a fall stands below its end.
    let most = spans.compactMap { $0.map { max(abs($0.from), abs($0.to)) } }.max() ?? 0
    reachesBelow = spans.contains { span in
      span.map { $0.to < $0.from && $0.to < most * 0.08 } ?? false
    }
  }

  func scale(_ chart: Chart, _ series: ChartSeries, length: Double) -> ValueScale {
    ValueScale(
      around: spans.compactMap { $0 }.flatMap { [$0.from, $0.to] } + [0],
      mark: .bars,
      axis: chart.options.axis,
      length: length,
      decimals: series.decimals
    )
  }
}

private struct WaterfallBars {
  let chart: Chart
  let series: ChartSeries
  let steps: WaterfallSteps
  let scale: ValueScale
  let bands: Bands

  private func paint(_ index: Int, _ span: (from: Double, to: Double)) -> Paint {
    if chart.categories[index].isTotal { return Paint(fill: .muted) }
    return span.to < span.from ? Paint(fill: .fall, hatch: .rising) : Paint(fill: .rise)
  }

  /// The bar between two values, across a band.
  private func box(
    _ index: Int,
    _ span: (from: Double, to: Double),
    isUpright: Bool
  ) -> Rectangle {
    let (from, to) = (scale.place(span.from), scale.place(span.to))
    let across = bands.middle(index) - bands.band / 2
    return isUpright
      ? Rectangle(x: across, y: min(from, to), width: bands.band, height: abs(to - from))
      : Rectangle(x: min(from, to), y: across, width: abs(to - from), height: bands.band)
  }

  func draw(isUpright: Bool, on canvas: inout Canvas) {
    for (index, span) in steps.spans.enumerated() {
      guard let span else {
        markMissing(index, isUpright: isUpright, on: &canvas)
        continue
      }
      let box = box(index, span, isUpright: isUpright)
      let key = dataKey(chart, series, index)
      let isText = chart.categories[index].isTotal && !chart.options.showsTotals
      if isText {
        let end = isUpright ? Point(x: box.right, y: box.y) : Point(x: box.x, y: box.bottom)
        canvas.line(
          "point/\(key)",
          [Point(x: box.x, y: box.y), end],
          width: LineWidth.data,
          color: .muted,
          layer: .points
        )
        continue
      }
      let paint = paint(index, span)
      let perBase = series.unit.shownPerBase
      canvas.rectangle(
        "bar/\(key)",
        box,
        paint: paint,
        stroke: canvas.palette.outline(of: paint),
        span: [span.from / perBase, span.to / perBase]
      )
    }
    connect(isUpright: isUpright, on: &canvas)
  }

  /// From the end of each bar to the start of the next, at the level between them.
  private func connect(isUpright: Bool, on canvas: inout Canvas) {
    let known = steps.spans.indices.filter { steps.spans[$0] != nil }
    for (number, pair) in zip(known, known.dropFirst()).enumerated() {
      guard let span = steps.spans[pair.0] else { continue }
      let level = scale.place(span.to)
      let (start, end) = (
        bands.middle(pair.0) + bands.band / 2, bands.middle(pair.1) - bands.band / 2
      )
      let points =
        isUpright
        ? [Point(x: start, y: level), Point(x: end, y: level)]
        : [Point(x: level, y: start), Point(x: level, y: end)]
      canvas.line(
        "connector/\(number + 1)",
        points,
        width: LineWidth.outline,
        color: .axis,
        layer: .axis
      )
    }
  }

  private func markMissing(_ index: Int, isUpright: Bool, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    let middle = bands.middle(index)
    canvas.text(
      "missing/" + dataKey(chart, series, index),
      series.values[index].text,
      x: isUpright ? middle : scale.zero + 3,
      y: isUpright ? scale.zero - size - 2 : middle - size / 2,
      role: .value,
      align: isUpright ? .centre : .left,
      color: .secondary
    )
  }

  /// Beyond the end of each bar: above or right of rises and wholes, below or left of falls.
  func label(isUpright: Bool, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    for (index, span) in steps.spans.enumerated() {
      guard let span else { continue }
      let box = box(index, span, isUpright: isUpright)
      let isDown = span.to < span.from
      let middle = bands.middle(index)
      let place =
        isUpright
        ? Point(x: middle, y: isDown ? box.bottom + 2 : box.y - size - 2)
        : Point(x: isDown ? box.x - 3 : box.right + 3, y: middle - size / 2)
      canvas.text(
        "label/" + dataKey(chart, series, index),
        series.values[index].text,
        x: place.x,
        y: place.y,
        role: .value,
        align: isUpright ? .centre : isDown ? .right : .left
      )
    }
  }
}

/// 拉动 below the names of the parts; nil where it has no room.
private struct WaterfallEffects {
  let lines: [[String]]

  init?(_ chart: Chart, step: Double, canvas: Canvas) {
    let size = canvas.sizes.label
    let texts = chart.sideColumns.first { $0.role == .text }?.texts ?? []
    // Number and unit are never split; where they are too long, the note has the unit.
    let forms: [(String) -> [String]] = [
      { ["拉动\($0)个百分点"] }, { ["拉动", "\($0)个百分点"] }, { ["拉动\($0)"] }, { ["拉动", $0] },
    ]
    let fitting = forms.first { form in
      texts.allSatisfy { text in
        form(text).allSatisfy { canvas.width(of: $0, size: size) + 2 <= step }
      }
    }
    guard let fitting else { return nil }
    lines = texts.map { $0.isEmpty ? [] : fitting($0) }
  }

  var rowCount: Int { lines.map(\.count).max() ?? 0 }

  func draw(_ chart: Chart, _ bands: Bands, top: Double, on canvas: inout Canvas) {
    for (index, lines) in lines.enumerated() {
      for (row, line) in lines.enumerated() {
        canvas.text(
          "effect/\(chart.categories[index].key)/\(row + 1)",
          line,
          x: bands.middle(index),
          y: top + Double(row) * canvas.sizes.label * 1.2,
          role: .annotation,
          align: .centre,
          color: .secondary
        )
      }
    }
  }
}
