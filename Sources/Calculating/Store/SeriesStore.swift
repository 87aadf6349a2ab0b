import Facts

/// A quantity of one organisation, read from cells.
struct Quantity: Hashable {
  /// Place in `Schema.series`.
  let series: Int
  let organization: OrganizationID
  let filter: FilterID
  let period: Period

  /// The column in which it stands.
  var key: SumColumn.Key { .init(series: series, filter: filter, period: period) }
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
  private var columns: [SumColumn.Key: SumColumn] = [:]
  /// The one that was asked last.
  private var lastColumn: SumColumn?
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

  /// The column of a series, sliced one way, over a span; the same whenever it is asked.
  func column(_ key: SumColumn.Key) -> SumColumn {
    if lastColumn?.key == key, let lastColumn { return lastColumn }
    let known = columns[key]
    let column = known ?? makeColumn(key)
    if known == nil { columns[key] = column }
    lastColumn = column
    return column
  }

  private func makeColumn(_ key: SumColumn.Key) -> SumColumn {
    let declaration = series[key.series]
    let parts = tables[key.series].indices.map { place -> SumColumn.Part? in
      let table = tables[key.series][place]
      guard let combinations = usableSelection(key.filter, series: key.series, table: place) else {
        return nil
      }
      return SumColumn.Part(
        CellSelection(combinations, of: table, over: key.period, nature: declaration.nature),
        of: table,
        scale: Int128(Rational.powerOfTen(decimals[key.series] - table.table.decimals))
      )
    }
    return SumColumn(key, parts: parts, isAdditive: declaration.type.measure?.isAdditive == true)
  }

  /// Own rows of the first source that answers, else the sum of all children; nil where something
  /// lacks.
  func value(of organization: OrganizationID, in column: SumColumn) -> Int128? {
    if let own = own(of: organization, in: column) { return own.value }
    if let known = column.sums[organization] { return known }
    let sum = sumOfChildren(of: organization, in: column)
    column.sums[organization] = .some(sum)
    return sum
  }

  func value(of quantity: Quantity) -> Int128? {
    value(of: quantity.organization, in: column(quantity.key))
  }

  /// What the first source that answers says of the organisation's own rows.
  func own(
    of organization: OrganizationID,
    in column: SumColumn
  ) -> (table: Int, value: Int128)? {
    let place = organization.index
    for table in column.parts.indices {
      if let value = value(at: place, of: column.parts[table]) { return (table, value) }
    }
    return nil
  }

  /// What the rows of the organisation itself say in one source, in the series' finest units; nil
  /// where something lacks.
  func ownValue(
    of organization: OrganizationID,
    in column: SumColumn,
    table: Int
  ) -> Int128? {
    value(at: organization.index, of: column.parts[table])
  }

  /// The own value of the organisation of an index.
  @inline(__always)
  private func value(at place: Int, of part: SumColumn.Part?) -> Int128? {
    guard let part else { return nil }
    let slot = part.index.slots[place]
    return slot >= 0 ? part.value(ofSlot: slot) : zeroOfAbsentLeaf(at: place, of: part)
  }

  /// The sum of those directly below, if every one has a value.
  func sumOfChildren(of organization: OrganizationID, in column: SumColumn) -> Int128? {
    let children = column.isAdditive ? organizations.children(of: organization) : []
    guard !children.isEmpty else { return nil }
    var total: Int128 = 0
    for child in children {
      guard let value = value(of: child, in: column) else { return nil }
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
  func usableSelection(_ filter: FilterID, series place: Int, table: Int) -> [Int]? {
    guard let combinations = selection(filter, series: place, table: table) else { return nil }
    let isAdditive = series[place].type.measure?.isAdditive ?? false
    return isAdditive || combinations.count == 1 ? combinations : nil
  }

  /// Zero of an organisation without any row in a source that reads missing rows as zero.
  ///
  /// Only of one that has nobody below and lies on a level that the source has.
  private func zeroOfAbsentLeaf(at place: Int, of part: SumColumn.Part) -> Int128? {
    let (index, organization) = (part.index, OrganizationID(index: place))
    let isZero =
      index.table.readsMissingRowAsZero(of: organization)
      && organizations.children(of: organization).isEmpty
      && index.levels.contains(organizations.levelNumber(of: organization))
      && index.positions(of: part.cells.period) != nil
    return isZero ? 0 : nil
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
