import Documents
import Drawings
import Facts

/// 图层: marks that the block composes by hand, on one axis of categories and one of values
/// (charts.md B.4, example 16).
func drawLayers(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let layers = Layers(chart, surroundings, frame: frame, canvas: canvas) else { return }
  layers.draw(on: &canvas)
  canvas.scene.valueAxis = SceneAxis(
    domain: [layers.scale.low, layers.scale.high],
    ticks: layers.scale.ticks,
    labels: layers.scale.labels,
    unitNote: layers.note,
    ranges: [[layers.scale.start, layers.scale.end]]
  )
}

private struct Layers {
  let chart: Chart
  let scale: ValueScale
  let note: String
  private let plot: Rectangle
  private let bands: Bands
  private let names: BandNames
  private let size: Double
  private let noteY: Double

  init?(_ chart: Chart, _ surroundings: Surroundings, frame: ChartFrame, canvas: Canvas) {
    guard let first = chart.series.first else { return nil }
    self.chart = chart
    size = frame.sizes.label
    noteY = surroundings.topHeight
    let shows = first.unit.shownPerBase
    let lines = chart.layers.flatMap { [$0.value, $0.otherValue] }.compactMap { $0 }
      .map { $0.double * shows }
    let startsAtZero = chart.layers.contains(where: \.mark.startsAtZero)
    let plotTop = noteY + size * 1.3 * 2 + 4
    let bottom = canvas.scene.size.height - surroundings.bottomHeight
    func scale(to plotBottom: Double) -> ValueScale {
      ValueScale(
        around: chart.series.flatMap(\.shownValues) + lines,
        mark: startsAtZero ? .bars : .lines,
        axis: chart.options.axis,
        length: plotBottom - plotTop,
        decimals: first.decimals
      )
    }
    let tickWidth = canvas.tickWidth(scale(to: bottom))
    let left = frame.plotWidth.map { max(tickWidth, (frame.width - $0) / 2) } ?? tickWidth
    let width = frame.plotWidth ?? (frame.width - left)
    let total = chart.categories.reduce(0) { $0 + $1.bandCount }
    let step = width / Double(max(1, total))
    // Names without room lie upon each other, so that the figure is refused as a whole (G114).
    names =
      bandNames(chart, step: step, canvas: canvas)
      ?? BandNames(lines: chart.categories.map { [$0.name] })
    let plotBottom = bottom - Double(names.rowCount) * size * 1.2 - 3
    var found = scale(to: plotBottom)
    (found.start, found.end) = (plotBottom, plotTop)
    self.scale = found
    plot = Rectangle(x: left, y: plotTop, width: width, height: plotBottom - plotTop)
    bands = Bands(count: total, from: plot.x, length: plot.width)
    note = unitNoteText(first.unit.name, isLogarithmic: found.isLogarithmic)
  }

  func draw(on canvas: inout Canvas) {
    for (place, layer) in chart.layers.enumerated() where layer.mark == .band {
      drawBand(layer, place, on: &canvas)
    }
    canvas.uprightAxis(scale, in: plot, showsTicks: !chart.options.axis.isHidden)
    // Areas lie behind columns, columns behind lines and dots, whatever the block writes first.
    for mark in [ChartLayer.Mark.area, .bars, .line, .dots, .rule, .text] {
      for (place, layer) in chart.layers.enumerated() where layer.mark == mark {
        draw(layer, place, on: &canvas)
      }
    }
    label(on: &canvas)
    canvas.unitNote(note, x: 0, y: noteY)
    drawLegend(on: &canvas)
    canvas.bandNames(names, chart, bands: bands, top: plot.bottom + 3)
  }

  private func draw(_ layer: ChartLayer, _ place: Int, on canvas: inout Canvas) {
    switch layer.mark {
    case .area: drawArea(layer, on: &canvas)
    case .bars: drawBars(layer, on: &canvas)
    case .line: drawLine(layer, on: &canvas)
    case .dots: drawDots(layer, on: &canvas)
    case .rule: drawRule(layer, place, on: &canvas)
    case .text: drawText(layer, place, on: &canvas)
    case .band: break
    }
  }

