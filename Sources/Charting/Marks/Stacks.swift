import Documents
import Drawings
import Facts

/// 构成 and 结构: lying bars of 100%, one for each date, with the change at the right.
func drawStacks(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.series.first else { return }
  let size = frame.sizes.label
  let layout = StackLayout(chart, frame: frame, canvas: canvas)
  let top = surroundings.topHeight
  // Unit, names of the parts.
  let head = size * 1.3 * 2 + 8
  let rows = Double(chart.categories.count)
  let least = rows * layout.leastPitch
  let changes = Double(layout.changes.count + 1) * size * 1.4
  let fixed = top + head + surroundings.bottomHeight + (chart.total.isEmpty ? 0 : size * 1.4)
  // No number below the last bar: no line for it.
  let spare = layout.hasNumbersBelow ? 0 : layout.below
  let needed = fixed + max(least - spare, chart.categories.count > 1 ? changes - size * 1.4 : 0)
  let wanted = fixed + max(rows * layout.leastPitch * 1.4 - spare, changes - size * 1.4)
  canvas.scene.size.height = max(needed, frame.height ?? min(frame.width * 4 / 7, wanted))
  let body = canvas.scene.size.height - fixed
  layout.draw(top: top + head, height: body + spare, on: &canvas)
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: top, id: "unit/x")
  if !chart.total.isEmpty {
    canvas.text(
      "total",
      chart.total,
      x: layout.plotLeft,
      y: top + head + body,
      role: .annotation
    )
  }
  canvas.scene.isHorizontal = true
  canvas.scene.categories = chart.categories.map(\.name)
  let scale = layout.scale
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

/// Where the bars of a composition stand.
struct StackLayout {
  let chart: Chart
  let size: Double
  let plotLeft: Double
  let scale: ValueScale
  let right: Double
  let changeWidth: Double
  let changes: [(name: String, text: String)]
  let changeHead: String
  /// Whether the number of a narrow last part stands beside the end of its bar.
  let hasTail: Bool

  init(_ chart: Chart, frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    size = frame.sizes.label
    let size = size
    let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
    let names = chart.categories.map { measure($0.name) }.max() ?? 0
    plotLeft = names > 0 ? names + 6 : 0
    let column = chart.sideColumns.first { $0.role == .shareChange }
    changeHead = column?.head ?? ""
    changes =
      column.map { column in
        zip(chart.series, column.texts).map { ($0.name, $1) }
      } ?? []
    let widest = changes.map {
      measure($0.name) + 4 + RowLayout.arrowWidth(size) + measure($0.text)
    }
    right = frame.width
    changeWidth = max(widest.max() ?? 0, measure(changeHead))
    let room = changes.isEmpty ? frame.width : frame.width - changeWidth - 12
    let sums = chart.categories.indices.map { index in
      chart.series.reduce(0) { $0 + max(0, $1.shown(index) ?? 0) }
    }
    let most = sums.max() ?? 100
    var scale = ValueScale(around: [0, 100], mark: .bars, length: 240, decimals: 0)
    // What does not add up to 100 is drawn as it is, never stretched.
    if chart.series.first?.unit.base != "%" || most > 100 {
      scale.high = most > 0 ? most : 1
      let kept = scale.ticks.indices.filter { scale.ticks[$0] <= scale.high }
      scale.labels = kept.map { scale.labels[$0] }
      scale.ticks = kept.map { scale.ticks[$0] }
    }
    (scale.start, scale.end) = (plotLeft, room)
    let tail = Self.tail(chart, scale, measure)
    hasTail = tail > 0
    scale.end = room - tail
    self.scale = scale
    let beside = tail > 0 ? chart.series.last : nil
    hasNumbersBelow = chart.series.contains { series in
      series != beside
        && chart.categories.indices.contains { Self.isNarrow(series, $0, scale, measure) }
    }
  }

  /// Whether a part is too narrow for its number inside, or has no length at all.
  private static func isNarrow(
    _ series: ChartSeries,
    _ index: Int,
    _ scale: ValueScale,
    _ measure: (String) -> Double
  ) -> Bool {
    guard let value = series.shown(index) else { return true }
    return measure(series.values[index].text) + 4 > scale.place(value) - scale.place(0)
  }

