import Documents
package import Drawings

/// A figure as data before it is ink: shapes and texts in points, each with its id.
///
/// Both the drawing and the dump are made from it, so that tests read data and not pixels
/// (charts.md E.1).
package struct Scene: Sendable, Hashable {
  /// Unit: points.
  package var size: Size
  /// In drawing order.
  package var shapes: [SceneShape] = []
  /// The axis of values, if there is one.
  package var valueAxis: SceneAxis?
  /// Whether rows lie, so that values run from left to right.
  package var isHorizontal = false
  /// Names along the other axis, in drawing order.
  package var categories: [String] = []
  /// The level below the names, years or what neighbours share; empty for one level.
  package var groups: [String] = []
  /// What was done to fit: all, max_min_last, none.
  package var labelPolicy = "all"
  /// The lines of the title where it is drawn.
  package var titleLines: [String] = []
  /// Whether upright columns were turned into lying rows (I04).
  package var isTurned = false
  let palette: Palette

  init(size: Size, palette: Palette) {
    self.size = size
    self.palette = palette
  }

  /// The colour that a role is printed in.
  package func color(of role: ColorRole) -> Color { palette.color(of: role) }

  /// Whether colours are dumped by role: in 彩色 alone.
  package var namesColors: Bool { palette.kind == .color }
}

/// An axis of values as it came out.
package struct SceneAxis: Sendable, Hashable {
  /// In the unit shown.
  package var domain: [Double]
  package var ticks: [Double]
  package var labels: [String]
  /// 单位：万元.
  package var unitNote: String
  /// Where the ends of the domain lie, one pair for each panel.
  package var ranges: [[Double]]
}

/// How a line of a scene is drawn.
package struct SceneStroke: Sendable, Hashable {
  /// Unit: points.
  package var width: Double
  package var color: ColorRole
  package var dash: [Double] = []
}

/// A rectangle, an outline or a line of text of a scene.
package struct SceneShape: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case rectangle(Rectangle)
    case path([PathStep])
    /// One line; the box is its advance by one em.
    case text(String, box: Rectangle, size: Double, role: TextRole)
  }

  package enum TextRole: String, Sendable, Hashable {
    case tick, value, category, unit, title, note, source, legend, annotation, takeaway
  }

  /// `bar/收入/2014-06`: what/series/key.
  package var id: String
  package var form: Form
  /// Of a text its colour; nil for a path without filling.
  package var fill: ColorRole?
  package var hatch: Hatch?
  package var stroke: SceneStroke?
  package var layer: Layer
  /// Of 小图, from 0.
  package var panel: Int?
  /// The values that a bar or segment runs between, in base units.
  package var span: [Double]?
  /// Of an arc, clockwise from twelve.
  package var degrees: [Double]?

  /// What lies upon what: later ones upon earlier ones.
  package enum Layer: Int, Sendable, Hashable, CaseIterable {
    case ground, grid, bars, axis, lines, points, leaders, texts
  }

  /// The box of a text or a rectangle, the bounds of a path.
  package var bounds: Rectangle {
    switch form {
    case .rectangle(let box), .text(_, let box, _, _): return box
    case .path(let steps):
      let points = steps.compactMap(\.end)
      let xs = points.map(\.x)
      let ys = points.map(\.y)
      let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
      return Rectangle(
        x: left,
        y: top,
        width: (xs.max() ?? 0) - left,
        height: (ys.max() ?? 0) - top
      )
    }
  }

  package var isText: Bool { if case .text = form { true } else { false } }
}

extension PathStep {
  /// Where the step ends; nil for one that closes.
  package var end: Point? {
    switch self {
    case .move(let point), .line(let point), .cubic(_, _, let point): point
    case .close: nil
    }
  }
}

extension Rectangle {
  /// Whether two boxes share more than so much in both directions.
  func meets(_ other: Rectangle, slack: Double = 0.1) -> Bool {
    min(right, other.right) - max(x, other.x) > slack
      && min(bottom, other.bottom) - max(y, other.y) > slack
  }

  /// The box with so much more on every side.
  func grown(by margin: Double) -> Rectangle {
    Rectangle(
      x: x - margin,
      y: y - margin,
      width: width + 2 * margin,
      height: height + 2 * margin
    )
  }
}
