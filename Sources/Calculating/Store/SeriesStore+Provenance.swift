import Diagnostics
import Facts

extension SeriesStore {
  /// The cells of an organisation's own rows in one source, in the order of the file; rows that lack
  /// have none.
  func cells(
    of organization: OrganizationID,
    in column: SumColumn,
    table: Int
  ) -> Deferred<CellAddress> {
    guard let part = column.parts[table] else { return [] }
    let slot = part.index.slots[organization.index]
    return slot < 0 ? [] : Deferred { part.addresses(ofSlot: slot) }
  }
}

extension SumColumn.Part {
  /// The cells of an organisation's slot that are summed, in the order of the file.
  fileprivate func addresses(ofSlot slot: Int) -> [CellAddress] {
    let rows = cells.combinations.flatMap { combination in
      let cell = index.cell(slot: slot, combination: combination)
      return index.rows(ofCell: cell, over: cells.period, nature: cells.nature) ?? []
    }
    return rows.filter { $0 >= 0 }.sorted().map { index.table.address(ofRow: Int($0)) }
  }
}
