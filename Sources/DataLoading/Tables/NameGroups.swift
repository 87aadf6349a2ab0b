/// The groups of rows by the texts of the named columns of one kind, and which is expected next.
struct NameGroups {
  /// How many texts name a group.
  private let runCount: Int
  /// The first row of each group.
  private(set) var firstRows: [Int] = []
  /// By group, that of the row which followed when it was met last; itself at first.
  private var followers: [Int32] = []
  /// By group, and then by run of columns, where the texts stand in the first row.
  private var texts: [TextPlace] = []
  /// The groups found by their texts, `RowGroups.none` for no one; the count is a power of two and at
  /// least twice that of the groups.
  private var slots: [Int32]
  /// The group of the row before, and that of the next one; none before the first row.
  private var last = RowGroups.none
  private(set) var expected = RowGroups.none

  /// Takes how many runs of columns there are; without any all rows are of one group.
  init(runCount: Int) {
    self.runCount = runCount
    slots = Array(repeating: RowGroups.none, count: 64)
    if runCount == 0 { (last, expected) = (add(firstRow: 0, []), 0) }
  }

  /// Where the text of a run stands if the next row is of the group expected; nil before the first.
  @inline(__always)
  func expectedText(ofRun run: Int) -> Range<Int>? {
    expected < 0 ? nil : texts[Int(expected) &* runCount &+ run].range
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
  mutating func take(_ texts: [TextPlace], row: Int, _ bytes: Span<UInt8>) -> Int32 {
    let group = group(of: texts, row: row, bytes)
    if last >= 0 { followers[Int(last)] = group }
    (last, expected) = (group, followers[Int(group)])
    return group
  }

  /// The group of the same texts, a new one if there is none.
  private mutating func group(
    of texts: [TextPlace],
    row: Int,
    _ bytes: Span<UInt8>
  ) -> Int32 {
    guard runCount > 0 else { return 0 }
    if (firstRows.count + 1) * 2 > slots.count { grow(bytes) }
    let slot = slot(of: texts[...], bytes)
    if slots[slot] >= 0 { return slots[slot] }
    slots[slot] = Int32(truncatingIfNeeded: firstRows.count)
    return add(firstRow: row, texts)
  }

  private mutating func add(firstRow row: Int, _ texts: [TextPlace]) -> Int32 {
    let group = Int32(truncatingIfNeeded: firstRows.count)
    firstRows.append(row)
    followers.append(group)
    self.texts += texts
    return group
  }

  // MARK: Table

  private mutating func grow(_ bytes: Span<UInt8>) {
    slots = Array(repeating: RowGroups.none, count: slots.count * 4)
    for group in 0..<Int32(truncatingIfNeeded: firstRows.count) {
      slots[slot(of: texts(of: group), bytes)] = group
    }
  }

  private func texts(of group: Int32) -> ArraySlice<TextPlace> {
    texts[Int(group) * runCount..<(Int(group) + 1) * runCount]
  }

  /// The slot that holds a group of the same texts, or the free one where it would stand.
  private func slot(of texts: ArraySlice<TextPlace>, _ bytes: Span<UInt8>) -> Int {
    var hash = 0
    for text in texts { hash = hash &* 31 &+ ByteTable.hash(bytes, text.range) }
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      var areSame = true
      for (text, other) in zip(texts, self.texts(of: slots[slot])) {
        areSame = areSame && bytes.holds(text.range, sameAs: bytes, other.range)
      }
      if areSame { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
