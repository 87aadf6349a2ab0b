import Documents
import Drawings
import Facts

/// 小图: a small panel of columns for each member, on one scale unless the block says otherwise.
func drawSmallMultiples(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.panels.first?.series.first else { return }
  let size = frame.sizes.panel
  // Small bureaux are nearly flat on a shared scale: where the page allows, the panels grow.
  let grid = PanelGrid(
    chart,
    surroundings,
    frame,
    least: frame.height == nil ? PanelGrid.open(size) : PanelGrid.leastHeight
  )
  canvas.scene.size.height = grid.totalHeight
  let all = chart.panels.flatMap { $0.series.flatMap(\.shownValues) }
  var ranges: [[Double]] = []
  var axis: ValueScale?
  for (number, panel) in chart.panels.enumerated() {
    canvas.panel = number
    let box = grid.box(number)
    let own = panel.series.flatMap(\.shownValues)
    var scale = ValueScale(
      around: chart.options.sharesScale ? all : own,
      mark: .bars,
      axis: chart.options.axis,
      length: grid.panelHeight - size * 4,
      decimals: first.decimals
    )
    scale.endAtValues(chart.options.sharesScale ? all : own)
    scale.start = box.bottom - size * 1.2 - 4
    scale.end = box.y + size * 2.6 + 4
    Panel(chart: chart, panel: panel, box: box, scale: scale).draw(on: &canvas)
    ranges.append([scale.start, scale.end])
    axis = axis ?? scale
  }
  canvas.panel = nil
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  if let mean = chart.panels.first?.series.first(where: { $0.role == .mean }) {
    let y = surroundings.topHeight
    let box = canvas.text(
      "legend/\(mean.key)",
      mean.name,
      x: frame.width,
      y: y,
      role: .legend,
      align: .right
    )
    let middle = y + frame.sizes.label / 2
    canvas.line(
      "legend/\(mean.key)/line",
      [Point(x: box.x - 20, y: middle), Point(x: box.x - 4, y: middle)],
      width: LineWidth.axis,
      color: .secondary,
      dash: [3, 1.5],
      layer: .lines
    )
  }
  canvas.scene.categories = chart.panels.map(\.key)
  guard let axis else { return }
  canvas.scene.valueAxis = SceneAxis(
    domain: [axis.low, axis.high],
    ticks: axis.ticks,
    labels: axis.labels,
    unitNote: note,
    ranges: ranges
  )
}

private struct Panel {
  let chart: Chart
  let panel: ChartPanel
  let box: Rectangle
  let scale: ValueScale

  func draw(on canvas: inout Canvas) {
    let size = canvas.sizes.panel
    if panel.isHighlighted {
      let stroke = SceneStroke(width: LineWidth.data, color: .accent)
      canvas.rectangle("frame/\(panel.key)", box, paint: nil, stroke: stroke, layer: .ground)
    }
    let plot = Rectangle(
      x: box.x + 3,
      y: scale.end,
      width: box.width - 6,
      height: scale.start - scale.end
    )
    canvas.text(
      "row/\(panel.key)",
      panel.title,
      x: box.x + 3,
      y: box.y + 2,
      size: size,
      role: .category
    )
    let bands = Bands(count: chart.categories.count, from: plot.x, length: plot.width)
    for series in panel.series where series.role == .actual { draw(series, bands, on: &canvas) }
    for series in panel.series where series.role == .mean { drawMean(series, bands, on: &canvas) }
    // Last, so that the number finds a place clear of bars and of the line of the mean.
    for series in panel.series where series.role == .actual { label(series, bands, on: &canvas) }
    canvas.zeroLine("zero/y/\(panel.key)", y: scale.zero, in: plot)
    drawMonths(bands, on: &canvas)
  }

  private func draw(_ series: ChartSeries, _ bands: Bands, on canvas: inout Canvas) {
    let size = canvas.sizes.panel
    for index in chart.categories.indices {
      let key = dataKey(chart, series, index)
      let middle = bands.middle(index)
      guard let value = series.shown(index), let number = series.values[index].number else {
        canvas.text(
          "missing/\(key)",
          series.values[index].text,
          x: middle,
          y: scale.zero - size - 1,
          size: size,
          role: .value,
          align: .centre,
          color: .secondary
        )
        continue
      }
      let end = scale.place(value)
      let fill: ColorRole = panel.isHighlighted ? .accent : .muted
      let paint = value < 0 ? Paint(fill: .fall, hatch: .rising) : Paint(fill: fill)
      let bar = Rectangle(
        x: middle - bands.band / 2,
        y: min(end, scale.zero),
        width: bands.band,
        height: abs(end - scale.zero)
      )
      canvas.rectangle(
        "bar/\(key)",
        bar,
        paint: paint,
        stroke: canvas.palette.outline(of: paint),
        span: [0, number.double]
      )
    }
  }

  /// The last value of the panel.
  private func label(_ series: ChartSeries, _ bands: Bands, on canvas: inout Canvas) {
    guard let index = chart.categories.indices.last(where: { series.shown($0) != nil }),
      let value = series.shown(index)
    else { return }
    let (middle, top) = (bands.middle(index), min(scale.place(value), scale.zero))
    let size = canvas.sizes.panel
    let text = series.values[index].text
    var place = canvas.box(of: text, x: middle, y: top - size - 2, size: size, align: .centre)
    place.x = min(place.x, box.right - place.width - 1)
    // Above whatever bar stands below the number.
    while !canvas.isFree(place), place.y > box.y + size * 1.3 { place.y -= 1 }
    let id = "label/" + dataKey(chart, series, index)
    canvas.text(id, text, x: place.x, y: place.y, size: size, role: .value)
  }

  private func drawMean(_ series: ChartSeries, _ bands: Bands, on canvas: inout Canvas) {
    let points = chart.categories.indices.compactMap { index in
      series.shown(index).map { Point(x: bands.middle(index), y: scale.place($0)) }
    }
    canvas.line(
      "line/\(series.key)/\(panel.key)",
      points,
      width: LineWidth.axis,
      color: .secondary,
      dash: [3, 1.5],
      layer: .lines
    )
  }

  /// The first and the last month alone.
  private func drawMonths(_ bands: Bands, on canvas: inout Canvas) {
    let size = canvas.sizes.panel
    let ends = Array(Set([0, chart.categories.count - 1])).sorted()
    for index in ends where chart.categories.indices.contains(index) {
      let name = chart.categories[index].name
      var place = canvas.box(
        of: name,
        x: bands.middle(index),
        y: scale.start + 3,
        size: size,
        align: .centre
      )
      place.x = min(max(place.x, box.x + 1), box.right - place.width - 1)
      let id = "month/\(panel.key)/\(chart.categories[index].key)"
      canvas.text(id, name, x: place.x, y: place.y, size: size, role: .tick)
    }
  }
}
