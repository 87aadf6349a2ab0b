import Documents
import Drawings
import Facts

/// 对比: two points in time as upright rules, a segment for each item, the change at the right.
func drawSlope(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let first = chart.series.first, chart.categories.count == 2 else { return }
  let size = frame.sizes.label
  let columns = SlopeColumns(chart, frame: frame, canvas: canvas)
  let head = surroundings.topHeight + size * 1.3
  // The names of both dates stand above their rules.
  let top = head + size * 1.3 + 4
  let foot = frame.standingHeight - surroundings.bottomHeight
  let crowded = columns.crowded(chart, in: foot - 4 - top, canvas: canvas)
  let key = KeyRows(crowded.map(chart.slopeEntry), width: frame.width, canvas: canvas)
  let bottom = foot - key.height - 4
  var scale = ValueScale(
    around: chart.series.flatMap(\.shownValues),
    mark: .lines,
    axis: chart.options.axis,
    length: bottom - top,
    decimals: first.decimals,
    wholeOnly: first.unit == .place
  )
  // The first place stands at the top.
  (scale.start, scale.end) = first.unit == .place ? (top, bottom) : (bottom, top)
  let slope = Slope(
    chart: chart,
    columns: columns,
    scale: scale,
    top: top,
    bottom: bottom,
    labelled: chart.series.indices.filter { !crowded.contains($0) }
  )
  slope.draw(headY: head, on: &canvas)
  key.draw(top: foot - key.height, on: &canvas)
  let note = unitNoteText(first.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight)
  canvas.scene.categories = chart.categories.map(\.name)
  canvas.scene.valueAxis = SceneAxis(scale, unitNote: note)
}

/// What stands left and right of the rules.
private struct SlopeColumns {
  /// Lines of the name of each item.
  let names: [[String]]
  let changes: [String]
  let changeHead: String
  let nameWidth: Double
  let valueWidth: Double
  let changeWidth: Double
  /// Where the rules stand.
  let left: Double
  let right: Double

  /// Names take at most this part of the width.
  static let widestNames = 0.3

  init(_ chart: Chart, frame: ChartFrame, canvas: Canvas) {
    let size = frame.sizes.label
    let measure: (String) -> Double = { canvas.width(of: $0, size: size) }
    let limit = frame.width * Self.widestNames
    names = chart.series.map { series in
      wrapped(series.name, width: limit, maximumLines: 3, measure: measure) ?? [series.name]
    }
    let column = chart.sideColumns.first { $0.role == .shareChange || $0.role == .rankChange }
    changes = column?.texts ?? []
    changeHead = column?.head ?? ""
    nameWidth = names.joined().map(measure).max() ?? 0
    valueWidth = chart.series.flatMap(\.values).map { measure($0.text) }.max() ?? 0
    let widest = changes.map { measure($0) + RowLayout.arrowWidth(size) }.max() ?? 0
    changeWidth = column == nil ? 0 : max(widest, measure(changeHead))
    left = nameWidth + RowLayout.gap + valueWidth + EndLabelGap.text
    right =
      frame.width - valueWidth - EndLabelGap.text
      - (column == nil ? 0 : changeWidth + RowLayout.gap * 2)
  }
}

extension SlopeColumns {
  /// Places of the items without room beside the rules: a legend below tells them (charts.md E.6).
  fileprivate func crowded(_ chart: Chart, in height: Double, canvas: Canvas) -> [Int] {
    let size = canvas.sizes.label
    let extents = names.map { Double($0.count) * size * 1.15 + 1 }
    var found: [Int] = []
    while true {
      let entries = found.map(chart.slopeEntry)
      let key = KeyRows(entries, width: canvas.scene.size.width, canvas: canvas)
      let next = crowdedLabels(
        extents,
        isFirst: { chart.series[$0].isHighlighted },
        room: height - key.height + size
      )
      guard next.count > found.count else { return found }
      found = next
    }
  }
}

extension Chart {
  /// An item of 对比 as a legend tells it: 县局占比 63.96→61.42.
  fileprivate func slopeEntry(_ place: Int) -> KeyRows.Entry {
    let series = series[place]
    let values = series.values.map(\.text).joined(separator: "→")
    return .init(key: series.lineKey, text: "\(series.name) \(values)", sample: .none)
  }
}

private struct Slope {
  let chart: Chart
  let columns: SlopeColumns
  let scale: ValueScale
  let top: Double
  let bottom: Double
  /// Places of the items that are named beside the rules.
  let labelled: [Int]

  private func x(_ index: Int) -> Double { index == 0 ? columns.left : columns.right }

  private func point(_ series: ChartSeries, _ index: Int) -> Point? {
    series.shown(index).map { Point(x: x(index), y: scale.place($0)) }
  }

