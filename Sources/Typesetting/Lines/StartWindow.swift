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

  /// Moves the window to the starts of lines that end at a break.
  ///
  /// The nearest stays in it however long its line is, so that a way goes on.
  mutating func advance(toBreak index: Int) {
    var first = range.lowerBound
    while first < index - 1, isBeyond(first, metrics.breaks[index]) { first += 1 }
    range = first..<index
    while rising[firstRising] < first { firstRising += 1 }
  }

  /// Whether the bodies alone, but for a mark that may hang, are wider than the measure.
  private func isBeyond(_ start: Int, _ end: Int) -> Bool {
    let first = start < 0 ? 0 : metrics.breaks[start]
    let last = max(first, metrics.lastVisible[end - 1])
    let hung = metrics.settings.hangsMarks ? metrics.cells[last].body : 0
    let width = metrics.bodySum[last + 1] - metrics.bodySum[first] - hung
    return width > shape.available(isFirst: start < 0)
  }
}
