import Documents
import Drawings
import Facts
import Foundation

/// 环形: one total split once, from twelve o'clock clockwise, its parts named outside.
func drawRing(
  _ chart: Chart,
  _ surroundings: Surroundings,
  frame: ChartFrame,
  on canvas: inout Canvas
) {
  guard let series = chart.series.first else { return }
  let size = frame.sizes.label
  let top = surroundings.topHeight + size * 1.3
  let foot = frame.standingHeight - surroundings.bottomHeight
  let lines = chart.total.isEmpty ? [] : chart.total.split(separator: "\n").map(String.init)
  let total = lines.map { canvas.width(of: $0, size: size) }.max() ?? 0
  let sizing = RingSizing(chart: chart, series: series, width: frame.width, total: total)
  var drawn = sizing.ring(from: top, to: foot, without: [], canvas)
  var key = KeyRows([], width: frame.width, canvas: canvas)
  // Rows of a legend take height from the ring, which may crowd out more names.
  var crowded: [Int] = []
  while true {
    let found = drawn.crowded(in: foot - key.height - top, width: frame.width, crowded, canvas)
    guard !found.isEmpty else { break }
    crowded = (crowded + found).sorted()
    key = KeyRows(crowded.map { drawn.entry($0, canvas) }, width: frame.width, canvas: canvas)
    drawn = sizing.ring(from: top, to: foot - key.height, without: crowded, canvas)
  }
  let centre = drawn.centre
  drawn.draw(on: &canvas)
  drawn.label(from: top, to: foot - key.height, without: crowded, on: &canvas)
  key.draw(top: foot - key.height, on: &canvas)
  let note = unitNoteText(series.unit.name)
  canvas.unitNote(note, x: 0, y: surroundings.topHeight, id: "unit")
  for (row, line) in lines.enumerated() {
    let y = centre.y + (Double(row) - Double(lines.count) / 2) * size * 1.3
    canvas.text("total/\(row + 1)", line, x: centre.x, y: y, role: .annotation, align: .centre)
  }
  canvas.scene.categories = chart.categories.map(\.name)
}

/// How large a ring is beside the names of its parts.
private struct RingSizing {
  let chart: Chart
  let series: ChartSeries
  /// Of the figure.
  let width: Double
  /// Width of the total in the hole.
  let total: Double

  /// A quarter of the figure, less where the height or the names beside it want it, and never so
  /// small that its parts cannot be told apart or the total does not fit into the hole.
  func ring(from top: Double, to bottom: Double, without crowded: [Int], _ canvas: Canvas) -> Ring {
    let height = bottom - top
    let most = min(height / 2 - canvas.sizes.label, width * 0.25)
    let centre = Point(x: width / 2, y: top + height / 2)
    func ring(_ radius: Double) -> Ring {
      Ring(chart: chart, series: series, centre: centre, radius: max(1, radius))
    }
    let widest = chart.categories.indices.filter { !crowded.contains($0) }
      .map { ring(most).width(of: $0, canvas) }.max()
    guard let widest else { return ring(most) }
    let least = max(width * 0.15, (total / 2 + 3) / Ring.holePart)
    return ring(min(most, max(least, width / 2 - Ring.reach - widest)))
  }
}

private struct Ring {
  let chart: Chart
  let series: ChartSeries
  let centre: Point
  let radius: Double

  /// Half of the disc is hole, so that the total has room.
  static let holePart = 0.58
  /// From the ring to the names beside it.
  static let reach = 22.0

  private var hole: Double { radius * Self.holePart }

  private func at(_ degrees: Double, _ distance: Double) -> Point {
    let angle = degrees * .pi / 180
    return Point(x: centre.x + sin(angle) * distance, y: centre.y - cos(angle) * distance)
  }

  /// Start and end of each part; nil for one without a value.
  private var angles: [(from: Double, to: Double)?] {
    let sum = series.values.reduce(0) { $0 + ($1.number?.double ?? 0) }
    var level = 0.0
    return series.values.map { value in
      guard let number = value.number?.double, sum > 0 else { return nil }
      defer { level += number / sum * 360 }
      return (level, level + number / sum * 360)
    }
  }

  func draw(on canvas: inout Canvas) {
    let angles = angles
    guard angles.contains(where: { $0 != nil }) else {
      let stroke = SceneStroke(width: LineWidth.axis, color: .axis)
      canvas.add("frame/ring", .path(circle(centre, radius)), stroke: stroke, layer: .bars)
      return
    }
    for (index, angle) in angles.enumerated() {
      guard let angle, angle.to > angle.from else { continue }
      let paint = canvas.palette.paint(slot: chart.categories[index].paletteSlot)
      let steps = sector(angle.from, angle.to)
      canvas.add(
        "arc/" + dataKey(chart, series, index),
        .path(steps),
        fill: paint.fill,
        hatch: paint.hatch,
        stroke: canvas.palette.outline(of: paint),
        layer: .bars
      )
      canvas.scene.shapes[canvas.scene.shapes.count - 1].degrees = [angle.from, angle.to]
    }
    let known = angles.compactMap { $0 }.filter { $0.to > $0.from }
    guard known.count > 1 else { return }
    for (index, angle) in known.enumerated() {
      let points = [at(angle.from, hole - 0.5), at(angle.from, radius + 0.5)]
      canvas.line("gap/\(index + 1)", points, width: 1, color: .white, layer: .axis)
    }
  }

