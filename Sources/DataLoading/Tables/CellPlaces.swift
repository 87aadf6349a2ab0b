/// Where the cells of a table lie in its bytes, row by row.
///
/// One byte, the delimiter, lies between the cells of a row. A row that has groups keeps one place for
/// all cells of a run of named columns: whoever wants one of them finds it there.
struct CellPlaces {
  struct Row {
    /// Index of its first place.
    let firstPlace: UInt32
    /// Where it begins.
    let start: UInt32
    /// The group of the row by its named columns of each kind; `RowGroups.none` for a row that ends
    /// before the last of them or lies above, and where no column is named.
    let groups: InlineArray<2, Int32>

    init(
      firstPlace: Int,
      start: Int,
      groups: InlineArray<2, Int32> = [RowGroups.none, RowGroups.none]
    ) {
      self.firstPlace = UInt32(truncatingIfNeeded: firstPlace)
      self.start = UInt32(truncatingIfNeeded: start)
      self.groups = groups
    }

    var hasGroups: Bool { groups[0] >= 0 }
  }

  /// Places are kept in 32 bits.
  static let byteLimit = Int(UInt32.max)

  /// Where the bytes of each place end; the next one of its row begins one byte behind.
  private var ends: [UInt32]
  /// All rows, and behind them the first place of one more.
  private(set) var rows: [Row]
  private let layout: RunLayout

  init() { self.init(ends: [], rows: [Row(firstPlace: 0, start: 0)], RunLayout([])) }

  init(ends: [UInt32], rows: [Row], _ layout: RunLayout) {
    (self.ends, self.rows, self.layout) = (ends, rows, layout)
  }

  var rowCount: Int { rows.count - 1 }

  func cellCount(ofRow row: Int) -> Int {
    let count = Int(rows[row + 1].firstPlace - rows[row].firstPlace)
    return rows[row].hasGroups ? count + layout.hiddenCount : count
  }

  /// Where a row begins.
  func start(ofRow row: Int) -> Int { Int(rows[row].start) }

  /// Where the cells of a column lie in a row.
  func find(column: Int) -> ColumnPlace {
    let (place, part) = layout.find(column)
    return ColumnPlace(column: column, place: place, part: part)
  }

  /// The bytes among which those of a cell are found, and which part of them it is; nil for all.
  ///
  /// Empty beyond the end of the row.
  func find(row: Int, _ column: ColumnPlace) -> (range: Range<Int>, part: Int?) {
    let hasGroups = rows[row].hasGroups
    let placeInRow = hasGroups ? column.place : column.column
    let place = Int(rows[row].firstPlace) &+ placeInRow
    guard place < Int(rows[row + 1].firstPlace) else { return (0..<0, nil) }
    let start = Int(placeInRow == 0 ? rows[row].start : ends[place &- 1] &+ 1)
    return (start..<Int(ends[place]), hasGroups ? column.part : nil)
  }

  // MARK: Cell by cell

  mutating func endCell(at end: Int) { ends.append(UInt32(truncatingIfNeeded: end)) }

  mutating func endRow(nextAt start: Int) {
    rows.append(Row(firstPlace: ends.count, start: start))
  }

  /// Ends the row that no line end ends, if there is one.
  mutating func endLastRow() {
    if Int(rows[rowCount].firstPlace) != ends.count { endRow(nextAt: 0) }
  }
}

/// Where the cells of a column lie in its rows.
struct ColumnPlace {
  /// The place in a row without groups.
  fileprivate let column: Int
  /// The place in a row that has groups.
  fileprivate let place: Int
  /// Which part of that the cell is; nil for all of it.
  fileprivate let part: Int?
}

/// How the columns of a head lie in the places of a row that has groups.
struct RunLayout {
  /// By column, up to the last that is named.
  private var places: [(place: Int, part: Int?)] = []
  /// How many columns have no place of their own.
  private(set) var hiddenCount = 0

  /// Takes the runs from left to right.
  init(_ runs: [NamedRun]) {
    for run in runs {
      while places.count < run.column { places.append((places.count - hiddenCount, nil)) }
      let place = run.column - hiddenCount
      for part in 0..<run.columnCount { places.append((place, run.columnCount > 1 ? part : nil)) }
      hiddenCount += run.columnCount - 1
    }
  }

  /// The place of a column, and which part of it the column is; nil for all of it.
  func find(_ column: Int) -> (place: Int, part: Int?) {
    column < places.count ? places[column] : (column - hiddenCount, nil)
  }
}
