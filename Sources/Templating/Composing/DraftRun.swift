import Documents

/// Pieces one behind another, the ends of lines between them resolved.
struct DraftRun {
  private(set) var pieces: [DraftPiece] = []
  /// Whether a line has ended behind the last piece that prints something.
  private var isLineEnded = false

  /// An empty run, with room for so many pieces.
  init(capacity: Int) { pieces.reserveCapacity(capacity) }

  mutating func append(_ piece: DraftPiece) {
    if isLineEnded, let next = piece.text.first {
      // Between Latin letters or digits a line end is a space, else nothing.
      if next.isLatin, let last = lastPrinted, last.isLatin {
        pieces.append(.inline(.text(" ", reason: nil)))
      }
      isLineEnded = false
    }
    pieces.append(piece)
  }

  mutating func endLine() { isLineEnded = true }

  private var lastPrinted: Character? { pieces.lazy.reversed().compactMap(\.text.last).first }
}

extension Character {
  /// Whether a space is kept beside it: ASCII letters and digits.
  fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) }
}
