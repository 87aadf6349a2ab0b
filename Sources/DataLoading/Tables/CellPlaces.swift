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

  /// Finds the cells of a file without quotes.
  init(in bytes: [UInt8], delimiter: UInt8) {
    let counts = Self.counts(bytes, delimiter: delimiter)
    ends = Array(repeating: 0, count: counts.cells)
    rowStarts = Array(repeating: 0, count: counts.lines + 2)
    rowOffsets = rowStarts
    let (cells, rows) = Self.find(
      in: bytes,
      delimiter: delimiter,
      &ends,
      &rowStarts,
      &rowOffsets
    )
    ends.removeLast(ends.count - cells)
    rowStarts.removeLast(rowStarts.count - rows - 1)
    rowOffsets.removeLast(rowOffsets.count - rows - 1)
  }

  /// At least as many cells and lines as there are.
  private static func counts(_ bytes: [UInt8], delimiter: UInt8) -> (cells: Int, lines: Int) {
    let lines = bytes.count(of: 0x0A) + bytes.count(of: 0x0D)
    return (bytes.count(of: delimiter) + lines + 1, lines)
  }

  /// No byte above it ends a cell: neither a digit nor a letter nor a part of a Han character.
  private static let lastMark = UInt8(ascii: ",")

  /// Notes every end; the numbers of cells and rows.
  private static func find(
    in bytes: [UInt8],
    delimiter: UInt8,
    _ ends: inout [UInt32],
    _ rowStarts: inout [UInt32],
    _ rowOffsets: inout [UInt32]
  ) -> (cells: Int, rows: Int) {
    var cells = 0
    var rows = 0
    var ends = ends.mutableSpan
    var rowStarts = rowStarts.mutableSpan
    var rowOffsets = rowOffsets.mutableSpan
    let bytes = bytes.span
    let count = bytes.count
    var start = 0
    var index = 0
    while index < count {
      let byte = bytes[index]
      index += 1
      if byte > lastMark { continue }
      if byte == delimiter {
        ends[cells] = UInt32(truncatingIfNeeded: index - 1)
        cells += 1
      } else if byte == 0x0A || byte == 0x0D {
        ends[cells] = UInt32(truncatingIfNeeded: index - 1)
        cells += 1
        rows += 1
        if byte == 0x0D, index < count, bytes[index] == 0x0A { index += 1 }
        start = index
        rowStarts[rows] = UInt32(truncatingIfNeeded: cells)
        rowOffsets[rows] = UInt32(truncatingIfNeeded: start)
      }
    }
    guard start < count else { return (cells, rows) }
    ends[cells] = UInt32(truncatingIfNeeded: count)
    rowStarts[rows + 1] = UInt32(truncatingIfNeeded: cells + 1)
    rowOffsets[rows + 1] = UInt32(truncatingIfNeeded: count)
    return (cells + 1, rows + 1)
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

extension [UInt8] {
  /// How often a byte stands in the array.
  func count(of sought: UInt8) -> Int {
    var count = 0
    let bytes = span
    for index in bytes.indices { count &+= bytes[index] == sought ? 1 : 0 }
    return count
  }
}
