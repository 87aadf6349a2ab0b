import Drawings
import Testing

@testable import Charting

struct PointLabelsTests {
  private static let bounds = Rectangle(x: 0, y: 0, width: 400, height: 250)
  private static let radius = 3.0

  private func random(_ count: Int, seed: UInt64) -> [PointLabel] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      PointLabel(
        point: Point(x: random.next(in: 5.0...395), y: random.next(in: 5.0...245)),
        width: random.next(in: 18.0...50),
        height: 9
      )
    }
  }

  @Test func setsALoneLabelAtTheRight() throws {
    let label = PointLabel(point: Point(x: 100, y: 100), width: 20, height: 9)
    let placed = placePointLabels([label], radius: 3, inside: Self.bounds)
    let place = try #require(placed[0])
    #expect(place.leader.isEmpty)
    #expect(place.box == Rectangle(x: 104.5, y: 95.5, width: 20, height: 9))
  }

  @Test func turnsAwayFromAnObstacle() throws {
    let label = PointLabel(point: Point(x: 100, y: 100), width: 20, height: 9)
    let wall = Rectangle(x: 103, y: 0, width: 10, height: 250)
    let placed = placePointLabels([label], radius: 3, inside: Self.bounds, clearOf: [wall])
    let place = try #require(placed[0])
    #expect(place.box.right <= 103 + 0.1)
  }

  /// Thousands of dots in a thousand figures: no label upon another, upon a dot, outside or with a
  /// leader that crosses.
  @Test func keepsEveryLabelClear() {
    var placedCount = 0
    var total = 0
    for seed in 0..<200 {
      let labels = random(3 + seed % 40, seed: UInt64(seed))
      let placed = placePointLabels(labels, radius: Self.radius, inside: Self.bounds)
      total += labels.count
      for (index, place) in placed.enumerated() {
        guard let place else { continue }
        placedCount += 1
        #expect(place.box.x >= 0 && place.box.right <= 400 && place.box.y >= 0)
        #expect(place.box.bottom <= 250)
        for (other, label) in labels.enumerated() {
          let dot = Rectangle(
            x: label.point.x - Self.radius,
            y: label.point.y - Self.radius,
            width: Self.radius * 2,
            height: Self.radius * 2
          )
          #expect(!place.box.meets(dot), "\(seed) \(index) \(other)")
        }
        for other in placed[(index + 1)...].compactMap({ $0 }) {
          #expect(!place.box.meets(other.box), "\(seed)")
          if place.leader.count == 2, other.leader.count == 2 {
            let crossing = crosses(
              place.leader[0],
              place.leader[1],
              other.leader[0],
              other.leader[1]
            )
            #expect(!crossing, "\(seed)")
          }
        }
      }
    }
    // Nearly all find room at such densities; a greedy search that failed would place far fewer.
    #expect(Double(placedCount) > 0.97 * Double(total), "\(placedCount) of \(total)")
  }

  @Test func givesTheSamePlacesTwice() {
    let labels = random(40, seed: 5)
    let first = placePointLabels(labels, radius: 3, inside: Self.bounds)
    #expect(first == placePointLabels(labels, radius: 3, inside: Self.bounds))
  }

  @Test func leavesOutWhatHasNoRoom() {
    let labels = Array(
      repeating: PointLabel(point: Point(x: 15, y: 15), width: 25, height: 9),
      count: 12
    )
    let small = Rectangle(x: 0, y: 0, width: 30, height: 30)
    #expect(placePointLabels(labels, radius: 3, inside: small).contains { $0 == nil })
  }
}
