import Documents
import Drawings
import Facts

/// 进度: the cumulative line against the path of the plan, over the twelve months of the year.
func drawProgress(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let actual = chart.series.first(where: { $0.role == .actual }) else { return }
  let size = frame.sizes.label
  let top = surroundings.topHeight + size * 1.3 + 4
  let nameHeight = size * 1.2 + 3
  let bottom = frame.standingHeight - surroundings.bottomHeight - nameHeight
  let levels = chart.referenceLines.filter { $0.role != .time }
    .map { $0.value.double * actual.unit.shownPerBase }
  var scale = ValueScale(
    around: chart.series.flatMap(\.shownValues) + levels,
    mark: .bars,
    axis: chart.options.axis,
    length: bottom - top,
    decimals: actual.decimals
  )
  // Room for the text above the level of the whole plan.
  (scale.start, scale.end) = (bottom, top + size + 2)
  let hidesAxis = chart.options.axis.isHidden
  let margin = hidesAxis ? 0 : canvas.tickWidth(scale)
  let left = frame.plotWidth.map { max(margin, (frame.width - $0) / 2) } ?? margin
  let plot = Rectangle(
    x: left,
    y: scale.end,
    width: min(frame.plotWidth ?? .infinity, frame.width - left),
    height: bottom - scale.end
  )
  let bands = Bands(count: chart.categories.count, from: plot.x, length: plot.width)
  canvas.uprightAxis(scale, in: plot, showsTicks: !hidesAxis)
  let lines = ProgressLines(chart: chart, bands: bands, scale: scale, plot: plot)
  lines.draw(on: &canvas)
  if let names = bandNames(chart, step: bands.step, canvas: canvas) {
    canvas.bandNames(names, chart, bands: bands, top: bottom + 3)
  }
  let note = unitNoteText(actual.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  var levelsOnly = chart.referenceLines
  levelsOnly.removeAll { $0.role == .time }
  canvas.uprightReferences(chart.with(references: levelsOnly), scale, in: plot)
  lines.drawTime(on: &canvas)
  lines.annotate(on: &canvas)
  canvas.scene.labelPolicy = "last"
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

extension Chart {
  /// The same figure with other lines across.
  func with(references: [ChartReferenceLine]) -> Chart {
    Chart(
      kind: kind,
      label: label,
      number: number,
      title: title,
      options: options,
      categories: categories,
      series: series,
      referenceLines: references
    )
  }
}

/// The lines of 进度 and what is written at their ends.
private struct ProgressLines {
  let chart: Chart
  let bands: Bands
  let scale: ValueScale
  let plot: Rectangle

  private func point(_ series: ChartSeries, _ index: Int) -> Point? {
    series.shown(index).map { Point(x: bands.middle(index), y: scale.place($0)) }
  }

  func draw(on canvas: inout Canvas) {
    for series in chart.series {
      switch series.role {
      case .plan: drawSteps(series, on: &canvas)
      case .actual: drawRuns(series, dash: [], on: &canvas)
      case .lowerBound, .forecast: drawRuns(series, dash: [4, 2], on: &canvas)
      case .lastYear, .growth, .mean, .runningSum, .reference: break
      }
    }
  }

  /// The plan as outlined steps, one for each month.
  private func drawSteps(_ series: ChartSeries, on canvas: inout Canvas) {
    var points: [Point] = []
    for index in chart.categories.indices {
      guard let value = series.shown(index) else { continue }
      let (start, y) = (bands.slotStart(index), scale.place(value))
      points += [Point(x: start, y: y), Point(x: start + bands.step, y: y)]
    }
    canvas.line(
      "path/\(series.key)",
      points,
      width: LineWidth.outline,
      color: .secondary,
      layer: .lines
    )
  }

  /// A line for each unbroken run, its points on it; a month not closed is a ring.
  private func drawRuns(_ series: ChartSeries, dash: [Double], on canvas: inout Canvas) {
    var run: [(Int, Point)] = []
    // What is only a lower bound goes on from the last sum that is whole, over the gaps.
    if series.role == .lowerBound, let whole = chart.series.first(where: { $0.role == .actual }),
      let last = whole.values.indices.last(where: { whole.shown($0) != nil }),
      let point = point(whole, last)
    {
      run = [(last, point)]
    }
    func finish() {
      if run.count > 1 {
        canvas.line(
          "segment/" + dataKey(chart, series, run[0].0),
          run.map(\.1),
          width: LineWidth.highlight,
          color: .accent,
          dash: dash,
          layer: .lines
        )
      }
      run = []
    }
    for index in chart.categories.indices {
      let key = dataKey(chart, series, index)
      guard let point = point(series, index) else {
        if series.role != .lowerBound { finish() }
        if series.role == .actual, !series.values[index].text.isEmpty {
          canvas.text(
            "missing/\(key)",
            series.values[index].text,
            x: bands.middle(index),
            y: scale.zero - canvas.sizes.label - 2,
            role: .value,
            align: .centre,
            color: .secondary
          )
        }
        continue
      }
      run.append((index, point))
      let isOpen = chart.categories[index].isForecast || series.role != .actual
      drawPoint(key, point, isOpen: isOpen, on: &canvas)
    }
    finish()
  }

  private func drawPoint(_ key: String, _ point: Point, isOpen: Bool, on canvas: inout Canvas) {
    let stroke = SceneStroke(width: LineWidth.axis, color: .accent)
    canvas.dot("point/\(key)", point, radius: 2.5, fill: .accent, stroke: stroke)
    if isOpen { canvas.scene.shapes[canvas.scene.shapes.count - 1].hatch = .rising }
  }

  /// An upright line where half of the time, or the time so far, is gone.
  func drawTime(on canvas: inout Canvas) {
    for line in chart.referenceLines where line.role == .time {
      let part = line.value.double
      let x = bands.slotStart(0) + part * bands.step * Double(chart.categories.count)
      canvas.line(
        "time/\(idNumber(part))",
        [Point(x: x, y: plot.bottom), Point(x: x, y: plot.y)],
        width: LineWidth.axis,
        color: .secondary,
        dash: [4, 2],
        layer: .lines
      )
      let width = canvas.width(of: line.text, size: canvas.sizes.label)
      let spots = [plot.bottom - canvas.sizes.label - 3, plot.y + 3].flatMap { y in
        [Point(x: x + 3, y: y), Point(x: x - width - 3, y: y)]
      }
      let spot = spots.first { spot in
        canvas.isFree(
          Rectangle(x: spot.x, y: spot.y, width: width, height: canvas.sizes.label)
        )
      }
      guard let spot else { continue }
      let id = "time/\(idNumber(part))/text"
      canvas.text(id, line.text, x: spot.x, y: spot.y, role: .annotation, color: .secondary)
    }
  }

  /// Texts at the end of the line, wrapped into the free room below or above it.
  func annotate(on canvas: inout Canvas) {
    for (number, annotation) in chart.annotations.enumerated() {
      guard let (series, index) = place(of: annotation), let point = point(series, index) else {
        continue
      }
      let id = number == 0 ? "label/" + dataKey(chart, series, index) : "annotation/\(number + 1)"
      let role: SceneShape.TextRole = number == 0 ? .value : .annotation
      let size = canvas.sizes.label
      for width in [
        plot.right - point.x - 8, plot.width * 0.4, point.x - plot.x - 8, plot.width * 0.3,
      ]
      where width >= 6 * size {
        let measure: (String) -> Double = { [canvas] in canvas.width(of: $0, size: size) }
        guard let lines = wrapped(annotation.text, width: width, maximumLines: 5, measure: measure),
          let box = freeBox(near: point, lines.map(measure).max() ?? 0, lines.count, canvas: canvas)
        else { continue }
        for (row, line) in lines.enumerated() {
          canvas.text(
            lines.count == 1 ? id : "\(id)/\(row + 1)",
            line,
            x: box.x,
            y: box.y + Double(row) * size * 1.2,
            role: role
          )
        }
        break
      }
    }
  }

  private func place(of annotation: ChartAnnotation) -> (ChartSeries, Int)? {
    let drawn = chart.series.filter {
      $0.role == .actual || $0.role == .lowerBound || $0.role == .forecast
    }
    if let index = chart.categories.firstIndex(where: { $0.key == annotation.categoryKey }) {
      return drawn.first { $0.shown(index) != nil }.map { ($0, index) }
    }
    let ends = drawn.compactMap { series in
      series.values.indices.last { series.shown(series: $0) }.map { (series, $0) }
    }
    return ends.max { $0.1 < $1.1 }
  }

  /// A free box right of and below a point, or left of and above it, the nearest first.
  private func freeBox(
    near point: Point,
    _ width: Double,
    _ lines: Int,
    canvas: Canvas
  ) -> Rectangle? {
    let height = Double(lines) * canvas.sizes.label * 1.2
    let xs = [
      point.x + 8, point.x - width / 2, point.x - width - 8, plot.right - width, plot.x + 8,
    ]
    var best: (Double, Rectangle)?
    for x in xs where x >= plot.x && x + width <= plot.right + 0.5 {
      for y in stride(from: plot.y, through: plot.bottom - height - 2, by: 2) {
        let box = Rectangle(x: x, y: y, width: width, height: height)
        guard canvas.isFree(box) else { continue }
        let across = max(box.x - point.x, point.x - box.right, 0)
        let down = max(box.y - point.y, point.y - box.bottom, 0)
        let distance = across * across + down * down
        if distance < best?.0 ?? .infinity { best = (distance, box) }
      }
    }
    return best?.1
  }
}

extension ChartSeries {
  fileprivate func shown(series index: Int) -> Bool { shown(index) != nil }
}
