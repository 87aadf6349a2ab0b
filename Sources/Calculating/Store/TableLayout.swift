import Facts

/// What a table is laid out by: its organisations, combinations of members and months.
struct TableLayout {
  private(set) var combinations: [[UInt16]] = []
  private(set) var combinationOfRow: [Int] = []
  /// By organisation, −1 for one without rows.
  private(set) var slots: [Int]
  private(set) var slotCount = 0
  /// Sorted.
  private(set) var months: [Month] = []

  init(_ table: LedgerTable, organizationCount: Int) {
    slots = Array(repeating: -1, count: organizationCount)
    combinationOfRow.reserveCapacity(table.rowCount)
    var tree = MemberTree()
    for row in 0..<table.rowCount {
      addMembers(ofRow: row, in: table, tree: &tree)
      let organization = table.organizations[row].index
      if slots[organization] < 0 {
        slots[organization] = slotCount
        slotCount += 1
      }
    }
    months = Set(table.periods.lazy.filter { $0.first == $0.last }.map(\.first)).sorted()
  }

  private mutating func addMembers(ofRow row: Int, in table: LedgerTable, tree: inout MemberTree) {
    let width = table.dimensions.count
    let members = table.members[row * width..<(row + 1) * width]
    let index = tree.number(of: members)
    if index == combinations.count { combinations.append(Array(members)) }
    combinationOfRow.append(index)
  }
}

/// Numbers tuples of equal length in order of first appearance.
///
/// Every beginning of a tuple has a node, found by that of the members before and its last member.
private struct MemberTree {
  private var nodes: [Int: Int] = [:]
  private var numbers: [Int: Int] = [:]

  mutating func number(of members: ArraySlice<UInt16>) -> Int {
    var node = 0
    for member in members {
      let key = node << UInt16.bitWidth | Int(member)
      if let known = nodes[key] {
        node = known
      } else {
        node = nodes.count + 1
        nodes[key] = node
      }
    }
    if let number = numbers[node] { return number }
    numbers[node] = numbers.count
    return numbers.count - 1
  }
}

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
    let positions = Dictionary(uniqueKeysWithValues: zip(layout.months, layout.months.indices))
    for row in 0..<table.rowCount {
      let slot = layout.slots[table.organizations[row].index]
      let cell = slot * layout.combinations.count + layout.combinationOfRow[row]
      let period = table.periods[row]
      if period.first == period.last, let position = positions[period.first] {
        rows[cell * monthCount + position] = Int32(row)
      } else {
        spanRows[.init(cell: cell, period: period)] = Int32(row)
        endRows[.init(cell: cell, period: Period(period.last))] = Int32(row)
      }
    }
  }

  /// The totals and the gaps up to each month; the slots say whose missing rows are zero.
  func runningTotals(_ isZeroBySlot: [Bool]) -> ([Int128], [Int32]) {
    var totals: [Int128] = []
    var gaps: [Int32] = []
    totals.reserveCapacity(cellCount * (monthCount + 1))
    gaps.reserveCapacity(cellCount * (monthCount + 1))
    for cell in 0..<cellCount {
      let readsZero = isZeroBySlot[cell / combinationCount]
      var total: Int128 = 0
      var gap: Int32 = 0
      totals.append(total)
      gaps.append(gap)
      for position in 0..<monthCount {
        let row = rows[cell * monthCount + position]
        let value = row < 0 ? nil : table.values[Int(row)]
        total += Int128(value ?? 0)
        let isZero = row < 0 && readsZero
        if value == nil, !isZero { gap += 1 }
        totals.append(total)
        gaps.append(gap)
      }
    }
    return (totals, gaps)
  }
}
