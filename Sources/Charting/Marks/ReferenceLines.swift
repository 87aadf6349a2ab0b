import Documents
import Drawings
import Facts

extension ChartReferenceLine {
  /// `plan/50`, `mean/234.67`: what the line is and where, in the unit shown.
  func id(shown value: Double) -> String {
    let what =
      switch role {
      case .mean, .custom: "mean"
      case .plan, .time: "plan"
      }
    return "\(what)/\(idNumber(value))"
  }

  var dash: [Double] {
    switch role {
    case .plan: []
    case .mean, .time, .custom: [4, 2]
    }
  }
}

extension Canvas {
  /// Lines across an upright plot with their texts where there is room beside or above them.
  mutating func uprightReferences(_ chart: Chart, _ scale: ValueScale, in plot: Rectangle) {
    guard let unit = chart.series.first?.unit else { return }
    for reference in chart.referenceLines {
      let value = reference.value.double * unit.shownPerBase
      guard value >= scale.low, value <= scale.high else { continue }
      let y = scale.place(value)
      let id = reference.id(shown: value)
      line(
        id,
        [Point(x: plot.x, y: y), Point(x: plot.right, y: y)],
        width: LineWidth.axis,
        color: .secondary,
        dash: reference.dash,
        layer: .axis
      )
      let width = width(of: reference.text, size: sizes.label)
      let places = [
        Point(x: plot.x + 2, y: y - sizes.label - 2),
        Point(x: plot.right - width, y: y - sizes.label - 2),
        Point(x: plot.x + 2, y: y + 2), Point(x: plot.right - width, y: y + 2),
        Point(x: plot.x + (plot.width - width) / 2, y: y - sizes.label - 2),
      ]
      let free = places.first { place in
        isFree(Rectangle(x: place.x, y: place.y, width: width, height: sizes.label))
      }
      let spot = free ?? places[0]
      text("\(id)/text", reference.text, x: spot.x, y: spot.y, role: .annotation, color: .secondary)
    }
  }

  /// Whether a box is clear of texts, bars and lines so far.
  func isFree(_ box: Rectangle) -> Bool {
    guard box.y >= 0, box.x >= 0, box.right <= scene.size.width else { return false }
    return !scene.shapes.contains { shape in
      switch shape.layer {
      case .ground, .grid, .axis: false
      case .bars, .leaders, .points, .texts: shape.bounds.meets(box)
      case .lines: shape.crosses(box)
      }
    }
  }
}

extension SceneShape {
  /// Whether a piece of the path runs through a box.
  func crosses(_ box: Rectangle) -> Bool {
    guard case .path(let steps) = form else { return bounds.meets(box) }
    let points = steps.compactMap(\.end)
    return zip(points, points.dropFirst()).contains { start, end in
      // Sampling a few places between is enough for a box as high as a line of text.
      let pieces = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)) / 2))
      let across = reach(from: start.x, to: end.x, box.x, box.right)
      let down = reach(from: start.y, to: end.y, box.y, box.bottom)
      let (first, last) = (max(across.first, down.first), min(across.last, down.last))
      guard first <= last else { return false }
      // Beside the box nothing needs to be looked at: a line may be very long.
      let near =
        Int(first * Double(pieces))...min(pieces, Int((last * Double(pieces)).rounded(.up)))
      return near.contains { piece in
        let part = Double(piece) / Double(pieces)
        let x = start.x + part * (end.x - start.x)
        let y = start.y + part * (end.y - start.y)
        return x > box.x && x < box.right && y > box.y && y < box.bottom
      }
    }
  }
}

/// The part of a way, 0 at its start and 1 at its end, on which a coordinate lies between two bounds;
/// last before first where it never does.
private func reach(
  from start: Double,
  to end: Double,
  _ low: Double,
  _ high: Double
) -> (first: Double, last: Double) {
  guard start != end else { return start >= low && start <= high ? (0, 1) : (1, 0) }
  let (one, other) = ((low - start) / (end - start), (high - start) / (end - start))
  return (max(0, min(one, other)), min(1, max(one, other)))
}
