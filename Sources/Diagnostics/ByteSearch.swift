// Words are looked for by the bytes of their UTF-8, from one whole scalar to another. The standard
// library compares characters and their normal forms: a hundred times the work for the same find.

extension Span<UInt8> {
  /// The offset of the first place of some bytes, from `start` on; nil where there is none.
  fileprivate func offset(of sought: Span<UInt8>, from start: Int) -> Int? {
    guard sought.count > 0 else { return start }
    // Nearly all Han begin with one of six bytes: the last byte tells words apart sooner.
    let end = sought.count - 1
    let (first, last) = (sought[0], sought[end])
    var place = start
    while place < count - end {
      if self[place] == first, self[place + end] == last, has(sought, at: place) { return place }
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

  /// Whether it is the word.
  package func isSame(as word: String) -> Bool {
    let (bytes, sought) = (utf8Span.span, word.utf8Span.span)
    return sought.count == bytes.count && bytes.has(sought, at: 0)
  }

  /// Whether it is one of some words.
  package func isOne(of words: [String]) -> Bool {
    let count = utf8.count
    return words.contains { $0.utf8.count == count && isSame(as: $0) }
  }

  /// The part before the last so many bytes, which must be whole characters.
  package func dropping(lastBytes count: Int) -> Substring {
    self[..<utf8.index(endIndex, offsetBy: -count)]
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

  /// The first place of a word; nil where it does not stand.
  package func firstPlace(of word: String) -> Range<Index>? {
    utf8Span.span.offset(of: word.utf8Span.span, from: 0).map { offset in
      let start = utf8.index(startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: word.utf8.count)
    }
  }

  /// The text without the first of some words with which it ends; nil where it ends in none.
  package func dropping(ending words: [String]) -> Substring? {
    let bytes = utf8Span.span
    for word in words {
      let sought = word.utf8Span.span
      let rest = bytes.count - sought.count
      guard rest >= 0, bytes.has(sought, at: rest) else { continue }
      return self[..<utf8.index(endIndex, offsetBy: -sought.count)]
    }
    return nil
  }
}
