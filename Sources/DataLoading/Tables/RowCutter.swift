/// Cuts a file without quotes into cells, looking at eight bytes at a time.
///
/// Data mostly come month by month with the same organisations in the same order, so that a row is
/// expected to name the same as the one behind that which the row before repeats. Where it does, the
/// cells of these columns end as they end there, and nobody looks at them.
struct RowCutter {
  typealias Row = CellPlaces.Row

  private let delimiter: UInt8
  private let named: NamedColumns?
  /// The named columns, those that lie side by side together.
  private(set) var runs: [ClosedRange<Int>] = []
  private var rowCount = 0
  private var cellCount = 0
  /// The first row below the head, and that which the next one is expected to repeat.
  private var firstRow = 0
  private var expected = 0
  private var check = HanCheck()
  /// Whether all bytes are known to be UTF-8.
  private var isUTF8 = false
  /// Whether a quote was met, or a byte of no character.
  private var isBroken = false

  /// Above every byte that may end a cell; neither a digit nor a letter nor a part of a Han
  /// character is below.
  private static let markLimit = UInt8(ascii: ",") + 1

  init(delimiter: UInt8, named: NamedColumns?) {
    self.delimiter = delimiter
    self.named = named
  }

  /// The places of all cells; nil for a file that holds a quote or is no UTF-8.
  mutating func places(in content: [UInt8]) -> CellPlaces? {
    var room = CellRoom()
    let headCount = named.map { $0.headRow + 1 } ?? 0
    var start = 0
    while start < content.count {
      let limit = rowCount < headCount ? headCount : Int.max
      start = cutRows(content.span, from: start, upTo: limit, &room.ends, &room.rows)
      if isBroken { return nil }
      if rowCount == limit {
        findColumns(content, room)
      } else if start < content.count {
        room.grow(cells: cellCount, rows: rowCount, in: start, of: content.count)
      }
    }
    return room.places(cells: cellCount, rows: rowCount)
  }

