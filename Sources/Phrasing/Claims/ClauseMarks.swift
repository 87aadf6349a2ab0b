// Marks between the clauses of a sentence are looked for by their bytes: all begin with one of three.

extension Unicode.Scalar {
  /// Whether it parts the clauses of a sentence.
  package var isClauseMark: Bool {
    switch self {
    case "，", "。", "；", "：", "！", "？", "、", "（", "）", "\n": true
    default: false
    }
  }
}

extension Substring {
  /// Whether a mark between clauses stands in it.
  package var hasClauseMark: Bool { firstClauseMark() != nil }

  /// The first of the marks between clauses, or of those among them that are sought.
  package func firstClauseMark(
    where isSought: (Unicode.Scalar) -> Bool = { _ in true }
  ) -> Range<Index>? {
    let bytes = utf8Span.span
    for place in bytes.indices {
      if let mark = bytes.clauseMark(at: place), isSought(mark) {
        return range(of: mark, at: place)
      }
    }
    return nil
  }

  /// The last of the same.
  package func lastClauseMark(
    where isSought: (Unicode.Scalar) -> Bool = { _ in true }
  ) -> Range<Index>? {
    let bytes = utf8Span.span
    for place in bytes.indices.reversed() {
      if let mark = bytes.clauseMark(at: place), isSought(mark) {
        return range(of: mark, at: place)
      }
    }
    return nil
  }

  private func range(of mark: Unicode.Scalar, at place: Int) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: place)
    return start..<unicodeScalars.index(after: start)
  }
}

extension Span<UInt8> {
  /// The mark between clauses whose bytes begin at a place; nil where none does.
  fileprivate func clauseMark(at place: Int) -> Unicode.Scalar? {
    switch self[place] {
    case UInt8(ascii: "\n"): return "\n"
    // 、 and 。, and the wide marks.
    case 0xE3, 0xEF:
      guard let scalar = Unicode.Scalar(scalarOfThree(at: place)), scalar.isClauseMark else {
        return nil
      }
      return scalar
    default: return nil
    }
  }
}
