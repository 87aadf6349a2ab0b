import Documents

/// Where lines may end (typography.md B1–B10, E2).
enum BreakChance: Sendable, Hashable {
  case forbidden
  case allowed
  /// Allowed, but better avoided.
  case reluctant
}

/// Whether a line may end between two neighbouring cells.
///
/// `before` is the cell before `left`, nil at the start.
func breakChance(
  before: Cell?,
  _ left: Cell,
  _ right: Cell,
  at level: PageStyle.LineBreakLevel
) -> BreakChance {
  switch left.breakBehind {
  case .forbidden: return .forbidden
  case .allowed where right.kind != .space: return .allowed
  case .allowed, .none: break
  }
  if opensNoLine(right, at: level) || joins(before, left, right) { return .forbidden }
  switch left.kind {
  case .opening, .latinOpening, .glue, .combining: return .forbidden
  case .solidus:
    // Level 基本 lets a solidus end a line (CLREQ); it is avoided all the same.
    return level == .basic ? .reluctant : .forbidden
  case .hyphen: return .reluctant
  default: return left.isBarredAtEnd ? .forbidden : .allowed
  }
}

/// Whether a cell may not stand at the start of a line.
private func opensNoLine(_ cell: Cell, at level: PageStyle.LineBreakLevel) -> Bool {
  switch cell.kind {
  case .closing, .pause, .stop, .interpunct, .connector, .solidus, .postfix, .nonstarter,
    .noteMark, .space, .glue, .wideSpace, .hyphen, .combining, .wordJoiner, .breakPoint:
    true
  case .dash, .ellipsis: level == .strict
  case .latinClosing: true
  case .opening, .prefix, .figure, .latin, .ideograph, .latinOpening: false
  }
}

/// Whether two cells are parts of one thing: a value, a word, a dash, an ellipsis.
private func joins(_ before: Cell?, _ left: Cell, _ right: Cell) -> Bool {
  switch (left.kind, right.kind) {
  case (.dash, .dash), (.ellipsis, .ellipsis): true
  case (.figure, .figure), (.figure, .latin), (.latin, .figure), (.latin, .latin): true
  case (.prefix, .figure), (.prefix, .prefix): true
  case (.latin, .latinOpening), (.figure, .latinOpening): true
  case (.latinClosing, .latin), (.latinClosing, .figure), (.latinClosing, .latinOpening): true
  case (.solidus, .figure), (.solidus, .latin):
    before?.kind == .figure || before?.kind == .latin
  case (.postfix, .latin): left.isDegree
  case (.figure, .ideograph): right.isMultiplier
  case (.ideograph, .ideograph):
    left.isMultiplier && right.isMultiplier && before?.kind == .figure
  case (.ideograph, .figure): left.isOrdinalPrefix
  default: false
  }
}
