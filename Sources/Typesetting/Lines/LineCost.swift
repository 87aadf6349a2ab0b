import Drawings

/// What it costs to fill a line, and how tight it becomes (typography.md E3).
///
/// Costs count in thousandths. Integers, so that every machine chooses the same lines.
struct LineFit: Sendable {
  /// How tight a line is beside its neighbours.
  enum Tightness: Int, Sendable {
    case squeezed
    case even
    case stretched
  }

  var cost: Int
  var tightness: Tightness
  /// Whether nothing could make it as narrow as the measure.
  var isOverfull = false
  var hangs = false
}

/// The constants of the cost, in thousandths: the start values of typography.md E3.
enum LineCost {
  /// Each line, so that of two equal settings the shorter wins.
  static let line = 1_000
  /// Weight of a squeeze class by its place, 1 1 2 4 8 16: a dearer one only when needed.
  static func squeezeWeight(_ kind: Int) -> Int { kind < 2 ? 1 : 1 << (kind - 1) }
  /// Squeezing by one em at weight 1.
  static let squeeze = 10_000
  /// Stretching a gap by one em.
  static let gap = 4_000
  /// Any stretching beyond the gaps.
  static let stretch = 20_000
  /// Stretching each joint by an eighth of an em; grows with the third power.
  static let stretchCube = 100_000
  /// A last line with fewer than two Han (B25): dearer than stretching by half an em a joint.
  static let loneHan = 10_000_000
  /// An overfull line, above all other costs together.
  static let overfull = 500_000_000_000
  /// Each em of its excess.
  static let overfullWidth = 100_000_000_000
  /// A squeezed line beside a clearly stretched one.
  static let jump = 5_000
  /// A break at which a hyphen is shown.
  static let reluctantBreak = 60_000
  /// A break inside Wi-Fi or, where the level lets it be, behind a solidus: only an overfull line is
  /// worse.
  static let lastResort = 100_000_000_000
  /// A mark that hangs, so that it hangs only where it helps.
  static let hanging = 1_000
  /// A line that nothing can stretch counts as though it had one joint, and a half more.
  static let ragged = 1_500
}

extension LineMetrics {
  /// The best way to fill a line, with its cost.
  func fit(_ extent: Extent, available: Int, isLast: Bool) -> LineFit {
    let inside = fit(extent.natural, extent.joints, available: available, isLast: isLast)
    guard settings.hangsMarks, mayHang(extent) else { return inside }
    let natural = extent.natural - cells[extent.last].body - extent.tail
    var hanging = fit(natural, extent.joints, available: available, isLast: isLast)
    hanging.cost += LineCost.hanging
    hanging.hangs = true
    if isLast && extent.natural <= available { return inside }
    return hanging.cost < inside.cost ? hanging : inside
  }

  private func fit(
    _ natural: Int,
    _ joints: Range<Int>,
    available: Int,
    isLast: Bool
  ) -> LineFit {
    if natural > available { return squeezed(by: natural - available, joints) }
    if isLast || !settings.justifies || natural == available {
      return LineFit(cost: 0, tightness: .even)
    }
    return stretched(by: available - natural, joints)
  }

  /// What it costs to squeeze a line; overfull if all of it is not enough.
  func squeezed(by need: Int, _ joints: Range<Int>) -> LineFit {
    let shrinks = shrinks(in: joints)
    var rest = need
    var cost = 0
    for kind in 0..<Joint.SqueezeClass.count where rest > 0 {
      let used = min(rest, shrinks[kind])
      cost += used * LineCost.squeezeWeight(kind) * LineCost.squeeze / LineMetrics.em
      rest -= used
    }
    guard rest > 0 else { return LineFit(cost: cost, tightness: .squeezed) }
    // Beyond a thousand ems more width says no more, and the sum must not overflow.
    let over = min(rest, 1000 * LineMetrics.em)
    cost += LineCost.overfull + over * (LineCost.overfullWidth / LineMetrics.em)
    return LineFit(cost: cost, tightness: .squeezed, isOverfull: true)
  }

  private func stretched(by need: Int, _ joints: Range<Int>) -> LineFit {
    let after = sums[joints.upperBound]
    let before = sums[joints.lowerBound]
    let gapUse = min(need, after.stretch - before.stretch)
    let rest = need - gapUse
    var cost = gapUse * LineCost.gap / LineMetrics.em
    guard rest > 0 else { return LineFit(cost: cost, tightness: .even) }
    let count = after.shares - before.shares
    let shares = count > 0 ? count : after.reluctant - before.reluctant
    let each = shares > 0 ? rest / shares : rest * LineCost.ragged / 1000
    cost += LineCost.stretch + LineMetrics.stretchCost(each)
    let isLoose = each > LineMetrics.em / 20
    return LineFit(cost: cost, tightness: isLoose ? .stretched : .even)
  }

  /// 100 · (s / 0.125)³ in thousandths.
  private static func stretchCost(_ each: Int) -> Int {
    // Beyond ten ems more says nothing, and it must stay below one overfull line.
    let ratio = min(each, 10 * LineMetrics.em) * 1000 / (LineMetrics.em / 8)
    return ratio * ratio * ratio / 1000 * LineCost.stretchCube / 1_000_000
  }
}
