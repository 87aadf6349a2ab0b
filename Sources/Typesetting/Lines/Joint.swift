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
  /// The joint between two neighbouring cells.
  init(_ left: Cell, _ right: Cell, _ settings: LineSettings, em: Int) {
    self.init()
    if left.kind == .space || right.kind == .space {
      if left.kind == .space { setWordSpace(left, em: em) }
      return
    }
    share = Joint.share(left, right)
    if left.blankAfter > 0 || right.blankBefore > 0 || left.kind.isMark && right.kind.isMark {
      let both = left.blankAfter + right.blankBefore
      natural = left.kind.isMark && right.kind.isMark ? max(0, both - em / 2) : both
      shrink = natural
      squeezeClass = Joint.squeezeClass(left, right)
    } else if Joint.hasGap(left, right) {
      natural = settings.gap.natural
      shrink = settings.gap.natural - settings.gap.minimum
      squeezeClass = .gap
      stretch = settings.gap.maximum - settings.gap.natural
    }
  }

  /// Takes the width of a word space, which stands in the joint behind it.
  private mutating func setWordSpace(_ space: Cell, em: Int) {
    natural = space.blankAfter
    shrink = max(0, natural - em / 4)
    squeezeClass = .wordSpace
    stretch = max(0, em / 2 - natural)
    isWordSpace = true
    share = .full
  }

  /// The class of the blank of two cells: the lower of both where both have one.
  private static func squeezeClass(_ left: Cell, _ right: Cell) -> SqueezeClass {
    if right.blankBefore > 0 { return .bracket }
    switch left.kind {
    case .pause: return .pause
    case .stop: return right.kind == .closing ? .bracket : .stop
    default: return .bracket
    }
  }

  private static func hasGap(_ left: Cell, _ right: Cell) -> Bool {
    func isHan(_ cell: Cell) -> Bool { cell.kind == .ideograph || cell.kind == .nonstarter }
    return isHan(left) && right.kind.isLatinSide && !isWide(right)
      || left.kind.isLatinSide && isHan(right) && !isWide(left)
  }

  /// Whether a sign of a value is as wide as Han, like ℃, so that no gap is asked for.
  private static func isWide(_ cell: Cell) -> Bool {
    (cell.kind == .postfix || cell.kind == .prefix)
      && cell.parts.first.map { !$0.cluster.text.utf8.allSatisfy { $0 < 128 } } == true
      && cell.parts.first.map { $0.cluster.advance > 49152 } == true
  }

  private static func share(_ left: Cell, _ right: Cell) -> Share {
    func isInside(_ cell: Cell) -> Bool {
      switch cell.kind {
      case .figure, .latin, .hyphen, .postfix, .prefix, .latinOpening, .latinClosing: true
      default: false
      }
    }
    func isStiff(_ cell: Cell) -> Bool {
      switch cell.kind {
      case .interpunct, .connector, .solidus, .dash, .ellipsis: true
      default: false
      }
    }
    if left.kind == right.kind, left.kind == .dash || left.kind == .ellipsis { return .none }
    if isInside(left) && isInside(right) { return .none }
    if right.kind == .noteMark || right.kind == .combining || left.kind == .glue
      || right.kind == .glue
    {
      return .none
    }
    return isStiff(left) || isStiff(right) ? .reluctant : .full
  }
}
