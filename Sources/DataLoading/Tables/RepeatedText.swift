/// Cells of an earlier row, which a row may repeat with what stands behind.
struct RepeatedText {
  private let start: UInt32
  private let byteCount: UInt32
  private let first: UInt32
  /// How many bytes the delimiter or the line end has that stands behind.
  private let behind: UInt8
  /// Whether the row ends behind the cells.
  let endsRow: Bool

  /// A text that nothing repeats, for no file is so long.
  init() {
    self.init(0..<CellPlaces.byteLimit, firstCell: 0, next: CellPlaces.byteLimit, endsRow: false)
  }

  /// Takes the bytes of the cells, the delimiters between included, the index of the first of them,
  /// and where the next cell or the next row begins.
  init(_ range: Range<Int>, firstCell: Int, next: Int, endsRow: Bool) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    byteCount = UInt32(truncatingIfNeeded: range.count)
    first = UInt32(truncatingIfNeeded: firstCell)
    behind = UInt8(truncatingIfNeeded: next - range.upperBound)
    self.endsRow = endsRow
  }

  /// The bytes of the cells.
  var cellRange: Range<Int> { range(ofBytes: Int(byteCount)) }

  /// The same with what stands behind.
  var range: Range<Int> { range(ofBytes: Int(byteCount) &+ Int(behind)) }

  private func range(ofBytes count: Int) -> Range<Int> {
    Int(start)..<Int(start) &+ count
  }

  var firstCell: Int { Int(first) }
}
