/// A label to be set near a place on a line.
package struct SpreadLabel: Hashable {
  /// Where its middle should be.
  package var target: Double
  /// Its extent along the line, clearance included.
  package var extent: Double

  package init(target: Double, extent: Double) {
    self.target = target
    self.extent = extent
  }
}

/// Middles of labels near their targets, none overlapping, in their order.
///
/// Minimises the sum of squared moves exactly: isotonic regression by pooling adjacent violators,
/// then clamped into the bounds. Labels of one target keep their order. Nil if they do not fit.
/// Source: charts.md E.6.
package func spreadLabels(_ labels: [SpreadLabel], from low: Double, to high: Double) -> [Double]? {
  guard !labels.isEmpty else { return [] }
  let order = labels.indices.sorted { (labels[$0].target, $0) < (labels[$1].target, $1) }
  var offsets = [0.0]
  for (before, after) in zip(order, order.dropFirst()) {
    offsets.append((offsets.last ?? 0) + (labels[before].extent + labels[after].extent) / 2)
  }
  let first = low + labels[order[0]].extent / 2
  let last = high - labels[order[order.count - 1]].extent / 2 - offsets[offsets.count - 1]
  // A hair of slack, so that labels that fill the bounds exactly pass.
  guard first <= last + 1e-9 else { return nil }
  var blocks: [(sum: Double, count: Int)] = []
  for (place, index) in order.enumerated() {
    blocks.append((labels[index].target - offsets[place], 1))
    while blocks.count > 1 {
      let (upper, lower) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
      guard lower.sum / Double(lower.count) >= upper.sum / Double(upper.count) else { break }
      blocks.removeLast(2)
      blocks.append((lower.sum + upper.sum, lower.count + upper.count))
    }
  }
  var middles = [Double](repeating: 0, count: labels.count)
  var place = 0
  for block in blocks {
    let mean = min(max(block.sum / Double(block.count), first), max(first, last))
    for _ in 0..<block.count {
      middles[order[place]] = mean + offsets[place]
      place += 1
    }
  }
  return middles
}
