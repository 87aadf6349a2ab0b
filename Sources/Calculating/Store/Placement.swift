import Facts

/// The rows of a table by cell and month.
struct Placement {
  private let table: LedgerTable
  private let combinationCount: Int
  private let monthCount: Int
  /// By cell and month, −1 for none.
  private(set) var rows: [Int32]
  private(set) var spanRows: [TableIndex.SpanKey: Int32] = [:]
  private(set) var endRows: [TableIndex.SpanKey: Int32] = [:]

  init(_ table: LedgerTable, by layout: TableLayout) {
    self.table = table
    combinationCount = layout.combinations.count
    monthCount = layout.months.count
    rows = Self.rowsByMonth(table, layout)
    if layout.hasLongerSpans { placeLongerSpans(layout) }
  }

  private static func rowsByMonth(_ table: LedgerTable, _ layout: TableLayout) -> [Int32] {
    let monthCount = layout.months.count
    let cellCount = layout.slotCount * layout.combinations.count
    let places = table.spans.map { $0.first == $0.last ? layout.months.place(of: $0.first) : nil }
    let placesOfSpans = places.map { $0 ?? -1 }
    let (subjects, spans) = (table.subjects.span, table.spanIndices.span)
    let cells = layout.cellOfSubject.span
    var rows: [Int32] = Array(repeating: -1, count: cellCount * monthCount)
    var placed = rows.mutableSpan
    for row in subjects.indices {
      let place = placesOfSpans[Int(spans[row])]
      guard place >= 0 else { continue }
      placed[cells[Int(subjects[row])] &* monthCount &+ place] = Int32(truncatingIfNeeded: row)
    }
    return rows
  }

  private mutating func placeLongerSpans(_ layout: TableLayout) {
    for row in 0..<table.rowCount {
      let period = table.period(ofRow: row)
      guard period.first != period.last else { continue }
      let cell = layout.cellOfSubject[Int(table.subjects[row])]
      spanRows[.init(cell: cell, period: period)] = Int32(row)
      endRows[.init(cell: cell, period: Period(period.last))] = Int32(row)
    }
  }

  /// For each cell the totals up to each month, from none; nil where one is beyond 64 bits.
  ///
  /// With them whether every month has a value.
  func runningTotals() -> (totals: [Int64]?, isComplete: Bool) {
    let (rows, values, blank) = (rows.span, table.values.words.span, CellValues.blank)
    var (isBeyond, isComplete) = (false, true)
    let totals = running { (place: Int, total: Int64) in
      let row = Int(rows[place])
      guard row >= 0, values[row] != blank else {
        isComplete = false
        return total
      }
      let sum = total.addingReportingOverflow(values[row])
      isBeyond = isBeyond || sum.overflow
      return sum.partialValue
    }
    return (isBeyond ? nil : totals, isComplete)
  }

  /// For each cell how many months up to each have a blank cell or no row; empty where none has.
  ///
  /// The slots say whose missing rows are zero.
  func runningGaps(_ isZeroBySlot: [Bool]) -> [Int32] {
    let (rows, values, blank) = (rows.span, table.values.words.span, CellValues.blank)
    let placesOfSlot = combinationCount * monthCount
    var hasGaps = false
    let gaps = running { (place: Int, gaps: Int32) in
      let row = Int(rows[place])
      let lacks = row < 0 ? !isZeroBySlot[place / placesOfSlot] : values[row] == blank
      hasGaps = hasGaps || lacks
      return lacks ? gaps &+ 1 : gaps
    }
    return hasGaps ? gaps : []
  }

  /// For each cell what comes up from month to month, from zero: `monthCount + 1` values.
  private func running<Value: BinaryInteger>(
    _ next: (_ place: Int, _ last: Value) -> Value
  ) -> [Value] {
    guard monthCount > 0 else { return [] }
    return Array(capacity: rows.count / monthCount * (monthCount + 1)) { running in
      for start in stride(from: 0, to: rows.count, by: monthCount) {
        var last: Value = 0
        running.append(last)
        for place in start..<start + monthCount {
          last = next(place, last)
          running.append(last)
        }
      }
    }
  }
}
