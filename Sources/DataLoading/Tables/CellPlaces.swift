/// Where the cells of a table lie in its bytes, row by row.
///
/// One byte, the delimiter, lies between the cells of a row.
struct CellPlaces {
  struct Row {
    /// Index of its first cell.
    let firstCell: UInt32
    /// Where it begins.
    let start: UInt32
    /// The group of the row by its named columns of each kind; unused without such.
    var groups: InlineArray<2, Int32> = [0, 0]

    init(firstCell: Int, start: Int) {
      self.firstCell = UInt32(truncatingIfNeeded: firstCell)
      self.start = UInt32(truncatingIfNeeded: start)
    }
  }

  /// Places are kept in 32 bits.
  static let byteLimit = Int(UInt32.max)

  /// Where each cell ends; the next one of its row begins one byte behind.
  private var ends: [UInt32]
  /// All rows, and behind them the place of one more.
  private var rows: [Row]

  init() { self.init(ends: [], rows: [Row(firstCell: 0, start: 0)]) }

  init(ends: [UInt32], rows: [Row]) { (self.ends, self.rows) = (ends, rows) }

  var rowCount: Int { rows.count - 1 }

  func cellCount(ofRow row: Int) -> Int { Int(rows[row + 1].firstCell - rows[row].firstCell) }

  /// Where a row begins.
  func start(ofRow row: Int) -> Int { Int(rows[row].start) }

  /// The bytes of a cell; empty beyond the end of the row.
  func range(row: Int, column: Int) -> Range<Int> {
    let cell = Int(rows[row].firstCell) + column
    guard cell < Int(rows[row + 1].firstCell) else { return 0..<0 }
    return Int(column == 0 ? rows[row].start : ends[cell - 1] + 1)..<Int(ends[cell])
  }

  /// The groups of the rows by the named columns of a kind.
  func groups(_ kind: NameKind, firstRows: [Int]) -> RowGroups {
    RowGroups(numbers: rows.dropLast().map { $0.groups[kind.rawValue] }, firstRows: firstRows)
  }

  // MARK: Cell by cell

  mutating func endCell(at end: Int) { ends.append(UInt32(truncatingIfNeeded: end)) }

  mutating func endRow(nextAt start: Int) {
    rows.append(Row(firstCell: ends.count, start: start))
  }

  /// Ends the row that no line end ends, if there is one.
  mutating func endLastRow() {
    if Int(rows[rowCount].firstCell) != ends.count { endRow(nextAt: 0) }
  }
}