  /// Finds the named columns in the head, the last row so far.
  private mutating func findColumns(_ content: [UInt8], _ room: CellRoom) {
    guard let named else { return }
    (firstRow, expected) = (rowCount, rowCount)
    var room = room
    let head = room.places(cells: cellCount, rows: rowCount)
    for column in 0..<head.cellCount(ofRow: named.headRow) {
      let range = content.trimmed(head.range(row: named.headRow, column: column))
      guard named.names.contains(String(decoding: content[range], as: UTF8.self)) else { continue }
      if let run = runs.last, run.upperBound + 1 == column {
        runs[runs.count - 1] = run.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
  }

  // MARK: Rows

  /// Cuts rows up to a number of them, as long as there is room; where the next one begins.
  private mutating func cutRows(
    _ bytes: Span<UInt8>,
    from start: Int,
    upTo limit: Int,
    _ roomOfEnds: inout [UInt32],
    _ roomOfRows: inout [Row]
  ) -> Int {
    var ends = roomOfEnds.mutableSpan
    var rows = roomOfRows.mutableSpan
    var start = start
    while start < bytes.count, rowCount < limit, rowCount &+ 1 < rows.count {
      guard let next = cutRow(bytes, from: start, &ends, &rows) else {
        cellCount = Int(rows[rowCount].firstCell)
        check.restart()
        break
      }
      start = next
    }
    return start
  }

  /// Cuts the row that begins at a place; nil for want of room and where the file is broken.
  private mutating func cutRow(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ ends: inout MutableSpan<UInt32>,
    _ rows: inout MutableSpan<Row>
  ) -> Int? {
    var (place, column, earlier) = (start, 0, -1)
    var stop = Stop.cell(start)
    for index in runs.indices {
      let run = runs[index]
      stop = endCells(bytes, from: place, upTo: run.lowerBound &- column, &ends)
      guard case .cell(let next) = stop else { break }
      place = next
      guard let known = known(bytes, at: next, run, earlier, ends, rows) else {
        earlier = -1
        break
      }
      (earlier, column) = (known.row, run.upperBound)
      guard repeatEnds(of: known, count: run.count &- 1, at: next, &ends) else { return nil }
      place = next &+ known.range.count
    }
    if case .cell = stop { stop = endCells(bytes, from: place, upTo: .max, &ends) }
    guard case .row(let next) = stop else { return nil }
    endRow(nextAt: next, repeating: earlier, &rows)
    return next
  }

  private mutating func endRow(
    nextAt start: Int,
    repeating earlier: Int,
    _ rows: inout MutableSpan<Row>
  ) {
    if earlier >= 0 {
      rows[rowCount].earlier = Int32(truncatingIfNeeded: earlier)
      expected = earlier &+ 1
    }
    rowCount &+= 1
    rows[rowCount] = Row(rowCount, firstCell: cellCount, start: start)
  }

  // MARK: Cells of earlier rows

  /// A run of cells of a row.
  private struct Known {
    let row: Int
    let firstCell: Int
    let range: Range<Int>
  }

  /// The cells of a run that stand at a place again: those of the expected row, of the one behind it
  /// where a row lacks, or of the first of all; for a later run, of the row that has the ones before.
  private func known(
    _ bytes: Span<UInt8>,
    at place: Int,
    _ run: ClosedRange<Int>,
    _ earlier: Int,
    _ ends: borrowing MutableSpan<UInt32>,
    _ rows: borrowing MutableSpan<Row>
  ) -> Known? {
    if earlier >= 0 { return known(bytes, at: place, run, of: earlier, ends, rows) }
    return known(bytes, at: place, run, of: expected, ends, rows)
      ?? known(bytes, at: place, run, of: expected &+ 1, ends, rows)
      ?? known(bytes, at: place, run, of: firstRow, ends, rows)
  }

  private func known(
    _ bytes: Span<UInt8>,
    at place: Int,
    _ run: ClosedRange<Int>,
    of row: Int,
    _ ends: borrowing MutableSpan<UInt32>,
    _ rows: borrowing MutableSpan<Row>
  ) -> Known? {
    guard row < rowCount else { return nil }
    let first = Int(rows[row].firstCell) &+ run.lowerBound
    let last = Int(rows[row].firstCell) &+ run.upperBound
    guard last < Int(rows[row &+ 1].firstCell) else { return nil }
    let start = run.lowerBound == 0 ? Int(rows[row].start) : Int(ends[first &- 1]) &+ 1
    let range = start..<Int(ends[last])
    let end = place &+ range.count
    guard end <= bytes.count, bytes.holds(place..<end, sameAs: bytes, range),
      end == bytes.count || isEnd(bytes[end])
    else { return nil }
    return Known(row: row, firstCell: first, range: range)
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  /// Ends so many cells as known ones end; false for want of room.
  private mutating func repeatEnds(
    of known: Known,
    count: Int,
    at place: Int,
    _ ends: inout MutableSpan<UInt32>
  ) -> Bool {
    guard cellCount &+ count <= ends.count else { return false }
    let distance = UInt32(truncatingIfNeeded: place &- known.range.lowerBound)
    for offset in 0..<count {
      ends[cellCount &+ offset] = ends[known.firstCell &+ offset] &+ distance
    }
    cellCount &+= count
    return true
  }

  // MARK: Cells

  /// Where the search for the ends of cells stopped, as the place behind.
  private enum Stop {
    case cell(Int)
    case row(Int)
    /// For want of room, or in a file that is broken.
    case short
  }

  /// Ends so many cells from a place on, fewer where the row ends before.
  private mutating func endCells(
    _ bytes: Span<UInt8>,
    from start: Int,
    upTo count: Int,
    _ ends: inout MutableSpan<UInt32>
  ) -> Stop {
    guard count > 0 else { return .cell(start) }
    var (place, left) = (start, count)
    while place < bytes.count {
      let isWhole = place &+ 8 <= bytes.count
      let word = isWhole ? bytes.word(at: place) : bytes.word(of: place..<bytes.count)
      let faults = check.faults(in: word)
      var marks = WordMarks.ofBytes(in: word, below: Self.markLimit)
      while marks != 0 {
        let bit = marks.trailingZeroBitCount
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(bit &- 7))
        let index = place &+ bit &>> 3
        marks &= marks &- 1
        let isCell = byte == delimiter
        guard isCell || byte == 0x0A || byte == 0x0D else {
          isBroken = isBroken || byte == UInt8(ascii: "\"")
          continue
        }
        guard endCell(at: index, &ends) else { return .short }
        left &-= 1
        guard !isCell || left == 0 else { continue }
        guard isRight(bytes, faults & UInt64.max &>> UInt64(63 &- bit)) else { return .short }
        check.restart()
        return isCell ? .cell(index &+ 1) : .row(nextRow(bytes, behind: index))
      }
      guard isRight(bytes, faults) else { return .short }
      place &+= 8
    }
    guard isRight(bytes, check.faults(in: 0)), endCell(at: bytes.count, &ends) else {
      return .short
    }
    return .row(bytes.count)
  }

  /// False for want of room.
  private mutating func endCell(at end: Int, _ ends: inout MutableSpan<UInt32>) -> Bool {
    guard cellCount < ends.count else { return false }
    ends[cellCount] = UInt32(truncatingIfNeeded: end)
    cellCount &+= 1
    return true
  }

  /// The place behind a line end.
  private func nextRow(_ bytes: Span<UInt8>, behind index: Int) -> Int {
    let next = index &+ 1
    let isPair = bytes[index] == 0x0D && next < bytes.count && bytes[next] == 0x0A
    return isPair ? next &+ 1 : next
  }

  /// Whether there is neither a quote nor a byte of no character so far; of characters that are
  /// neither ASCII nor Han the library says so, for all of the file.
  private mutating func isRight(_ bytes: Span<UInt8>, _ faults: UInt64) -> Bool {
    if faults != 0, !isUTF8 {
      isUTF8 = bytes.isAnyUTF8
      isBroken = isBroken || !isUTF8
    }
    return !isBroken
  }
}
