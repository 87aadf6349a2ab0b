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

  var parts: [Part]
  var kind: CharacterClass
  /// Width that is always there.
  var body: Int
  /// The blank half before an opening mark that it has inside a line.
  var blankBefore = 0
  /// The blank half behind a closing mark or point that it has inside a line.
  var blankAfter = 0
  /// Which piece of the paragraph it comes from.
  let style: Int
  /// Number of Han in it.
  var hanCount = 0
  /// Whether 万 or 亿 is joined to a figure before it (B9).
  var isMultiplier = false
  /// Whether it is the 第 of an ordinal.
  var isOrdinalPrefix = false
  /// Whether it must not stand at a line's end.
  var isBarredAtEnd = false
  /// Whether it is a degree sign, to which the letter of the scale is joined.
  var isDegree = false
  /// What an invisible character behind it asks for.
  var breakBehind: BreakRequest = .none

  enum BreakRequest: Sendable {
    case none
    case forbidden
    case allowed
  }
}
