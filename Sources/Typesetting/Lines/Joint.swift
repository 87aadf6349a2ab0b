import Drawings

/// What may happen between two neighbouring cells of a line (typography.md E3).
///
/// Unit: 1/65536 em.
struct Joint: Sendable {
  /// Whether it takes a share of what is left to be stretched.
  enum Share: Sendable {
    case none
    /// Only where a line has no other joint.
    case reluctant
    case full
  }

  /// The classes of squeezing in the order of B20, from 0.
  enum SqueezeClass: Int, Sendable, CaseIterable {
    case wordSpace
    case interpunct
    case bracket
    case pause
    case gap
    case stop

    /// How many there are.
    static var count: Int { stop.rawValue + 1 }
  }

  var natural = 0
  /// How much it can be squeezed.
  var shrink = 0
  var squeezeClass = SqueezeClass.bracket
  /// How much it stretches before others do.
  var stretch = 0
  /// Whether it is a word space, which stretches even before the gaps.
  var isWordSpace = false
  var share = Share.none

  private init() {}
}

extension Joint {
  /// The joint before a cell, which is not the first.
  init(before index: Int, in cells: [Cell], _ settings: LineSettings) {
    self.init()
    let left = cells[index - 1].kind
    let right = cells[index].kind
    if left == .ideograph && right == .ideograph {
      share = .full
    } else if left == .space || right == .space {
      if left == .space { setWordSpace(cells[index - 1].blankAfter) }
    } else {
      share = Joint.share(left, right)
      setBlank(index, cells, left, right, settings)
    }
  }

  /// Takes the width of a word space, which stands in the joint behind it.
  private mutating func setWordSpace(_ width: Int) {
    natural = width
    shrink = max(0, natural - LineMetrics.em / 4)
    squeezeClass = .wordSpace
    stretch = max(0, LineMetrics.em / 2 - natural)
    isWordSpace = true
    share = .full
  }

  /// Takes the blank of marks, or the gap between Han and Latin.
  private mutating func setBlank(
    _ index: Int,
    _ cells: [Cell],
    _ left: CharacterClass,
    _ right: CharacterClass,
    _ settings: LineSettings
  ) {
    let after = cells[index - 1].blankAfter
    let before = cells[index].blankBefore
    if after > 0 || before > 0 {
      natural =
        left.isMark && right.isMark ? max(0, after + before - LineMetrics.em / 2) : after + before
      shrink = natural
      squeezeClass = before > 0 ? .bracket : Joint.squeezeClass(left, right)
    } else if Joint.hasGap(left, cells[index - 1], right, cells[index]) {
      natural = settings.gap.natural
      shrink = settings.gap.natural - settings.gap.minimum
      squeezeClass = .gap
      stretch = settings.gap.maximum - settings.gap.natural
    }
  }

  /// The class of the blank behind a mark: the lower of both where a bracket follows.
  private static func squeezeClass(_ left: CharacterClass, _ right: CharacterClass) -> SqueezeClass
  {
    switch left {
    case .pause: .pause
    case .stop: right == .closing ? .bracket : .stop
    default: .bracket
    }
  }

  private static func hasGap(
    _ left: CharacterClass,
    _ leftCell: @autoclosure () -> Cell,
    _ right: CharacterClass,
    _ rightCell: @autoclosure () -> Cell
  ) -> Bool {
    if left.isHanSide && right.isLatinSide { return !isWide(right, rightCell()) }
    return left.isLatinSide && right.isHanSide && !isWide(left, leftCell())
  }

  /// Whether a sign or a digit is as wide as Han, like ℃, so that no gap is asked for.
  private static func isWide(_ kind: CharacterClass, _ cell: Cell) -> Bool {
    guard kind == .postfix || kind == .prefix || kind == .figure, let part = cell.parts.first
    else { return false }
    return part.cluster.advance > ShapedCluster.em * 3 / 4 && part.cluster.text.utf8.count > 1
  }

  private static func share(_ left: CharacterClass, _ right: CharacterClass) -> Share {
    if left == right, left == .dash || left == .ellipsis { return .none }
    if left.isInsideValue && right.isInsideValue { return .none }
    switch right {
    case .noteMark, .combining, .glue: return .none
    default: break
    }
    if left == .glue { return .none }
    return left.isStiff || right.isStiff ? .reluctant : .full
  }
}

extension CharacterClass {
  fileprivate var isHanSide: Bool { self == .ideograph || self == .nonstarter }

  /// Whether nothing stretches between two of them: parts of values and Latin words (B22).
  fileprivate var isInsideValue: Bool {
    switch self {
    case .figure, .latin, .hyphen, .postfix, .prefix, .latinOpening, .latinClosing: true
    default: false
    }
  }

  /// Whether the places beside it are better not stretched.
  fileprivate var isStiff: Bool {
    switch self {
    case .interpunct, .connector, .solidus, .dash, .ellipsis: true
    default: false
    }
  }
}
