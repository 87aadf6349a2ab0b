import Testing

@testable import Charting

struct LabelSpreadingTests {
  @Test func setsTheCrowdedLineEndsOfTheCaseFile() throws {
    // C18 of the case file: targets 220 − v/120·200, labels 11 pt high, between 20 and 220.
    let values = [100, 100.5, 101, 100.5, 101, 101.5]
    let labels = values.map { SpreadLabel(target: 220 - $0 / 120 * 200, extent: 11) }
    let middles = try #require(spreadLabels(labels, from: 20, to: 220))
    #expect(middles.map { ($0 * 100).rounded() / 100 } == [80.5, 58.5, 36.5, 69.5, 47.5, 25.5])
  }

  @Test func givesNothingWhereLabelsDoNotFit() {
    let labels = [SpreadLabel(target: 5, extent: 8), SpreadLabel(target: 5, extent: 8)]
    #expect(spreadLabels(labels, from: 0, to: 15) == nil)
    #expect(spreadLabels(labels, from: 0, to: 16) == [4, 12])
    #expect(spreadLabels([], from: 0, to: 1) == [])
  }

  /// Against projected gradient descent on the dual, which knows nothing of pooling.
  @Test func movesNoFurtherThanAnotherSolver() throws {
    var random = SplitMix(seed: 3)
    for _ in 0..<60 {
      let count = random.next(in: 2...7)
      let labels = (0..<count).map { _ in
        SpreadLabel(target: random.next(in: 0.0...100), extent: random.next(in: 3.0...12))
      }
      let middles = try #require(spreadLabels(labels, from: 0, to: 100))
      let order = labels.indices.sorted { (labels[$0].target, $0) < (labels[$1].target, $1) }
      let reference = relaxed(order.map { labels[$0] }, from: 0, to: 100)
      let found = cost(order.map { middles[$0] }, order.map { labels[$0] })
      #expect(abs(found - cost(reference, order.map { labels[$0] })) < 0.01)
      for (before, after) in zip(order, order.dropFirst()) {
        let gap = middles[after] - middles[before]
        #expect(gap >= (labels[before].extent + labels[after].extent) / 2 - 1e-9)
      }
    }
  }

  private func cost(_ places: [Double], _ labels: [SpreadLabel]) -> Double {
    zip(places, labels).reduce(0) { sum, pair in
      sum + (pair.0 - pair.1.target) * (pair.0 - pair.1.target)
    }
  }

  /// Dykstra's projections onto the half-spaces in turn.
  private func relaxed(_ labels: [SpreadLabel], from low: Double, to high: Double) -> [Double] {
    var places = labels.map(\.target)
    let last = labels.count - 1
    var corrections = [[Double]](repeating: [0, 0], count: labels.count + 1)
    for _ in 0..<20_000 {
      for index in 0..<last {
        let (first, second) = (
          places[index] + corrections[index][0], places[index + 1] + corrections[index][1]
        )
        let gap = (labels[index].extent + labels[index + 1].extent) / 2
        let lack = max(0, gap - (second - first)) / 2
        (places[index], places[index + 1]) = (first - lack, second + lack)
        corrections[index] = [lack, -lack]
      }
      let start = places[0] + corrections[last][0]
      places[0] = max(start, low + labels[0].extent / 2)
      corrections[last][0] = start - places[0]
      let end = places[last] + corrections[last + 1][0]
      places[last] = min(end, high - labels[last].extent / 2)
      corrections[last + 1][0] = end - places[last]
    }
    return places
  }
}
