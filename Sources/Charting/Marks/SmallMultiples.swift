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
  let grid = PanelGrid(count: chart.panels.count, width: frame.width)
  let top = surroundings.topHeight + frame.sizes.label * 1.3 + 2
  let fixed = top + surroundings.bottomHeight
  // Small bureaux are nearly flat on a shared scale: where the page allows, the panels grow.
  let open = PanelGrid.openHeight + size * 3.8 + 8
  let wanted = (frame.height ?? frame.width * 4 / 7) - fixed
  let panelHeight = max(
    frame.height == nil ? open : PanelGrid.leastHeight,
    wanted / Double(grid.rows) - PanelGrid.gap
  )
  canvas.scene.size.height = max(
    fixed + Double(grid.rows) * (panelHeight + PanelGrid.gap),
    frame.height ?? 0
  )
  let all = chart.panels.flatMap { $0.series.flatMap(\.shownValues) }
  var ranges: [[Double]] = []
  var axis: ValueScale?
  for (number, panel) in chart.panels.enumerated() {
    canvas.panel = number
    let box = grid.box(number, top: top, height: panelHeight)
    let own = panel.series.flatMap(\.shownValues)
    var scale = ValueScale(
      around: chart.options.sharesScale ? all : own,
      mark: .bars,
      axis: chart.options.axis,
      length: panelHeight - size * 4,
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

/// Panels in rows from the top left.
struct PanelGrid {
  let columns: Int
  let rows: Int
  let panelWidth: Double

  /// Least size of a panel (charts.md A9).
  ///
  /// Unit: points.
  static let leastWidth = 88.0
  static let leastHeight = 60.0
  static let gap = 8.0
  /// Height of the columns' part of a panel on a page, without its title and months.
  ///
  /// Half as high as a panel is wide at four across a page of 442 points; ten bureaux then take
  /// half a page.
  static let openHeight = 60.0

  init(count: Int, width: Double) {
    let most = max(1, Int((width + Self.gap) / (Self.leastWidth + Self.gap)))
    // As square as the width allows: ten panels stand as 4 + 4 + 2, not as 4 + 3 + 3.
    columns = min(most, max(1, count))
    rows = max(1, (count + columns - 1) / columns)
    panelWidth = (width - Double(columns - 1) * Self.gap) / Double(columns)
  }

  func box(_ number: Int, top: Double, height: Double) -> Rectangle {
    Rectangle(
      x: Double(number % columns) * (panelWidth + Self.gap),
      y: top + Double(number / columns) * (height + Self.gap),
      width: panelWidth,
      height: height
    )
  }
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
