/// The breaks at which a line can begin that ends at the break being looked at.
///
/// They move on with the end and are never looked at again once they are beyond the measure.
struct StartWindow {
  private let metrics: LineMetrics
  private let shape: LineShape
  /// The least cost of a way to each start; the first is the paragraph's start.
  private var costs: [Int] = []
  /// Starts whose costs rise: the first has the least of all in the window.
  private var rising: [Int] = []
  private var firstRising = 0
  /// The nearest start and the farthest one; −1 is the paragraph's start.
  private(set) var range = -1..<0

  init(_ metrics: LineMetrics, _ shape: LineShape) {
    self.metrics = metrics
    self.shape = shape
    costs.reserveCapacity(metrics.breaks.count + 1)
  }

  /// The least cost of all starts in the window.
  var leastCost: Int { costs[rising[firstRising] + 1] }

  /// Adds the next start with the cost of the best way to it.
  mutating func add(cost: Int) {
    let start = costs.count - 1
    costs.append(cost)
    while rising.count > firstRising, let last = rising.last, costs[last + 1] >= cost {
      rising.removeLast()
    }
    rising.append(start)
  }

  /// Moves the window to the starts of lines that end at a break and are not too long.
  ///
  /// The nearest stays in it however long its line is, so that a way goes on.
  mutating func advance(toBreak index: Int) {
    let end = metrics.breaks[index]
    var first = range.lowerBound
    while first < index - 1 {
      let width = metrics.leastWidth(from: first < 0 ? 0 : metrics.breaks[first], to: end)
      guard width > shape.available(isFirst: first < 0) else { break }
      first += 1
    }
    range = first..<index
    while rising[firstRising] < first { firstRising += 1 }
  }
}
