/// Which rows name the same as an earlier one.
///
/// Data mostly come month by month with the same organisations in the same order, so that a row is
/// expected to repeat the one behind that which the row before repeats.
struct RowRepeats {
  /// By row the place of an earlier one with the same bytes in all columns, −1 for none; empty where
  /// no row is known to repeat one.
  private(set) var earlier: [Int32] = []

  /// Nothing is known.
  static let none = RowRepeats()

  private init() {}

  /// Compares all bytes from the first to the last cell of each run of columns.
  init(_ cells: DelimitedTable, rows: [Int], columns: some Collection<Int>) {
    // Where cells hold delimiters, other cells can have the same bytes.
    guard cells.hasNoQuotes, let last = columns.max() else { return }
    let runs = Self.runs(of: columns)
    let content = cells.content.span
    func repeats(_ row: Int, _ other: Int) -> Bool {
      let (row, other) = (rows[row], rows[other])
      guard cells.cellCount(ofRow: row) > last, cells.cellCount(ofRow: other) > last else {
        return false
      }
      for run in runs {
        let range = cells.range(row: row, columns: run)
        guard content.holds(range, sameAs: content, cells.range(row: other, columns: run)) else {
          return false
        }
      }
      return true
    }
    earlier.reserveCapacity(rows.count)
    var expected = 0
    // The next one, the one behind it where a row lacks, or the first of all again.
    func place(of index: Int) -> Int? {
      if expected < index, repeats(index, expected) { return expected }
      if expected &+ 1 < index, repeats(index, expected &+ 1) { return expected &+ 1 }
      return index > 0 && repeats(index, 0) ? 0 : nil
    }
    for index in rows.indices {
      if let place = place(of: index) {
        earlier.append(Int32(truncatingIfNeeded: place))
        expected = place &+ 1
      } else {
        earlier.append(-1)
      }
    }
  }

  /// Columns that lie side by side.
  private static func runs(of columns: some Collection<Int>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for column in Set(columns).sorted() {
      if let run = runs.last, run.upperBound + 1 == column {
        runs[runs.count - 1] = run.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    return runs
  }
}
