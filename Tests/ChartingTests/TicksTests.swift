import Testing

@testable import Charting

struct TicksTests {
  struct Case: Sendable {
    var low = 0.0
    var high: Double
    var step: Double
    var first = 0.0
    var last: Double
    var wholeOnly = false
    var target = 5
  }

  /// The results that charts.md E.3 asks for.
  static let cases = [
    Case(high: 420, step: 100, last: 500), Case(high: 385.19, step: 100, last: 400),
    Case(high: 1408, step: 500, last: 1500), Case(high: 66.21, step: 25, last: 75),
    Case(high: 57, step: 10, last: 60), Case(high: 9.08, step: 2, last: 10),
    Case(high: 0.33, step: 0.1, last: 0.4),
    Case(low: -35.7, high: 142.6, step: 50, first: -50, last: 150),
    // The strip of growth, which is under 80 pt high and so wants three ticks.
    Case(low: -100, high: 66.21, step: 100, first: -100, last: 100, target: 3),
    Case(low: 43.5, high: 46.2, step: 0.5, first: 43.5, last: 46.5),
    Case(low: 1, high: 19, step: 5, first: 0, last: 20, wholeOnly: true),
    Case(high: 111, step: 20, last: 120), Case(high: 212.4, step: 50, last: 250),
    Case(high: 10, step: 2, last: 10), Case(low: -10, high: 12, step: 5, first: -10, last: 15),
    Case(high: 32.33, step: 10, last: 40), Case(high: 402, step: 100, last: 500),
    Case(high: 67.34, step: 20, last: 80),
  ]

  @Test(arguments: cases)
  func findsTheTicksOfTheStandard(_ given: Case) {
    let rules = TickRules(target: given.target, wholeOnly: given.wholeOnly)
    let ticks = bestTicks(from: given.low, to: given.high, rules: rules)
    #expect(abs(ticks.step - given.step) < 1e-9, "\(ticks)")
    #expect(abs(ticks.first - given.first) < 1e-9, "\(ticks)")
    #expect(abs(ticks.last - given.last) < 1e-9, "\(ticks)")
  }

  @Test func enclosesRandomRangesWithThreeToSevenTicks() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let low = random.next(in: -1000.0...1000)
      let high = low + random.next(in: 0.01...5000)
      let ticks = bestTicks(from: low, to: high)
      #expect(ticks.first <= low + ticks.step * 1e-6, "\(low) \(high) \(ticks)")
      #expect(ticks.last >= high - ticks.step * 1e-6, "\(low) \(high) \(ticks)")
      #expect((2...9).contains(ticks.count), "\(low) \(high) \(ticks)")
    }
  }
}
