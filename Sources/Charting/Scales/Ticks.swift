import Foundation

/// Marks along an axis of values: evenly spaced, around all data.
struct Ticks: Hashable {
  var first: Double
  var step: Double
  var count: Int

  var values: [Double] { (0..<count).map { first + Double($0) * step } }
  var last: Double { first + Double(count - 1) * step }
}

/// What the search for ticks may choose.
struct TickRules {
  /// Wanted number of ticks: 5, under 120 pt of axis 4, under 80 pt 3.
  var target = 5
  /// Decimals of the metric; labels never have more.
  var decimals = 2
  /// Whether only whole numbers make sense: counts and ranks.
  var wholeOnly = false

  static func target(forLength length: Double) -> Int {
    length < 80 ? 3 : length < 120 ? 4 : 5
  }
}

/// The best ticks around a range by extended Wilkinson with the rules of an office.
///
/// Loose: the first is not above `low`, the last not below `high`; `low` is below `high`.
/// Source: charts.md E.3; Talbot, Lin, Hanrahan, “An Extension of Wilkinson's Algorithm for
/// Positioning Tick Labels on Axes”, 2010.
func bestTicks(from low: Double, to high: Double, rules: TickRules = TickRules()) -> Ticks {
  var search = TickSearch(low: low, high: high, rules: rules)
  search.run()
  return search.best ?? niceTicks(from: low, to: high)
}

/// Heckbert's nice numbers, where the search accepts nothing.
func niceTicks(from low: Double, to high: Double) -> Ticks {
  let raw = (high - low) / 4
  let power = pow(10, floor(log10(raw)))
  let step = ([1, 2, 5, 10].first { $0 * power >= raw * (1 - 1e-9) } ?? 10) * power
  let first = floor(low / step + 1e-9) * step
  let count = Int(((high - first) / step - 1e-9).rounded(.up)) + 1
  return Ticks(first: first, step: step, count: max(2, count))
}

private struct TickSearch {
  let low: Double
  let high: Double
  let rules: TickRules
  var best: Ticks?
  var score = -2.0

  init(low: Double, high: Double, rules: TickRules) {
    self.low = low
    self.high = high
    self.rules = rules
  }

  /// Steps from the nicest.
  private static let mantissas: [Double] = [1, 5, 2, 2.5]
  private static let counts = 3...7

  mutating func run() {
    var skip = 1.0
    while true {
      for index in Self.mantissas.indices {
        let simple = simplicityBound(index, skip)
        guard total(simple, 1, 1) >= score else { return }
        searchCounts(index, skip, simple)
      }
      skip += 1
      // Beyond ten multiples of a mantissa no accepted step is left.
      if skip > 10 { return }
    }
  }

  private mutating func searchCounts(_ index: Int, _ skip: Double, _ simple: Double) {
    for count in Self.counts {
      let dense = densityBound(count)
      guard total(simple, 1, dense) >= score else { continue }
      let delta = (high - low) / Double(count + 1) / skip / Self.mantissas[index]
      var power = ceil(log10(delta))
      while true {
        let step = skip * Self.mantissas[index] * pow(10, power)
        let cover = coverageBound(step * Double(count - 1))
        guard total(simple, cover, dense) >= score else { break }
        searchStarts(index, skip, count, step)
        power += 1
      }
    }
  }

  private mutating func searchStarts(_ index: Int, _ skip: Double, _ count: Int, _ step: Double) {
    guard isAccepted(step) else { return }
    let least = floor(high / step) * skip - Double(count - 1) * skip
    let most = ceil(low / step) * skip
    guard least <= most else { return }
    for start in stride(from: least, through: most, by: 1) {
      let first = cleaned(start * (step / skip), step)
      let ticks = Ticks(first: first, step: step, count: count)
      // Both ends may miss the data by a rounding error of the search alone.
      let slack = step * 1e-9
      guard ticks.first <= low + slack, ticks.last >= high - slack else { continue }
      let value = total(
        simplicity(index, skip, ticks),
        coverage(ticks),
        density(ticks),
        legibility(ticks)
      )
      if value > score {
        score = value
        best = ticks
      }
    }
  }

  private func cleaned(_ value: Double, _ step: Double) -> Double {
    let units = value / step * 1000
    return abs(units - units.rounded()) < 1e-6 ? units.rounded() * step / 1000 : value
  }

  /// Whether the step is one that an office prints.
  private func isAccepted(_ step: Double) -> Bool {
    let power = floor(log10(step) + 1e-9)
    let mantissa = step / pow(10, power)
    let isRound = [1.0, 2, 5].contains { abs($0 - mantissa) < 1e-6 }
    // 2.5 only where it adds no decimal.
    let isQuarter = abs(mantissa - 2.5) < 1e-6 && step >= 25 - 1e-6
    let isWhole = step >= 1 - 1e-9
    return (isRound || isQuarter) && (!rules.wholeOnly || isWhole)
  }

  private func total(
    _ simplicity: Double,
    _ coverage: Double,
    _ density: Double,
    _ legibility: Double = 1
  ) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05 * legibility
  }

  private func simplicityBound(_ index: Int, _ skip: Double) -> Double {
    2 - Double(index) / Double(Self.mantissas.count - 1) - skip
  }

  private func simplicity(_ index: Int, _ skip: Double, _ ticks: Ticks) -> Double {
    let rest = abs(ticks.first.remainder(dividingBy: ticks.step))
    let hasZero = rest < ticks.step * 1e-9 && ticks.first <= 1e-12 && ticks.last >= -1e-12
    return simplicityBound(index, skip) - (hasZero ? 0 : 1)
  }

  private func coverage(_ ticks: Ticks) -> Double {
    let tenth = 0.1 * (high - low)
    let (above, below) = (high - ticks.last, low - ticks.first)
    return 1 - 0.5 * (above * above + below * below) / (tenth * tenth)
  }

  private func coverageBound(_ span: Double) -> Double {
    let range = high - low
    guard span > range else { return 1 }
    let half = (span - range) / 2
    return 1 - half * half / (0.01 * range * range)
  }

  private func density(_ ticks: Ticks) -> Double {
    let span = ticks.last - ticks.first
    let actual = Double(ticks.count - 1) / span
    let wanted = Double(rules.target - 1) / (max(ticks.last, high) - min(ticks.first, low))
    return 2 - max(actual / wanted, wanted / actual)
  }

  private func densityBound(_ count: Int) -> Double {
    count >= rules.target ? 2 - Double(count - 1) / Double(rules.target - 1) : 1
  }

  private func legibility(_ ticks: Ticks) -> Double {
    decimalsNeeded(by: ticks.step) > rules.decimals ? -1 : 1
  }
}

/// Decimals that a step needs to be printed exactly.
func decimalsNeeded(by step: Double) -> Int {
  for decimals in 0..<12 {
    let scaled = step * pow(10, Double(decimals))
    if abs(scaled - scaled.rounded()) < 1e-6 * max(1, scaled) { return decimals }
  }
  return 12
}
