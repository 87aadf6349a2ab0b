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
  /// The ways to all breaks; the first is the paragraph's start.
  private var nodes: [Way] = []
  /// The first node of each break, the paragraph's start being the first, and the end of all.
  private var firstNodes: [Int] = [0]
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
    let isLong = (metrics.bodySum.last ?? 0) / max(1, shape.width) > LineBreaker.longest
    self.keepsLineCounts = keepsLineCounts && !isLong
    starts = StartWindow(metrics, shape)
  }

  /// The best choice for each number of lines that was kept, the best of all first.
  mutating func choices() -> [Choice] {
    nodes = [.start]
    nodes.reserveCapacity(metrics.breaks.count * 2)
    firstNodes.reserveCapacity(metrics.breaks.count + 2)
    firstNodes.append(1)
    starts.add(cost: 0)
    for index in metrics.breaks.indices {
      findNodes(endingAt: index)
      found.appendUseful(to: &nodes, slack: slack)
      firstNodes.append(nodes.count)
      starts.add(cost: found.leastCost)
    }
    var best: [Int] = []
    for node in (firstNodes[firstNodes.count - 2]..<nodes.count)
      .sorted(by: { nodes[$0].cost < nodes[$1].cost })
    where !best.contains(where: { nodes[$0].lines == nodes[node].lines }) {
      best.append(node)
    }
    return best.map { choice(endingWith: $0) }
  }

  private func position(_ breakIndex: Int) -> Int {
    breakIndex < 0 ? 0 : metrics.breaks[breakIndex]
  }

  /// The best ways to a break, from the farthest start that its measure reaches to the nearest.
  private mutating func findNodes(endingAt index: Int) {
    found.removeAll()
    let isLast = index == metrics.breaks.count - 1
    starts.advance(toBreak: index)
    let end = metrics.lineEnd(at: metrics.breaks[index])
    var best = Int.max
    var start = starts.range.lowerBound - 1
    while start < index - 1 {
      start += 1
      let extent = metrics.extent(from: position(start), to: end)
      let available = shape.available(isFirst: start < 0)
      let fit = metrics.fit(extent, available: available, isLast: isLast)
      evaluationCount += 1
      // What is overfull counts only where nothing else is left.
      if fit.isOverfull && start < index - 1 { continue }
      if best < .max, fit.cost + LineCost.line + starts.leastCost > best + slack {
        // Lines from nearer starts are only looser.
        if extent.natural <= available { break }
        continue
      }
      best = min(best, addNodes(from: start, extent, fit, to: index, isLast))
    }
  }

  /// Adds the ways whose last line begins at a start.
  ///
  /// - Returns: the cost of the cheapest.
  private mutating func addNodes(
    from start: Int,
    _ extent: LineMetrics.Extent,
    _ fit: LineFit,
    to index: Int,
    _ isLast: Bool
  ) -> Int {
    var cost = fit.cost + LineCost.line + metrics.breakCosts[index]
    if isLast {
      cost += start >= 0 && isLone(extent.first, metrics.breaks[index]) ? LineCost.loneHan : 0
    } else if fit.cost > 0, fit.tightness != .squeezed {
      cost = max(cost, squeezeInstead(extent, start, index))
    }
    var best = Int.max
    for previous in firstNodes[start + 1]..<firstNodes[start + 2] {
      let before = nodes[previous]
      let jumps = before.lines > 0 && isJump(before.tightness, fit.tightness)
      let way = Way(
        // A text of nothing but lines that are too long must not overflow the sum.
        cost: min(before.cost, .max / 2) + cost + (jumps ? LineCost.jump : 0),
        previous: Int32(previous),
        breakIndex: Int32(index),
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
  private func squeezeInstead(_ extent: LineMetrics.Extent, _ start: Int, _ index: Int) -> Int {
    let end = metrics.breaks[index]
    let next = metrics.breaks[index + 1]
    guard next > end + 1, metrics.cells[end].kind == .ideograph,
      metrics.cells[end + 1].kind.isMark
    else { return 0 }
    let available = shape.available(isFirst: start < 0)
    let isWithin = metrics.extent(from: extent.first, to: end + 1).natural <= available
    let whole = metrics.extent(from: extent.first, to: next)
    guard isWithin, whole.natural > available else { return 0 }
    let fit = metrics.squeezed(by: whole.natural - available, whole.joints)
    return fit.isOverfull ? 0 : fit.cost + 2 * LineCost.line
  }

  private func isLone(_ first: Int, _ end: Int) -> Bool {
    metrics.hanSum[end] - metrics.hanSum[first] < 2
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
      let start = Int(nodes[Int(node.previous)].breakIndex)
      let end = position(Int(node.breakIndex))
      let extent = metrics.extent(from: position(start), to: end)
      ends.append(end)
      fits.append(
        metrics.fit(
          extent,
          available: shape.available(isFirst: start < 0),
          isLast: end == metrics.cells.count
        )
      )
      index = Int(node.previous)
    }
    return Choice(cost: nodes[last].cost, ends: ends.reversed(), fits: fits.reversed())
  }
}
