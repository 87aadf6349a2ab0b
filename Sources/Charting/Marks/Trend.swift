import Documents
import Drawings
import Facts

/// 趋势: columns by month with a growth strip above.
///
/// False where upright columns do not fit their names: then rows lie.
func drawTrend(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
)
  -> Bool
{
  guard let actual = chart.series.first(where: { $0.role == .actual }) else { return true }
  let lastYear = chart.series.first { $0.role == .lastYear }
  let rates = chart.series.first { $0.role == .growth && !$0.shownValues.isEmpty }
  let isOverlay = chart.options.layout == .overlay && rates != nil
  let growth = isOverlay ? nil : rates
  var overlay = isOverlay ? rates.map { GrowthOverlay(chart, $0, canvas: canvas) } : nil
  let size = frame.sizes.label
  let row = size * 1.3
  let bandTotal = chart.categories.reduce(0) { $0 + $1.bandCount }
  let width = frame.plotWidth ?? (frame.width - (overlay?.tickWidth ?? 0))
  let labels = ColumnLabels(chart, actual, step: width / Double(max(1, bandTotal)), canvas: canvas)
  let hidesAxis = labels.isComplete || chart.options.axis.isHidden
  guard
    let names = bandNames(
      chart,
      step: (hidesAxis ? width : width - 40) / Double(max(1, bandTotal)),
      canvas: canvas
    )
  else { return false }
  let top = surroundings.topHeight
  let bottom = frame.standingHeight - surroundings.bottomHeight
  let namesHeight = Double(names.rowCount) * size * 1.2 + 3
  // Above the columns: their labels, and a line for each text that is pinned to a month.
  let headroom =
    (labels.isEmpty ? 2 : labels.size + 4) + Double(min(2, chart.annotations.count)) * row
    // A line over the columns has numbers of its own.
    + (isOverlay ? row * 1.5 : 0)
  let plotBottom = bottom - namesHeight
  let available = plotBottom - top - row - headroom
  // Falls have their numbers below the dots, which takes a line more.
  let hasFalls = growth?.shownValues.contains { $0 < 0 } ?? false
  let stripHeight = growth == nil ? 0 : available * (hasFalls ? 0.3 : 0.25)
  // The strip and the unit note of the columns stand a little apart.
  let gap = growth == nil ? 0 : size * 0.4
  let plotTop = top + (growth == nil ? 0 : row + stripHeight + gap) + row + headroom
  var scale = ValueScale(
    around: heights(chart, actual) + (lastYear.map { heights(chart, $0) } ?? []),
    mark: .bars,
    axis: chart.options.axis,
    length: plotBottom - plotTop,
    decimals: actual.decimals
  )
  overlay?.align(&scale)
  (scale.start, scale.end) = (plotBottom, plotTop)
  // Room for labels below falls.
  if scale.low < 0, !labels.isEmpty { scale.start -= size + 3 }
  let left =
    frame.plotWidth.map { max(hidesAxis ? 0 : canvas.tickWidth(scale), (frame.width - $0) / 2) }
    ?? (hidesAxis ? 0 : canvas.tickWidth(scale))
  let plot = Rectangle(
    x: left,
    y: plotTop,
    width: frame.plotWidth ?? (width - left),
    height: plotBottom - plotTop
  )
  let columns = Columns(
    chart: chart,
    actual: actual,
    lastYear: lastYear,
    bands: Bands(count: bandTotal, from: plot.x, length: plot.width),
    scale: scale,
    plot: plot
  )
  canvas.uprightAxis(scale, in: plot, showsTicks: !hidesAxis)
  columns.draw(on: &canvas)
  overlay?.drawLine(columns, on: &canvas)
  columns.label(labels.indices, size: labels.size, on: &canvas)
  columns.annotate(on: &canvas)
  canvas.uprightReferences(chart, scale, in: plot)
  let note = unitNoteText(actual.unit.name)
  let noteY = plotTop - row - headroom
  canvas.unitNote(note, x: hidesAxis ? plot.x : 0, y: noteY)
  if let overlay {
    overlay.draw(columns, right: frame.width, noteY: noteY, on: &canvas)
  } else {
    drawLegend(chart, actual, lastYear, right: frame.width, y: noteY, on: &canvas)
  }
  if let growth {
    let box = Rectangle(x: plot.x, y: top + row, width: plot.width, height: stripHeight)
    let strip = GrowthStrip(chart, growth, columns: columns, in: box, sizes: frame.sizes)
    strip.draw(on: &canvas)
    let text = growth.name + "　" + unitNoteText(growth.unit.name)
    canvas.unitNote(text, x: plot.x, y: top, id: "unit/growth/y")
  }
  canvas.bandNames(names, chart, bands: columns.bands, top: plotBottom + 3)
  canvas.scene.labelPolicy = labels.policy
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
  return true
}

