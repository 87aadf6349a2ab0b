import Documents

/// Where lines may end (typography.md B1–B10, E2).
enum BreakChance: Sendable, Hashable {
  case forbidden
  case allowed
  /// Allowed, but better avoided: where a hyphen is shown.
  case reluctant
  /// Allowed where a line would be too long otherwise.
  case lastResort
}

/// Tells whether lines may end between neighbouring cells.
struct BreakTable {
  let cells: [Cell]
  let level: PageStyle.LineBreakLevel

  /// Whether a line may end before a cell, which is not the first.
  func chance(before index: Int) -> BreakChance {
    let right = cells[index].kind
    switch cells[index - 1].breakBehind {
    case .none: break
    case .forbidden: return .forbidden
    case .allowed: if right != .space { return .allowed }
    case .hyphen: return .reluctant
    }
    let left = cells[index - 1].kind
    if opensNoLine(right) || joins(index, left, right) { return .forbidden }
    switch left {
    case .opening, .latinOpening, .glue, .combining: return .forbidden
    case .solidus:
      // Level 基本 lets a solidus end a line (CLREQ); GB/T 15834, 5.1.9 does not.
      return level == .basic ? .lastResort : .forbidden
    case .hyphen: return .lastResort
    default: return cells[index - 1].isBarredAtEnd ? .forbidden : .allowed
    }
  }

  /// Whether a cell may not stand at the start of a line.
  func opensNoLine(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .closing, .pause, .stop, .interpunct, .connector, .solidus, .postfix, .nonstarter,
      .noteMark, .space, .glue, .wideSpace, .hyphen, .combining, .wordJoiner, .breakPoint,
      .softHyphen, .latinClosing:
      true
    case .dash, .ellipsis: level == .strict
    case .opening, .prefix, .figure, .latin, .ideograph, .latinOpening: false
    }
  }

  /// Whether two cells are parts of one thing: a value, a word, a dash, an ellipsis.
  private func joins(_ index: Int, _ left: CharacterClass, _ right: CharacterClass) -> Bool {
    switch (left, right) {
    case (.ideograph, .ideograph):
      cells[index - 1].isMultiplier && cells[index].isMultiplier && kind(index - 2) == .figure
    case (.dash, .dash), (.ellipsis, .ellipsis): true
    case (.figure, .figure), (.figure, .latin), (.latin, .figure), (.latin, .latin): true
    case (.prefix, .figure), (.prefix, .prefix), (.latin, .prefix): true
    case (.figure, .prefix), (.postfix, .prefix): cells[index].isSign
    case (.latin, .latinOpening), (.figure, .latinOpening): true
    case (.latinClosing, .latin), (.latinClosing, .figure), (.latinClosing, .latinOpening): true
    case (.solidus, .figure), (.solidus, .latin):
      kind(index - 2) == .figure || kind(index - 2) == .latin
    case (.postfix, .latin): true
    case (.postfix, .figure): cells[index - 1].isDegree
    case (.figure, .ideograph): cells[index].isMultiplier
    case (.ideograph, .figure): cells[index - 1].isOrdinalPrefix
    default: false
    }
  }

  private func kind(_ index: Int) -> CharacterClass? { index >= 0 ? cells[index].kind : nil }
}