  private func series(_ layer: ChartLayer) -> ChartSeries? {
    layer.series.flatMap { chart.series.indices.contains($0) ? chart.series[$0] : nil }
  }

  /// 样式 decides first, then 颜色, then the place among the layers with values.
  private func paint(_ layer: ChartLayer, _ canvas: Canvas) -> Paint {
    guard let series = series(layer) else { return Paint(fill: .secondary) }
    switch series.role {
    case .lastYear, .mean, .lowerBound: return Paint(fill: .ghost)
    case .plan: return Paint(fill: .white)
    case .forecast: return Paint(fill: .accent, hatch: .rising)
    case .actual, .growth, .runningSum, .reference: break
    }
    switch layer.emphasis {
    case .accent: return Paint(fill: .accent)
    case .muted: return Paint(fill: .muted)
    case nil: return canvas.palette.paint(slot: series.paletteSlot)
    }
  }

  /// The colour of a line or a dot, which has no hatch.
  private func color(_ layer: ChartLayer, _ canvas: Canvas) -> ColorRole {
    guard let series = series(layer) else { return .secondary }
    switch series.role {
    case .plan, .mean: return .secondary
    case .lastYear, .lowerBound: return .muted
    case .actual, .growth, .forecast, .runningSum, .reference:
      let fill = paint(layer, canvas).fill
      return canvas.palette.color(of: fill).contrast(to: .white) < 3 ? .axis : fill
    }
  }

  private func middle(_ index: Int) -> Double {
    let before = chart.categories[..<index].reduce(0) { $0 + $1.bandCount }
    return bands.middle(before, count: chart.categories[index].bandCount)
  }

  private func points(_ series: ChartSeries) -> [Point?] {
    series.values.indices.map { index in
      series.shown(index).map { Point(x: middle(index), y: scale.place($0)) }
    }
  }

