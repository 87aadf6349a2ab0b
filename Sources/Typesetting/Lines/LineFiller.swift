import Drawings

extension LineMetrics {
  /// The x of each cell's body in a line that begins at `start`.
  ///
  /// As many as cells from the first to the last seen one.
  func positions(
    _ extent: Extent,
    _ fit: LineFit,
    from start: Int = 0,
    available: Int,
    isLast: Bool
  ) -> [Int] {
    let widths = jointWidths(extent, fit, available: available, isLast: isLast)
    var x = start + extent.lead
    var positions: [Int] = []
    positions.reserveCapacity(widths.count + 1)
    positions.append(x)
    for (index, width) in zip(extent.joints, widths) {
      x += cells[index].body + width
      positions.append(x)
    }
    return positions
  }

  /// The width of every joint of a line when it is filled.
  private func jointWidths(
    _ extent: Extent,
    _ fit: LineFit,
    available: Int,
    isLast: Bool
  ) -> [Int] {
    let inside = joints[extent.joints]
    var widths = inside.map(\.natural)
    let hung = fit.hangs ? cells[extent.last].body + extent.tail : 0
    let spare = available - (extent.natural - hung)
    if spare == 0 { return widths }
    if spare < 0 {
      squeeze(&widths, extent.joints, by: -spare)
    } else if spare > 0 && !isLast && settings.justifies {
      stretch(&widths, inside, by: spare)
    }
    return widths
  }

  private func squeeze(_ widths: inout [Int], _ inside: Range<Int>, by need: Int) {
    let shrinks = shrinks(in: inside)
    var rest = need
    for kind in Joint.SqueezeClass.allCases where rest > 0 {
      let most = shrinks[kind.rawValue]
      guard most > 0 else { continue }
      let caps = joints[inside].map { $0.squeezeClass == kind ? $0.shrink : 0 }
      let shares = waterFill(rest, caps)
      for (index, share) in shares.enumerated() { widths[index] -= share }
      rest -= min(rest, most)
    }
  }

  private func stretch(_ widths: inout [Int], _ inside: ArraySlice<Joint>, by need: Int) {
    var rest = need
    for isWordSpace in [true, false] where rest > 0 {
      let caps = inside.map { $0.isWordSpace == isWordSpace ? $0.stretch : 0 }
      guard caps.contains(where: { $0 > 0 }) else { continue }
      let shares = waterFill(rest, caps)
      for (index, share) in shares.enumerated() { widths[index] += share }
      rest -= shares.reduce(0, +)
    }
    guard rest > 0 else { return }
    let hasFull = inside.contains { $0.share == .full }
    let takers = inside.indices.filter { place in
      inside[place].share == .full || !hasFull && inside[place].share == .reluctant
    }
    guard !takers.isEmpty else { return }
    let (each, remainder) = rest.quotientAndRemainder(dividingBy: takers.count)
    for (number, place) in takers.enumerated() {
      widths[place - inside.startIndex] += each + (number < remainder ? 1 : 0)
    }
  }
}

/// Deals an amount out in equal shares, none above its cap; the rest stays undealt.
///
/// The remainder of a division goes to the first takers, one unit each.
func waterFill(_ amount: Int, _ caps: [Int]) -> [Int] {
  var shares = Array(repeating: 0, count: caps.count)
  let takers = caps.indices.filter { caps[$0] > 0 }.sorted { (caps[$0], $0) < (caps[$1], $1) }
  var rest = min(amount, caps.reduce(0, +))
  for (place, taker) in takers.enumerated() where rest > 0 {
    let open = takers.count - place
    guard caps[taker] * open > rest else {
      shares[taker] = caps[taker]
      rest -= caps[taker]
      continue
    }
    let (each, remainder) = rest.quotientAndRemainder(dividingBy: open)
    for (number, index) in takers[place...].sorted().enumerated() {
      shares[index] = each + (number < remainder ? 1 : 0)
    }
    rest = 0
  }
  return shares
}
