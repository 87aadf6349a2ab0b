import Documents
import Drawings

/// How a line and its points look: its colour, its dash, the shape of its points.
struct LineStyle: Hashable {
  var color: ColorRole
  var width = LineWidth.data
  var dash: [Double] = []
  var marker = Marker.disc

  /// The shape of a point; the open ones are white with an outline.
  enum Marker: Int, CaseIterable {
    case disc, ring, triangle, openTriangle, square, openSquare

    var isOpen: Bool { self == .ring || self == .openTriangle || self == .openSquare }
  }
}

extension Palette {
  /// The line of a member by its place in the dimension, from 0.
  ///
  /// In 黑白 dashes stand for colours; the shapes of points tell lines apart in every palette
  /// (charts.md C.5).
  func line(slot: Int) -> LineStyle {
    let markers = LineStyle.Marker.allCases
    let marker = markers[slot % markers.count]
    guard kind == .blackAndWhite else {
      return LineStyle(color: .series(slot % 6 + 1), marker: marker)
    }
    return LineStyle(
      color: .gray(0x33),
      dash: Self.dashes[slot % Self.dashes.count],
      marker: marker
    )
  }

  private static let dashes: [[Double]] = [[], [4, 2], [1, 2], [6, 2, 1, 2]]

  /// Whether a line of the colour would hardly be seen on paper.
  func isFaint(_ role: ColorRole) -> Bool { color(of: role).contrast(to: .white) < 3 }
}

extension Canvas {
  /// A line of data through points; a faint colour has a dark edge.
  mutating func course(_ id: String, _ points: [Point], style: LineStyle, hasHalo: Bool = false) {
    guard points.count > 1 else { return }
    if hasHalo {
      line("halo/" + id, points, width: style.width + 2, color: .white, layer: .lines)
    }
    if palette.isFaint(style.color) {
      line("edge/" + id, points, width: style.width + 1, color: .axis, layer: .lines)
    }
    line(
      id,
      points,
      width: style.width,
      color: style.color,
      dash: style.dash,
      layer: .lines
    )
  }

  /// A point in the shape of its line.
  mutating func marker(_ id: String, at centre: Point, radius: Double, style: LineStyle) {
    let isFaint = palette.isFaint(style.color)
    let stroke = SceneStroke(width: LineWidth.axis, color: isFaint ? .axis : style.color)
    let fill: ColorRole = style.marker.isOpen ? .white : style.color
    switch style.marker {
    case .disc, .ring:
      dot(id, centre, radius: radius, fill: fill, stroke: stroke)
    case .triangle, .openTriangle:
      polygon(
        id,
        [
          Point(x: centre.x - radius, y: centre.y + radius * 0.8),
          Point(x: centre.x + radius, y: centre.y + radius * 0.8),
          Point(x: centre.x, y: centre.y - radius),
        ],
        fill: fill,
        stroke: stroke
      )
    case .square, .openSquare:
      let side = radius * 0.85
      let corners = [(-side, -side), (side, -side), (side, side), (-side, side)]
      polygon(
        id,
        corners.map { Point(x: centre.x + $0.0, y: centre.y + $0.1) },
        fill: fill,
        stroke: stroke
      )
    }
  }
}
