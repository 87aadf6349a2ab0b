/// A dictionary from texts to numbers that is asked with bytes, so that no text is made.
struct ByteTable {
  private var keys: [[UInt8]] = []
  private var values: [Int] = []
  /// Index in `keys`, −1 for none; the count is a power of two and at least twice that of the keys.
  private var slots: [Int]

  /// Later values of a key replace earlier ones.
  init(_ entries: some Sequence<(key: String, value: Int)>) {
    let entries = Array(entries)
    var capacity = 8
    while capacity < entries.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for entry in entries {
      let key = Array(entry.key.utf8)
      let slot = slot(of: key, 0..<key.count)
      if slots[slot] >= 0 {
        values[slots[slot]] = entry.value
      } else {
        slots[slot] = keys.count
        keys.append(key)
        values.append(entry.value)
      }
    }
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
    for offset in 0..<key.count where key[offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a; the constants are those of its 64-bit form.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
