import Drawings

/// The corners of the plot by the keys of their names.
package enum QuadrantCorner: String, CaseIterable {
  case upperRight = "右上"
  case upperLeft = "左上"
  case lowerLeft = "左下"
  case lowerRight = "右下"

  /// Boxes in the corner, then further along its edge.
  func places(of width: Double, height: Double, in plot: Rectangle) -> [Rectangle] {
    let isRight = self == .upperRight || self == .lowerRight
    let isUpper = self == .upperRight || self == .upperLeft
    let air = 3.0
    return (0...2).flatMap { row in
      (0...3).map { column in
        let across = air + Double(column) * width * 0.6
        let down = air + Double(row) * height * 1.3
        return Rectangle(
          x: isRight ? plot.right - across - width : plot.x + across,
          y: isUpper ? plot.y + down : plot.bottom - down - height,
          width: width,
          height: height
        )
      }
    }
  }
}
