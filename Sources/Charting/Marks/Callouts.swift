import Documents
import Drawings

extension Canvas {
  /// A text near a point, where nothing else is; upon lines where all of it is taken.
  ///
  /// Places nearest to the point come first: above, below, then beside it, `clearance` away.
  mutating func callout(
    _ id: String,
    _ text: String,
    at point: Point,
    in plot: Rectangle,
    clearance: Double = 4
  ) {
    let size = sizes.label
    let width = width(of: text, size: size)
    var places: [Rectangle] = []
    for distance in stride(from: clearance + 2, through: plot.height / 2, by: 4) {
      for x in [point.x - width / 2, point.x + clearance + 1, point.x - width - clearance - 1] {
        for y in [point.y - distance - size, point.y + distance] {
          let left = min(max(x, 0), scene.size.width - width)
          places.append(Rectangle(x: left, y: y, width: width, height: size))
        }
      }
    }
    places = places.filter { $0.y >= plot.y - size * 1.4 && $0.bottom <= plot.bottom }
    guard let place = places.first(where: isFree) ?? places.first(where: isClear) else { return }
    self.text(id, text, x: place.x, y: place.y, role: .annotation)
  }
}
