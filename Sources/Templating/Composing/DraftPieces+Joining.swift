import Documents

extension [DraftPiece] {
  /// The pieces without line ends: a space between Latin letters or digits, else nothing.
  func resolvingLineEnds() -> [DraftPiece] {
    guard contains(where: { if case .lineEnd = $0 { true } else { false } }) else { return self }
    var result: [DraftPiece] = []
    result.reserveCapacity(count)
    var isPending = false
    for piece in self {
      if case .lineEnd = piece {
        isPending = true
        continue
      }
      if isPending, let next = piece.text.first {
        if let last = result.lastPrinted, last.isLatin, next.isLatin {
          result.append(.inline(.text(" ", reason: nil)))
        }
        isPending = false
      }
      result.append(piece)
    }
    return result
  }

  private var lastPrinted: Character? {
    for piece in reversed() {
      if let last = piece.text.last { return last }
    }
    return nil
  }
}

extension Character {
  /// Whether a space is kept beside it: ASCII letters and digits.
  fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) }
}
