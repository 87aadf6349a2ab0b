import Facts

extension TableIndex {
  init(_ table: LedgerTable, organizations: Organizations) {
    self.table = table
    let width = table.dimensions.count
    var combinationIndices: [[UInt16]: Int] = [:]
    var combinations: [[UInt16]] = []
    var slots = Array(repeating: -1, count: organizations.all.count)
    var slotCount = 0
    var combinationOfRow: [Int] = []
    var months: Set<Month> = []
    combinationOfRow.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      let members = Array(table.members[row * width..<(row + 1) * width])
      let index = combinationIndices[members] ?? combinations.count
      if index == combinations.count {
        combinationIndices[members] = index
        combinations.append(members)
      }
      combinationOfRow.append(index)
      let organization = table.organizations[row].index
      if slots[organization] < 0 {
        slots[organization] = slotCount
        slotCount += 1
      }
      let period = table.periods[row]
      if period.first == period.last { months.insert(period.first) }
    }
    self.combinations = combinations
    self.slots = slots
    self.months = months.sorted()
    levels = Set(organizations.all.filter { slots[$0.id.index] >= 0 }.map(\.level))
    let placed = Placement(
      table: table,
      slots: slots,
      cellCount: slotCount * combinations.count,
      combinationCount: combinations.count,
      combinationOfRow: combinationOfRow,
      months: self.months
    )
    rows = placed.rows
    spanRows = placed.spanRows
    endRows = placed.endRows
    (totals, gaps) = placed.runningTotals()
  }
}

/// The rows of a table by cell and month.
private struct Placement {
  let table: LedgerTable
  let cellCount: Int
  let monthCount: Int
  var rows: [Int32]
  var spanRows: [TableIndex.SpanKey: Int32] = [:]
  var endRows: [TableIndex.SpanKey: Int32] = [:]

  init(
    table: LedgerTable,
    slots: [Int],
    cellCount: Int,
    combinationCount: Int,
    combinationOfRow: [Int],
    months: [Month]
  ) {
    self.table = table
    self.cellCount = cellCount
    monthCount = months.count
    rows = Array(repeating: -1, count: cellCount * months.count)
    let positions = Dictionary(uniqueKeysWithValues: zip(months, months.indices))
    for row in 0..<table.rowCount {
      let slot = slots[table.organizations[row].index]
      let cell = slot * combinationCount + combinationOfRow[row]
      let period = table.periods[row]
      if period.first == period.last, let position = positions[period.first] {
        rows[cell * months.count + position] = Int32(row)
      } else {
        spanRows[.init(cell: cell, period: period)] = Int32(row)
        endRows[.init(cell: cell, period: Period(period.last))] = Int32(row)
      }
    }
  }

  /// The totals and the gaps up to each month.
  func runningTotals() -> ([Int128], [Int32]) {
    var totals: [Int128] = []
    var gaps: [Int32] = []
    totals.reserveCapacity(cellCount * (monthCount + 1))
    gaps.reserveCapacity(cellCount * (monthCount + 1))
    for cell in 0..<cellCount {
      var total: Int128 = 0
      var gap: Int32 = 0
      totals.append(total)
      gaps.append(gap)
      for position in 0..<monthCount {
        let row = rows[cell * monthCount + position]
        let value = row < 0 ? nil : table.values[Int(row)]
        total += Int128(value ?? 0)
        let isZero = row < 0 && table.readsMissingRowsAsZero
        if value == nil, !isZero { gap += 1 }
        totals.append(total)
        gaps.append(gap)
      }
    }
    return (totals, gaps)
  }
}
