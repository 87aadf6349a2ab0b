import Drawings

/// Where the coordinates of a drawing lie on its page: moved, and turned by quarters.
struct Placement {
  private var right = Point(x: 1, y: 0)
  private var down = Point(x: 0, y: 1)
  private var origin = Point(x: 0, y: 0)

  /// A drawing whose origin lies at a point of this one.
  func moved(by offset: Point) -> Placement {
    var moved = self
    moved.origin = place(of: offset)
    return moved
  }

  /// A drawing turned a quarter clockwise about its origin.
  var turned: Placement {
    var turned = self
    turned.right = down
    turned.down = Point(x: -right.x, y: -right.y)
    return turned
  }

  /// Where a point lies on the page.
  func place(of point: Point) -> Point {
    Point(
      x: origin.x + point.x * right.x + point.y * down.x,
      y: origin.y + point.x * right.y + point.y * down.y
    )
  }

  /// Where a rectangle lies on the page.
  func place(of rectangle: Rectangle) -> Rectangle {
    let first = place(of: Point(x: rectangle.x, y: rectangle.y))
    let second = place(of: Point(x: rectangle.right, y: rectangle.bottom))
    return Rectangle(
      x: min(first.x, second.x),
      y: min(first.y, second.y),
      width: abs(second.x - first.x),
      height: abs(second.y - first.y)
    )
  }
}
