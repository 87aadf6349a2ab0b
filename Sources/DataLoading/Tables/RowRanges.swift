/// Rows of a table in order, as the stretches of it that they fill.
struct RowRanges: Sequence {
  /// Not empty, and none touches the next one.
  private(set) var ranges: [Range<Int>] = []

  init() {}

  var rowCount: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The rows of a range of which something is true.
  init(of range: Range<Int>, where isRow: (Int) -> Bool) {
    var start = range.lowerBound
    for row in range where !isRow(row) {
      append(start..<row)
      start = row + 1
    }
    append(start..<range.upperBound)
  }

  private mutating func append(_ range: Range<Int>) {
    if !range.isEmpty { ranges.append(range) }
  }

  func makeIterator() -> FlattenSequence<[Range<Int>]>.Iterator { ranges.joined().makeIterator() }

  /// The elements of a column at these rows; the column itself if they are all of it.
  func elements<Element>(of column: [Element]) -> [Element] {
    rowCount == column.count ? column : ranges.flatMap { column[$0] }
  }
}
