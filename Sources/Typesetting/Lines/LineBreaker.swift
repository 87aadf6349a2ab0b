import Drawings

/// Chooses the lines of a paragraph as a whole (total-fit, typography.md E3).
///
/// For each break the best way to it is kept by tightness of the last line and, where they are asked
/// for, by number of lines. A line looks back no further than its measure reaches, and no further
/// than a line can be stretched without costing more than is ever worth it, so the time is linear in
/// the text.
struct LineBreaker {
  /// A choice of lines with its cost.
  struct Choice: Sendable {
    let cost: Int
    /// The end of each line: index of the cell behind its last.
    let ends: [Int]
    let fits: [LineFit]
  }

  let metrics: LineMetrics
  let shape: LineShape
  private let keepsLineCounts: Bool
  /// A last line that begins behind this cell has fewer than two Han.
  private let loneBehind: Int
  /// The ways to all breaks; the first is the paragraph's start.
  private var nodes: [Way] = []
  private var starts: StartWindow
  /// The ways to the break that is looked at.
  private var found = WaysFound()
  /// How many lines were measured.
  private(set) var evaluationCount = 0

  /// So many lines are more than two pages, within which the page breaker has room enough.
  private static let longest = 60
  /// Ways dearer than the best to the same break by more than this are of no use to pages.
  ///
  /// Unit: thousandths.
  private static let dearest = 2_100_000

  /// How much dearer than the best a way may be and still be of use.
  private var slack: Int { keepsLineCounts ? LineBreaker.dearest : LineCost.jump }

  init(_ metrics: LineMetrics, _ shape: LineShape, keepsLineCounts: Bool = true) {
    self.metrics = metrics
    self.shape = shape
    let isLong = metrics.bodyWidth / max(1, shape.width) > LineBreaker.longest
    self.keepsLineCounts = keepsLineCounts && !isLong
    loneBehind = max(0, metrics.lastWithTwoHan())
    starts = StartWindow(metrics)
  }

  /// The best choice for each number of lines that was kept, the best of all first.
  mutating func choices() -> [Choice] {
    nodes.reserveCapacity(metrics.breaks.count * 2)
    nodes.append(.start)
    var ways = 0..<1
    var cost = 0
    for index in metrics.breaks.indices {
      let available = shape.available(isFirst: index == 0)
      starts.add(
        LineStart(cell: position(index), available: available, cost: cost, ways: ways)
      )
      findWays(to: index)
      found.appendUseful(to: &nodes, slack: slack)
      ways = ways.upperBound..<nodes.count
      cost = found.leastCost
    }
    var best: [Int] = []
    for node in ways.sorted(by: { nodes[$0].cost < nodes[$1].cost })
    where !best.contains(where: { nodes[$0].lines == nodes[node].lines }) {
      best.append(node)
    }
    return best.map { choice(endingWith: $0) }
  }

  /// The cell at which a start lies; that of the paragraph has the number 0, that behind a break the
  /// number of the break and one.
  private func position(_ start: Int) -> Int { start > 0 ? metrics.breaks[start - 1].cell : 0 }

  /// The best ways to a break, from the farthest start that its measure reaches to the nearest.
  private mutating func findWays(to index: Int) {
    found.removeAll()
    let ending = Ending(index, metrics)
    starts.advance(to: ending.end)
    let nearest = starts.range.upperBound - 1
    let leastCost = starts.leastCost
    // What the way to a start and its line may cost together.
    var limit = Int.max
    for place in starts.range {
      let start = starts[place]
      guard start.cost <= limit else { continue }
      let extent = metrics.extent(from: start.cell, to: ending.end)
      let fit = metrics.fit(extent, available: start.available, isLast: ending.isLast)
      evaluationCount += 1
      // What is overfull counts only where nothing else is left.
      if fit.isOverfull && place < nearest { continue }
      if fit.cost > limit - leastCost {
        // Lines from nearer starts are only looser.
        if extent.natural <= start.available { break }
        continue
      }
      let best = addWays(from: start, extent, fit, to: ending)
      limit = min(limit, best + slack - LineCost.line - ending.cost)
    }
  }

