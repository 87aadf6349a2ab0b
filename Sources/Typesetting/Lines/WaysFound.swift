/// A way to a break: the lines before it.
struct Way {
  let cost: Int
  /// Index of the way to the line before; −1 at the start.
  let previous: Int32
  let breakIndex: Int32
  let lines: Int32
  /// Of the last line.
  let tightness: LineFit.Tightness

  /// Where a paragraph begins.
  static let start = Way(cost: 0, previous: -1, breakIndex: -1, lines: 0, tightness: .even)
}

/// The cheapest ways to one break: one for each tightness of the last line and, where they are kept
/// apart, for each number of lines.
struct WaysFound {
  /// Numbers of lines that lie side by side; ways to one break differ by two or three at most.
  private static let counts = 8
  private static let tightnesses = 3
  /// Number of line counts of use beside that of the best way, on both sides: a line less and a line
  /// more.
  private static let spread: Int32 = 1

  private var ways = Array(repeating: Way.start, count: counts * tightnesses)
  /// One bit for each place that is taken.
  private var taken: UInt32 = 0
  private(set) var leastCost = Int.max
  /// The number of lines of the cheapest way.
  private var bestCount: Int32 = 0

  mutating func removeAll() {
    taken = 0
    leastCost = .max
  }

  /// Keeps a way if it is the cheapest of its kind; of equal ways the one with the fuller lines
  /// before, which comes later.
  mutating func keep(_ way: Way, apart keepsLineCounts: Bool) {
    let count = keepsLineCounts ? Int(way.lines) % Self.counts : 0
    let place = count * Self.tightnesses + way.tightness.rawValue
    let bit: UInt32 = 1 << UInt32(place)
    guard taken & bit == 0 || way.cost <= ways[place].cost else { return }
    taken |= bit
    ways[place] = way
    guard way.cost < leastCost else { return }
    leastCost = way.cost
    bestCount = way.lines
  }

  /// Appends the ways that can become part of a choice, so that memory stays linear.
  ///
  /// `slack` is how much dearer than the best a way may be.
  func appendUseful(to all: inout [Way], slack: Int) {
    var rest = taken
    while rest > 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      let way = ways[place]
      guard way.cost - leastCost <= slack, abs(way.lines - bestCount) <= Self.spread,
        !isBeaten(way, place / Self.tightnesses)
      else { continue }
      all.append(way)
    }
  }

  /// Whether another way with as many lines is cheaper by more than a jump of tightness, and so wins
  /// whatever follows.
  private func isBeaten(_ way: Way, _ count: Int) -> Bool {
    for place in count * Self.tightnesses..<(count + 1) * Self.tightnesses
    where taken & 1 << UInt32(place) != 0 && way.cost - ways[place].cost > LineCost.jump {
      return true
    }
    return false
  }
}
