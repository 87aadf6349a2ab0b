/// A dictionary from texts to numbers that is asked with bytes, so that no text is made.
struct ByteTable {
  private var keys: [[UInt8]] = []
  private var values: [Int] = []
  /// Index in `keys`, −1 for none; the count is a power of two and at least twice that of the keys.
  private var slots: [Int] = Array(repeating: -1, count: 8)

  /// Later values of a key replace earlier ones.
  init(_ entries: some Sequence<(key: String, value: Int)>) {
    for entry in entries { insert(Array(entry.key.utf8), entry.value) }
  }

  /// Adds a text or gives it another number.
  mutating func insert(_ key: [UInt8], _ value: Int) {
    let slot = slot(of: key, 0..<key.count)
    if slots[slot] >= 0 {
      values[slots[slot]] = value
      return
    }
    slots[slot] = keys.count
    keys.append(key)
    values.append(value)
    if keys.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, key) in keys.enumerated() { slots[slot(of: key, 0..<key.count)] = index }
  }

  /// The number of a text; nil if it is not there.
  func value(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let index = slots[slot(of: bytes, range)]
    return index < 0 ? nil : values[index]
  }

  /// The slot that holds the text, or the free one where it would stand.
  private func slot(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    var slot = Self.hash(bytes, range) & (slots.count - 1)
    while slots[slot] >= 0, !isEqual(keys[slots[slot]], bytes, range) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ key: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard key.count == range.count else { return false }
    let bytes = bytes.span
    let key = key.span
    for offset in key.indices where key[offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// A turn and an exclusive or for each byte, then a multiplication that mixes them.
  ///
  /// The factor is 2^64 over the golden ratio. Source: Knuth, The Art of Computer Programming 3, 6.4.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0
    let bytes = bytes.span
    for index in range { hash = (hash << 7 | hash >> 57) ^ UInt64(bytes[index]) }
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
