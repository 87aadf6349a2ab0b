import Documents
import Drawings
import Facts

/// Lying rows (排名 完成 差异 点): rank, change of rank, name, bar, value, further texts.
func drawRows(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let series = chart.series.first(where: { $0.role == .actual }) else { return }
  let half = (chart.categories.count + 1) / 2
  let isSplit = chart.options.layout == .twoColumns && chart.categories.count > 1
  let parts = isSplit ? [0..<half, half..<chart.categories.count] : [0..<chart.categories.count]
  // Two columns stand 1 em and a half apart.
  let gap = isSplit ? frame.sizes.label * 1.5 : 0
  let width = (frame.width - gap) / Double(parts.count)
  var layout = RowLayout(chart, series, width: width, canvas: canvas)
  let top = surroundings.topHeight
  let head = layout.headHeight(canvas)
  let foot = layout.footHeight(canvas)
  let fixed = top + head + foot + surroundings.bottomHeight
  let rows = Double(parts.map(\.count).max() ?? 1)
  let needed = fixed + rows * layout.leastPitch
  let wanted = min(
    frame.width * 4 / 7,
    fixed + rows * max(layout.leastPitch, frame.sizes.label * 2)
  )
  canvas.scene.size.height = max(needed, frame.height ?? wanted)
  let plotHeight = canvas.scene.size.height - fixed
  layout.pitch = min(plotHeight / rows, Bands.widest / (1 - Bands.inner))
  canvas.scene.isHorizontal = true
  var ranges: [[Double]] = []
  for (number, part) in parts.enumerated() {
    canvas.panel = isSplit ? number : nil
    layout.move(to: Double(number) * (width + gap), top: top + head)
    let used = Double(part.count) * layout.pitch
    // Rows that do not fill the height stand in its middle only where they lie alone.
    if !isSplit { layout.top += max(0, (plotHeight - used) / 2) }
    layout.draw(part, on: &canvas)
    ranges.append([layout.scale.start, layout.scale.end])
  }
  canvas.panel = nil
  let note = unitNoteText(series.unit.name, isLogarithmic: layout.scale.isLogarithmic)
  canvas.unitNote(note, x: 0, y: top, id: "unit/x")
  canvas.scene.categories = chart.categories.map(\.name)
  canvas.scene.valueAxis = SceneAxis(
    domain: [layout.scale.low, layout.scale.high],
    ticks: layout.scale.ticks,
    labels: layout.scale.labels,
    unitNote: note,
    ranges: ranges
  )
}

/// Where the columns of lying rows stand.
struct RowLayout {
  let chart: Chart
  let series: ChartSeries
  let width: Double
  let isDots: Bool
  /// Whether a row is marked, so that all others are gray.
  let hasHighlight: Bool
  /// Lines of each name.
  let names: [[String]]
  var scale: ValueScale
  var pitch = 0.0
  var left = 0.0
  var top = 0.0
  /// Whether every row bears its value, so that the axis may go.
  let hidesAxis: Bool
  let size: Double
  /// Width of each side column and of the names, without the gaps.
  let sideWidths: [Double]
  let nameWidth: Double
  /// Room for labels left of the least and right of the largest value.
  let labelRoom: (left: Double, right: Double)

  /// Gap between columns.
  static let gap = 6.0
  /// Names take at most this part of the width (charts.md, chart-cases C05).
  static let widestNames = 0.35

