import Documents
import Drawings

/// Five steps of shade between round limits, or two arms around zero (charts.md E.12).
struct ShadeSteps: Hashable {
  /// Upper limits of the steps but the last, in the unit shown.
  let limits: [Double]
  let limitTexts: [String]
  /// Whether values fall below zero: then sign and not size is shaded, and is printed beside it.
  let hasSigns: Bool

  init(_ values: [Double], decimals: Int) {
    hasSigns = values.contains { $0 < 0 }
    // Long enough for the usual number of ticks: the limits are round, not drawn to scale.
    let scale = ValueScale(around: values, mark: .lines, length: 200, decimals: decimals)
    let step = (scale.high - scale.low) / 5
    limits = (1...4).map { scale.low + Double($0) * step }
    let places = limits.map { decimalsNeeded(by: abs($0)) }.max() ?? 0
    limitTexts = limits.map { tickText($0, decimals: min(places, 2)) }
  }

  func shade(_ value: Double) -> ColorRole {
    if hasSigns { return value < 0 ? .diverging(3) : value > 0 ? .diverging(5) : .diverging(4) }
    return .sequential(1 + limits.count { value >= $0 })
  }

  /// 小于20, 20—40, 80及以上: from the lightest.
  var names: [String] {
    (1...5).map { step in
      switch step {
      case 1: "小于\(limitTexts[0])"
      case 5: "\(limitTexts[3])及以上"
      default: "\(limitTexts[step - 2])—\(limitTexts[step - 1])"
      }
    }
  }
}

extension Canvas {
  /// The steps with their limits, from `left`; as many as the width holds.
  mutating func shadeKey(_ steps: ShadeSteps, left: Double, y: Double, size: Double) {
    guard !steps.hasSigns else { return }
    let side = size * 0.9
    var x = left
    for (index, name) in steps.names.enumerated() {
      let width = side + 3 + self.width(of: name, size: TypeSizes.smallest) + 8
      guard x + width <= scene.size.width + 8 else { break }
      rectangle(
        "legend/\(index + 1)/box",
        Rectangle(x: x, y: y, width: side, height: side),
        paint: Paint(fill: .sequential(index + 1)),
        stroke: SceneStroke(width: LineWidth.outline, color: .muted)
      )
      text(
        "legend/\(index + 1)",
        name,
        x: x + side + 3,
        y: y + (side - TypeSizes.smallest) / 2,
        size: TypeSizes.smallest,
        role: .legend
      )
      x += width
    }
  }
}
