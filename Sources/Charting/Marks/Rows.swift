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
  /// Lines of each name.
  let names: [[String]]
  var scale: ValueScale
  var pitch = 0.0
  var left = 0.0
  var top = 0.0
  /// Whether every row bears its value, so that the axis may go.
  let hidesAxis: Bool
  private let size: Double
  /// Width of each side column and of the names, without the gaps.
  private let sideWidths: [Double]
  private let nameWidth: Double
  /// Room for labels left of the least and right of the largest value.
  private let labelRoom: (left: Double, right: Double)

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
  private static func references(_ chart: Chart, _ series: ChartSeries) -> [Double] {
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

  private var leading: [Int] {
    chart.sideColumns.indices.filter {
      chart.sideColumns[$0].role == .rank || chart.sideColumns[$0].role == .rankChange
    }
  }
  private var trailing: [Int] { chart.sideColumns.indices.filter { !leading.contains($0) } }

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

  private func drawName(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
    let category = chart.categories[index]
    let x = left + leading.reduce(0) { $0 + sideWidths[$1] + Self.gap }
    let lines = names[index]
    let height = size * 1.15
    let start = middle - (Double(lines.count - 1) * height + size) / 2
    for (row, line) in lines.enumerated() {
      let id = lines.count == 1 ? "row/\(category.key)" : "row/\(category.key)/\(row + 1)"
      canvas.text(id, line, x: x, y: start + Double(row) * height, role: .category)
    }
  }

  private func paint(_ category: ChartCategory, _ value: Double) -> Paint {
    if category.isRest { return Paint(fill: .white) }
    if chart.kind == .difference {
      return value < 0 ? .init(fill: .fall, hatch: .rising) : .init(fill: .rise)
    }
    let hasHighlight = chart.categories.contains(where: \.isHighlighted)
    let fill: ColorRole = category.isHighlighted || !hasHighlight ? .accent : .muted
    let isHatched = value < 0 || category.isForecast
    return Paint(fill: value < 0 ? .fall : fill, hatch: isHatched ? .rising : nil)
  }

  private func drawMark(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
    let category = chart.categories[index]
    let key = dataKey(chart, series, index)
    let y = middle - size / 2
    guard let value = series.shown(index) else {
      canvas.text(
        "missing/\(key)",
        series.values[index].text,
        x: (scale.low <= 0 ? scale.zero : scale.start) + 3,
        y: y,
        role: .value,
        color: .secondary
      )
      return
    }
    let end = scale.place(value)
    if isDots {
      canvas.dot("point/\(key)", Point(x: end, y: middle), radius: 3, fill: .accent)
    } else {
      let thickness = min(Bands.widest, pitch * (1 - Bands.inner))
      let paint = paint(category, value)
      let box = Rectangle(
        x: min(end, scale.zero),
        y: middle - thickness / 2,
        width: abs(end - scale.zero),
        height: thickness
      )
      let stroke =
        category.isRest
        ? SceneStroke(width: LineWidth.outline, color: .axis) : canvas.palette.outline(of: paint)
      let number = series.values[index].number?.double ?? 0
      canvas.rectangle("bar/\(key)", box, paint: paint, stroke: stroke, span: [0, number])
    }
    guard chart.options.labels != .none else { return }
    let gap = isDots ? 6.0 : 3.0
    let text = series.values[index].text
    if hasValueColumn {
      let right = scale.end + labelRoom.right
      canvas.text("label/\(key)", text, x: right, y: y, role: .value, align: .right)
      return
    }
    canvas.text(
      "label/\(key)",
      text,
      x: value < 0 ? end - gap : end + gap,
      y: y,
      role: .value,
      align: value < 0 ? .right : .left
    )
  }

  /// Whether the values stand under each other at the right, as in 完成, whose lines across run
  /// through the ends of the bars (charts.md A11).
  private var hasValueColumn: Bool {
    chart.kind == .completion && scale.low >= 0 && chart.options.labels != .none
  }

  /// Head of that column.
  private static let valueHead = "完成率"

  private func drawSides(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
    let key = chart.categories[index].key
    let y = middle - size / 2
    var x = left
    for column in leading {
      let text = chart.sideColumns[column].texts[index]
      let right = x + sideWidths[column]
      if chart.sideColumns[column].role == .rank {
        canvas.text("rank/\(key)", text, x: right, y: y, role: .annotation, align: .right)
      } else {
        canvas.change(text, series: series.key, key: key, left: x, middle: middle)
      }
      x = right + Self.gap
    }
    x = left + width
    for column in trailing.reversed() {
      let text = chart.sideColumns[column].texts[index]
      canvas.text("side\(column)/\(key)", text, x: x, y: y, role: .annotation, align: .right)
      x -= sideWidths[column] + Self.gap * 1.5
    }
  }

  private func drawHeads(on canvas: inout Canvas) {
    if hasValueColumn {
      canvas.text(
        "head/value",
        Self.valueHead,
        x: scale.end + labelRoom.right,
        y: top - size * 1.3,
        role: .annotation,
        align: .right,
        color: .secondary
      )
    }
    var x = left + width
    for column in trailing.reversed() {
      canvas.text(
        "head/side\(column)",
        chart.sideColumns[column].head,
        x: x,
        y: top - size * 1.3,
        role: .annotation,
        align: .right,
        color: .secondary
      )
      x -= sideWidths[column] + Self.gap * 1.5
    }
  }

  /// The zero line and the lines across, with their texts above the rows.
  private func drawLines(from top: Double, to bottom: Double, on canvas: inout Canvas) {
    func upright(
      _ id: String,
      _ x: Double,
      _ color: ColorRole,
      _ dash: [Double],
      _ layer: SceneShape.Layer
    ) {
      let points = [Point(x: x, y: top), Point(x: x, y: bottom)]
      canvas.line(id, points, width: LineWidth.axis, color: color, dash: dash, layer: layer)
    }
    if !scale.isLogarithmic, scale.low <= 0 { upright("zero/x", scale.zero, .axis, [], .axis) }
    let values = Self.references(chart, series)
    let labels = zip(values, chart.referenceLines).map { value, line in
      SpreadLabel(
        target: scale.place(value),
        extent: canvas.width(of: line.text, size: size) + 6
      )
    }
    // Beyond the head of the texts at the right nothing stands, so the whole width of the plot does.
    let limit = hasValueColumn ? scale.end + 3 : scale.end + labelRoom.right + 3
    let middles = spreadLabels(labels, from: left, to: limit)
    for (index, line) in chart.referenceLines.enumerated() {
      let id = line.id(shown: values[index])
      upright(id, scale.place(values[index]), .secondary, line.dash, .lines)
      canvas.text(
        "\(id)/text",
        line.text,
        x: middles?[index] ?? labels[index].target,
        y: top - size * 1.3,
        role: .annotation,
        align: .centre,
        color: .secondary
      )
    }
  }

  /// A thin line from each name to its dot, for the eye.
  private func drawGuides(_ rows: Range<Int>, on canvas: inout Canvas) {
    for (place, index) in rows.enumerated() {
      guard let value = series.shown(index) else { continue }
      let y = top + (Double(place) + 0.5) * pitch
      canvas.line(
        "guide/\(chart.categories[index].key)",
        [Point(x: scale.start - 4, y: y), Point(x: scale.place(value), y: y)],
        width: LineWidth.outline,
        color: .ghost,
        dash: [1, 2],
        layer: .grid
      )
    }
  }

  private func drawTicks(from top: Double, to bottom: Double, on canvas: inout Canvas) {
    for (tick, label) in zip(scale.ticks, scale.labels) {
      let x = scale.place(tick)
      let name = "x/\(scale.isLogarithmic ? label : idNumber(tick))"
      let points = [Point(x: x, y: top), Point(x: x, y: bottom)]
      if tick != 0 {
        canvas.line("grid/\(name)", points, width: LineWidth.grid, color: .grid, layer: .grid)
      }
      canvas.text("tick/\(name)", label, x: x, y: bottom + 3, role: .tick, align: .centre)
    }
  }
}

