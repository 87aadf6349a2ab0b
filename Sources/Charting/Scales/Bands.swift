/// Equal bands along an axis of categories.
///
/// Source: charts.md E.4; d3-scale, band.
struct Bands: Hashable {
  let start: Double
  let step: Double
  let band: Double

  /// Half of the gap between bands stands at either end.
  static let inner = 0.4
  static let outer = 0.2
  /// A lone bar is at most so wide (charts.md Q27).
  static let widest = 48.0

  init(count: Int, from start: Double, length: Double, inner: Double = Bands.inner) {
    let slots = max(1, Double(count) - inner + 2 * Self.outer)
    step = length / slots
    band = min(Self.widest, step * (1 - inner))
    let used = step * (Double(count) - inner)
    self.start = start + (length - used) / 2
    self.inner = inner
  }

  private let inner: Double

  /// The middle of the bands from `index`, so many of them.
  func middle(_ index: Int, count: Int = 1) -> Double {
    start + (Double(index) + Double(count - 1) / 2) * step + step * (1 - inner) / 2
  }

  /// Where the slot of a band begins, half of the gap included.
  func slotStart(_ index: Int) -> Double { middle(index) - step / 2 }
}
