// Words are looked for by the bytes of their UTF-8, from one whole scalar to another. The standard
// library compares characters and their normal forms: a hundred times the work for the same find.

extension Span<UInt8> {
  /// The offset of the first place of some bytes, from `start` on; nil where there is none.
  fileprivate func offset(of sought: Span<UInt8>, from start: Int) -> Int? {
    guard sought.count > 0 else { return start }
    var place = start
    while place <= count - sought.count {
      if self[place] == sought[0], has(sought, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Whether some bytes stand at an offset; they must fit behind it.
  fileprivate func has(_ sought: Span<UInt8>, at place: Int) -> Bool {
    for index in 0..<sought.count where self[place + index] != sought[index] { return false }
    return true
  }
}

extension String {
  /// The UTF-8 offset of the first place of a word; nil where it does not stand.
  package func offset(of word: String, from start: Int = 0) -> Int? {
    utf8Span.span.offset(of: word.utf8Span.span, from: start)
  }

  /// Whether a word stands in the text.
  package func holds(_ word: String) -> Bool { offset(of: word) != nil }

  /// Whether a word of whole characters begins the text.
  package func begins(with word: String) -> Bool {
    let (bytes, sought) = (utf8Span.span, word.utf8Span.span)
    return sought.count <= bytes.count && bytes.has(sought, at: 0)
  }

  /// Whether a word of whole characters ends the text.
  package func ends(with word: String) -> Bool {
    let (bytes, sought) = (utf8Span.span, word.utf8Span.span)
    return sought.count <= bytes.count && bytes.has(sought, at: bytes.count - sought.count)
  }

  /// The part up to a UTF-8 offset, which must lie between two characters.
  package func upTo(offset: Int) -> Substring {
    self[..<utf8.index(startIndex, offsetBy: offset)]
  }

  /// The part behind a UTF-8 offset, which must lie between two characters.
  package func behind(offset: Int) -> Substring {
    self[utf8.index(startIndex, offsetBy: offset)...]
  }
}

extension Substring {
  /// Whether a word stands in the text.
  package func holds(_ word: String) -> Bool {
    utf8Span.span.offset(of: word.utf8Span.span, from: 0) != nil
  }

  /// Whether a word of whole characters begins the text.
  package func begins(with word: String) -> Bool {
    let (bytes, sought) = (utf8Span.span, word.utf8Span.span)
    return sought.count <= bytes.count && bytes.has(sought, at: 0)
  }
}