  init(_ chart: Chart, _ series: ChartSeries, width: Double, canvas: Canvas) {
    self.chart = chart
    self.series = series
    self.width = width
    size = canvas.sizes.label
    isDots = chart.kind == .dots
    hasHighlight = chart.categories.contains(where: \.isHighlighted)
    let size = size
    let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
    let limit = canvas.scene.size.width * Self.widestNames
    names = chart.categories.map { category in
      wrapped(category.name, width: limit, maximumLines: 3, measure: measure) ?? [category.name]
    }
    nameWidth = names.joined().map(measure).max() ?? 0
    sideWidths = chart.sideColumns.map { RowLayout.width(of: $0, canvas: canvas) }
    // A dot means something only on its scale; a bar that bears its value needs none.
    hidesAxis = !isDots && chart.options.labels != .none || chart.options.axis.isHidden
    let texts = series.values.enumerated().map { index, value in
      (measure(value.text) + 4, series.shown(index) ?? 0)
    }
    let head = chart.kind == .completion ? measure(Self.valueHead) + 6 : 0
    labelRoom = (
      texts.filter { $0.1 < 0 }.map(\.0).max() ?? 0,
      max(head, texts.filter { $0.1 >= 0 }.map(\.0).max() ?? 0)
    )
    scale = ValueScale(
      around: series.shownValues + Self.references(chart, series),
      mark: isDots ? .lines : .bars,
      axis: chart.options.axis,
      // The room for bars is some two thirds of the width, which decides the number of ticks.
      length: width * 0.65,
      decimals: series.decimals
    )
  }

  /// Values of the lines across that are to be seen.
  static func references(_ chart: Chart, _ series: ChartSeries) -> [Double] {
    chart.referenceLines.map { $0.value.double * series.unit.shownPerBase }
  }

  private static func width(of column: ChartSideColumn, canvas: Canvas) -> Double {
    let size = canvas.sizes.label
    let texts = column.texts.map { canvas.width(of: $0, size: size) }.max() ?? 0
    let head = canvas.width(of: column.head, size: size)
    switch column.role {
    case .rankChange, .shareChange: return max(texts + arrowWidth(size), head)
    case .rank, .text: return max(texts, head)
    }
  }

  static func arrowWidth(_ size: Double) -> Double { size * 0.6 + 2 }

  /// The least distance of rows (charts.md E.4).
  var leastPitch: Double {
    let lines = Double(names.map(\.count).max() ?? 1)
    return max(11, size * 1.5, lines * size * 1.15 + 3)
  }

  /// The unit note, and a line for heads and texts of lines across.
  func headHeight(_ canvas: Canvas) -> Double {
    let hasHeads = !chart.referenceLines.isEmpty || chart.sideColumns.contains { !$0.head.isEmpty }
    return size * 1.3 * (hasHeads ? 2 : 1) + 3
  }

  func footHeight(_ canvas: Canvas) -> Double { hidesAxis ? 2 : size * 1.3 + 4 }

  var leading: [Int] {
    chart.sideColumns.indices.filter {
      chart.sideColumns[$0].role == .rank || chart.sideColumns[$0].role == .rankChange
    }
  }
  var trailing: [Int] { chart.sideColumns.indices.filter { !leading.contains($0) } }

  /// Takes a place on the page.
  mutating func move(to left: Double, top: Double) {
    self.left = left
    self.top = top
    let before = leading.reduce(0) { $0 + sideWidths[$1] + Self.gap } + nameWidth + Self.gap
    let after = trailing.reduce(0) { $0 + sideWidths[$1] + Self.gap * 1.5 }
    scale.start = left + before + labelRoom.left
    scale.end = left + width - after - labelRoom.right
    if isDots { scale.start += 4 }
  }

  func draw(_ rows: Range<Int>, on canvas: inout Canvas) {
    let bottom = top + Double(rows.count) * pitch
    drawLines(from: top, to: bottom, on: &canvas)
    if isDots { drawGuides(rows, on: &canvas) }
    for (place, index) in rows.enumerated() {
      let middle = top + (Double(place) + 0.5) * pitch
      drawName(index, middle, on: &canvas)
      drawMark(index, middle, on: &canvas)
      drawSides(index, middle, on: &canvas)
    }
    drawHeads(on: &canvas)
    if !hidesAxis { drawTicks(from: top, to: bottom, on: &canvas) }
  }
}