/// Heights of columns: of merged months their mean.
private func heights(_ chart: Chart, _ series: ChartSeries) -> [Double] {
  chart.categories.indices.compactMap { index in
    series.shown(index).map { $0 / Double(chart.categories[index].bandCount) }
  }
}

private func drawLegend(
  _ chart: Chart,
  _ actual: ChartSeries,
  _ lastYear: ChartSeries?,
  right: Double,
  y: Double,
  on canvas: inout Canvas
) {
  let entries = columnLegend(chart, actual, lastYear)
  if !entries.isEmpty { canvas.legend(entries, right: right, y: y) }
}

/// Boxes with names of the kinds of columns; empty where there is one kind alone.
func columnLegend(
  _ chart: Chart,
  _ actual: ChartSeries,
  _ lastYear: ChartSeries?
) -> [(key: String, name: String, paint: Paint)] {
  var entries: [(key: String, name: String, paint: Paint)] = []
  if let lastYear {
    entries.append((lastYear.key, lastYear.name, Paint(fill: .ghost)))
    entries.append((actual.key, actual.name, Paint(fill: .accent)))
  }
  if chart.categories.contains(where: \.isForecast) {
    entries.append(("预计", "预计", Paint(fill: .accent, hatch: .rising)))
  }
  return entries
}

/// Which columns bear their value, and how large (charts.md B.5, E.7).
struct ColumnLabels {
  /// The most important first.
  var indices: [Int] = []
  var size: Double
  var policy = "all"
  /// Whether every column that has a value bears it, so that the axis may go.
  var isComplete = false

  var isEmpty: Bool { indices.isEmpty }

  /// Up to so many columns all bear their value.
  static let most = 13

  init(_ chart: Chart, _ series: ChartSeries, step: Double, canvas: Canvas) {
    size = canvas.sizes.label
    let known = chart.categories.indices.filter { series.shown($0) != nil }
    func fits(_ size: Double) -> Bool {
      known.allSatisfy { index in
        let room = step * Double(chart.categories[index].bandCount)
        return canvas.width(of: series.values[index].text, size: size) + 2 <= room
      }
    }
    let extremes = Self.extremes(known, series)
    let ends = [known.last, known.first].compactMap { $0 }
    switch chart.options.labels {
    case .none: policy = "none"
    case .ends: (policy, indices) = ("ends", Self.unique(ends))
    case .extremes: (policy, indices) = ("max_min", extremes)
    case .automatic, .all:
      if known.count <= Self.most || chart.options.labels == .all {
        if let fitting = [size, TypeSizes.smallest].first(where: fits) {
          size = fitting
          indices = known
          isComplete = true
          return
        }
      }
      policy = "max_min_last"
      indices = Self.unique([known.last].compactMap { $0 } + extremes)
    }
  }

  /// The first largest and the first smallest.
  private static func extremes(_ known: [Int], _ series: ChartSeries) -> [Int] {
    func value(_ index: Int) -> Double { series.shown(index) ?? 0 }
    guard let first = known.first else { return [] }
    let most = known.reduce(first) { value($1) > value($0) ? $1 : $0 }
    let least = known.reduce(first) { value($1) < value($0) ? $1 : $0 }
    return unique([most, least])
  }

  private static func unique(_ indices: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return indices.filter { seen.insert($0).inserted }
  }
}