  /// Adds the ways whose last line begins at a start.
  ///
  /// - Returns: the cost of the cheapest.
  private mutating func addWays(
    from start: LineStart,
    _ extent: LineMetrics.Extent,
    _ fit: LineFit,
    to ending: Ending
  ) -> Int {
    var cost = fit.cost + LineCost.line + ending.cost
    if ending.isLast {
      cost += start.cell > loneBehind ? LineCost.loneHan : 0
    } else if fit.cost > 0, fit.tightness != .squeezed {
      cost = max(cost, squeezeInstead(extent, start.available, ending))
    }
    var best = Int.max
    for previous in start.ways {
      let before = nodes[previous]
      let jumps = before.lines > 0 && isJump(before.tightness, fit.tightness)
      let way = Way(
        // A text of nothing but lines that are too long must not overflow the sum.
        cost: min(before.cost, .max / 2) + cost + (jumps ? LineCost.jump : 0),
        previous: Int32(previous),
        breakIndex: Int32(ending.index),
        lines: before.lines + 1,
        tightness: fit.tightness
      )
      best = min(best, way.cost)
      found.keep(way, apart: keepsLineCounts)
    }
    return best
  }

  /// What it would cost to squeeze the next piece into a stretched line: 0 if that cannot be.
  ///
  /// A mark that would open the next line is squeezed in before the Han before it is pushed out
  /// (B5), so stretching the line without both costs no less.
  private func squeezeInstead(
    _ extent: LineMetrics.Extent,
    _ available: Int,
    _ ending: Ending
  ) -> Int {
    guard let next = ending.nextWithMark else { return 0 }
    let isWithin = metrics.extent(from: extent.first, to: ending.cell + 1).natural <= available
    let whole = metrics.extent(from: extent.first, to: next)
    guard isWithin, whole.natural > available else { return 0 }
    let fit = metrics.squeezed(by: whole.natural - available, whole.joints)
    return fit.isOverfull ? 0 : fit.cost + 2 * LineCost.line
  }

  private func isJump(_ left: LineFit.Tightness, _ right: LineFit.Tightness) -> Bool {
    abs(left.rawValue - right.rawValue) == 2
  }

  private func choice(endingWith last: Int) -> Choice {
    var ends: [Int] = []
    var fits: [LineFit] = []
    var index = last
    while index > 0 {
      let node = nodes[index]
      let start = Int(nodes[Int(node.previous)].breakIndex) + 1
      let end = metrics.breaks[Int(node.breakIndex)].cell
      let extent = metrics.extent(from: position(start), to: end)
      ends.append(end)
      fits.append(
        metrics.fit(
          extent,
          available: shape.available(isFirst: start == 0),
          isLast: end == metrics.cells.count
        )
      )
      index = Int(node.previous)
    }
    return Choice(cost: nodes[last].cost, ends: ends.reversed(), fits: fits.reversed())
  }
}

/// A break with what all lines that end there have in common.
private struct Ending {
  let index: Int
  /// Index of the cell that the next line begins with.
  let cell: Int
  /// What the break costs by itself.
  let cost: Int
  let isLast: Bool
  let end: LineMetrics.LineEnd
  /// The end of lines that take the next piece too; nil unless it is a Han with marks behind.
  let nextWithMark: LineMetrics.LineEnd?

  init(_ index: Int, _ metrics: LineMetrics) {
    let place = metrics.breaks[index]
    self.index = index
    cell = place.cell
    cost = place.cost
    isLast = index == metrics.breaks.count - 1
    end = metrics.lineEnd(at: cell)
    let takesMark = place.precedesMarkedHan && metrics.breaks[index + 1].cell > cell + 1
    nextWithMark = takesMark ? metrics.lineEnd(at: metrics.breaks[index + 1].cell) : nil
  }
}
