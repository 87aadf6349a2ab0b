/// A place at which a line may begin.
struct LineStart {
  /// Index of its first cell.
  let cell: Int
  /// Width of the lines that begin here.
  let available: Int
  /// The least cost of a way to it.
  let cost: Int
  /// The ways to it, by their places among all.
  let ways: Range<Int>
}

/// The starts of lines that end at the break being looked at.
///
/// They move on with the end and are never looked at again once they are beyond the measure.
struct StartWindow {
  private let metrics: LineMetrics
  /// The first is the paragraph's start.
  private var starts: [LineStart] = []
  /// Starts whose costs rise: the first has the least of all in the window.
  private var rising: [Int] = []
  private var firstRising = 0
  /// From the farthest start to the nearest.
  private(set) var range = 0..<0

  init(_ metrics: LineMetrics) {
    self.metrics = metrics
    starts.reserveCapacity(metrics.breaks.count)
    rising.reserveCapacity(metrics.breaks.count)
  }

  subscript(place: Int) -> LineStart { starts[place] }

  /// The least cost of all starts in the window.
  var leastCost: Int { starts[rising[firstRising]].cost }

  /// Adds the next start.
  mutating func add(_ start: LineStart) {
    while rising.count > firstRising, let last = rising.last, starts[last].cost >= start.cost {
      rising.removeLast()
    }
    rising.append(starts.count)
    starts.append(start)
  }

  /// Moves the window to the starts of lines that have an end and are not too long.
  ///
  /// The nearest stays in it however long its line is, so that a way goes on.
  mutating func advance(to end: LineMetrics.LineEnd) {
    var first = range.lowerBound
    while first < starts.count - 1 {
      let width = metrics.leastWidth(from: starts[first].cell, to: end)
      guard width > starts[first].available else { break }
      first += 1
    }
    range = first..<starts.count
    while rising[firstRising] < first { firstRising += 1 }
  }
}
