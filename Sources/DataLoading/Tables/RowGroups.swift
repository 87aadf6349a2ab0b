/// Which rows have the same texts in some columns, such as those that say whose they are and of what.
///
/// Each such set of texts has a number: what is asked of it is asked once, not for each of its rows.
/// Several numbers can be of the same texts.
struct RowGroups {
  /// The group of each row.
  let numbers: [Int32]
  /// The first row of each group.
  let firstRows: [Int]
}

extension RowGroups {
  /// A group for each row.
  init(ofEachOf rowCount: Int) {
    self.init(numbers: (0..<rowCount).map { Int32($0) }, firstRows: Array(0..<rowCount))
  }

  /// One group of all rows.
  init(ofAll rowCount: Int) {
    self.init(numbers: Array(repeating: 0, count: rowCount), firstRows: [0])
  }
}
