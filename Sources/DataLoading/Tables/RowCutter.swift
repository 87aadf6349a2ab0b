/// Cuts a file without quotes into cells.
///
/// Data mostly come month by month with the same organisations in the same order, or organisation by
/// organisation with the same months, so that what a row names mostly stands in an earlier one, too,
/// and is the same as what followed there. Where it is, nobody looks for the ends of these cells.
struct RowCutter {
  typealias Row = CellPlaces.Row

  private let delimiter: UInt8
  private let named: NamedColumns?
  /// The named columns from left to right; none before the head is known.
  private var runs: [NamedRun] = []
  private var layout = RunLayout([])
  private var subjects = NameGroups(runCount: 0)
  private var periods = NameGroups(runCount: 0)
  private var cells: CellCutter
  /// How many places and rows there are besides those for which there is room now.
  private var (placesBefore, rowsBefore) = (0, 0)

  init(delimiter: UInt8, named: NamedColumns?) {
    self.delimiter = delimiter
    self.named = named
    cells = CellCutter(delimiter: delimiter)
  }

  /// The columns of a kind that stand in the head.
  func columns(of kind: NameKind) -> Set<Int> {
    Set(runs.filter { $0.kind == kind }.flatMap(\.columns))
  }

  /// The groups of rows by the columns of a kind.
  func groups(by kind: NameKind, _ places: CellPlaces) -> RowGroups {
    let groups =
      switch kind {
      case .subject: subjects
      case .period: periods
      }
    return RowGroups(places.rows, by: kind, firstRows: groups.firstRows)
  }

  /// The places of all cells; nil for a file that holds a quote or is no UTF-8.
  mutating func places(in content: [UInt8]) -> CellPlaces? {
    var (ends, rows): ([UInt32], [Row]) = ([], [])
    let headCount = named.map { $0.headRow + 1 } ?? 0
    var start = 0
    // Some rows, from which is told how many there will be.
    var least = 512
    while start < content.count {
      let limit = rows.count < headCount ? headCount : Int.max
      // A sixteenth more than what there is so far lets expect.
      let factor = start == 0 ? 0 : 1.0625 * Double(content.count) / Double(start) - 1
      (placesBefore, rowsBefore) = (ends.count, rows.count)
      ends.append(addingCapacity: Int(Double(ends.count) * factor) + least) { ends in
        rows.append(addingCapacity: Int(Double(rows.count) * factor) + least) { rows in
          start = cutRows(content.span, from: start, upTo: limit, &ends, &rows)
        }
      }
      if cells.isBroken { return nil }
      if rows.count == limit { findColumns(content, ends, rows) }
      least *= 2
    }
    rows.append(Row(firstPlace: ends.count, start: start))
    return CellPlaces(ends: ends, rows: rows, layout)
  }

  /// Finds the named columns in the head, the last row so far.
  private mutating func findColumns(_ content: [UInt8], _ ends: [UInt32], _ rows: [Row]) {
    guard let named else { return }
    let end = Row(firstPlace: ends.count, start: 0)
    let head = CellPlaces(ends: ends, rows: rows + [end], RunLayout([]))
    let names = (0..<head.cellCount(ofRow: named.headRow)).map { column in
      let range = head.find(row: named.headRow, head.find(column: column)).range
      return String(decoding: content[content.trimmed(range)], as: UTF8.self)
    }
    runs = named.runs(inHead: names)
    layout = RunLayout(runs)
    subjects = NameGroups(runCount: runs.count { $0.kind == .subject })
    periods = NameGroups(runCount: runs.count { $0.kind == .period })
  }

  // MARK: Rows

  /// Cuts rows up to a number of them, as long as there is room; where the next one begins.
  private mutating func cutRows(
    _ bytes: Span<UInt8>,
    from start: Int,
    upTo limit: Int,
    _ ends: inout OutputSpan<UInt32>,
    _ rows: inout OutputSpan<Row>
  ) -> Int {
    var start = start
    while start < bytes.count, rowsBefore &+ rows.count < limit, rows.freeCapacity > 0 {
      let first = ends.count
      var groups: InlineArray<2, Int32> = [subjects.expected, periods.expected]
      var next = repeatRow(bytes, from: start, &ends)
      if next != nil {
        subjects.takeExpected()
        periods.takeExpected()
      } else {
        ends.removeLast(ends.count &- first)
        next = cells.endRow(bytes, from: start, &ends)
        if next != nil {
          let row = rowsBefore &+ rows.count
          groups = takeOther(row, bytes, from: start, behind: first, &ends)
        }
      }
      guard let next else {
        ends.removeLast(ends.count &- first)
        break
      }
      rows.append(Row(firstPlace: placesBefore &+ first, start: start, groups: groups))
      start = next
    }
    return start
  }

  /// Cuts a row that names what is expected, and of which all else is plain; nil for any other.
  @inline(__always)
  private func repeatRow(
    _ bytes: Span<UInt8>,
    from start: Int,
    _ ends: inout OutputSpan<UInt32>
  ) -> Int? {
    guard !runs.isEmpty else { return nil }
    var place = start
    for index in runs.indices {
      let run = runs[index]
      if run.columnsBefore > 0 {
        let between = cells.endPlainCells(bytes, from: place, count: run.columnsBefore, &ends)
        guard let between, !between.endsRow else { return nil }
        place = between.next
      }
      guard let text = expectedText(of: run) else { return nil }
      let end = place &+ text.count
      guard end < bytes.count, ends.freeCapacity > 0,
        bytes.holds(place..<end, sameAs: bytes, text)
      else { return nil }
      ends.append(UInt32(truncatingIfNeeded: end))
      if bytes[end] != delimiter {
        let isLast = index &+ 1 == runs.count && (bytes[end] == 0x0A || bytes[end] == 0x0D)
        return isLast ? cells.nextRow(bytes, behind: end) : nil
      }
      place = end &+ 1
    }
    return cells.endPlainCells(bytes, from: place, count: .max, &ends)?.next
  }

  /// Where the text of a run stands if the next row is of the groups expected; nil before the first.
  @inline(__always)
  private func expectedText(of run: NamedRun) -> Range<Int>? {
    switch run.kind {
    case .subject: subjects.expectedText(ofRun: run.place)
    case .period: periods.expectedText(ofRun: run.place)
    }
  }

  // MARK: Groups

  /// Joins the cells of each run of a row to one place and takes its groups; none if it is too short.
  private mutating func takeOther(
    _ row: Int,
    _ bytes: Span<UInt8>,
    from start: Int,
    behind first: Int,
    _ ends: inout OutputSpan<UInt32>
  ) -> InlineArray<2, Int32> {
    let cellCount = ends.count &- first
    guard let last = runs.last, cellCount >= last.columns.upperBound else {
      return [RowGroups.none, RowGroups.none]
    }
    // The last cell of a run gives the end.
    for column in 0..<cellCount {
      ends[first &+ layout.find(column).place] = ends[first &+ column]
    }
    ends.removeLast(layout.hiddenCount)
    for run in runs {
      let end = first &+ layout.find(run.column).place
      let text = TextPlace((end == first ? start : Int(ends[end &- 1]) &+ 1)..<Int(ends[end]))
      switch run.kind {
      case .subject: subjects.sought[run.place] = text
      case .period: periods.sought[run.place] = text
      }
    }
    return [subjects.takeSought(row: row, bytes), periods.takeSought(row: row, bytes)]
  }
}
