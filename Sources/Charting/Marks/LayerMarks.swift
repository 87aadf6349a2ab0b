import Documents
import Drawings
import Facts

/// The marks of layers in one plot.
struct LayerMarks {
  let chart: Chart
  /// Values of the layers, by their places.
  let drawn: [ChartSeries]
  let scale: ValueScale
  let plot: Rectangle
  let bands: Bands
  /// Of texts in the plot.
  let size: Double
  /// Of 分面; empty for a plot of its own.
  var panelKey = ""

  /// Areas lie behind columns, columns behind lines and dots, whatever the block writes first.
  private static let order: [ChartLayer.Mark] = [.area, .bars, .line, .dots, .rule, .text]

  /// The layers with their places, from the back.
  var ordered: [(place: Int, layer: ChartLayer)] {
    Self.order.flatMap { mark in
      chart.layers.enumerated().filter { $0.element.mark == mark }.map { ($0.offset, $0.element) }
    }
  }

  func draw(on canvas: inout Canvas) {
    for (place, layer) in ordered { draw(layer, place, on: &canvas) }
    label(on: &canvas)
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

  func series(_ layer: ChartLayer) -> ChartSeries? {
    layer.series.flatMap { drawn.indices.contains($0) ? drawn[$0] : nil }
  }

  func middle(_ index: Int) -> Double {
    let before = chart.categories[..<index].reduce(0) { $0 + $1.bandCount }
    return bands.middle(before, count: chart.categories[index].bandCount)
  }

  private func points(_ series: ChartSeries) -> [Point?] {
    series.values.indices.map { index in
      series.shown(index).map { Point(x: middle(index), y: scale.place($0)) }
    }
  }

  func key(_ series: ChartSeries, _ index: Int) -> String {
    let member = panelKey.isEmpty ? "" : "\(panelKey)/"
    return "\(series.key)/\(member)\(chart.categories[index].key)"
  }

  /// What stands for one layer of a panel, or of the only plot.
  func id(_ what: String, _ name: String) -> String {
    panelKey.isEmpty ? "\(what)/\(name)" : "\(what)/\(panelKey)/\(name)"
  }

  func index(_ key: String) -> Int? { chart.categories.firstIndex { $0.key == key } }

  func value(_ number: Number?) -> Double? {
    number.map { $0.double * (drawn.first?.unit.shownPerBase ?? 1) }
  }

  /// Shaded spans, behind all else.
  func drawBands(on canvas: inout Canvas) {
    for (place, layer) in chart.layers.enumerated() where layer.mark == .band {
      drawBand(layer, place, on: &canvas)
    }
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
    let id = id("band", "\(place)")
    canvas.rectangle(id, box, paint: Paint(fill: .sequential(1)), layer: .ground)
    note(layer, id + "/text", x: box.x + box.width / 2, y: box.y + 2, on: &canvas)
  }

  private func drawArea(_ layer: ChartLayer, on canvas: inout Canvas) {
    guard let series = series(layer) else { return }
    let paint = canvas.palette.paint(of: layer, series)
    for run in points(series).runs() {
      guard let first = run.first, let last = run.last else { continue }
      let base = [Point(x: last.value.x, y: scale.zero), Point(x: first.value.x, y: scale.zero)]
      let steps =
        [PathStep.move(first.value)] + (run.dropFirst().map(\.value) + base).map { .line($0) }
        + [.close]
      canvas.add(
        "area/\(key(series, first.place))",
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
    let paint = canvas.palette.paint(of: layer, series)
    for index in series.values.indices {
      guard let value = series.shown(index), let number = series.values[index].number else {
        continue
      }
      let count = Double(chart.categories[index].bandCount)
      let band = bands.band + (count - 1) * bands.step
      let width = band / Double(all.count)
      let end = scale.place(value)
      let own = value < 0 ? Paint(fill: .fall, hatch: .rising) : paint
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
    let style = canvas.palette.style(of: layer, series)
    for run in points(series).runs() {
      let id = "segment/\(key(series, run[0].place))"
      guard run.count > 1 else {
        canvas.dot(id, run[0].value, radius: 2, fill: style.color)
        continue
      }
      canvas.course(id, run.map(\.value), style: style, hasHalo: hasBars)
    }
  }

  /// Whether lines and dots may lie on columns or areas, from which white parts them.
  private var hasBars: Bool { chart.layers.contains { $0.mark.startsAtZero } }

  /// Large enough to be seen upon columns in grey, each layer in a shape of its own.
  private func drawDots(_ layer: ChartLayer, on canvas: inout Canvas) {
    guard let series = series(layer) else { return }
    let style = canvas.palette.style(of: layer, series)
    for (index, point) in points(series).enumerated() {
      guard let point else { continue }
      if hasBars { canvas.dot("halo/\(key(series, index))", point, radius: 5, fill: .white) }
      canvas.marker("point/\(key(series, index))", at: point, radius: 3.5, style: style)
    }
  }

  private func drawRule(_ layer: ChartLayer, _ place: Int, on canvas: inout Canvas) {
    if let index = index(layer.from) {
      let id = id("rule", "\(place)")
      let x = middle(index)
      rule(id, Point(x: x, y: plot.y), Point(x: x, y: plot.bottom), on: &canvas)
      note(layer, id + "/text", x: x, y: plot.y - size - 2, on: &canvas)
    } else if let shown = value(layer.value) {
      let y = scale.place(shown)
      let id = id("mean", idNumber(shown))
      rule(id, Point(x: plot.x, y: y), Point(x: plot.right, y: y), on: &canvas)
      if panelKey.isEmpty { ruleText(layer.text, id + "/text", y: y, on: &canvas) }
    }
  }

  /// What a line across says, at the end where nothing else is.
  private func ruleText(_ text: String, _ id: String, y: Double, on canvas: inout Canvas) {
    let width = canvas.width(of: text, size: size)
    let spots = [
      (plot.x + 2, y - size - 2), (plot.right - width, y - size - 2), (plot.x + 2, y + 2),
      (plot.right - width, y + 2),
    ]
    let free = spots.first { spot in
      canvas.isFree(Rectangle(x: spot.0, y: spot.1, width: width, height: size))
    }
    let spot = free ?? spots[0]
    canvas.text(id, text, x: spot.0, y: spot.1, role: .annotation, color: .secondary)
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
    note(layer, id("note", "\(place)/text"), x: middle(index), y: y, on: &canvas)
  }

  /// A text in the middle of a place, moved into the frame or the panel.
  private func note(
    _ layer: ChartLayer,
    _ id: String,
    x: Double,
    y: Double,
    on canvas: inout Canvas
  ) {
    let width = canvas.width(of: layer.text, size: size)
    let (least, most) =
      panelKey.isEmpty ? (0, canvas.scene.size.width) : (plot.x, plot.right)
    let left = min(max(least, x - width / 2), most - width)
    canvas.text(
      id,
      layer.text,
      x: left,
      y: y,
      size: size,
      role: .annotation,
      color: .secondary
    )
  }
}
