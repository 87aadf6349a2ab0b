/// The groups of rows by the texts of the named columns of one kind, and which is expected next.
struct NameGroups {
  /// The first row of each group.
  private(set) var firstRows: [Int] = []
  /// By group, that of the row which followed when it was met last; itself at first.
  private var followers: [Int32] = []
  /// By group, and then by run of columns, where the texts stand in the first row.
  private var texts: [RepeatedText] = []
  private var runCount = 0
  /// The groups found by their texts, −1 for none; the count is a power of two and at least twice
  /// `known`, the number of those that are in it.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var known = 0
  /// The group of the row before, and that of the next one; −1 before the first row.
  private var last: Int32 = -1
  private(set) var expected: Int32 = -1

  /// Whether the head names a column of this kind.
  var hasColumns: Bool { runCount > 0 }

  /// Adds a run of columns to the right of those before; its place among them.
  mutating func addRun() -> Int {
    runCount += 1
    return runCount - 1
  }

  /// Where the text of a run stands if the next row is of the group expected.
  @inline(__always)
  func expectedText(ofRun run: Int) -> RepeatedText {
    expected < 0 ? RepeatedText() : texts[Int(expected) &* runCount &+ run]
  }

  /// Takes a row of the group expected.
  @inline(__always)
  mutating func takeExpected() {
    last = expected
    expected = followers[Int(expected)]
  }

  /// Takes a row of another group than expected; its group.
  ///
  /// - Parameters:
  ///   - texts: where the texts of all runs stand.
  ///   - row: its index.
  ///   - bytes: the file.
  /// - Returns: a new group for texts that were not met.
  mutating func take(_ texts: [RepeatedText], row: Int, _ bytes: Span<UInt8>) -> Int32 {
    let group = group(of: texts, row: row, bytes)
    if last >= 0 { followers[Int(last)] = group }
    (last, expected) = (group, followers[Int(group)])
    return group
  }

  /// Takes a row that is not of the data or ends before the last name; a group of its own.
  mutating func takeAlone(_ row: Int) -> Int32 {
    add(firstRow: row, Array(repeating: RepeatedText(), count: runCount))
  }

  /// The group of the same texts, a new one if there is none.
  private mutating func group(
    of texts: [RepeatedText],
    row: Int,
    _ bytes: Span<UInt8>
  ) -> Int32 {
    if (known + 1) * 2 > slots.count { grow(bytes) }
    let slot = slot(of: texts[...], bytes)
    if slots[slot] >= 0 { return slots[slot] }
    slots[slot] = Int32(truncatingIfNeeded: firstRows.count)
    known += 1
    return add(firstRow: row, texts)
  }

  private mutating func add(firstRow row: Int, _ texts: [RepeatedText]) -> Int32 {
    let group = Int32(truncatingIfNeeded: firstRows.count)
    firstRows.append(row)
    followers.append(group)
    self.texts += texts
    return group
  }

  // MARK: Table

  private mutating func grow(_ bytes: Span<UInt8>) {
    let groups = slots.filter { $0 >= 0 }
    slots = Array(repeating: -1, count: slots.count * 4)
    for group in groups { slots[slot(of: texts(of: group), bytes)] = group }
  }

  private func texts(of group: Int32) -> ArraySlice<RepeatedText> {
    texts[Int(group) * runCount..<(Int(group) + 1) * runCount]
  }

  /// The slot that holds a group of the same texts, or the free one where it would stand.
  private func slot(of texts: ArraySlice<RepeatedText>, _ bytes: Span<UInt8>) -> Int {
    var hash = 0
    for text in texts { hash = hash &* 31 &+ ByteTable.hash(bytes, text.cellRange) }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      var areSame = true
      for (text, other) in zip(texts, self.texts(of: slots[slot])) {
        areSame = areSame && bytes.holds(text.cellRange, sameAs: bytes, other.cellRange)
      }
      if areSame { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
