import Drawings

/// The names of destinations in a PDF, and the attributes of Cairo's tags that use them.
///
/// Cairo 1.16 writes a name with brackets, quotes or backslashes so that the file is damaged;
/// therefore places are numbered in drawing order.
/// Source: Cairo manual, cairo-tag (Tags and Links).
struct PlaceNames {
  private let numbers: [String: Int]

  /// Numbers the destinations; each name is there once.
  init(_ destinations: [String]) {
    numbers = Dictionary(
      destinations.enumerated().map { ($1, $0 + 1) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The attributes of a place.
  func destination(_ name: String, at point: Point) -> String {
    "name=\(quoted(name)) x=\(point.x) y=\(point.y)"
  }

  /// The attributes of a rectangle that leads to a place.
  func link(to name: String, from rectangle: Rectangle) -> String {
    let sides = [rectangle.x, rectangle.y, rectangle.width, rectangle.height]
    return "\(link(to: name)) rect=[\(sides.map { "\($0)" }.joined(separator: " "))]"
  }

  /// The attributes of an outline entry.
  func link(to name: String) -> String { "dest=\(quoted(name))" }

  private func quoted(_ name: String) -> String { "'p\(numbers[name] ?? 0)'" }
}
