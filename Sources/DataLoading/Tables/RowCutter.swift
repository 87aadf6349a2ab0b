/// Cuts a file without quotes into cells, looking at eight bytes at a time.
///
/// Data mostly come month by month with the same organisations in the same order, or organisation by
/// organisation with the same months, so that what a row names mostly stands in an earlier one, too,
/// and is the same as what followed there. Where it is, these cells end as they end there, and nobody
/// looks at them.
struct RowCutter {
  typealias Row = CellPlaces.Row

  private let named: NamedColumns?
  /// The named columns from left to right.
  private var runs: [NamedRun] = []
  /// By kind.
  private var names: InlineArray<2, NameGroups> = [NameGroups(), NameGroups()]
  private var cells: CellCutter
  private var rowCount = 0

  init(delimiter: UInt8, named: NamedColumns?) {
    self.named = named
    cells = CellCutter(delimiter: delimiter)
  }

  /// The named columns of a kind that stand in the head.
  func columns(of kind: NameKind) -> Set<Int> {
    Set(runs.filter { $0.kind == kind }.flatMap { $0.column..<$0.column + $0.columnCount })
  }

  /// The groups of rows by the columns of a kind.
  func groups(by kind: NameKind, _ places: CellPlaces) -> RowGroups {
    places.groups(kind, firstRows: names[kind.rawValue].firstRows)
  }

  /// The places of all cells; nil for a file that holds a quote or is no UTF-8.
  mutating func places(in content: [UInt8]) -> CellPlaces? {
    var room = CellRoom()
    let headCount = named.map { $0.headRow + 1 } ?? 0
    var start = 0
    while start < content.count {
      let limit = rowCount < headCount ? headCount : Int.max
      start = cutRows(content.span, from: start, upTo: limit, &room.ends, &room.rows)
      if cells.isBroken { return nil }
      if rowCount == limit {
        findColumns(content, room)
        beginGroups(&room.rows)
      } else if start < content.count {
        room.grow(cells: cells.count, rows: rowCount, in: start, of: content.count)
      }
    }
    return room.places(cells: cells.count, rows: rowCount)
  }

  /// Finds the named columns in the head, the last row so far.
  private mutating func findColumns(_ content: [UInt8], _ room: CellRoom) {
    guard let named else { return }
    var room = room
    let head = room.places(cells: cells.count, rows: rowCount)
    for column in 0..<head.cellCount(ofRow: named.headRow) {
      let range = content.trimmed(head.range(row: named.headRow, column: column))
      let name = String(decoding: content[range], as: UTF8.self)
      guard let kind = named.kind(ofColumn: name) else { continue }
      if let run = runs.last, run.kind == kind, run.column + run.columnCount == column {
        runs[runs.count - 1].columnCount += 1
      } else {
        let place = names[kind.rawValue].addRun()
        runs.append(NamedRun(kind: kind, place: place, column: column))
      }
    }
  }

  /// Gives each of the rows so far a group of its own.
  private mutating func beginGroups(_ rows: inout [Row]) {
    for kind in names.indices where names[kind].hasColumns {
      for row in 0..<rowCount { rows[row].groups[kind] = names[kind].takeAlone(row) }
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
        cells.restart(at: Int(rows[rowCount].firstCell))
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
    var (stop, column) = (CellCutter.Stop.cell(start), 0)
    // A bit for each kind.
    var surprises = 0
    for index in runs.indices {
      let run = runs[index]
      if column < run.column {
        stop = cells.endCells(bytes, from: stop, count: run.column &- column, &ends)
        column = run.column
      }
      let text = names[run.kind.rawValue].expectedText(ofRun: run.place)
      guard surprises & run.kind.bit == 0, case .cell(let place) = stop,
        let next = cells.repeatCells(text, count: run.columnCount, bytes, at: place, &ends)
      else {
        surprises |= run.kind.bit
        continue
      }
      stop = next
      column = run.column &+ run.columnCount
    }
    stop = cells.endCells(bytes, from: stop, count: .max, &ends)
    guard case .row(let next) = stop else { return nil }
    rowCount &+= 1
    rows[rowCount] = Row(firstCell: cells.count, start: next)
    group(surprises, bytes, ends, &rows)
    return next
  }

  // MARK: Groups

  /// Notes the groups of the row that was cut; those of some kinds are other than expected.
  @inline(__always)
  private mutating func group(
    _ surprises: Int,
    _ bytes: Span<UInt8>,
    _ ends: borrowing MutableSpan<UInt32>,
    _ rows: inout MutableSpan<Row>
  ) {
    let row = rowCount &- 1
    rows[row].groups = [names[0].expected, names[1].expected]
    for kind in names.indices where names[kind].hasColumns {
      if surprises & 1 &<< kind != 0 {
        let texts = texts(of: kind, row: row, ends, rows)
        rows[row].groups[kind] =
          texts.map { names[kind].take($0, row: row, bytes) } ?? names[kind].takeAlone(row)
      } else {
        names[kind].takeExpected()
      }
    }
  }

  /// Where the names of a kind stand in a row; nil for a row that ends before the last of them.
  private func texts(
    of kind: Int,
    row: Int,
    _ ends: borrowing MutableSpan<UInt32>,
    _ rows: borrowing MutableSpan<Row>
  ) -> [RepeatedText]? {
    var texts: [RepeatedText] = []
    for run in runs where run.kind.rawValue == kind {
      let first = Int(rows[row].firstCell) &+ run.column
      let last = first &+ run.columnCount &- 1
      guard last < Int(rows[row &+ 1].firstCell) else { return nil }
      let start = run.column == 0 ? Int(rows[row].start) : Int(ends[first &- 1]) &+ 1
      let range = start..<Int(ends[last])
      let endsRow = last &+ 1 == Int(rows[row &+ 1].firstCell)
      let next = endsRow ? Int(rows[row &+ 1].start) : range.upperBound &+ 1
      texts.append(RepeatedText(range, firstCell: first, next: next, endsRow: endsRow))
    }
    return texts
  }
}
