import Facts

/// Distinct periods of a source, each read once.
struct PeriodIndex {
  /// The year of a month that names none.
  let year: Int
  /// In order of first use by a row that counts.
  private(set) var used: [Period] = []
  /// In order of first reading.
  private var read: [Period] = []
  /// Place in `used` by the place in `read`.
  private var places: [Int?] = []

  init(year: Int) { self.year = year }

  /// The number of the period of a cell; nil if it is none.
  mutating func code(of cells: DelimitedTable, _ range: Range<Int>) -> Int32? {
    let text = cells.text(range)
    guard let period = readPeriod(text, year: year) else { return nil }
    if let known = read.firstIndex(of: period) { return Int32(known) }
    read.append(period)
    places.append(nil)
    return Int32(read.count - 1)
  }

  /// The place of a period among those used, which it is from now on.
  mutating func use(_ code: Int32) -> Int {
    if places.isEmpty { return 0 }
    if let place = places[Int(code)] { return place }
    used.append(read[Int(code)])
    places[Int(code)] = used.count - 1
    return used.count - 1
  }
}