  /// Unbroken runs of points with the place of the first.
  private func runs(_ points: [Point?]) -> [(first: Int, points: [Point])] {
    var runs: [(first: Int, points: [Point])] = []
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      if index > 0, points[index - 1] != nil, !runs.isEmpty {
        runs[runs.count - 1].points.append(point)
      } else {
        runs.append((index, [point]))
      }
    }
    return runs
  }

  private func key(_ series: ChartSeries, _ index: Int) -> String {
    "\(series.key)/\(chart.categories[index].key)"
  }

  private func drawBand(_ layer: ChartLayer, _ place: Int, on canvas: inout Canvas) {
    var box = plot
    if let first = index(layer.from), let last = index(layer.to.isEmpty ? layer.from : layer.to) {
      let start = bands.middle(first) - bands.step / 2
      let end = bands.middle(last) + bands.step / 2
      (box.x, box.width) = (start, end - start)
    } else if let low = value(layer.value), let high = value(layer.otherValue) {
      let (top, bottom) = (scale.place(max(low, high)), scale.place(min(low, high)))
      (box.y, box.height) = (top, bottom - top)
    } else {
      return
    }
    canvas.rectangle("band/\(place)", box, paint: Paint(fill: .sequential(1)), layer: .ground)
    note(layer, "band/\(place)/text", x: box.x + box.width / 2, y: box.y + 2, on: &canvas)
  }

  private func index(_ key: String) -> Int? { chart.categories.firstIndex { $0.key == key } }

  private func value(_ number: Number?) -> Double? {
    number.map { $0.double * (chart.series.first?.unit.shownPerBase ?? 1) }
  }

  private func drawArea(_ layer: ChartLayer, on canvas: inout Canvas) {
    guard let series = series(layer) else { return }
    let paint = paint(layer, canvas)
    for run in runs(points(series)) {
      guard let first = run.points.first, let last = run.points.last else { continue }
      let base = [Point(x: last.x, y: scale.zero), Point(x: first.x, y: scale.zero)]
      let steps =
        [PathStep.move(first)] + (run.points.dropFirst() + base).map { .line($0) } + [.close]
      canvas.add(
        "area/\(key(series, run.first))",
        .path(steps),
        fill: paint.fill,
        hatch: paint.hatch,
        stroke: canvas.palette.outline(of: paint),
        layer: .bars
      )
    }
  }

  /// Columns of several layers stand beside each other in their band.
  private func drawBars(_ layer: ChartLayer, on canvas: inout Canvas) {
    guard let series = series(layer) else { return }
    let all = chart.layers.filter { $0.mark == .bars }
    let place = all.firstIndex(of: layer) ?? 0
    let paint = paint(layer, canvas)
    for index in series.values.indices {
      guard let value = series.shown(index), let number = series.values[index].number else {
        continue
      }
      let count = Double(chart.categories[index].bandCount)
      let band = bands.band + (count - 1) * bands.step
      let width = band / Double(all.count)
      let end = scale.place(value)
      let isFall = value < 0
      let own = isFall ? Paint(fill: .fall, hatch: .rising) : paint
      canvas.rectangle(
        "bar/\(key(series, index))",
        Rectangle(
          x: middle(index) - band / 2 + Double(place) * width,
          y: min(end, scale.zero),
          width: width,
          height: abs(end - scale.zero)
        ),
        paint: own,
        stroke: canvas.palette.outline(of: own),
        span: [0, number.double]
      )
    }
  }

  private func drawLine(_ layer: ChartLayer, on canvas: inout Canvas) {
    guard let series = series(layer) else { return }
    for run in runs(points(series)) {
      let id = "segment/\(key(series, run.first))"
      guard run.points.count > 1 else {
        canvas.dot(id, run.points[0], radius: 2, fill: color(layer, canvas))
        continue
      }
      canvas.line(
        id,
        run.points,
        width: LineWidth.data,
        color: color(layer, canvas),
        dash: dash(series),
        layer: .lines
      )
    }
  }

  /// By 样式, then by the place of the layer, so that no line is told by its hue alone.
  private func dash(_ series: ChartSeries) -> [Double] {
    switch series.role {
    case .plan: [4, 2]
    case .forecast, .lowerBound: [1, 2]
    case .mean: [6, 2, 1, 2]
    case .lastYear: []
    case .actual, .growth, .runningSum, .reference:
      [[], [4, 2], [1, 2], [6, 2, 1, 2]][series.paletteSlot % 4]
    }
  }

  private func drawDots(_ layer: ChartLayer, on canvas: inout Canvas) {
    guard let series = series(layer) else { return }
    for (index, point) in points(series).enumerated() {
      guard let point else { continue }
      canvas.dot("point/\(key(series, index))", point, radius: 3, fill: color(layer, canvas))
    }
  }

  private func drawRule(_ layer: ChartLayer, _ place: Int, on canvas: inout Canvas) {
    if let index = index(layer.from) {
      let x = middle(index)
      rule("rule/\(place)", Point(x: x, y: plot.y), Point(x: x, y: plot.bottom), on: &canvas)
      note(layer, "rule/\(place)/text", x: x, y: plot.y - size - 2, on: &canvas)
    } else if let shown = value(layer.value) {
      let y = scale.place(shown)
      let id = "mean/\(idNumber(shown))"
      rule(id, Point(x: plot.x, y: y), Point(x: plot.right, y: y), on: &canvas)
      let width = canvas.width(of: layer.text, size: size)
      let spots = [
        (plot.x + 2, y - size - 2), (plot.right - width, y - size - 2), (plot.x + 2, y + 2),
        (plot.right - width, y + 2),
      ]
      let free = spots.first { spot in
        canvas.isFree(Rectangle(x: spot.0, y: spot.1, width: width, height: size))
      }
      let spot = free ?? spots[0]
      canvas.text(
        id + "/text",
        layer.text,
        x: spot.0,
        y: spot.1,
        role: .annotation,
        color: .secondary
      )
    }
  }

  private func rule(_ id: String, _ start: Point, _ end: Point, on canvas: inout Canvas) {
    canvas.line(
      id,
      [start, end],
      width: LineWidth.axis,
      color: .secondary,
      dash: [4, 2],
      layer: .axis
    )
  }

  private func drawText(_ layer: ChartLayer, _ place: Int, on canvas: inout Canvas) {
    guard let index = index(layer.from), let shown = value(layer.value) else { return }
    let y = scale.place(shown) - size - 5
    note(layer, "note/\(place)/text", x: middle(index), y: y, on: &canvas)
  }

  /// A text in the middle of a place, moved into the frame.
  private func note(
    _ layer: ChartLayer,
    _ id: String,
    x: Double,
    y: Double,
    on canvas: inout Canvas
  ) {
    let width = canvas.width(of: layer.text, size: size)
    let left = min(max(0, x - width / 2), canvas.scene.size.width - width)
    canvas.text(id, layer.text, x: left, y: y, role: .annotation, color: .secondary)
  }

  /// The value at the end of each course: what a reader looks for first.
  private func label(on canvas: inout Canvas) {
    guard chart.options.labels != .none else { return }
    for layer in chart.layers where layer.mark.runsOverCategories {
      guard let series = series(layer) else { continue }
      let known = series.values.indices.filter { series.shown($0) != nil }
      let isAll =
        chart.options.labels == .all
        || chart.options.labels == .automatic && layer.mark == .bars && known.count <= 13
          && chart.layers.count(where: { $0.mark == .bars }) == 1
      for index in isAll ? known : [known.last].compactMap({ $0 }) {
        label(series, index, on: &canvas)
      }
    }
  }

  private func label(_ series: ChartSeries, _ index: Int, on canvas: inout Canvas) {
    guard let value = series.shown(index) else { return }
    let text = series.values[index].text
    let width = canvas.width(of: text, size: size)
    let (x, y) = (middle(index), scale.place(value))
    let left = min(max(plot.x, x - width / 2), canvas.scene.size.width - width)
    let spots = [
      (left, value < 0 ? y + 3 : y - size - 4), (left, value < 0 ? y - size - 4 : y + 4),
      (x - width - 6, y - size / 2), (left, y - size * 2.2),
    ]
    let free = spots.first { spot in
      canvas.isFree(Rectangle(x: spot.0, y: spot.1, width: width, height: size))
    }
    guard let spot = free else { return }
    canvas.text("label/\(key(series, index))", text, x: spot.0, y: spot.1, role: .value)
  }

  private func drawLegend(on canvas: inout Canvas) {
    let drawn = chart.layers.filter { $0.mark.runsOverCategories && series($0) != nil }
    guard drawn.count > 1 else { return }
    var x = canvas.scene.size.width
    for (place, layer) in drawn.enumerated().reversed() {
      guard let series = series(layer) else { continue }
      let name = layer.text.isEmpty ? series.name : layer.text
      let box = canvas.text("legend/\(place)", name, x: x, y: noteY, role: .legend, align: .right)
      drawSample(layer, series, place, right: box.x - 3, on: &canvas)
      x = box.x - 3 - 20 - 10
    }
  }

  /// A piece of the mark before its name.
  private func drawSample(
    _ layer: ChartLayer,
    _ series: ChartSeries,
    _ place: Int,
    right: Double,
    on canvas: inout Canvas
  ) {
    let middle = noteY + size / 2
    switch layer.mark {
    case .bars, .area:
      let paint = paint(layer, canvas)
      let side = size * 0.8
      canvas.rectangle(
        "legend/\(place)/box",
        Rectangle(x: right - side, y: middle - side / 2, width: side, height: side),
        paint: paint,
        stroke: canvas.palette.outline(of: paint)
      )
    case .line:
      canvas.line(
        "legend/\(place)/line",
        [Point(x: right - 18, y: middle), Point(x: right, y: middle)],
        width: LineWidth.data,
        color: color(layer, canvas),
        dash: dash(series),
        layer: .lines
      )
    case .dots:
      let centre = Point(x: right - 3, y: middle)
      canvas.dot("legend/\(place)/dot", centre, radius: 3, fill: color(layer, canvas))
    case .rule, .text, .band: break
    }
  }
}
