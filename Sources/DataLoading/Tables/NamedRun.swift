/// Named columns of one kind that lie side by side.
struct NamedRun {
  let kind: NameKind
  /// Its place among the runs of its kind.
  let place: Int
  /// The first of them.
  let column: Int
  /// How many other columns lie between it and the run before, or the beginning of the row.
  let columnsBefore: Int
  var columnCount = 1

  var columns: Range<Int> { column..<column + columnCount }
}
