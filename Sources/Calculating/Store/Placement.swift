import Facts

/// The rows of a table by cell and month.
struct Placement {
  private let table: LedgerTable
  private let cellCount: Int
  private let combinationCount: Int
  private let monthCount: Int
  private(set) var rows: [Int32]
  private(set) var spanRows: [TableIndex.SpanKey: Int32] = [:]
  private(set) var endRows: [TableIndex.SpanKey: Int32] = [:]

  init(_ table: LedgerTable, by layout: TableLayout) {
    self.table = table
    combinationCount = max(1, layout.combinations.count)
    cellCount = layout.slotCount * layout.combinations.count
    monthCount = layout.months.count
    rows = Array(repeating: -1, count: cellCount * monthCount)
    let places = table.spans.map { $0.first == $0.last ? layout.months.place(of: $0.first) : nil }
    for row in 0..<table.rowCount {
      let cell = layout.cellOfSubject[Int(table.subjects[row])]
      if let place = places[Int(table.spanIndices[row])] {
        rows[cell * monthCount + place] = Int32(row)
      } else {
        let period = table.period(ofRow: row)
        spanRows[.init(cell: cell, period: period)] = Int32(row)
        endRows[.init(cell: cell, period: Period(period.last))] = Int32(row)
      }
    }
  }

  /// The totals and the gaps up to each month; the slots say whose missing rows are zero.
  func runningTotals(_ isZeroBySlot: [Bool]) -> ([Int128], [Int32]) {
    var totals: [Int128] = Array(repeating: 0, count: cellCount * (monthCount + 1))
    var gaps: [Int32] = Array(repeating: 0, count: cellCount * (monthCount + 1))
    for cell in 0..<cellCount {
      let readsZero = isZeroBySlot[cell / combinationCount]
      var total: Int128 = 0
      var gap: Int32 = 0
      for position in 0..<monthCount {
        let row = rows[cell * monthCount + position]
        let value = row < 0 ? nil : table.values[Int(row)]
        total += Int128(value ?? 0)
        let isZero = row < 0 && readsZero
        if value == nil, !isZero { gap += 1 }
        totals[cell * (monthCount + 1) + position + 1] = total
        gaps[cell * (monthCount + 1) + position + 1] = gap
      }
    }
    return (totals, gaps)
  }
}
