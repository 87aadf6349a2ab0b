import Documents
import Drawings
import Facts

/// 图层: marks that the block composes by hand, on one axis of categories and one of values
/// (charts.md B.4, example 16); with 分面 one plot for each member.
func drawLayers(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard chart.panels.isEmpty else {
    drawLayerPanels(chart, surroundings, frame: frame, on: &canvas)
    return
  }
  guard let layers = Layers(chart, surroundings, frame: frame, canvas: canvas) else { return }
  layers.draw(on: &canvas)
  canvas.unitNote(layers.note, x: 0, y: surroundings.topHeight)
  canvas.layerLegend(layers.marks, y: surroundings.topHeight)
  canvas.scene.valueAxis = SceneAxis(layers.marks.scale, unitNote: layers.note)
}

/// The plot of a figure of layers with its names and its axis.
private struct Layers {
  let chart: Chart
  let marks: LayerMarks
  let note: String
  private let names: BandNames

  init?(_ chart: Chart, _ surroundings: Surroundings, frame: ChartFrame, canvas: Canvas) {
    guard let first = chart.series.first else { return nil }
    self.chart = chart
    let size = frame.sizes.label
    let plotTop = surroundings.topHeight + size * 1.3 * 2 + 4
    let bottom = canvas.scene.size.height - surroundings.bottomHeight
    let around = chart.layerValues(chart.series)
    func scale(to plotBottom: Double) -> ValueScale {
      chart.layerScale(around: around, length: plotBottom - plotTop)
    }
    let tickWidth = canvas.tickWidth(scale(to: bottom))
    let left = frame.plotWidth.map { max(tickWidth, (frame.width - $0) / 2) } ?? tickWidth
    let width = frame.plotWidth ?? (frame.width - left)
    let total = chart.categories.reduce(0) { $0 + $1.bandCount }
    let step = width / Double(max(1, total))
    // Names without room lie upon each other, so that the figure is refused as a whole (G114).
    names =
      bandNames(chart, step: step, stacksUpright: true, canvas: canvas)
      ?? BandNames(lines: chart.categories.map { [$0.name] })
    let plotBottom = bottom - Double(names.rowCount) * size * 1.2 - 3
    var found = scale(to: plotBottom)
    (found.start, found.end) = (plotBottom, plotTop)
    let plot = Rectangle(x: left, y: plotTop, width: width, height: plotBottom - plotTop)
    marks = LayerMarks(
      chart: chart,
      drawn: chart.series,
      scale: found,
      plot: plot,
      bands: Bands(count: total, from: plot.x, length: plot.width),
      size: size
    )
    note = unitNoteText(first.unit.name, isLogarithmic: found.isLogarithmic)
  }

  func draw(on canvas: inout Canvas) {
    marks.drawBands(on: &canvas)
    canvas.uprightAxis(marks.scale, in: marks.plot, showsTicks: !chart.options.axis.isHidden)
    marks.draw(on: &canvas)
    canvas.bandNames(names, chart, bands: marks.bands, top: marks.plot.bottom + 3)
  }
}

extension Chart {
  /// What the axis of layers goes around: their values and the lines across, in the unit shown.
  func layerValues(_ drawn: [ChartSeries]) -> [Double] {
    let shows = drawn.first?.unit.shownPerBase ?? 1
    let lines = layers.flatMap { [$0.value, $0.otherValue] }.compactMap { $0 }
    return drawn.flatMap(\.shownValues) + lines.map { $0.double * shows }
  }

  func layerScale(around values: [Double], length: Double) -> ValueScale {
    let own = series.first ?? panels.first?.series.first
    return ValueScale(
      around: values,
      mark: layers.contains(where: \.mark.startsAtZero) ? .bars : .lines,
      axis: options.axis,
      length: length,
      decimals: own?.decimals ?? 0
    )
  }
}
