import Testing

@testable import Charting

/// Spreading (charts.md E.6) against the min–max formula of isotonic regression, which pools nothing.
struct SpreadingDefinitionTests {
  @Test func agreesWithTheDefinitionOnThousandsOfInputs() throws {
    var random = SplitMix(seed: 618)
    var spread = 0
    for round in 0..<6000 {
      let labels = labels(&random, round)
      let need = labels.reduce(0) { $0 + $1.extent }
      let low = random.next(in: -50.0...50)
      let high = low + random.next(in: 10.0...300)
      let found = spreadLabels(labels, from: low, to: high)
      guard need <= high - low else {
        #expect(found == nil || need <= high - low + 1e-6, "\(round)")
        continue
      }
      let middles = try #require(found, "\(round)")
      let wanted = defined(labels, low, high)
      for (place, target) in zip(middles, wanted) {
        #expect(abs(place - target) < 1e-6, "\(round)")
      }
      spread += 1
    }
    #expect(spread > 3000)
  }

  /// Few targets, so that ties are common; also labels of one height, as lines of text are.
  private func labels(_ random: inout SplitMix, _ round: Int) -> [SpreadLabel] {
    (0..<random.next(in: 1...14)).map { _ in
      let target = Double(random.next(in: 0...40)) * 5
      let extent = round % 2 == 0 ? 11 : random.next(in: 2.0...25)
      return SpreadLabel(target: target, extent: extent)
    }
  }

  /// cᵢ = clamp(max over a ≤ i of min over b ≥ i of the mean of z from a to b) + offsetᵢ.
  private func defined(_ labels: [SpreadLabel], _ low: Double, _ high: Double) -> [Double] {
    let order = labels.indices.sorted { (labels[$0].target, $0) < (labels[$1].target, $1) }
    var offsets = [0.0]
    for (before, after) in zip(order, order.dropFirst()) {
      offsets.append(
        offsets[offsets.count - 1] + (labels[before].extent + labels[after].extent) / 2
      )
    }
    let shifted = order.indices.map { labels[order[$0]].target - offsets[$0] }
    let least = low + labels[order[0]].extent / 2
    let most = high - labels[order[order.count - 1]].extent / 2 - offsets[offsets.count - 1]
    var middles = [Double](repeating: 0, count: labels.count)
    for place in order.indices {
      var value = -Double.infinity
      for start in 0...place {
        let means = (place..<order.count).map { mean(shifted, start, $0) }
        value = max(value, means.min() ?? 0)
      }
      let clamped = min(max(value, least), max(most, least))
      middles[order[place]] = clamped + offsets[place]
    }
    return middles
  }

  private func mean(_ values: [Double], _ start: Int, _ end: Int) -> Double {
    let part = values[start...end]
    return part.reduce(0, +) / Double(part.count)
  }
}
