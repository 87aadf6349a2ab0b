/// A number for each cell of a column of names.
///
/// Few texts stand in a column again and again: each that means something is looked at once.
struct ColumnCodes {
  /// In place of a text that means nothing.
  static let unknown: Int32 = -1

  /// By row.
  let codes: [Int32]

  /// The same number for all.
  init(repeating code: Int32, count: Int) { codes = Array(repeating: code, count: count) }

  /// Asks what each distinct text means, blanks at its ends left out; nil means nothing.
  init(
    _ cells: DelimitedTable,
    rows: [Int],
    column: Int,
    meaning: (Range<Int>) -> Int32?
  ) {
    var known = ByteTable([])
    var codes: [Int32] = []
    codes.reserveCapacity(rows.count)
    let content = cells.content
    var last = 0..<0
    var lastCode: Int32?
    for row in rows {
      let range = cells.trimmedRange(row: row, column: column)
      // The same text mostly stands in the row before.
      if let lastCode, content.holdsSame(range, last) {
        codes.append(lastCode)
        continue
      }
      let code: Int32
      if let value = known.value(of: content, range) {
        code = Int32(value)
      } else if let found = meaning(range) {
        code = found
        known.insert(Array(content[range]), Int(code))
      } else {
        code = Self.unknown
      }
      (last, lastCode) = (range, code)
      codes.append(code)
    }
    self.codes = codes
  }

  subscript(index: Int) -> Int32 { codes[index] }
}

extension [UInt8] {
  /// Whether the same bytes lie in both ranges.
  func holdsSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    let bytes = span
    for offset in 0..<first.count
    where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset] {
      return false
    }
    return true
  }
}
