import Documents
import Facts
import Foundation

extension ChartSeries {
  /// A value in the unit of the series; nil for one that is missing or undefined.
  func shown(_ index: Int) -> Double? {
    guard index < values.count, let number = values[index].number else { return nil }
    return number.double * unit.shownPerBase
  }

  /// All values that there are, in the unit of the series.
  var shownValues: [Double] { values.indices.compactMap(shown) }
}

/// An axis of values: which values, which ticks, and where they lie.
struct ValueScale {
  /// In the unit shown.
  var low: Double
  var high: Double
  var ticks: [Double]
  var labels: [String]
  var isLogarithmic = false
  /// Where `low` and `high` lie.
  ///
  /// Unit: points.
  var start = 0.0
  var end = 0.0

  /// Where a value in the unit shown lies.
  func place(_ value: Double) -> Double {
    if isLogarithmic {
      return start + log10(value / low) / log10(high / low) * (end - start)
    }
    return start + (value - low) / (high - low) * (end - start)
  }

  /// The line from which bars start.
  var zero: Double { place(min(max(0, low), high)) }

  /// Ends the scale at the data where no tick is printed, so that small plots use all their height.
  mutating func endAtValues(_ values: [Double]) {
    guard !isLogarithmic, let least = values.min(), let most = values.max() else { return }
    let (from, to) = (max(low, min(low <= 0 ? 0 : least, least)), min(high, max(0, most)))
    guard from < to else { return }
    (low, high) = (from, to)
    let kept = ticks.indices.filter { ticks[$0] >= from - 1e-9 && ticks[$0] <= to + 1e-9 }
    labels = kept.map { labels[$0] }
    ticks = kept.map { ticks[$0] }
  }

  enum Mark { case bars, lines }

  private init(
    low: Double,
    high: Double,
    ticks: [Double],
    labels: [String],
    isLogarithmic: Bool
  ) {
    self.low = low
    self.high = high
    self.ticks = ticks
    self.labels = labels
    self.isLogarithmic = isLogarithmic
  }

  /// The scale around values of one unit, for marks of one kind (charts.md E.3).
  init(
    around values: [Double],
    mark: Mark,
    axis: ChartOptions.Axis = .init(),
    length: Double,
    decimals: Int,
    wholeOnly: Bool = false
  ) {
    let least = values.min() ?? 0
    let most = values.max() ?? 0
    if axis.isLogarithmic, least > 0 {
      self = .decades(from: least, to: most)
      return
    }
    var (from, to) = Self.range(least, most, mark)
    if let minimum = axis.minimum, mark == .lines { from = min(from, minimum) }
    if let maximum = axis.maximum { to = max(to, maximum) }
    guard from < to else {
      // All zero: one tick and no invented scale.
      (low, high, ticks, labels) = (0, 1, [0], ["0"])
      return
    }
    let rules = TickRules(
      target: TickRules.target(forLength: length),
      decimals: decimals,
      wholeOnly: wholeOnly
    )
    let found =
      axis.tickStep.map { Self.ticks(every: $0, from, to) }
      ?? bestTicks(from: from, to: to, rules: rules)
    (low, high, ticks) = (found.first, found.last, found.values)
    let places = found.values.map { decimalsNeeded(by: abs($0)) }.max() ?? 0
    labels = ticks.map { tickText($0, decimals: places) }
  }

  /// Every decade, or every 4th, 3rd or 2nd where they are many: 1, 1万, 1亿 are four apart.
  private static func decades(from least: Double, to most: Double) -> ValueScale {
    let first = Int(floor(log10(least) + 1e-9))
    let last = max(first + 1, Int(ceil(log10(most) - 1e-9)))
    let step = last - first <= 10 ? 1 : [4, 3, 2].first { (last - first) % $0 == 0 } ?? 4
    let ticks = stride(from: first, through: last, by: step).map { pow(10, Double($0)) }
    return ValueScale(
      low: pow(10, Double(first)),
      high: pow(10, Double(last)),
      ticks: ticks,
      labels: ticks.map(decadeText),
      isLogarithmic: true
    )
  }

  private static func range(_ least: Double, _ most: Double, _ mark: Mark) -> (Double, Double) {
    let showsZero = mark == .bars || linesIncludeZero(from: least, to: most)
    return showsZero ? (min(0, least), max(0, most)) : (least, most)
  }

  private static func ticks(every step: Double, _ from: Double, _ to: Double) -> Ticks {
    let first = floor(from / step + 1e-9) * step
    return Ticks(first: first, step: step, count: Int(ceil((to - first) / step - 1e-9)) + 1)
  }
}

/// A tick's label: a bare number with U+2212 for minus, thin spaces above four integer digits.
func tickText(_ value: Double, decimals: Int) -> String {
  let digits = String(format: "%.\(decimals)f", abs(value))
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  var whole = String(parts[0])
  if whole.count > 4 {
    let groups = stride(from: whole.count, to: 0, by: -3).map { end in
      String(whole.dropLast(whole.count - end).suffix(3))
    }
    whole = groups.reversed().joined(separator: "\u{2009}")
  }
  let text = parts.count > 1 ? whole + "." + parts[1] : whole
  return value < 0 && digits.contains { $0 != "0" && $0 != "." } ? "−" + text : text
}

/// A decade in 万 and 亿: 1, 1000, 1万, 10亿.
func decadeText(_ value: Double) -> String {
  for (name, power) in [("万亿", 12.0), ("亿", 8), ("万", 4)] where value >= pow(10, power) {
    return String(format: "%.0f", value / pow(10, power)) + name
  }
  return value >= 1 ? String(format: "%.0f", value) : "\(value)"
}

/// A number of an id: as short as exact, with a plain minus.
func idNumber(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  return rounded == rounded.rounded() ? String(format: "%.0f", rounded) : "\(rounded)"
}

extension SceneAxis {
  /// The axis of one panel that a scale lays out.
  init(_ scale: ValueScale, unitNote: String) {
    self.init(
      domain: [scale.low, scale.high],
      ticks: scale.ticks,
      labels: scale.labels,
      unitNote: unitNote,
      ranges: [[scale.start, scale.end]]
    )
  }
}
