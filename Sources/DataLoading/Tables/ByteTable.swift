/// A dictionary from texts to numbers that is asked with bytes, so that no text is made.
struct ByteTable {
  /// All texts, one behind another.
  private var texts: [UInt8] = []
  /// Where each text lies in `texts`.
  private var ranges: [Range<Int>] = []
  private var values: [Int] = []
  /// Index in `ranges`, −1 for none; the count is a power of two and at least twice that of the texts.
  private var slots: [Int] = Array(repeating: -1, count: 8)

  /// Later values of a key replace earlier ones.
  init(_ entries: some Sequence<(key: String, value: Int)>) {
    for entry in entries { insert(entry.key.utf8.span, entry.value) }
  }

  /// Adds a text or gives it another number.
  mutating func insert(_ key: Span<UInt8>, _ value: Int) {
    let slot = slot(of: key, 0..<key.count)
    if slots[slot] >= 0 {
      values[slots[slot]] = value
      return
    }
    slots[slot] = ranges.count
    let start = texts.count
    for index in key.indices { texts.append(key[index]) }
    ranges.append(start..<texts.count)
    values.append(value)
    if ranges.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, range) in ranges.enumerated() { slots[slot(of: texts.span, range)] = index }
  }

  /// The number of a text; nil if it is not there.
  func value(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let index = slots[slot(of: bytes, range)]
    return index < 0 ? nil : values[index]
  }

  /// The slot that holds the text, or the free one where it would stand.
  private func slot(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var slot = Self.hash(bytes, range) & (slots.count - 1)
    while slots[slot] >= 0, !texts.span.holds(ranges[slots[slot]], sameAs: bytes, range) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// For every eight bytes an exclusive or and a multiplication that mixes them.
  ///
  /// The factor is 2^64 over the golden ratio. Source: Knuth, The Art of Computer Programming 3, 6.4.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let end = Swift.min(place &+ 8, range.upperBound)
      hash = (hash ^ bytes.word(of: place..<end)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      place = end
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}
