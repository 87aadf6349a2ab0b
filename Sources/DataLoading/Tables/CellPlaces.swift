/// Where the cells of a table lie in its bytes, row by row.
///
/// One byte, the delimiter, lies between the cells of a row.
struct CellPlaces {
  /// Places are kept in 32 bits.
  static let byteLimit = Int(UInt32.max)

  /// Where each cell ends; the next one of its row begins one byte behind.
  private var ends: [UInt32] = []
  /// Index of the first cell of each row, and the number of all cells.
  private var rowStarts: [UInt32] = [0]
  /// Where each row begins, and one place behind the last.
  private var rowOffsets: [UInt32] = [0]

  init() {}

  /// Bytes of a usual cell with its delimiter, and of a short row; for shorter ones the arrays grow.
  private static let bytesOfCell = 6
  private static let bytesOfRow = 24

  /// Above every byte that may end a cell; neither a digit nor a letter nor a part of a Han
  /// character is below.
  private static let markLimit = UInt8(ascii: ",") + 1

  /// Finds the cells of a file without quotes, looking at eight bytes at a time; nil for one that
  /// holds a quote.
  init?(in bytes: Span<UInt8>, delimiter: UInt8) {
    let count = bytes.count
    var ends: [UInt32] = []
    var rowStarts: [UInt32] = [0]
    var rowOffsets: [UInt32] = [0]
    // What is reserved and not used costs nothing but addresses.
    ends.reserveCapacity(count / Self.bytesOfCell)
    rowStarts.reserveCapacity(count / Self.bytesOfRow)
    rowOffsets.reserveCapacity(count / Self.bytesOfRow)
    var start = 0
    var hasQuote = false
    func note(_ byte: UInt8, at index: Int) {
      if byte == delimiter {
        ends.append(UInt32(truncatingIfNeeded: index))
      } else if byte == 0x0A || byte == 0x0D {
        // The LF of a pair belongs to the CR.
        guard index >= start else { return }
        ends.append(UInt32(truncatingIfNeeded: index))
        let isPair = byte == 0x0D && index &+ 1 < count && bytes[index &+ 1] == 0x0A
        start = index &+ (isPair ? 2 : 1)
        rowStarts.append(UInt32(truncatingIfNeeded: ends.count))
        rowOffsets.append(UInt32(truncatingIfNeeded: start))
      } else if byte == UInt8(ascii: "\"") {
        hasQuote = true
      }
    }
    var place = 0
    while place &+ 8 <= count {
      let word = bytes.word(at: place)
      var marks = WordMarks.ofBytes(in: word, below: Self.markLimit)
      while marks != 0 {
        let bit = marks.trailingZeroBitCount
        note(UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 7)), at: place &+ bit &>> 3)
        marks &= marks &- 1
      }
      if hasQuote { return nil }
      place &+= 8
    }
    for index in place..<count { note(bytes[index], at: index) }
    if hasQuote { return nil }
    self.ends = ends
    self.rowStarts = rowStarts
    self.rowOffsets = rowOffsets
    guard start < count else { return }
    endCell(at: count)
    endRow(nextAt: count)
  }

  var rowCount: Int { rowStarts.count - 1 }

  func cellCount(ofRow row: Int) -> Int { Int(rowStarts[row + 1] - rowStarts[row]) }

  /// The bytes of a cell; empty beyond the end of the row.
  func range(row: Int, column: Int) -> Range<Int> {
    let cell = Int(rowStarts[row]) + column
    guard cell < Int(rowStarts[row + 1]) else { return 0..<0 }
    return Int(column == 0 ? rowOffsets[row] : ends[cell - 1] + 1)..<Int(ends[cell])
  }

  // MARK: Cell by cell

  mutating func endCell(at end: Int) { ends.append(UInt32(truncatingIfNeeded: end)) }

  mutating func endRow(nextAt start: Int) {
    rowStarts.append(UInt32(ends.count))
    rowOffsets.append(UInt32(truncatingIfNeeded: start))
  }

  /// Ends the row that no line end ends, if there is one.
  mutating func endLastRow() {
    if Int(rowStarts[rowCount]) != ends.count { endRow(nextAt: 0) }
  }
}
