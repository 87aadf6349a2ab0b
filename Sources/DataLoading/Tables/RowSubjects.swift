/// Which rows have the same texts in the columns that say whose they are and of what.
///
/// Each such set of texts, a subject, has a number: what is asked of it is asked once, not for each
/// of its months.
struct RowSubjects {
  /// The subject of each row.
  let numbers: [Int32]
  /// The first row of each subject.
  let firstRows: [Int]

  /// Takes for each row an earlier one with the same texts, or the row itself.
  init(_ earlier: some Collection<Int32>) {
    var (numbers, firstRows): ([Int32], [Int]) = ([], [])
    numbers.reserveCapacity(earlier.count)
    for row in earlier {
      if Int(row) < numbers.count {
        numbers.append(numbers[Int(row)])
      } else {
        numbers.append(Int32(truncatingIfNeeded: firstRows.count))
        firstRows.append(Int(row))
      }
    }
    (self.numbers, self.firstRows) = (numbers, firstRows)
  }

  /// A subject for each row.
  init(ofEachOf rowCount: Int) { self.init((0..<rowCount).map { Int32($0) }) }
}
