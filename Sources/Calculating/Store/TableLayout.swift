import Facts

/// What a table is laid out by: its organisations, combinations of members and months.
struct TableLayout {
  private(set) var combinations: [[UInt16]] = []
  private(set) var combinationOfRow: [Int32] = []
  /// By organisation, −1 for one without rows.
  private(set) var slots: [Int]
  private(set) var slotCount = 0
  /// Sorted.
  let months: MonthAxis

  init(_ table: LedgerTable, organizationCount: Int) {
    slots = Array(repeating: -1, count: organizationCount)
    months = MonthAxis(ofRowsIn: table)
    combinationOfRow.reserveCapacity(table.rowCount)
    var numbering = TupleNumbering(table.members, width: table.dimensions.count)
    for row in 0..<table.rowCount {
      let number = numbering.number(ofTuple: row)
      if number == combinations.count {
        combinations.append(Array(numbering.tuple(row)))
      }
      combinationOfRow.append(Int32(number))
      let organization = table.organizations[row].index
      if slots[organization] < 0 {
        slots[organization] = slotCount
        slotCount += 1
      }
    }
  }
}

/// The months that some row by month of a table has.
struct MonthAxis {
  /// Sorted.
  let months: [Month]
  /// Place in `months` of each month from the first to the last, −1 for one without rows.
  private let places: [Int32]

  init(ofRowsIn table: LedgerTable) {
    months = Set(table.spansInUse.filter { $0.first == $0.last }.map(\.first)).sorted()
    guard let first = months.first, let last = months.last else {
      places = []
      return
    }
    var places: [Int32] = Array(repeating: -1, count: first.distance(to: last) + 1)
    for (place, month) in months.enumerated() { places[first.distance(to: month)] = Int32(place) }
    self.places = places
  }

  var count: Int { months.count }

  /// Place of a month in `months`, nil if no row has it.
  func place(of month: Month) -> Int? {
    guard let first = months.first else { return nil }
    let distance = first.distance(to: month)
    guard places.indices.contains(distance), places[distance] >= 0 else { return nil }
    return Int(places[distance])
  }
}

/// Numbers tuples of equal length in order of first appearance.
private struct TupleNumbering {
  private let members: [UInt16]
  private let width: Int
  /// By place in the tuple, what a member counts in the key of a tuple.
  private let factors: [Int]
  /// Number by key, −1 for none; empty where the keys are too many for an array.
  private var dense: [Int32]
  private var sparse: [[UInt16]: Int] = [:]
  private var count = 0

  /// Members are few, so that mostly all their combinations fit.
  private static let denseLimit = 1 << 16

  init(_ members: [UInt16], width: Int) {
    self.members = members
    self.width = width
    var sizes = Array(repeating: 1, count: width)
    var place = 0
    for member in members {
      if Int(member) >= sizes[place] { sizes[place] = Int(member) + 1 }
      place = place + 1 == width ? 0 : place + 1
    }
    var factors: [Int] = []
    var keyCount = 1
    for size in sizes where keyCount <= Self.denseLimit {
      factors.append(keyCount)
      keyCount *= size
    }
    self.factors = factors
    dense = keyCount <= Self.denseLimit ? Array(repeating: -1, count: keyCount) : []
  }

  func tuple(_ index: Int) -> ArraySlice<UInt16> { members[index * width..<(index + 1) * width] }

  mutating func number(ofTuple index: Int) -> Int {
    guard !dense.isEmpty else { return sparseNumber(ofTuple: index) }
    var key = 0
    for place in 0..<width { key += factors[place] * Int(members[index * width + place]) }
    if dense[key] < 0 {
      dense[key] = Int32(count)
      count += 1
    }
    return Int(dense[key])
  }

  private mutating func sparseNumber(ofTuple index: Int) -> Int {
    let tuple = Array(tuple(index))
    if let number = sparse[tuple] { return number }
    sparse[tuple] = count
    count += 1
    return count - 1
  }
}
