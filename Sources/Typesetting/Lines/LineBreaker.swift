import Drawings

/// Chooses the lines of a paragraph as a whole (total-fit, typography.md E3).
///
/// For each break the best way to it is kept by number of lines and tightness of the last line.
/// A line looks back no further than its measure reaches, so the time is linear in the text.
struct LineBreaker {
  private struct Node {
    let breakIndex: Int
    let lines: Int
    let tightness: LineFit.Tightness
    let cost: Int
    let previous: Int
    let fit: LineFit
  }

  let metrics: LineMetrics
  let shape: LineShape
  /// Nodes of all breaks; the first is the paragraph's start.
  private var nodes: [Node] = []
  /// The nodes of each break, -1 being the start, so shifted by one.
  private var ranges: [Range<Int>] = []

  /// A choice of lines with its cost.
  struct Choice: Sendable {
    let cost: Int
    /// The end of each line: index of the cell behind its last.
    let ends: [Int]
    let fits: [LineFit]
  }

  /// Number of line counts kept beside the best one, on both sides.
  private static let spread = 2
  /// Ways dearer than the best to the same break by more than this are of no use to pages.
  ///
  /// Unit: thousandths.
  private static let dearest = 2_100_000

  init(_ metrics: LineMetrics, _ shape: LineShape) {
    self.metrics = metrics
    self.shape = shape
  }

  /// The best choice for each number of lines that was kept, the best of all first.
  mutating func choices() -> [Choice] {
    let start = LineFit(cost: 0, tightness: .even)
    nodes = [
      Node(breakIndex: -1, lines: 0, tightness: .even, cost: 0, previous: -1, fit: start)
    ]
    ranges = [0..<1]
    for index in metrics.breaks.indices {
      let found = bestNodes(endingAt: index)
      ranges.append(nodes.count..<nodes.count + found.count)
      nodes.append(contentsOf: found)
    }
    guard let last = ranges.last else { return [] }
    var best: [Int] = []
    for node in last.sorted(by: { nodes[$0].cost < nodes[$1].cost })
    where !best.contains(where: { nodes[$0].lines == nodes[node].lines }) {
      best.append(node)
    }
    return best.map { choice(endingWith: $0) }
  }

  private func position(_ breakIndex: Int) -> Int {
    breakIndex < 0 ? 0 : metrics.breaks[breakIndex]
  }

  /// The best ways to a break, from the nearest start back to those beyond the measure.
  ///
  /// Lines that are less than half full are looked at last, and only where others cost so much that
  /// they might be better.
  private func bestNodes(endingAt index: Int) -> [Node] {
    let end = metrics.breaks[index]
    let isLast = index == metrics.breaks.count - 1
    var found: [Node] = []
    var halfEmpty: [(start: Int, extent: LineMetrics.Extent)] = []
    for start in stride(from: index - 1, through: -1, by: -1) {
      let extent = metrics.extent(from: position(start), to: end)
      let available = shape.available(isFirst: start < 0)
      if start < index - 1, isBeyond(extent, available) { break }
      if !isLast, metrics.settings.justifies, extent.natural * 2 < available {
        halfEmpty.append((start, extent))
      } else {
        addNodes(from: start, extent, to: index, isLast, &found)
      }
    }
    let best = found.map(\.cost).min() ?? .max
    for (start, extent) in halfEmpty {
      let least = ranges[start + 1].map { nodes[$0].cost }.min() ?? .max
      guard best == .max || least + LineBreaker.halfEmptyCost < best else { continue }
      addNodes(from: start, extent, to: index, isLast, &found)
    }
    return LineBreaker.pruned(found)
  }

  /// A line less than half full stretches each joint by half an em at least, in thousandths.
  private static let halfEmptyCost = 6_000_000

  private func addNodes(
    from start: Int,
    _ extent: LineMetrics.Extent,
    to index: Int,
    _ isLast: Bool,
    _ found: inout [Node]
  ) {
    let available = shape.available(isFirst: start < 0)
    let fit = metrics.fit(extent, available: available, isLast: isLast)
    let isLone = isLast && start >= 0 && isLone(extent.first, metrics.breaks[index])
    let extra =
      (isLone ? LineCost.loneHan : 0) + LineCost.line
      + (metrics.isReluctant[index] ? LineCost.reluctantBreak : 0)
    for previous in ranges[start + 1] {
      let before = nodes[previous]
      let jumps = before.lines > 0 && isJump(before.tightness, fit.tightness)
      let node = Node(
        breakIndex: index,
        lines: before.lines + 1,
        tightness: fit.tightness,
        cost: before.cost + fit.cost + extra + (jumps ? LineCost.jump : 0),
        previous: previous,
        fit: fit
      )
      LineBreaker.keep(node, in: &found)
    }
  }

  /// Whether the bodies alone, but for a mark that hangs, are wider than the measure.
  private func isBeyond(_ extent: LineMetrics.Extent, _ available: Int) -> Bool {
    let hung = metrics.mayHang(extent) ? metrics.cells[extent.last].body : 0
    return metrics.bodySum[extent.last + 1] - metrics.bodySum[extent.first] - hung > available
  }

  private func isLone(_ first: Int, _ end: Int) -> Bool {
    metrics.hanSum[end] - metrics.hanSum[first] < 2
  }

  private func isJump(_ left: LineFit.Tightness, _ right: LineFit.Tightness) -> Bool {
    abs(left.rawValue - right.rawValue) == 2
  }

  /// Keeps the cheapest node of each number of lines and tightness.
  private static func keep(_ node: Node, in found: inout [Node]) {
    let same = found.firstIndex { $0.lines == node.lines && $0.tightness == node.tightness }
    guard let same else {
      found.append(node)
      return
    }
    if node.cost < found[same].cost { found[same] = node }
  }

  /// Drops numbers of lines far from the best, so that memory stays linear.
  private static func pruned(_ found: [Node]) -> [Node] {
    guard let best = found.min(by: { $0.cost < $1.cost }) else { return [] }
    return found.filter {
      abs($0.lines - best.lines) <= spread && $0.cost - best.cost <= dearest
    }
  }

  private func choice(endingWith last: Int) -> Choice {
    var ends: [Int] = []
    var fits: [LineFit] = []
    var index = last
    while index > 0 {
      ends.append(position(nodes[index].breakIndex))
      fits.append(nodes[index].fit)
      index = nodes[index].previous
    }
    return Choice(cost: nodes[last].cost, ends: ends.reversed(), fits: fits.reversed())
  }
}
