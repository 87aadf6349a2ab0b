/// A table with its head, whatever file it came from.
struct DataSheet {
  /// Path from the workspace.
  let path: String
  let table: DelimitedTable
  /// Row of the head, from 0; nil for none.
  let headRow: Int?
  /// Row of the units, from 0; nil for none.
  let unitRow: Int?
  /// Rows with a broken byte or quote, from 0; the file's finding names them.
  let brokenRows: Set<Int>
  /// Names in the head, blank ones as letters.
  let columns: [String]
  /// Rows of data: below the head, the line of units and blank rows left out.
  let dataRows: RowRanges

  init(
    path: String,
    table: DelimitedTable,
    headRow: Int?,
    unitRow: Int? = nil,
    brokenRows: Set<Int> = []
  ) {
    self.path = path
    self.table = table
    self.headRow = headRow
    self.unitRow = unitRow
    self.brokenRows = brokenRows
    let row = headRow.flatMap { $0 < table.rowCount ? $0 : nil }
    let count =
      row.map(table.cellCount(ofRow:))
      ?? (0..<table.rowCount).map(table.cellCount(ofRow:)).max() ?? 0
    columns = (0..<count).map { column in
      let name = row.map { table.text(row: $0, column: column).onOneLine } ?? ""
      return name.isEmpty ? Self.letter(of: column) : name
    }
    let first = min(headRow.map { $0 + 1 } ?? 0, table.rowCount)
    dataRows = RowRanges(of: first..<table.rowCount) { $0 != unitRow && !table.isBlank(row: $0) }
  }

  /// Columns of a name in the head, or of a letter; several if the head has the name twice.
  func columns(named name: String) -> [Int] {
    let named = columns.indices.filter { columns[$0] == name }
    if !named.isEmpty { return named }
    return Self.column(of: name).flatMap { $0 < columns.count ? [$0] : nil } ?? []
  }

  /// A, B … Z, AA for columns from 0.
  static func letter(of column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
    return column < 26 ? last : letter(of: column / 26 - 1) + last
  }

  private static func column(of letters: String) -> Int? {
    guard (1...3).contains(letters.count), letters.allSatisfy({ ("A"..."Z").contains($0) })
    else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }
}

extension String {
  /// Without the line ends with which sheets break a head.
  fileprivate var onOneLine: String {
    contains(where: \.isNewline) ? String(filter { !$0.isNewline }) : self
  }
}
