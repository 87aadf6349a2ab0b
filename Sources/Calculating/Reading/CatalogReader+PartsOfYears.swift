import Diagnostics
import Facts

extension CatalogReader {
  /// A cell of a file, whichever series take it.
  private struct Cell: Hashable {
    let row: Int32
    let column: String

    init(_ table: LedgerTable, row: Int) {
      self.row = table.rows[row]
      column = table.column(ofRow: row)
    }
  }

  /// Rows of a yearly series that are not of a whole year answer nothing; that is said of those that
  /// no series of another nature takes (N108).
  mutating func reportPartsOfYears() {
    let yearly = drafts.filter { $0.nature == .yearly }
    let names = Set(yearly.map(\.name))
    let others = ledger.tables.filter { !names.contains($0.series) }
    for draft in yearly {
      for table in ledger.tables where table.series == draft.name {
        let parts = (0..<table.rowCount).filter { !table.period(ofRow: $0).isWholeYear }
        guard !parts.isEmpty else { continue }
        let taken = cells(of: others.filter { $0.source == table.source })
        let idle = parts.filter { !taken.contains(Cell(table, row: $0)) }
        guard !idle.isEmpty else { continue }
        let places = idle.prefix(3).map {
          "\(table.address(ofRow: $0))（\(table.period(ofRow: $0))）"
        }
        log.add(
          .partsOfYears(
            draft.name,
            count: idle.count,
            source: table.source,
            places,
            at: draft.nameSpan
          )
        )
      }
    }
  }

  private func cells(of tables: [LedgerTable]) -> Set<Cell> {
    tables.reduce(into: []) { cells, table in
      for row in 0..<table.rowCount { cells.insert(Cell(table, row: row)) }
    }
  }
}
