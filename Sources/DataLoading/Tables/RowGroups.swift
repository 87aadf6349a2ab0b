/// Which rows have the same texts in some columns, such as those that say whose they are and of what.
///
/// Each such set of texts has a number: what is asked of it is asked once, not for each of its rows.
struct RowGroups {
  /// In place of the number of a row that says not all.
  static let none: Int32 = -1

  private let rows: [CellPlaces.Row]
  private let kind: Int
  /// The first row of each group.
  let firstRows: [Int]

  /// The groups of the rows by their named columns of a kind.
  init(_ rows: [CellPlaces.Row], by kind: NameKind, firstRows: [Int]) {
    (self.rows, self.kind, self.firstRows) = (rows, kind.rawValue, firstRows)
  }

  /// A group for each row.
  init(ofEachOf rowCount: Int) {
    let rows = (0..<rowCount).map { row in
      CellPlaces.Row(firstPlace: 0, start: 0, groups: [Int32(row), Int32(row)])
    }
    self.init(rows, by: .subject, firstRows: Array(0..<rowCount))
  }

  /// The group of a row; `none` for one that has none.
  subscript(row: Int) -> Int32 { rows[row].groups[kind] }
}
