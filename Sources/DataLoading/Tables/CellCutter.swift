/// Finds where the cells of a file without quotes end.
struct CellCutter {
  /// Where the search for the ends of cells stopped, as the place behind.
  enum Stop {
    case cell(Int)
    case row(Int)
    /// For want of room, or in a file that is broken.
    case short
  }

  private let delimiter: UInt8
  /// How many cells have ended.
  private(set) var count = 0
  /// Whether all bytes are known to be UTF-8.
  private var isUTF8 = false
  /// Whether a quote was met, or a byte of no character.
  private(set) var isBroken = false

  /// Above every byte that may end a cell; neither a digit nor a letter nor a part of a Han
  /// character is below.
  private static let markLimit = UInt8(ascii: ",") + 1

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Forgets the cells behind so many, those of a row that is to be cut again.
  mutating func restart(at count: Int) { self.count = count }

  /// Ends so many cells behind a stop, fewer where the row ends before.
  mutating func endCells(
    _ bytes: Span<UInt8>,
    from stop: Stop,
    count: Int,
    _ ends: inout MutableSpan<UInt32>
  ) -> Stop {
    var (stop, left) = (stop, count)
    while left > 0, case .cell(let start) = stop {
      stop = endShortCell(bytes, from: start, &ends) ?? endCell(bytes, from: start, &ends)
      left &-= 1
    }
    return stop
  }

  /// Ends the cell that begins at a place if it is of less than eight bytes of ASCII, as most numbers are.
  @inline(__always)
  private mutating func endShortCell(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ ends: inout MutableSpan<UInt32>
  ) -> Stop? {
    guard start &+ 8 <= bytes.count, count < ends.count else { return nil }
    let word = bytes.word(at: start)
    let marks = WordMarks.ofBytes(in: word, below: Self.markLimit)
    // The bits up to the lowest mark.
    let cell = marks ^ (marks &- 1)
    guard marks != 0, word & WordMarks.all & cell == 0 else { return nil }
    let bit = marks.trailingZeroBitCount
    let byte = UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 7))
    guard byte == delimiter || byte == 0x0A else { return nil }
    let end = start &+ bit &>> 3
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
    return byte == delimiter ? .cell(end &+ 1) : .row(end &+ 1)
  }

  /// Ends the cell that begins at a place.
  private mutating func endCell(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ ends: inout MutableSpan<UInt32>
  ) -> Stop {
    var check = HanCheck()
    var place = start
    while place < bytes.count {
      let isWhole = place &+ 8 <= bytes.count
      let word = isWhole ? bytes.word(at: place) : bytes.word(of: place..<bytes.count)
      let faults = check.faults(in: word)
      var marks = WordMarks.ofBytes(in: word, below: Self.markLimit)
      while marks != 0 {
        let bit = marks.trailingZeroBitCount
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 7))
        let index = place &+ bit &>> 3
        marks &= marks &- 1
        let isCell = byte == delimiter
        guard isCell || byte == 0x0A || byte == 0x0D else {
          isBroken = isBroken || byte == UInt8(ascii: "\"")
          continue
        }
        guard isRight(bytes, faults & UInt64.max &>> UInt64(63 &- bit)), endCell(at: index, &ends)
        else { return .short }
        return isCell ? .cell(index &+ 1) : .row(nextRow(bytes, behind: index))
      }
      guard isRight(bytes, faults) else { return .short }
      place &+= 8
    }
    guard isRight(bytes, check.faults(in: 0)), endCell(at: bytes.count, &ends) else {
      return .short
    }
    return .row(bytes.count)
  }

  /// Ends so many cells as those of an earlier row end, if the same bytes stand at a place; nil if not.
  @inline(__always)
  mutating func repeatCells(
    _ earlier: RepeatedText,
    count: Int,
    _ bytes: Span<UInt8>,
    at place: Int,
    _ ends: inout MutableSpan<UInt32>
  ) -> Stop? {
    let range = earlier.range
    let end = place &+ range.count
    guard end <= bytes.count, self.count &+ count <= ends.count,
      bytes.holds(place..<end, sameAs: bytes, range)
    else { return nil }
    // A line end of which only half stood there.
    if earlier.endsRow, end < bytes.count, bytes[end] == 0x0A, bytes[end &- 1] == 0x0D {
      return nil
    }
    let distance = UInt32(truncatingIfNeeded: place &- range.lowerBound)
    var (cell, known) = (self.count, earlier.firstCell)
    self.count &+= count
    while cell < self.count {
      ends[cell] = ends[known] &+ distance
      cell &+= 1
      known &+= 1
    }
    return earlier.endsRow ? .row(end) : .cell(end)
  }

  /// False for want of room.
  private mutating func endCell(at end: Int, _ ends: inout MutableSpan<UInt32>) -> Bool {
    guard count < ends.count else { return false }
    ends[count] = UInt32(truncatingIfNeeded: end)
    count &+= 1
    return true
  }

  /// The place behind a line end.
  private func nextRow(_ bytes: Span<UInt8>, behind index: Int) -> Int {
    let next = index &+ 1
    let isPair = bytes[index] == 0x0D && next < bytes.count && bytes[next] == 0x0A
    return isPair ? next &+ 1 : next
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
