import Documents
import Drawings
import Facts

/// A course without text: columns from zero, a line, or the signs of its changes (charts.md E.12).
struct Sparkline {
  let series: ChartSeries
  /// Changes from month to month, for their signs; nil for none.
  let changes: ChartSeries?
  let mark: ChartOptions.SmallMark
  /// The least and the largest value of the scale, in the unit shown.
  let range: ClosedRange<Double>
  /// Stands in the ids.
  let key: String
  let color: ColorRole

  /// The scale around values: from zero for columns, between the least and the largest for lines.
  static func range(_ values: [Double], _ mark: ChartOptions.SmallMark) -> ClosedRange<Double> {
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    let low = mark == .line ? least : min(0, least)
    let high = mark == .line ? most : max(0, most)
    return low < high ? low...high : low...(low + 1)
  }

  func draw(in box: Rectangle, on canvas: inout Canvas) {
    let slot = box.width / Double(max(1, series.values.count))
    switch mark {
    case .bars: drawBars(slot, box, on: &canvas)
    case .line: drawLine(slot, box, on: &canvas)
    case .directions: drawDirections(slot, box, on: &canvas)
    }
  }

  private func place(_ value: Double, _ box: Rectangle) -> Double {
    let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return box.bottom - part * box.height
  }

  private func middle(_ index: Int, _ slot: Double, _ box: Rectangle) -> Double {
    box.x + (Double(index) + 0.5) * slot
  }

  private var lastIndex: Int? { series.values.indices.last { series.shown($0) != nil } }

  private func drawBars(_ slot: Double, _ box: Rectangle, on canvas: inout Canvas) {
    let zero = place(min(max(0, range.lowerBound), range.upperBound), box)
    let width = slot * (1 - Bands.inner)
    for index in series.values.indices {
      guard let value = series.shown(index), let number = series.values[index].number else {
        continue
      }
      let end = place(value, box)
      let isLast = index == lastIndex
      let fill: ColorRole = value < 0 ? .fall : isLast ? color : .muted
      let paint = Paint(fill: fill, hatch: value < 0 ? .rising : nil)
      canvas.rectangle(
        "spark/\(key)/\(index)",
        Rectangle(
          x: middle(index, slot, box) - width / 2,
          y: min(end, zero),
          width: width,
          height: abs(end - zero)
        ),
        paint: paint,
        stroke: canvas.palette.outline(of: paint),
        span: [0, number.double]
      )
    }
    canvas.line(
      "zero/\(key)",
      [Point(x: box.x, y: zero), Point(x: box.right, y: zero)],
      width: LineWidth.outline,
      color: .axis,
      layer: .axis
    )
  }

  /// Broken at gaps; ticks at the largest and the least value, a dot at the last.
  private func drawLine(_ slot: Double, _ box: Rectangle, on canvas: inout Canvas) {
    let points = series.values.indices.map { index in
      series.shown(index).map { Point(x: middle(index, slot, box), y: place($0, box)) }
    }
    for (number, run) in runs(points).enumerated() {
      if run.count == 1 {
        canvas.dot("course/\(key)/\(number)", run[0], radius: 1, fill: color)
      } else {
        canvas.line(
          "course/\(key)/\(number)",
          run,
          width: LineWidth.axis,
          color: color,
          layer: .lines
        )
      }
    }
    let known = series.values.indices.filter { points[$0] != nil }
    if let most = known.max(by: { (series.shown($0) ?? 0) < (series.shown($1) ?? 0) }),
      let least = known.min(by: { (series.shown($0) ?? 0) < (series.shown($1) ?? 0) }),
      most != least
    {
      tick("most", points[most], up: true, on: &canvas)
      tick("least", points[least], up: false, on: &canvas)
    }
    if let last = lastIndex, let point = points[last] {
      canvas.dot("last/\(key)", point, radius: 1.6, fill: color)
    }
  }

  private func tick(_ name: String, _ point: Point?, up: Bool, on canvas: inout Canvas) {
    guard let point else { return }
    let end = Point(x: point.x, y: point.y + (up ? -3 : 3))
    canvas.line(
      "\(name)/\(key)",
      [point, end],
      width: LineWidth.axis,
      color: .secondary,
      layer: .lines
    )
  }

  private func runs(_ points: [Point?]) -> [[Point]] {
    points.reduce(into: [[Point]]()) { runs, point in
      guard let point else {
        if runs.last?.isEmpty == false { runs.append([]) }
        return
      }
      if runs.isEmpty { runs.append([]) }
      runs[runs.count - 1].append(point)
    }.filter { !$0.isEmpty }
  }

  /// ▲ for a rise, ▼ for a fall, a short rule for no change, nothing where it is not known.
  private func drawDirections(_ slot: Double, _ box: Rectangle, on canvas: inout Canvas) {
    guard let changes else { return }
    let side = min(slot * 0.75, box.height * 0.7, canvas.sizes.label * 0.6)
    let y = box.y + box.height / 2
    for index in changes.values.indices {
      guard let change = changes.shown(index) else { continue }
      let x = middle(index, slot, box)
      let id = "direction/\(key)/\(index)"
      if change == 0 {
        let ends = [Point(x: x - side / 2, y: y), Point(x: x + side / 2, y: y)]
        canvas.line(id, ends, width: LineWidth.axis, color: .secondary, layer: .lines)
      } else {
        canvas.triangle(id, left: x - side / 2, middle: y, side: side, isUp: change > 0)
      }
    }
  }
}
