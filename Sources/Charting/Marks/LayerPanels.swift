import Documents
import Drawings
import Facts

/// 图层 with 分面: the same layers for each member, side by side.
///
/// Panels share one scale unless 刻度 says otherwise; only the first of a row bears ticks where they
/// do. What lines across say stands in the legend.
func drawLayerPanels(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.panels.first?.series.first else { return }
  let size = frame.sizes.panel
  let grid = PanelGrid(chart, surroundings, frame, least: PanelGrid.open(size))
  canvas.scene.size.height = grid.totalHeight
  let all = chart.panels.flatMap { chart.layerValues($0.series) }
  var ranges: [[Double]] = []
  var drawn: LayerMarks?
  for (number, panel) in chart.panels.enumerated() {
    canvas.panel = number
    let box = grid.box(number)
    let own = chart.options.sharesScale ? all : chart.layerValues(panel.series)
    let marks = LayerPanel(chart, panel, in: box, around: own, size: size).draw(on: &canvas)
    ranges.append([marks.scale.start, marks.scale.end])
    drawn = drawn ?? marks
  }
  canvas.panel = nil
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  canvas.scene.categories = chart.panels.map(\.key)
  guard let drawn else { return }
  canvas.layerLegend(drawn, y: surroundings.topHeight)
  canvas.scene.valueAxis = SceneAxis(drawn.scale, unitNote: note)
  canvas.scene.valueAxis?.ranges = ranges
}

/// One member's plot with its title and the first and last month below.
private struct LayerPanel {
  let chart: Chart
  let panel: ChartPanel
  let box: Rectangle
  private let marks: LayerMarks

  init(
    _ chart: Chart,
    _ panel: ChartPanel,
    in box: Rectangle,
    around values: [Double],
    size: Double
  ) {
    self.chart = chart
    self.panel = panel
    self.box = box
    let top = box.y + size * 2.6 + 4
    let bottom = box.bottom - size * 1.2 - 4
    let plot = Rectangle(x: box.x + 3, y: top, width: box.width - 6, height: bottom - top)
    var scale = chart.layerScale(around: values, length: plot.height)
    scale.endAtValues(values)
    (scale.start, scale.end) = (bottom, top)
    let total = chart.categories.reduce(0) { $0 + $1.bandCount }
    marks = LayerMarks(
      chart: chart,
      drawn: panel.series,
      scale: scale,
      plot: plot,
      bands: Bands(count: total, from: plot.x, length: plot.width),
      size: size,
      panelKey: panel.key
    )
  }

  func draw(on canvas: inout Canvas) -> LayerMarks {
    if panel.isHighlighted {
      let stroke = SceneStroke(width: LineWidth.data, color: .accent)
      canvas.rectangle("frame/\(panel.key)", box, paint: nil, stroke: stroke, layer: .ground)
    }
    let size = marks.size
    canvas.text(
      "row/\(panel.key)",
      panel.title,
      x: box.x + 3,
      y: box.y + 2,
      size: size,
      role: .category
    )
    marks.drawBands(on: &canvas)
    let scale = marks.scale
    let foot = scale.low <= 0 && scale.high >= 0 ? scale.zero : marks.plot.bottom
    canvas.zeroLine("zero/y/\(panel.key)", y: foot, in: marks.plot)
    marks.draw(on: &canvas)
    for index in Set([0, chart.categories.count - 1]).sorted()
    where chart.categories.indices.contains(index) {
      let name = chart.categories[index].name
      let y = marks.plot.bottom + 3
      let middle = marks.middle(index)
      var place = canvas.box(of: name, x: middle, y: y, size: size, align: .centre)
      place.x = min(max(place.x, box.x + 1), box.right - place.width - 1)
      let id = "month/\(panel.key)/\(chart.categories[index].key)"
      canvas.text(id, name, x: place.x, y: y, size: size, role: .tick)
    }
    return marks
  }
}