extension Canvas {
  /// A change of rank or share: a triangle and the number, or 新 or — alone.
  ///
  /// The triangle is a path and no character, so that it depends on no font.
  mutating func change(_ text: String, series: String, key: String, left: Double, middle: Double) {
    let size = sizes.label
    let id = "arrow/\(series)/\(key)"
    let isFall = text.hasPrefix("-") || text.hasPrefix("−")
    let digits = text.drop { "+-−".contains($0) }
    guard let first = digits.first, first.isNumber,
      digits.contains(where: { "123456789".contains($0) })
    else {
      let shown = text.isEmpty || digits.first?.isNumber == false ? text : "—"
      self.text(id, shown, x: left, y: middle - size / 2, role: .annotation)
      return
    }
    triangle(id, left: left, middle: middle, side: size * 0.6, isUp: !isFall)
    self.text(
      id,
      String(digits),
      x: left + RowLayout.arrowWidth(size),
      y: middle - size / 2,
      role: .annotation
    )
  }

  /// ▲ filled, ▼ white with a line, so that they differ in shape and in shade.
  mutating func triangle(_ id: String, left: Double, middle: Double, side: Double, isUp: Bool) {
    let half = side * 0.45
    let (base, tip) = isUp ? (middle + half, middle - half) : (middle - half, middle + half)
    let corners = [
      Point(x: left, y: base), Point(x: left + side, y: base), Point(x: left + side / 2, y: tip),
    ]
    let color: ColorRole = isUp ? .rise : .fall
    let stroke = SceneStroke(width: LineWidth.axis, color: color)
    polygon(id, corners, fill: isUp ? color : .white, stroke: stroke)
  }
}
