/// Finds where the cells of a file without quotes end, looking at eight bytes at a time.
struct CellCutter {
  private let delimiter: UInt8
  /// Whether all bytes are known to be UTF-8.
  private var isUTF8 = false
  /// Whether a quote was met, or a byte of no character.
  private(set) var isBroken = false

  /// Above every byte that may end a cell; neither a digit nor a letter nor a part of a Han
  /// character is below.
  private static let markLimit = UInt8(ascii: ",") + 1

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Ends all cells of the row that begins at a place; where the next one begins, nil for want of room
  /// and in a file that is broken.
  mutating func endRow(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ ends: inout OutputSpan<UInt32>
  ) -> Int? {
    var start = start
    while ends.freeCapacity > 0, let end = end(bytes, from: start) {
      ends.append(UInt32(truncatingIfNeeded: end))
      guard end < bytes.count, bytes[end] == delimiter else { return nextRow(bytes, behind: end) }
      start = end &+ 1
    }
    return nil
  }

  /// Ends so many cells, fewer where the row ends before, that are of plain ASCII, as most numbers are.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - start: where the first of them begins.
  ///   - count: how many.
  ///   - ends: takes their ends.
  /// - Returns: where the next cell or the next row begins; nil for other cells, at the end of the file
  ///   and for want of room, with some ends taken.
  @inline(__always)
  func endPlainCells(
    _ bytes: Span<UInt8>,
    from start: Int,
    count: Int,
    _ ends: inout OutputSpan<UInt32>
  ) -> (next: Int, endsRow: Bool)? {
    var (place, left) = (start, count)
    while left > 0 {
      guard let word = bytes.word(at: place) else { return nil }
      let marks = WordMarks.ofBytes(in: word, below: Self.markLimit)
      // The bits up to the lowest mark; all of them where there is none.
      guard word & WordMarks.all & (marks ^ (marks &- 1)) == 0 else { return nil }
      if marks == 0 {
        place &+= 8
        continue
      }
      let bit = marks.trailingZeroBitCount
      let byte = UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 7))
      let end = place &+ bit &>> 3
      guard isEnd(byte), ends.freeCapacity > 0 else { return nil }
      ends.append(UInt32(truncatingIfNeeded: end))
      if byte != delimiter { return (nextRow(bytes, behind: end), true) }
      place = end &+ 1
      left &-= 1
    }
    return (place, false)
  }

  /// Where the next row begins if the one before ends at a place.
  @inline(__always)
  func nextRow(_ bytes: Span<UInt8>, behind end: Int) -> Int {
    let next = Swift.min(end &+ 1, bytes.count)
    let isPair = next < bytes.count && bytes[end] == 0x0D && bytes[next] == 0x0A
    return isPair ? next &+ 1 : next
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  /// Where the cell that begins at a place ends; nil in a file that is broken.
  private mutating func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var check = HanCheck()
    var place = start
    while place < bytes.count {
      let word = bytes.word(at: place) ?? bytes.word(of: place..<bytes.count)
      let faults = check.faults(in: word)
      var marks = WordMarks.ofBytes(in: word, below: Self.markLimit)
      while marks != 0 {
        let bit = marks.trailingZeroBitCount
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 7))
        marks &= marks &- 1
        if isEnd(byte) {
          let upToHere = faults & UInt64.max &>> UInt64(63 &- bit)
          return isRight(bytes, upToHere) ? place &+ bit &>> 3 : nil
        }
        isBroken = isBroken || byte == UInt8(ascii: "\"")
      }
      guard isRight(bytes, faults) else { return nil }
      place &+= 8
    }
    return isRight(bytes, check.faults(in: 0)) ? bytes.count : nil
  }

  /// Whether there is neither a quote nor a byte of no character so far; of characters that are
  /// neither ASCII nor Han the library says so, for all of the file.
  private mutating func isRight(_ bytes: Span<UInt8>, _ faults: UInt64) -> Bool {
    if faults != 0, !isUTF8 {
      isUTF8 = bytes.isAnyUTF8
      isBroken = isBroken || !isUTF8
    }
    return !isBroken
  }
}
