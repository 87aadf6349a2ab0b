import Drawings

/// Lines of a hatch inside a polygon, as plain line segments: as small as a pattern and free of
/// seams (charts.md E.1).
struct Hatching {
  /// Distance of lines; survives a photocopy (charts.md C.5).
  static let pitch = 3.6
  static let lineWidth = 0.7

  /// The segments of a hatch, even-odd inside the corners.
  static func lines(_ hatch: Hatch, inside corners: [Point]) -> [(Point, Point)] {
    switch hatch {
    case .rising: slanted(corners, slope: 1)
    case .falling: slanted(corners, slope: -1)
    case .lattice: slanted(corners, slope: 1) + slanted(corners, slope: -1)
    case .dots: []
    }
  }

  /// Centres of the dots of a hatch.
  static func dots(inside corners: [Point]) -> [Point] {
    let box = bounds(corners)
    var dots: [Point] = []
    var row = (box.y / pitch).rounded(.up)
    while row * pitch < box.bottom {
      // Every other row is shifted by half a pitch.
      let shift = Int(row) % 2 == 0 ? 0 : pitch / 2
      var column = ((box.x - shift) / pitch).rounded(.up)
      while column * pitch + shift < box.right {
        let dot = Point(x: column * pitch + shift, y: row * pitch)
        if isInside(dot, corners) { dots.append(dot) }
        column += 1
      }
      row += 1
    }
    return dots
  }

  /// Lines x + slope·y = n·d, d chosen so that they lie one pitch apart.
  private static func slanted(_ corners: [Point], slope: Double) -> [(Point, Point)] {
    let keys = corners.map { $0.x + slope * $0.y }
    guard let low = keys.min(), let high = keys.max() else { return [] }
    let distance = pitch * 2.0.squareRoot()
    var segments: [(Point, Point)] = []
    var step = (low / distance).rounded(.up)
    while step * distance < high {
      let crossings = crossings(of: step * distance, slope, corners)
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        segments.append((crossings[pair], crossings[pair + 1]))
      }
      step += 1
    }
    return segments
  }

  private static func crossings(of key: Double, _ slope: Double, _ corners: [Point]) -> [Point] {
    var points: [Point] = []
    for (index, start) in corners.enumerated() {
      let end = corners[(index + 1) % corners.count]
      let (from, to) = (start.x + slope * start.y - key, end.x + slope * end.y - key)
      guard (from < 0) != (to < 0) else { continue }
      let part = from / (from - to)
      points.append(
        Point(x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y))
      )
    }
    return points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }

  private static func isInside(_ point: Point, _ corners: [Point]) -> Bool {
    var isInside = false
    for (index, start) in corners.enumerated() {
      let end = corners[(index + 1) % corners.count]
      guard (start.y > point.y) != (end.y > point.y) else { continue }
      let x = start.x + (point.y - start.y) / (end.y - start.y) * (end.x - start.x)
      if point.x < x { isInside.toggle() }
    }
    return isInside
  }

  private static func bounds(_ corners: [Point]) -> Rectangle {
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Rectangle(
      x: left,
      y: top,
      width: (xs.max() ?? 0) - left,
      height: (ys.max() ?? 0) - top
    )
  }
}
