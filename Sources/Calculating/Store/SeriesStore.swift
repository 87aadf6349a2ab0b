import Facts

/// A quantity of one organisation, read from cells.
struct Quantity: Hashable {
  /// Place in `Schema.series`.
  let series: Int
  let organization: OrganizationID
  let filter: MemberFilter
  let period: Period
}

/// The cells of all series, summed by the reading rules of language.md 1.3.2.
final class SeriesStore {
  let organizations: Organizations
  let dimensions: [DimensionDeclaration]
  let series: [SeriesDeclaration]
  /// The tables of each series in the order of 取.
  let tables: [[TableIndex]]
  /// Decimals of the finest cells of each series.
  let decimals: [Int]
  private var memory: [Quantity: Reading] = [:]
  private var selections: [SelectionKey: [Int]?] = [:]

  private struct SelectionKey: Hashable {
    let series: Int
    let table: Int
    let filter: MemberFilter
  }

  init(ledger: Ledger, schema: Schema) {
    organizations = ledger.organizations
    dimensions = ledger.dimensions
    series = schema.series
    let grouped = Dictionary(grouping: ledger.tables, by: \.series)
    tables = schema.series.map { declaration in
      (grouped[declaration.name] ?? []).map {
        TableIndex($0, organizations: ledger.organizations)
      }
    }
    decimals = tables.map { $0.map(\.table.decimals).max() ?? 0 }
  }

  /// The exact value of a reading of a series.
  func exact(_ units: Int128, of series: Int) -> Rational {
    decimals[series] == 0
      ? Rational(units) : Rational(units, over: Int128(Rational.powerOfTen(decimals[series])))
  }

  /// Own rows of the first source that answers, else the sum of all children.
  func reading(_ quantity: Quantity) -> Reading {
    if let known = memory[quantity] { return known }
    let result = compute(quantity)
    memory[quantity] = result
    return result
  }

  private func compute(_ quantity: Quantity) -> Reading {
    var lacking: [Missing.Place] = []
    for table in tables[quantity.series].indices {
      switch ownReading(quantity, table: table) {
      case .value(let value): return .value(value)
      case .gap(let places): lacking += places
      case .silent: break
      }
    }
    switch sumOfChildren(quantity) {
    case .value(let value): return .value(value)
    case .gap(let places): return .gap(lacking + places)
    case .silent: return lacking.isEmpty ? .silent : .gap(lacking)
    }
  }

  /// What the rows of the organisation itself say in one source, in the series' finest units.
  func ownReading(_ quantity: Quantity, table: Int) -> Reading {
    let index = tables[quantity.series][table]
    guard let combinations = selection(quantity, table: table) else { return .silent }
    let declaration = series[quantity.series]
    let isAdditive = declaration.type.measure?.isAdditive ?? false
    guard isAdditive || combinations.count == 1 else { return .silent }
    let slot = index.slots[quantity.organization.index]
    let reading =
      slot >= 0
      ? index.reading(
        slot: slot,
        combinations: combinations,
        over: quantity.period,
        nature: declaration.nature
      ) { month, isCell in self.description(of: quantity, month: month, isCell: isCell) }
      : zeroOfAbsentLeaf(quantity, in: index)
    guard case .value(let value) = reading else { return reading }
    let shift = decimals[quantity.series] - index.table.decimals
    return .value(value * Int128(Rational.powerOfTen(shift)))
  }

  /// Zero for an organisation without any row in a source that reads missing rows as zero.
  ///
  /// Only for one that has nobody below and lies on a level that the source has.
  private func zeroOfAbsentLeaf(_ quantity: Quantity, in index: TableIndex) -> Reading {
    guard index.table.readsMissingRowsAsZero,
      organizations.children(of: quantity.organization).isEmpty,
      index.levels.contains(organizations[quantity.organization].level),
      index.positions(of: quantity.period) != nil
    else { return .silent }
    return .value(0)
  }

  private func selection(_ quantity: Quantity, table: Int) -> [Int]? {
    let key = SelectionKey(series: quantity.series, table: table, filter: quantity.filter)
    if let known = selections[key] { return known }
    let index = tables[quantity.series][table]
    let selected = index.combinations(selectedBy: quantity.filter, dimensions: dimensions)
    selections[key] = .some(selected)
    return selected
  }

  /// The sum of those directly below, if every one has a value.
  func sumOfChildren(_ quantity: Quantity) -> Reading {
    let children = organizations.children(of: quantity.organization)
    guard !children.isEmpty, series[quantity.series].type.measure?.isAdditive == true else {
      return .silent
    }
    var total: Int128 = 0
    var lacking: [Missing.Place] = []
    var silent: [Quantity] = []
    for child in children {
      let part = Quantity(
        series: quantity.series,
        organization: child,
        filter: quantity.filter,
        period: quantity.period
      )
      switch reading(part) {
      case .value(let value): total += value
      case .gap(let places): lacking += places
      case .silent: silent.append(part)
      }
    }
    if silent.count == children.count { return .silent }
    lacking += silent.map(absentPlace)
    return lacking.isEmpty ? .value(total) : .gap(lacking)
  }

  /// The place of a quantity that no source knows.
  func absentPlace(_ quantity: Quantity) -> Missing.Place {
    .init(cell: nil, description: description(of: quantity, month: nil))
  }

  /// 神木县 2004年3月 的收入, or with the whole span; slices too, unless it is a cell, which has its own.
  private func description(of quantity: Quantity, month: Month?, isCell: Bool = false) -> String {
    let name = organizations[quantity.organization].name
    let time = month.map(PeriodText.month) ?? PeriodText.span(quantity.period)
    let members = quantity.filter.parts.flatMap { part in
      part.members.map { dimensions[part.dimension].members[Int($0)].name }
    }
    let slice = members.isEmpty || isCell ? "" : "[\(members.joined(separator: ", "))]"
    return "\(name) \(time) 的\(series[quantity.series].name)\(slice)"
  }
}

extension Rational {
  /// `10^exponent` for the decimals of cells, 0…18.
  static func powerOfTen(_ exponent: Int) -> Int {
    (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
  }
}
