/// The cells of a data file as they were typed, found by row and column name.
package struct RawCells: Sendable {
  private let table: DelimitedTable

  /// Splits a text file; of any other kind of file no cell is found.
  package init(_ file: InputFile) {
    table = DelimitedTable(DecodedText(file.bytes).bytes)
  }

  package var rowCount: Int { table.rowCount }

  /// What stands in a cell; nil where there is no such row or column.
  ///
  /// - Parameters:
  ///   - row: from 1, the head included.
  ///   - column: a name that stands in a row above, or a letter.
  /// - Returns: the text without blanks at its ends.
  package func text(row: Int, column: String) -> String? {
    guard (1...table.rowCount).contains(row) else { return nil }
    return place(of: column, above: row).map { table.text(row: row - 1, column: $0) }
  }

  /// All cells of a row, with commas between.
  package func text(ofRow row: Int) -> String? {
    guard (1...table.rowCount).contains(row) else { return nil }
    return (0..<table.cellCount(ofRow: row - 1))
      .map { table.text(row: row - 1, column: $0) }.joined(separator: ",")
  }

  private func place(of column: String, above row: Int) -> Int? {
    // The head stands at the top, so few rows are looked at.
    for head in 0..<max(0, row - 1) {
      let places = 0..<table.cellCount(ofRow: head)
      if let place = places.first(where: { table.text(row: head, column: $0) == column }) {
        return place
      }
      if head >= 8 { break }
    }
    return (0..<table.cellCount(ofRow: row - 1)).first { DataSheet.letter(of: $0) == column }
  }
}
