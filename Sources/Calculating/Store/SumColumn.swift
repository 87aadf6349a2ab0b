import Facts

/// A series over one span, sliced one way, for whichever organisation: what a sum needs is found once.
///
/// It remembers the sums of organisations without rows of their own.
final class SumColumn {
  /// What tells one from another.
  struct Key: Hashable {
    /// Place in `Schema.series`.
    let series: Int
    let filter: FilterID
    let period: Period
  }

  /// What is read from one table.
  ///
  /// A class, for the same reason as `CellSelection`.
  final class Part: Sendable {
    let index: TableIndex
    let cells: CellSelection
    /// Finest units of the series in one unit of the cells.
    let scale: Int128

    init(_ cells: CellSelection, of index: TableIndex, scale: Int128) {
      self.index = index
      self.cells = cells
      self.scale = scale
    }

    /// The sum of the cells of an organisation's slot, in the series' finest units; nil where something
    /// lacks.
    func value(ofSlot slot: Int) -> Int128? {
      let value = index.value(slot: slot, of: cells)
      return scale == 1 ? value : value.map { $0 * scale }
    }
  }

  let key: Key
  /// By table; nil for one that cannot answer.
  let parts: [Part?]
  /// Whether values can be added.
  let isAdditive: Bool
  /// Sums of children: an own value is found faster than remembered.
  var sums: [OrganizationID: Int128?] = [:]

  init(_ key: Key, parts: [Part?], isAdditive: Bool) {
    self.key = key
    self.parts = parts
    self.isAdditive = isAdditive
  }

  func quantity(of organization: OrganizationID) -> Quantity {
    Quantity(
      series: key.series,
      organization: organization,
      filter: key.filter,
      period: key.period
    )
  }
}

/// Which cells of a table make up a sum, whatever the organisation.
///
/// A class, for it is handed on for every value.
final class CellSelection: Sendable {
  /// Combinations of members.
  let combinations: [Int]
  let period: Period
  let nature: SeriesNature
  /// Places of the months of a flow; nil where the table does not have them all.
  let positions: Range<Int>?

  init(_ combinations: [Int], of table: TableIndex, over period: Period, nature: SeriesNature) {
    self.combinations = combinations
    self.period = period
    self.nature = nature
    positions = nature == .flow ? table.positions(of: period) : nil
  }
}
