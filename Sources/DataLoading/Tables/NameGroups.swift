import Facts

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
  /// Where the texts stand in a row whose group is asked for, by run of columns.
  var sought: [TextPlace]
  /// The groups found by their texts.
  private var places = FingerprintTable()
  /// The group of the row before, and that of the next one; none before the first row.
  private var last = RowGroups.none
  private(set) var expected = RowGroups.none

  /// Takes how many runs of columns there are; without any all rows are of one group.
  init(runCount: Int) {
    self.runCount = runCount
    sought = Array(repeating: TextPlace(0..<0), count: runCount)
    if runCount == 0 { (last, expected) = (addSought(row: 0), 0) }
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

  /// Takes a row that may be of another group than expected, whose texts are `sought`; its group.
  mutating func takeSought(row: Int, _ bytes: Span<UInt8>) -> Int32 {
    let group = groupOfSought(row: row, bytes)
    if last >= 0 { followers[Int(last)] = group }
    (last, expected) = (group, followers[Int(group)])
    return group
  }

  /// The group of the texts that are sought, a new one if there is none.
  private mutating func groupOfSought(row: Int, _ bytes: Span<UInt8>) -> Int32 {
    guard runCount > 0 else { return 0 }
    var hash = 0
    for text in sought { hash = hash &* 31 &+ ByteTable.hash(bytes, text.range) }
    if let known = places.place(of: hash, where: { isSought($0, bytes) }) {
      return Int32(truncatingIfNeeded: known)
    }
    places.append(hash)
    return addSought(row: row)
  }

  private func isSought(_ group: Int, _ bytes: Span<UInt8>) -> Bool {
    for run in sought.indices {
      let text = texts[group &* runCount &+ run]
      guard bytes.holds(sought[run].range, sameAs: bytes, text.range) else { return false }
    }
    return true
  }

  private mutating func addSought(row: Int) -> Int32 {
    let group = Int32(truncatingIfNeeded: firstRows.count)
    firstRows.append(row)
    followers.append(group)
    for text in sought { texts.append(text) }
    return group
  }
}
