import Drawings

/// What is set as one piece: a character, a ligature, a pair —— or a Latin letter.
///
/// Lengths are in 1/65536 of the paragraph's em.
struct Cell: Sendable {
  /// A cluster of glyphs in the cell.
  struct Part: Sendable {
    let cluster: ShapedCluster
    /// From the left edge of the body to the cluster's origin.
    let offset: Int
    /// Place of its first character in the paragraph, in characters.
    let first: Int
  }

  var parts: Parts
  /// Width that is always there.
  var body: Int
  /// The blank half before an opening mark that it has inside a line.
  var blankBefore = 0
  /// The blank half behind a closing mark or point that it has inside a line.
  var blankAfter = 0
  /// Which piece of the paragraph it comes from.
  let style: Int
  /// Width of the hyphen that is its last part and is shown where a line ends behind it.
  var hyphen = 0
  var kind: CharacterClass
  /// Whether it is one Han; not for clusters that stand as a whole.
  var isHan = false
  /// Whether 万 or 亿 is joined to a figure before it (B9).
  var isMultiplier = false
  /// Whether it is the 第 of an ordinal.
  var isOrdinalPrefix = false
  /// Whether it must not stand at a line's end.
  var isBarredAtEnd = false
  /// Whether it stands between the figures of one value: −, ±.
  var isSign = false
  /// Whether it is a sign of degrees or minutes, behind which the next figure follows.
  var isDegree = false
  /// Whether it is ？ or ！.
  var isExclamation = false
  /// Whether something set on it makes it wider.
  var isWidened = false
  /// What an invisible character behind it asks for.
  var breakBehind: BreakRequest = .none

  /// A cell without blanks or anything else to say of it.
  init(parts: Parts, kind: CharacterClass, body: Int, style: Int) {
    self.parts = parts
    self.kind = kind
    self.body = body
    self.style = style
  }

  enum BreakRequest: Sendable {
    case none
    case forbidden
    case allowed
    /// Allowed, and a hyphen is shown.
    case hyphen
  }
}

extension Cell {
  /// The clusters of a cell: one in nearly all of them, so that it needs no memory of its own.
  struct Parts: Sendable, RandomAccessCollection {
    private var only: Part?
    private var rest: [Part]?

    init() {}
    init(_ only: Part) { self.only = only }
    init(_ parts: [Part]) {
      only = parts.first
      rest = parts.count > 1 ? Array(parts.dropFirst()) : nil
    }

    var startIndex: Int { 0 }
    var endIndex: Int { only == nil ? 0 : (rest?.count ?? 0) + 1 }

    subscript(position: Int) -> Part {
      if position > 0, let rest { return rest[position - 1] }
      guard let only else { preconditionFailure("a part beyond the last") }
      return only
    }

    mutating func append(_ part: Part) {
      if only == nil {
        only = part
      } else if rest == nil {
        rest = [part]
      } else {
        rest?.append(part)
      }
    }
  }
}
