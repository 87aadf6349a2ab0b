import Diagnostics
import Facts

extension SeriesStore {
  /// The cells of the organisation's own rows, in the order of the file; rows that lack have none.
  func cells(of quantity: Quantity, table: Int) -> Deferred<CellAddress> {
    let index = tables[quantity.series][table]
    let slot = index.slots[quantity.organization.index]
    let selected = selection(quantity.filter, series: quantity.series, table: table)
    guard slot >= 0, let selected else { return [] }
    let (period, nature) = (quantity.period, series[quantity.series].nature)
    return Deferred {
      let rows = selected.flatMap { combination in
        let cell = index.cell(slot: slot, combination: combination)
        return index.rows(ofCell: cell, over: period, nature: nature) ?? []
      }
      return rows.filter { $0 >= 0 }.sorted().map { index.table.address(ofRow: Int($0)) }
    }
  }
}
