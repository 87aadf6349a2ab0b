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

  /// Finds the cells of a file without quotes; nil for one that holds a quote.
  init?(in bytes: [UInt8], delimiter: UInt8) {
    ends.reserveCapacity(bytes.count / Self.bytesOfCell)
    guard find(in: bytes, delimiter: delimiter) else { return nil }
  }

  /// Bytes of a usual cell with its delimiter; of shorter ones the array grows.
  private static let bytesOfCell = 6

  /// No byte above it ends a cell: neither a digit nor a letter nor a part of a Han character.
  private static let lastMark = UInt8(ascii: ",")

  /// Notes every end; false at the first quote.
  private mutating func find(in bytes: [UInt8], delimiter: UInt8) -> Bool {
    let bytes = bytes.span
    let count = bytes.count
    var start = 0
    var index = 0
    while index < count {
      let byte = bytes[index]
      index += 1
      if byte > Self.lastMark { continue }
      if byte == delimiter {
        endCell(at: index - 1)
      } else if byte == 0x0A || byte == 0x0D {
        endCell(at: index - 1)
        if byte == 0x0D, index < count, bytes[index] == 0x0A { index += 1 }
        start = index
        endRow(nextAt: start)
      } else if byte == UInt8(ascii: "\"") {
        return false
      }
    }
    guard start < count else { return true }
    endCell(at: count)
    endRow(nextAt: count)
    return true
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
