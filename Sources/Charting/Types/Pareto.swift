import Documents
import Drawings
import Facts

/// 帕累托: falling bars and their running sum on one scale, whose 100% is the sum of all.
func drawPareto(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let bars = chart.series.first(where: { $0.role == .actual }),
    let sums = chart.series.first(where: { $0.role == .runningSum })
  else { return }
  let size = frame.sizes.label
  let count = max(1, chart.categories.count)
  let top = surroundings.topHeight + size * 1.3 + size * 0.8
  let bottom = frame.standingHeight - surroundings.bottomHeight
  let total = sums.shownValues.max() ?? 0
  let hidesAxis = chart.options.axis.isHidden
  var scale = ValueScale(
    around: bars.shownValues + [total],
    mark: .bars,
    axis: chart.options.axis,
    length: bottom - top - size * 2,
    decimals: bars.decimals
  )
  let left = hidesAxis ? 0 : canvas.tickWidth(scale)
  let right = canvas.width(of: "100%", size: size) + 6
  let width = min(frame.plotWidth ?? .infinity, frame.width - left - right)
  // Many bars stand close, with a quarter of their width between them.
  let inner = count > 20 ? 0.2 : Bands.inner
  let bands = Bands(count: count, from: left, length: width, inner: inner)
  let names = ParetoNames(chart, bands: bands, width: frame.width, canvas: canvas)
  let plot = Rectangle(x: left, y: top, width: width, height: bottom - names.height - top)
  (scale.start, scale.end) = (plot.bottom, plot.y)
  canvas.uprightAxis(scale, in: plot, showsTicks: !hidesAxis)
  let columns = Columns(
    chart: chart,
    actual: bars,
    lastYear: nil,
    bands: bands,
    scale: scale,
    plot: plot
  )
  columns.draw(on: &canvas)
  let line = ParetoLine(chart: chart, sums: sums, bands: bands, scale: scale, plot: plot)
  line.draw(on: &canvas)
  let labels = ColumnLabels(chart, bars, step: bands.step, canvas: canvas)
  if labels.isComplete { columns.label(labels.indices, size: labels.size, air: 2, on: &canvas) }
  line.drawShares(total: total, on: &canvas)
  line.drawThreshold(total: total, on: &canvas)
  let note = unitNoteText(bars.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  names.draw(top: plot.bottom + 3, on: &canvas)
  canvas.scene.labelPolicy = labels.isComplete ? "all" : "none"
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

/// The running sum with its scale in parts of the whole.
private struct ParetoLine {
  let chart: Chart
  let sums: ChartSeries
  let bands: Bands
  let scale: ValueScale
  let plot: Rectangle

  private func point(_ index: Int) -> Point? {
    sums.shown(index).map { Point(x: bands.middle(index), y: scale.place($0)) }
  }

  func draw(on canvas: inout Canvas) {
    let points = chart.categories.indices.compactMap(point)
    let style = LineStyle(color: .ink, width: LineWidth.data)
    canvas.course("segment/" + sums.key, points, style: style, hasHalo: true)
    // Dots that would touch say nothing.
    guard bands.step > 9 else { return }
    for index in chart.categories.indices {
      guard let point = point(index) else { continue }
      let id = "point/\(sums.key)/\(chart.categories[index].key)"
      canvas.marker(id, at: point, radius: 2, style: style)
    }
  }

  /// 0…100% of the whole at the right, each at its height on the scale of the bars.
  func drawShares(total: Double, on canvas: inout Canvas) {
    let isLow = plot.height < canvas.sizes.label * 9
    for share in stride(from: 0, through: 100, by: isLow ? 50 : 20) {
      let y = scale.place(total * Double(share) / 100)
      canvas.text(
        "tick/share/\(share)",
        "\(share)%",
        x: plot.right + 4,
        y: y - canvas.sizes.label / 2,
        role: .tick
      )
    }
  }

  /// The threshold as a line across, down to the last bar that it takes.
  func drawThreshold(total: Double, on canvas: inout Canvas) {
    guard let line = chart.referenceLines.first else { return }
    let y = scale.place(line.value.double * total)
    let id = "mean/\(idNumber(line.value.double * 100))"
    let last = chart.categories.lastIndex(where: \.isHighlighted) ?? 0
    let x = bands.middle(last)
    let pieces = [
      (id, [Point(x: x, y: y), Point(x: plot.right, y: y)]),
      ("reach/\(chart.categories[last].key)", [Point(x: x, y: y), Point(x: x, y: plot.bottom)]),
    ]
    for (id, points) in pieces {
      canvas.line(
        id,
        points,
        width: LineWidth.axis,
        color: .secondary,
        dash: line.dash,
        layer: .axis
      )
    }
    guard !line.text.isEmpty else { return }
    let width = canvas.width(of: line.text, size: canvas.sizes.label)
    let size = canvas.sizes.label
    let places = [
      Point(x: x + 5, y: y + 4), Point(x: plot.right - width - 2, y: y + 4),
      Point(x: x + 5, y: y + 8 + size), Point(x: x - width - 5, y: y - size - 3),
    ]
    let free = places.first { place in
      canvas.isFree(Rectangle(x: place.x, y: place.y, width: width, height: size))
    }
    let place = free ?? places[1]
    canvas.text("\(id)/text", line.text, x: place.x, y: place.y, role: .annotation)
  }
}
