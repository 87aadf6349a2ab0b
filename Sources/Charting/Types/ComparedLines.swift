import Documents
import Drawings
import Facts

/// 对比线 and 指数: several lines over the months, each told by its name at its end.
func drawComparedLines(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.series.first else { return }
  let size = frame.sizes.label
  // The unit note, and half a line for the label of the last tick.
  let top = surroundings.topHeight + size * 1.3 + size * 0.6
  let bottom = frame.standingHeight - surroundings.bottomHeight
  let references = chart.referenceLines.map { $0.value.double * first.unit.shownPerBase }
  var scale = ValueScale(
    around: chart.series.flatMap(\.shownValues) + references,
    mark: .lines,
    axis: chart.options.axis,
    length: bottom - top - size * 1.2 - 3,
    decimals: first.decimals
  )
  let hidesAxis = chart.options.axis.isHidden
  var ends = LineEnds(chart, frame: frame, canvas: canvas)
  func plot(above foot: Double) -> LinePlot {
    LinePlot(
      chart,
      frame: frame,
      left: 0,
      right: ends.width + EndLabelGap.text,
      tickWidth: hidesAxis ? 0 : canvas.tickWidth(scale),
      top: top,
      bottom: foot,
      canvas: canvas
    )
  }
  var key = KeyRows([], width: frame.width, canvas: canvas)
  var room = plot(above: bottom)
  // Rows of a legend take height from the plot, which may crowd out more names.
  while ends.leaveOut(crowdedIn: room, canvas) {
    key = KeyRows(ends.entries(canvas), width: frame.width, canvas: canvas)
    room = plot(above: bottom - key.height)
  }
  (scale.start, scale.end) = (room.plot.bottom, room.plot.y)
  canvas.uprightAxis(scale, in: room.plot, showsTicks: !hidesAxis)
  let lines = LineCourses(chart: chart, room: room, scale: scale)
  lines.draw(on: &canvas)
  ends.draw(lines, on: &canvas)
  room.markMissing(chart, on: &canvas)
  canvas.uprightReferences(chart, scale, in: room.plot)
  if let own = chart.series.first(where: \.isHighlighted) ?? chart.series.first {
    room.annotate(chart, at: lines.points(own), on: &canvas)
  }
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  room.drawNames(chart, on: &canvas)
  key.draw(top: bottom - key.height, on: &canvas)
  canvas.scene.labelPolicy = "last"
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

/// The lines of a figure with their points.
struct LineCourses {
  let chart: Chart
  let room: LinePlot
  let scale: ValueScale

  /// The highlighted lines last, so that they lie upon the others.
  private var drawingOrder: [ChartSeries] {
    chart.series.filter { !$0.isHighlighted } + chart.series.filter(\.isHighlighted)
  }

  func style(_ series: ChartSeries, in palette: Palette) -> LineStyle {
    palette.line(of: series, in: chart)
  }

  func points(_ series: ChartSeries) -> [Point?] {
    chart.categories.indices.map { index in
      series.shown(index).map { Point(x: room.bands.middle(index), y: scale.place($0)) }
    }
  }

  func draw(on canvas: inout Canvas) {
    for series in drawingOrder {
      let style = style(series, in: canvas.palette)
      let points = points(series)
      for run in points.runs() {
        let id = "segment/" + series.lineKey
        canvas.course(id, run.map(\.value), style: style, hasHalo: series.isHighlighted)
      }
      for (index, point) in points.enumerated() {
        guard let point else { continue }
        let id = "point/\(series.lineKey)/\(chart.categories[index].key)"
        let isGray = style.color == .muted
        canvas.marker(id, at: point, radius: isGray ? 1.5 : 2.6, style: style)
        if chart.categories[index].isForecast {
          canvas.scene.shapes[canvas.scene.shapes.count - 1].hatch = .rising
        }
      }
    }
  }
}

extension Palette {
  /// One highlighted line has the accent, several and lines among equals have colours of their own;
  /// lines that others are highlighted before are gray.
  func line(of series: ChartSeries, in chart: Chart) -> LineStyle {
    let highlighted = chart.series.filter(\.isHighlighted)
    guard !highlighted.isEmpty else { return line(slot: series.paletteSlot) }
    guard series.isHighlighted else { return LineStyle(color: .muted, width: LineWidth.axis) }
    if highlighted.count == 1 { return LineStyle(color: .accent, width: LineWidth.highlight) }
    return line(slot: highlighted.firstIndex(of: series) ?? 0)
  }
}

/// What stands at the ends of lines.
private struct LineEnds {
  let chart: Chart
  /// Lines of each text.
  let lines: [[String]]
  let width: Double
  /// Places of the series that a legend names.
  private(set) var crowded: [Int] = []

  /// Texts take at most this part of the width of the figure.
  static let widest = 0.35

  init(_ chart: Chart, frame: ChartFrame, canvas: Canvas) {
    self.chart = chart
    let measure: (String) -> Double = { canvas.width(of: $0, size: frame.sizes.label) }
    lines = chart.series.map { series in
      let text = series.endText
      let limit = frame.width * Self.widest
      return wrapped(text, width: limit, maximumLines: 3, measure: measure) ?? [text]
    }
    width = lines.joined().map(measure).max() ?? 0
  }

  /// Leaves names to the legend that have no room beside the plot; false where none are added.
  mutating func leaveOut(crowdedIn room: LinePlot, _ canvas: Canvas) -> Bool {
    let size = canvas.sizes.label
    let found = crowdedLabels(
      lines.map { Double($0.count) * size * 1.15 + 1 },
      isFirst: { chart.series[$0].isHighlighted },
      room: room.plot.height + size * 0.8
    )
    guard found.count > crowded.count else { return false }
    crowded = found
    return true
  }

  /// The names that a legend takes, with their lines.
  func entries(_ canvas: Canvas) -> [KeyRows.Entry] {
    crowded.map { place in
      let series = chart.series[place]
      let style = canvas.palette.line(of: series, in: chart)
      return .init(key: series.lineKey, text: series.endText, sample: .line(style))
    }
  }

  func draw(_ courses: LineCourses, on canvas: inout Canvas) {
    let plot = courses.room.plot
    let kept = chart.series.indices.filter { !crowded.contains($0) }
    let labels = kept.compactMap { place -> EndLabel? in
      let (series, lines) = (chart.series[place], lines[place])
      guard let point = courses.points(series).compactMap({ $0 }).last else { return nil }
      let isMuted = courses.style(series, in: canvas.palette).color == .muted
      return EndLabel(
        key: series.lineKey,
        lines: lines,
        point: point,
        color: isMuted ? .secondary : .ink
      )
    }
    // Half a line above the plot is free, below it the names of the months begin.
    let size = canvas.sizes.label
    let middles = canvas.middles(
      of: labels,
      from: plot.y - size * 0.6,
      to: plot.bottom + size * 0.2
    )
    let isMoved = zip(labels, middles).contains { abs($0.point.y - $1) > EndLabelGap.unledMove }
    let gap = isMoved ? EndLabelGap.text : EndLabelGap.near
    canvas.endLabels(labels, middles: middles, textX: plot.right + gap)
  }
}

extension ChartSeries {
  /// The metric, and the member that the line is of, for ids.
  var lineKey: String { member.isEmpty ? key : "\(key)/\(member)" }

  /// The name of the line with its last value.
  fileprivate var endText: String { endNote.isEmpty ? name : "\(name) \(endNote)" }
}
