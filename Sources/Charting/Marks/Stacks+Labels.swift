import Documents
import Drawings

extension StackLayout {
  /// The number of a part that has room for it.
  func drawInside(
    _ text: String,
    _ part: Rectangle,
    _ paint: Paint,
    _ id: String,
    on canvas: inout Canvas
  ) {
    let y = part.y + (part.height - size) / 2
    let middle = part.x + part.width / 2
    if paint.hatch != nil {
      // Lines would run through the number.
      let box = canvas.box(of: text, x: middle, y: y, size: size, align: .centre)
      let ground = Rectangle(x: box.x - 1.5, y: box.y - 1, width: box.width + 3, height: size + 2)
      canvas.rectangle("ground/\(id)", ground, paint: Paint(fill: .white), layer: .leaders)
    }
    let color = paint.hatch == nil ? textColor(on: paint.fill, in: canvas.palette) : .ink
    canvas.text(id, text, x: middle, y: y, role: .value, align: .centre, color: color)
  }

  /// Numbers of narrow parts below the bar, led to them.
  func drawOutside(
    _ parts: [(series: ChartSeries, middle: Double)],
    _ index: Int,
    _ box: Rectangle,
    on canvas: inout Canvas
  ) {
    let texts = parts.map { $0.series.values[index].text }
    let labels = zip(parts, texts).map { part, text in
      SpreadLabel(target: part.middle, extent: canvas.width(of: text, size: size) + 4)
    }
    // The changes stand further right.
    let limit = changes.isEmpty ? right : scale.end + 6
    let middles = spreadLabels(labels, from: 0, to: limit) ?? parts.map(\.middle)
    for (place, part) in parts.enumerated() {
      let key = dataKey(chart, part.series, index)
      let isKnown = part.series.shown(index) != nil
      let y = box.bottom + 6
      canvas.text(
        (isKnown ? "label/" : "missing/") + key,
        texts[place],
        x: middles[place],
        y: y,
        role: .value,
        align: .centre
      )
      canvas.line(
        "leader/\(key)",
        leader(from: Point(x: part.middle, y: box.bottom), to: Point(x: middles[place], y: y)),
        width: LineWidth.outline,
        color: .axis,
        layer: .leaders
      )
    }
  }

  /// One bend: straight down, then across to the text.
  private func leader(from start: Point, to end: Point) -> [Point] {
    guard abs(start.x - end.x) > 0.5 else { return [start, end] }
    return [start, Point(x: start.x, y: (start.y + end.y) / 2), end]
  }

  /// Names of the parts above the first bar, each over its part.
  func drawNames(_ ends: [Double], top: Double, on canvas: inout Canvas) {
    let middles = zip(ends, ends.dropFirst()).map { ($0 + $1) / 2 }
    let labels = zip(chart.series, middles).map { series, middle in
      SpreadLabel(target: middle, extent: canvas.width(of: series.name, size: size) + 6)
    }
    let y = top - size - 7
    // The head of the changes stands further right.
    let end = changes.isEmpty ? right : right - changeWidth - 8
    guard let places = spreadLabels(labels, from: 0, to: end) else {
      // Too many names for one line: boxes with names instead, as far as a line holds.
      let entries = chart.series.map {
        ($0.member, $0.name, canvas.palette.paint(slot: $0.paletteSlot))
      }
      canvas.legend(entries, right: right, y: y)
      return
    }
    for (index, series) in chart.series.enumerated() {
      let id = series.member.isEmpty ? series.key : series.member
      canvas.text(
        "name/\(id)",
        series.name,
        x: places[index],
        y: y,
        role: .annotation,
        align: .centre
      )
      guard abs(places[index] - middles[index]) > 3 else { continue }
      canvas.line(
        "leader/name/\(id)",
        leader(from: Point(x: middles[index], y: top), to: Point(x: places[index], y: y + size)),
        width: LineWidth.outline,
        color: .axis,
        layer: .leaders
      )
    }
  }

  /// Changes of the parts, their names before them, at the right.
  func drawChanges(top: Double, height: Double, on canvas: inout Canvas) {
    guard !changes.isEmpty else { return }
    let names = changes.map { canvas.width(of: $0.name, size: size) }.max() ?? 0
    let left = right - changeWidth
    canvas.text(
      "head/change",
      changeHead,
      x: left,
      y: top - size - 7,
      role: .annotation,
      color: .secondary
    )
    let pitch = min(size * 1.7, height / Double(changes.count))
    for (index, change) in changes.enumerated() {
      let member = chart.series[index].member
      let middle = top + (Double(index) + 0.5) * pitch
      canvas.text("change/\(member)", change.name, x: left, y: middle - size / 2, role: .annotation)
      canvas.change(
        change.text,
        series: chart.series[index].key,
        key: member,
        left: left + names + 4,
        middle: middle
      )
    }
  }
}
