import Drawings

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