  /// Room at the right for the numbers of a last part that is too narrow for them; 0 for none.
  ///
  /// Where the part before it is as narrow, the numbers go below the bar and are spread there.
  private static func tail(
    _ chart: Chart,
    _ scale: ValueScale,
    _ measure: (String) -> Double
  ) -> Double {
    guard chart.series.count > 1, let last = chart.series.last else { return 0 }
    let before = chart.series[chart.series.count - 2]
    let rows = chart.categories.indices.filter {
      last.shown($0) != nil && isNarrow(last, $0, scale, measure)
    }
    guard !rows.contains(where: { isNarrow(before, $0, scale, measure) }) else { return 0 }
    return rows.map { measure(last.values[$0].text) + 4 }.max() ?? 0
  }

  /// A bar, and below it a line for the numbers that do not fit in.
  var leastPitch: Double { size * 2 + 4 + below + 2 }

  /// Height of the numbers below a bar with their leaders.
  var below: Double { size * 1.4 + 6 }

  /// Whether a part is too narrow for its number, or has none.
  let hasNumbersBelow: Bool

  func draw(top: Double, height: Double, on canvas: inout Canvas) {
    let pitch = height / Double(max(1, chart.categories.count))
    let thickness = min(Bands.widest, pitch - below - 4)
    var ends: [[Double]] = []
    for index in chart.categories.indices {
      let y = top + Double(index) * pitch
      let box = Rectangle(x: plotLeft, y: y, width: scale.end - plotLeft, height: thickness)
      ends.append(drawBar(index, box, on: &canvas))
      let name = chart.categories[index]
      canvas.text(
        "row/\(name.key)",
        name.name,
        x: 0,
        y: y + (thickness - size) / 2,
        role: .category
      )
    }
    connect(ends, top: top, pitch: pitch, thickness: thickness, on: &canvas)
    if let last = ends.first { drawNames(last, top: top, on: &canvas) }
    drawChanges(top: top, height: height, on: &canvas)
  }

  /// Draws one bar; gives where its parts end, the start first.
  private func drawBar(_ index: Int, _ box: Rectangle, on canvas: inout Canvas) -> [Double] {
    var level = 0.0
    var base = 0.0
    var ends = [scale.place(0)]
    var outside: [(series: ChartSeries, middle: Double)] = []
    for series in chart.series {
      let key = dataKey(chart, series, index)
      guard let value = series.shown(index), let number = series.values[index].number else {
        outside.append((series, ends[ends.count - 1]))
        ends.append(ends[ends.count - 1])
        continue
      }
      let (start, end) = (scale.place(level), scale.place(level + value))
      let paint = canvas.palette.paint(slot: series.paletteSlot)
      let part = Rectangle(x: start, y: box.y, width: end - start, height: box.height)
      canvas.rectangle(
        "segment/\(key)",
        part,
        paint: paint,
        stroke: canvas.palette.outline(of: paint),
        span: [base, base + number.double]
      )
      if level > 0 { drawGap(at: start, box, key, on: &canvas) }
      let text = series.values[index].text
      if canvas.width(of: text, size: size) + 4 <= end - start {
        drawInside(text, part, paint, "label/\(key)", on: &canvas)
      } else if hasTail, series == chart.series.last {
        let y = box.y + (box.height - size) / 2
        canvas.text("label/\(key)", text, x: end + 3, y: y, role: .value)
      } else {
        outside.append((series, (start + end) / 2))
      }
      level += value
      base += number.double
      ends.append(end)
    }
    drawOutside(outside, index, box, on: &canvas)
    return ends
  }

  /// A white line of one point between fills (charts.md Q30).
  private func drawGap(at x: Double, _ box: Rectangle, _ key: String, on canvas: inout Canvas) {
    let points = [Point(x: x, y: box.y - 0.5), Point(x: x, y: box.bottom + 0.5)]
    canvas.line("gap/\(key)", points, width: 1, color: .white, layer: .axis)
  }

  /// Faint lines between the same parts of neighbouring bars.
  private func connect(
    _ ends: [[Double]],
    top: Double,
    pitch: Double,
    thickness: Double,
    on canvas: inout Canvas
  ) {
    for (row, pair) in zip(ends, ends.dropFirst()).enumerated() {
      let (from, to) = (top + Double(row) * pitch + thickness, top + Double(row + 1) * pitch)
      for place in 1..<max(1, pair.0.count - 1) {
        canvas.line(
          "connector/\(row + 1)/\(place)",
          [Point(x: pair.0[place], y: from), Point(x: pair.1[place], y: to)],
          width: LineWidth.outline,
          color: .ghost,
          layer: .grid
        )
      }
    }
  }
}
