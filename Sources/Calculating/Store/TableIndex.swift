import Facts

/// One table of the ledger laid out for sums: for each organisation and combination of members the
/// running totals over its months.
///
/// Made once; a sum over any span then takes one subtraction a combination. A class, for it is asked
/// a million times in a run, and handing on so many arrays would each time cost more than the sum.
final class TableIndex: Sendable {
  /// A row by its place: organisation slot, combination and span.
  struct SpanKey: Hashable {
    let cell: Int
    let period: Period
  }

  let table: LedgerTable
  /// Distinct member tuples in order of first appearance; `table.dimensions.count` each.
  let combinations: [[UInt16]]
  private let axis: MonthAxis
  /// The slot of each organisation, −1 for one without rows.
  let slots: [Int]
  /// Whether a row that the organisation of a slot lacks is zero.
  let isZeroBySlot: [Bool]
  /// For each cell `slot × combinations + combination` one row of `months.count + 1` totals; nil
  /// where they are beyond 64 bits, so that rows are added up one by one.
  let totals: [Int64]?
  /// The same layout: how many months up to here have a blank cell or no row; empty where none has.
  let gaps: [Int32]
  /// The row of cell and month, −1 for none.
  let rows: [Int32]
  /// Rows of spans other than a month.
  let spanRows: [SpanKey: Int32]
  /// Rows of spans other than a month by their last month, for stocks.
  let endRows: [SpanKey: Int32]
  /// Numbers of the levels of organisations that have rows.
  let levels: Set<Int>

  init(_ table: LedgerTable, organizations: Organizations) {
    let layout = TableLayout(table, organizationCount: organizations.all.count)
    self.table = table
    combinations = layout.combinations
    axis = layout.months
    slots = layout.slots
    var levels: Set<Int> = []
    var isZeroBySlot: [Bool] = Array(repeating: false, count: layout.slotCount)
    for (place, slot) in layout.slots.enumerated() where slot >= 0 {
      let organization = OrganizationID(index: place)
      levels.insert(organizations.levelNumber(of: organization))
      isZeroBySlot[slot] = table.readsMissingRowAsZero(of: organization)
    }
    self.levels = levels
    self.isZeroBySlot = isZeroBySlot
    let placed = Placement(table, by: layout)
    rows = placed.rows
    spanRows = placed.spanRows
    endRows = placed.endRows
    let running = placed.runningTotals()
    totals = running.totals
    gaps = running.isComplete ? [] : placed.runningGaps(isZeroBySlot)
  }

  var stride: Int { months.count + 1 }

  /// The cell of an organisation's slot and a combination.
  func cell(slot: Int, combination: Int) -> Int { slot * combinations.count + combination }

  /// Months that some row by month has, sorted.
  var months: [Month] { axis.months }

  /// Place of a month in `months`, nil if no row has it.
  func position(of month: Month) -> Int? { axis.place(of: month) }

  /// Places of all months of a period, nil if one has no row in the table.
  func positions(of period: Period) -> Range<Int>? {
    guard let first = position(of: period.first), let last = position(of: period.last),
      last - first + 1 == period.monthCount
    else { return nil }
    return first..<last + 1
  }
}