  private func sector(_ from: Double, _ to: Double) -> [PathStep] {
    [.move(at(from, radius))] + arc(from, to, radius) + [.line(at(to, hole))] + arc(to, from, hole)
      + [.close]
  }

  /// Cubic pieces of at most a quarter.
  private func arc(_ from: Double, _ to: Double, _ distance: Double) -> [PathStep] {
    let count = max(1, Int(ceil(abs(to - from) / 90)))
    let step = (to - from) / Double(count)
    let reach = 4 / 3 * tan(step * .pi / 180 / 4) * distance
    return (0..<count).map { piece in
      let (start, end) = (from + Double(piece) * step, from + Double(piece + 1) * step)
      let (a, b) = (start * .pi / 180, end * .pi / 180)
      let (first, last) = (at(start, distance), at(end, distance))
      return .cubic(
        Point(x: first.x + cos(a) * reach, y: first.y + sin(a) * reach),
        Point(x: last.x - cos(b) * reach, y: last.y - sin(b) * reach),
        to: last
      )
    }
  }

  /// The parts whose names stand at the right, and those at the left, with the middles of their arcs.
  private var sides: [Bool: [(index: Int, angle: Double?)]] {
    var sides: [Bool: [(index: Int, angle: Double?)]] = [:]
    for (index, angle) in angles.enumerated() {
      let middle = angle.map { ($0.from + $0.to) / 2 }
      sides[(middle ?? 359) < 180, default: []].append((index, middle))
    }
    return sides
  }

  /// Parts without room at their side, beside those that a legend names already: the names that
  /// are too wide for it, and of the others the smallest (charts.md E.6).
  func crowded(in height: Double, width: Double, _ known: [Int], _ canvas: Canvas) -> [Int] {
    let room = width / 2 - radius - Self.reach
    return [true, false].flatMap { isRight -> [Int] in
      let parts = (sides[isRight] ?? []).map(\.index).filter { !known.contains($0) }
      // A hair of slack, as the radius was chosen for the widest name.
      let wide = parts.filter { self.width(of: $0, canvas) > room + 1e-9 }
      let fitting = parts.filter { !wide.contains($0) }
      let extents = fitting.map { _ in canvas.sizes.label * 1.4 }
      return wide + crowdedLabels(extents, room: height).map { fitting[$0] }
    }
  }

  /// Of the name and the number of a part.
  func width(of index: Int, _ canvas: Canvas) -> Double {
    canvas.width(of: text(index), size: canvas.sizes.label)
  }

  func entry(_ index: Int, _ canvas: Canvas) -> KeyRows.Entry {
    let paint = canvas.palette.paint(slot: chart.categories[index].paletteSlot)
    return .init(key: dataKey(chart, series, index), text: text(index), sample: .box(paint))
  }

  /// 缴费卡 65.06%.
  private func text(_ index: Int) -> String {
    let value = series.values[index]
    let isBare = value.number != nil && series.unit.base == "%" && !value.text.hasSuffix("%")
    return chart.categories[index].name + " " + value.text + (isBare ? "%" : "")
  }

  /// Names and numbers left and right of the ring, each led to its part with one bend.
  func label(
    from top: Double,
    to bottom: Double,
    without crowded: [Int],
    on canvas: inout Canvas
  ) {
    let size = canvas.sizes.label
    let sides = sides
    for isRight in [true, false] {
      let parts = (sides[isRight] ?? []).filter { !crowded.contains($0.index) }
      let targets = parts.map { part in at(part.angle ?? 350, radius).y }
      let labels = targets.map { SpreadLabel(target: $0, extent: size * 1.4) }
      let places = spreadLabels(labels, from: top, to: bottom) ?? targets
      for (part, y) in zip(parts, places) { label(part, y: y, isRight: isRight, on: &canvas) }
    }
  }

  private func label(
    _ part: (index: Int, angle: Double?),
    y: Double,
    isRight: Bool,
    on canvas: inout Canvas
  ) {
    let size = canvas.sizes.label
    let sign: Double = isRight ? 1 : -1
    let key = dataKey(chart, series, part.index)
    let value = series.values[part.index]
    let isKnown = value.number != nil
    let x = centre.x + sign * (radius + Self.reach)
    canvas.text(
      (isKnown ? "label/" : "missing/") + key,
      text(part.index),
      x: x,
      y: y - size / 2,
      role: .value,
      align: isRight ? .left : .right
    )
    guard let angle = part.angle, value.number?.sign != 0 else { return }
    canvas.line(
      "leader/\(key)",
      [
        at(angle, radius), Point(x: centre.x + sign * (radius + 10), y: y),
        Point(x: x - sign * 3, y: y),
      ],
      width: LineWidth.outline,
      color: .axis,
      layer: .leaders
    )
  }
}
