package import Diagnostics
import Facts

/// Compares what the data say twice, and runs 校验 of the catalogue.
///
/// Own rows against the sum of those below (D310), two sources that answer, and 即 (D312), for all
/// series; then the rules: D310 D313 D314. All findings at once; a missing value is no difference.
/// Source: language.md 1.3.1, 1.3.2.
package func checkData(_ index: LedgerIndex, _ catalog: Catalog, log: inout DiagnosticLog) {
  let store = SeriesStore(index)
  var check = DataCheck(store: store, settings: catalog.schema.settings)
  for series in store.series.indices {
    check.compareLevels(series)
    check.compareSources(series)
    check.compareWithWhole(series)
  }
  for rule in catalog.checks {
    switch rule.kind {
    case .sum(let part, let dimension, let whole): check.compareSum(part, dimension, whole)
    // Asked of every series above.
    case .levelsAgree: break
    case .noMonthMissing(let names, let jump): check.findMissingMonths(names, jump: jump)
    }
  }
  log.add(contentsOf: check.log)
}

/// One run over the cells of a workspace.
struct DataCheck {
  let store: SeriesStore
  let settings: Settings
  var log = DiagnosticLog()

  var organizations: Organizations { store.organizations }

  /// Every month and span for which the series has rows, by first and last month.
  func periods(_ series: Int) -> [Period] {
    var all: Set<Period> = []
    for table in store.tables[series] {
      all.formUnion(table.months.map { Period($0) })
      all.formUnion(table.spanRows.keys.map(\.period))
    }
    return all.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// The whole, and each member of each dimension of the series.
  func filters(_ series: Int) -> [FilterID] {
    let own = Set(store.series[series].dimensions)
    var filters = [whole]
    for (index, dimension) in store.dimensions.enumerated() where own.contains(dimension.name) {
      filters += dimension.members.indices.map { member($0, of: index) }
    }
    return filters
  }

  /// By period of the series the columns of its filters.
  func columns(_ series: Int) -> [[SumColumn]] {
    let filters = filters(series)
    return periods(series).map { period in filters.map { column(series, $0, period) } }
  }

  func column(_ series: Int, _ filter: FilterID, _ period: Period) -> SumColumn {
    store.column(.init(series: series, filter: filter, period: period))
  }

  /// The filter of a value that is not sliced.
  var whole: FilterID { store.id(of: MemberFilter([:])) }

  /// The filter of one member of a dimension.
  func member(_ member: Int, of dimension: Int) -> FilterID {
    store.id(of: MemberFilter([dimension: [UInt16(member)]]))
  }

  /// A value as in the cells: in base units.
  func text(_ value: Int128, _ series: Int) -> String {
    store.exact(value, of: series)
      .decimalText(decimals: store.decimals[series], rounding: .halfUp)
  }

  /// 元, 户 …; empty for what has none.
  func unit(_ series: Int) -> String { store.series[series].type.measure?.family ?? "" }

  /// `data/a.csv 第 7 行 revenue_yuan`, or the first of several cells with their number.
  func place(of quantity: Quantity, table: Int) -> String {
    let column = store.column(quantity.key)
    let cells = store.cells(of: quantity.organization, in: column, table: table).elements
    guard let first = cells.first else {
      return store.tables[quantity.series][table].table.file
    }
    return cells.count == 1 ? first.description : "\(first) 等 \(cells.count) 格之和"
  }

  /// The members of a filter, for messages.
  func memberText(_ filter: FilterID) -> String {
    store.filter(filter).parts.flatMap { part in
      part.members.map { store.dimensions[part.dimension].members[Int($0)].name }
    }.joined(separator: " ")
  }
}
