import Documents
import Drawings

/// A text beside the end of a line, or beside a point of an upright rule.
struct EndLabel: Hashable {
  /// Behind `label/` and `leader/`.
  var key: String
  var lines: [String]
  /// The point that the text belongs to.
  var point: Point
  var role = SceneShape.TextRole.value
  var color = ColorRole.ink
  /// What the text is, for its id: a value, or the name of a row.
  var what = "label"

  func extent(_ size: Double) -> Double { Double(lines.count) * size * 1.15 + 1 }
}

extension Canvas {
  /// Middles of texts beside points, spread without overlap (charts.md E.6); where they do not fit,
  /// each stands at its point, which refuses the figure.
  func middles(of labels: [EndLabel], from low: Double, to high: Double) -> [Double] {
    let spread = labels.map { SpreadLabel(target: $0.point.y, extent: $0.extent(sizes.label)) }
    return spreadLabels(spread, from: low, to: high) ?? labels.map(\.point.y)
  }

  /// Draws texts beside points; one that had to move is led to its point by a line with one bend.
  ///
  /// - Parameters:
  ///   - labels: the texts with their points.
  ///   - middles: where they stand, as `middles(of:from:to:)` gives them.
  ///   - textX: where texts begin, or end if they stand left of the points.
  ///   - clearance: from the middle of a point to its leader.
  mutating func endLabels(
    _ labels: [EndLabel],
    middles: [Double],
    textX: Double,
    clearance: Double = EndLabelGap.point
  ) {
    let size = sizes.label
    for (label, middle) in zip(labels, middles) {
      let isLeft = textX < label.point.x
      let height = size * 1.15
      let top = middle - (Double(label.lines.count - 1) * height + size) / 2
      for (row, line) in label.lines.enumerated() {
        let id = "\(label.what)/\(label.key)"
        text(
          label.lines.count == 1 ? id : "\(id)/\(row + 1)",
          line,
          x: textX,
          y: top + Double(row) * height,
          role: label.role,
          align: isLeft ? .right : .left,
          color: label.color
        )
      }
      guard abs(middle - label.point.y) > EndLabelGap.unledMove else { continue }
      let direction = isLeft ? -1.0 : 1
      let start = label.point.x + direction * clearance
      line(
        "leader/\(label.key)",
        [
          Point(x: start, y: label.point.y),
          Point(x: start + direction * EndLabelGap.stub, y: label.point.y),
          Point(x: textX - direction * 1.5, y: middle),
        ],
        width: LineWidth.outline,
        color: .axis,
        layer: .leaders
      )
    }
  }
}

/// Distances between points and their texts.
///
/// Unit: points.
enum EndLabelGap {
  /// A text that moved by no more needs no leader.
  static let unledMove = 3.0
  /// From the middle of a point to its leader.
  static let point = 4.0
  /// The level piece of a leader before its bend.
  static let stub = 3.0
  /// From the middle of a point to its text, leaders included.
  static let text = 16.0
  /// The same where no text had to move.
  static let near = 7.0
}
