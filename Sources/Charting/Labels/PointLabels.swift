import Drawings

/// A dot of a scatter with the extent of its label.
///
/// Unit: points.
struct PointLabel: Hashable {
  var point: Point
  var width: Double
  var height: Double
}

/// Where a label of a dot came to stand.
struct PlacedLabel: Hashable {
  var box: Rectangle
  /// From the dot to the box; empty where they touch.
  var leader: [Point]
}

/// Places labels beside the dots of a scatter; nil for one that has no room.
///
/// Greedy with look-ahead and without chance: the label with the fewest free positions comes first,
/// ties in the order given; it takes the nearest free position, and of equal ones that which costs
/// the others least. Eight positions touch the dot, then rings at one, two and three ems follow
/// with a straight leader, which crosses no other.
/// Source: charts.md E.8.
///
/// - Parameters:
///   - labels: the dots with the extents of their labels.
///   - radius: of the dots.
///   - bounds: labels stay inside.
///   - obstacles: boxes that labels keep clear of, dots aside.
///   - lines: boxes that labels lie upon only where nothing nearer is free.
/// - Returns: a place for each label.
func placePointLabels(
  _ labels: [PointLabel],
  radius: Double,
  inside bounds: Rectangle,
  clearOf obstacles: [Rectangle] = [],
  avoiding lines: [Rectangle] = []
) -> [PlacedLabel?] {
  var placing = PointLabelPlacing(
    labels,
    radius: radius,
    bounds: bounds,
    obstacles: obstacles,
    lines: lines
  )
  placing.run()
  return placing.placed
}

private struct PointLabelPlacing {
  private let labels: [PointLabel]
  private let dots: [Rectangle]
  /// Free positions of each label, the nearest first.
  private var free: [[Candidate]]
  private(set) var placed: [PlacedLabel?]

  private struct Candidate {
    /// 0 touches the dot, 1 to 3 are the rings; one more upon a line.
    var ring: Int
    var place: PlacedLabel
  }

  init(
    _ labels: [PointLabel],
    radius: Double,
    bounds: Rectangle,
    obstacles: [Rectangle],
    lines: [Rectangle]
  ) {
    self.labels = labels
    dots = labels.map { label in
      Rectangle(
        x: label.point.x - radius,
        y: label.point.y - radius,
        width: radius * 2,
        height: radius * 2
      )
    }
    placed = Array(repeating: nil, count: labels.count)
    let dots = dots
    free = labels.enumerated().map { index, label in
      let found = Self.candidates(label, radius: radius).filter { candidate in
        let box = candidate.place.box
        let isInside =
          box.x >= bounds.x && box.y >= bounds.y && box.right <= bounds.right
          && box.bottom <= bounds.bottom
        guard isInside, !obstacles.contains(where: { $0.meets(box) }) else { return false }
        return !dots.enumerated().contains { other, dot in
          dot.meets(box) || other != index && candidate.place.leaderMeets(dot)
        }
      }.map { candidate in
        // Upon a line a label is as good as one ring further out.
        var candidate = candidate
        if lines.contains(where: { $0.meets(candidate.place.box) }) { candidate.ring += 1 }
        return candidate
      }
      return found.enumerated()
        .sorted { ($0.element.ring, $0.offset) < ($1.element.ring, $1.offset) }.map(\.element)
    }
  }

  mutating func run() {
    var open = Array(labels.indices)
    while let next = open.min(by: { (free[$0].count, $0) < (free[$1].count, $1) }) {
      open.removeAll { $0 == next }
      guard let choice = best(of: next, leaving: open) else { continue }
      placed[next] = choice
      for other in open {
        free[other].removeAll { $0.place.conflicts(with: choice) }
      }
    }
  }

  /// Of the nearest ring with room, the position that takes the fewest of the others' positions.
  private func best(of index: Int, leaving open: [Int]) -> PlacedLabel? {
    guard let ring = free[index].first?.ring else { return nil }
    var best: (place: PlacedLabel, cost: Int)?
    for candidate in free[index] where candidate.ring == ring {
      // Positions that touch are worth more than those in the rings.
      let cost = open.reduce(0) { sum, other in
        sum
          + free[other].reduce(0) { taken, theirs in
            guard theirs.place.conflicts(with: candidate.place) else { return taken }
            return taken + (theirs.ring == 0 ? 4 : 1)
          }
      }
      if cost < best?.cost ?? .max { best = (candidate.place, cost) }
    }
    return best?.place
  }

  /// Directions in the order in which readers expect a label: right, above, left, below, corners.
  private static let directions: [(Double, Double)] = [
    (1, 0), (0, -1), (-1, 0), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1),
  ]

  private static func candidates(_ label: PointLabel, radius: Double) -> [Candidate] {
    (0...3).flatMap { ring in
      directions.map { across, down in
        // Corners stand at the same distance as sides.
        let part = across != 0 && down != 0 ? 0.7 : 1.0
        let distance = radius + 1.5 + Double(ring) * label.height
        let anchor = Point(
          x: label.point.x + across * part * distance,
          y: label.point.y + down * part * distance
        )
        let box = Rectangle(
          x: anchor.x + (across - 1) / 2 * label.width,
          y: anchor.y + (down - 1) / 2 * label.height,
          width: label.width,
          height: label.height
        )
        let start = Point(
          x: label.point.x + across * part * radius,
          y: label.point.y + down * part * radius
        )
        let leader = ring == 0 ? [] : [start, anchor]
        return Candidate(ring: ring, place: PlacedLabel(box: box, leader: leader))
      }
    }
  }
}

extension PlacedLabel {
  /// Whether the leader runs through a box.
  func leaderMeets(_ box: Rectangle) -> Bool {
    guard leader.count == 2 else { return false }
    let corners = [
      Point(x: box.x, y: box.y), Point(x: box.right, y: box.y),
      Point(x: box.right, y: box.bottom), Point(x: box.x, y: box.bottom),
    ]
    let isWithin = leader.contains { point in
      point.x > box.x && point.x < box.right && point.y > box.y && point.y < box.bottom
    }
    return isWithin
      || corners.indices.contains { side in
        crosses(leader[0], leader[1], corners[side], corners[(side + 1) % 4])
      }
  }

  /// Whether two labels with their leaders cannot stand together.
  func conflicts(with other: PlacedLabel) -> Bool {
    if box.meets(other.box) || leaderMeets(other.box) || other.leaderMeets(box) { return true }
    guard leader.count == 2, other.leader.count == 2 else { return false }
    return crosses(leader[0], leader[1], other.leader[0], other.leader[1])
  }
}

/// Whether two pieces of straight line have a point in common.
func crosses(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
  func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  }
  let first = side(a, b, c) * side(a, b, d)
  let second = side(c, d, a) * side(c, d, b)
  return first < 0 && second < 0
}
