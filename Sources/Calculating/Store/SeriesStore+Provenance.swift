import Diagnostics
import Facts

/// Where a reading came from.
enum ReadingOrigin {
  case cells([CellAddress])
  case children([OrganizationID])
}

extension SeriesStore {
  /// The cells of the source that answered, or the children that were summed.
  func origin(of quantity: Quantity) -> ReadingOrigin {
    let answering = tables[quantity.series].indices.first {
      ownValue(quantity, table: $0) != nil
    }
    if let answering { return .cells(cells(of: quantity, table: answering)) }
    return .children(organizations.children(of: quantity.organization))
  }

  /// The cells of the organisation's own rows, in the order of the file; rows that lack have none.
  func cells(of quantity: Quantity, table: Int) -> [CellAddress] {
    let index = tables[quantity.series][table]
    let slot = index.slots[quantity.organization.index]
    let selected = selection(quantity.filter, series: quantity.series, table: table)
    guard slot >= 0, let selected else { return [] }
    let nature = series[quantity.series].nature
    let rows = selected.flatMap { combination in
      let cell = index.cell(slot: slot, combination: combination)
      return index.rows(ofCell: cell, over: quantity.period, nature: nature) ?? []
    }
    return rows.filter { $0 >= 0 }.sorted().map { index.table.address(ofRow: Int($0)) }
  }
}
