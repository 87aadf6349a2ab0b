import Facts

/// A quantity of one organisation, read from cells.
struct Quantity: Hashable {
  /// Place in `Schema.series`.
  let series: Int
  let organization: OrganizationID
  let filter: FilterID
  let period: Period
}

/// A filter by its place among those that a store was asked for: quick to compare.
struct FilterID: Hashable {
  fileprivate let index: Int
}

/// The cells of all series, summed by the reading rules of language.md 1.3.2.
///
/// It remembers what it was asked.
final class SeriesStore {
  let index: LedgerIndex
  let organizations: Organizations
  let dimensions: [DimensionDeclaration]
  let series: [SeriesDeclaration]
  /// The tables of each series in the order of 取.
  let tables: [[TableIndex]]
  /// Decimals of the finest cells of each series.
  let decimals: [Int]
  /// Finest cells in a base unit of each series.
  private let unitCounts: [Rational]
  private var filters: [MemberFilter] = []
  private var filterIDs: [MemberFilter: FilterID] = [:]
  /// By filter, series and table the combinations; nil for a table without a dimension asked for.
  private var selections: [[[[Int]?]]] = []
  /// Sums of children: an own value is found faster than remembered.
  private var sums: [Quantity: Int128?] = [:]
  private var readings: [Quantity: Reading] = [:]

  init(_ index: LedgerIndex) {
    self.index = index
    organizations = index.ledger.organizations
    dimensions = index.ledger.dimensions
    series = index.series
    tables = index.tables
    decimals = index.decimals
    unitCounts = decimals.map { Rational(Rational.powerOfTen($0)) }
  }

  /// The place of a filter, the same whenever it is asked.
  func id(of filter: MemberFilter) -> FilterID {
    if let known = filterIDs[filter] { return known }
    let id = FilterID(index: filters.count)
    filters.append(filter)
    filterIDs[filter] = id
    selections.append(
      tables.map { $0.map { $0.combinations(selectedBy: filter, dimensions: dimensions) } }
    )
    return id
  }

  func filter(_ id: FilterID) -> MemberFilter { filters[id.index] }

  /// The combinations of a table that a filter selects; nil if it lacks a dimension asked for.
  func selection(_ filter: FilterID, series: Int, table: Int) -> [Int]? {
    selections[filter.index][series][table]
  }

  /// The exact value of a reading of a series.
  func exact(_ units: Int128, of series: Int) -> Rational {
    decimals[series] == 0 ? Rational(units) : Rational(units) / unitCounts[series]
  }

  /// Own rows of the first source that answers, else the sum of all children; nil where something
  /// lacks.
  func value(of quantity: Quantity) -> Int128? {
    if let value = ownValue(quantity) { return value }
    if let known = sums[quantity] { return known }
    let sum = sumOfChildren(quantity)
    sums[quantity] = .some(sum)
    return sum
  }

  private func ownValue(_ quantity: Quantity) -> Int128? {
    for table in tables[quantity.series].indices {
      if let value = ownValue(quantity, table: table) { return value }
    }
    return nil
  }

  /// What the rows of the organisation itself say in one source, in the series' finest units; nil
  /// where something lacks.
  func ownValue(_ quantity: Quantity, table: Int) -> Int128? {
    guard let combinations = usableSelection(quantity, table: table) else { return nil }
    let index = tables[quantity.series][table]
    let slot = index.slots[quantity.organization.index]
    guard slot >= 0 else {
      return readsZeroOfAbsentLeaf(quantity, in: index) ? 0 : nil
    }
    let nature = series[quantity.series].nature
    return index.value(
      slot: slot,
      combinations: combinations,
      over: quantity.period,
      nature: nature
    )
    .map { $0 * scale(of: index, in: quantity.series) }
  }

  /// The sum of those directly below, if every one has a value.
  func sumOfChildren(_ quantity: Quantity) -> Int128? {
    let children = summedChildren(of: quantity)
    guard !children.isEmpty else { return nil }
    var total: Int128 = 0
    for child in children {
      guard let value = value(of: child) else { return nil }
      total += value
    }
    return total
  }

  /// The same quantity of each of those directly below; empty for what cannot be added.
  func summedChildren(of quantity: Quantity) -> [Quantity] {
    guard series[quantity.series].type.measure?.isAdditive == true else { return [] }
    return organizations.children(of: quantity.organization).map {
      Quantity(
        series: quantity.series,
        organization: $0,
        filter: quantity.filter,
        period: quantity.period
      )
    }
  }

  /// The combinations of an own reading; nil for none that can be asked of the table.
  func usableSelection(_ quantity: Quantity, table: Int) -> [Int]? {
    guard
      let combinations = selection(quantity.filter, series: quantity.series, table: table)
    else { return nil }
    let isAdditive = series[quantity.series].type.measure?.isAdditive ?? false
    return isAdditive || combinations.count == 1 ? combinations : nil
  }

  /// Finest units of a series in one unit of the cells of a table.
  func scale(of index: TableIndex, in series: Int) -> Int128 {
    Int128(Rational.powerOfTen(decimals[series] - index.table.decimals))
  }

  /// Whether an organisation without any row in a source that reads missing rows as zero has zero.
  ///
  /// Only one that has nobody below and lies on a level that the source has.
  func readsZeroOfAbsentLeaf(_ quantity: Quantity, in index: TableIndex) -> Bool {
    index.table.readsMissingRowAsZero(of: quantity.organization)
      && organizations.children(of: quantity.organization).isEmpty
      && index.levels.contains(organizations[quantity.organization].level)
      && index.positions(of: quantity.period) != nil
  }

  /// A value, or what lacks for it.
  func reading(_ quantity: Quantity) -> Reading {
    if let value = value(of: quantity) { return .value(value) }
    if let known = readings[quantity] { return known }
    let result = absence(of: quantity)
    readings[quantity] = result
    return result
  }
}

extension Rational {
  /// `10^exponent` for the decimals of cells, 0…18.
  static func powerOfTen(_ exponent: Int) -> Int {
    (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
  }
}
