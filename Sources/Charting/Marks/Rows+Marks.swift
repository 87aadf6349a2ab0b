import Documents
import Drawings
import Facts

extension RowLayout {
  func drawName(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
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
    let fill: ColorRole = category.isHighlighted || !hasHighlight ? .accent : .muted
    let isHatched = value < 0 || category.isForecast
    return Paint(fill: value < 0 ? .fall : fill, hatch: isHatched ? .rising : nil)
  }

  func drawMark(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
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
  var hasValueColumn: Bool {
    chart.kind == .completion && scale.low >= 0 && chart.options.labels != .none
  }

  /// Head of that column.
  static let valueHead = "完成率"

  func drawSides(_ index: Int, _ middle: Double, on canvas: inout Canvas) {
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

  func drawHeads(on canvas: inout Canvas) {
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
}