  /// A fall is dashed, not red (charts.md A8).
  private func style(_ series: ChartSeries) -> LineStyle {
    let hasHighlight = chart.series.contains(where: \.isHighlighted)
    let isGray = hasHighlight && !series.isHighlighted
    let values = series.values.compactMap(\.number)
    var isFall = values.count == 2 && values[1] < values[0]
    if series.unit == .place { isFall = values.count == 2 && values[1] > values[0] }
    return LineStyle(
      color: isGray ? .muted : .accent,
      width: isGray ? LineWidth.axis : LineWidth.data,
      dash: isFall ? [4, 2] : [],
      marker: isFall ? .ring : .disc
    )
  }

  func draw(headY: Double, on canvas: inout Canvas) {
    for (index, category) in chart.categories.enumerated() {
      canvas.line(
        "rule/\(category.key)",
        [Point(x: x(index), y: top - 2), Point(x: x(index), y: bottom + 2)],
        width: LineWidth.axis,
        color: .axis,
        layer: .axis
      )
      canvas.text(
        "head/\(category.key)",
        category.name,
        x: x(index),
        y: headY,
        role: .annotation,
        align: .centre
      )
    }
    for series in chart.series { drawSegment(series, on: &canvas) }
    drawSide(0, on: &canvas)
    drawSide(1, on: &canvas)
    guard !columns.changeHead.isEmpty else { return }
    canvas.text(
      "head/change",
      columns.changeHead,
      x: canvas.scene.size.width,
      y: headY,
      role: .annotation,
      align: .right,
      color: .secondary
    )
  }

  private func drawSegment(_ series: ChartSeries, on canvas: inout Canvas) {
    let style = style(series)
    let ends = [point(series, 0), point(series, 1)].compactMap { $0 }
    if ends.count == 2 {
      canvas.course("segment/" + series.lineKey, ends, style: style, hasHalo: series.isHighlighted)
    }
    for index in 0..<2 {
      guard let point = point(series, index) else { continue }
      let id = "point/" + dataKey(chart, series, index)
      canvas.marker(id, at: point, radius: 2.6, style: style)
    }
  }

  /// Values beside a rule; names left of the first, changes right of the second.
  private func drawSide(_ index: Int, on canvas: inout Canvas) {
    let size = canvas.sizes.label
    let isLeft = index == 0
    let labels = labelled.map { place in
      let series = chart.series[place]
      let point = point(series, index)
      // What has no value stands at the height of its other end.
      let other = self.point(series, 1 - index)?.y ?? bottom
      let key = dataKey(chart, series, index)
      return EndLabel(
        key: key,
        lines: isLeft ? columns.names[place] : [series.values[index].text],
        point: point ?? Point(x: x(index), y: other),
        role: .value,
        color: style(series).color == .muted ? .secondary : .ink,
        what: isLeft ? "row" : point == nil ? "missing" : "label"
      )
    }
    let middles = canvas.middles(of: labels, from: top - size * 0.5, to: bottom + size * 0.5)
    let edge = x(index)
    guard isLeft else {
      canvas.endLabels(labels, middles: middles, textX: edge + EndLabelGap.text)
      drawChanges(middles, on: &canvas)
      return
    }
    // Values stand next to the rule, names in a column of their own left of them.
    let values = zip(labelled, labels).map { place, label in
      let series = chart.series[place]
      var value = label
      value.lines = [series.values[0].text]
      value.what = series.shown(0) == nil ? "missing" : "label"
      return value
    }
    canvas.endLabels(values, middles: middles, textX: edge - EndLabelGap.text)
    drawNames(middles, on: &canvas)
  }

  private func drawNames(_ middles: [Double], on canvas: inout Canvas) {
    let size = canvas.sizes.label
    for (order, place) in labelled.enumerated() {
      let (series, lines) = (chart.series[place], columns.names[place])
      let top = middles[order] - (Double(lines.count - 1) * size * 1.15 + size) / 2
      let key = series.member.isEmpty ? series.key : series.member
      for (row, line) in lines.enumerated() {
        let id = lines.count == 1 ? "row/\(key)" : "row/\(key)/\(row + 1)"
        canvas.text(id, line, x: 0, y: top + Double(row) * size * 1.15, role: .category)
      }
    }
  }

  private func drawChanges(_ middles: [Double], on canvas: inout Canvas) {
    let left = canvas.scene.size.width - columns.changeWidth
    for (order, place) in labelled.enumerated() where place < columns.changes.count {
      let series = chart.series[place]
      let key = series.member.isEmpty ? series.key : series.member
      canvas.change(
        columns.changes[place],
        series: series.key,
        key: key,
        left: left,
        middle: middles[order]
      )
    }
  }
}
