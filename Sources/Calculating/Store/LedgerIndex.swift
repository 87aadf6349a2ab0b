package import Facts

/// The cells of a ledger laid out for sums, made once in a run and shared by all who ask.
package struct LedgerIndex: Sendable {
  let ledger: Ledger
  let series: [SeriesDeclaration]
  /// The tables of each series in the order of 取.
  let tables: [[TableIndex]]
  /// Decimals of the finest cells of each series.
  let decimals: [Int]

  package init(_ ledger: Ledger, schema: Schema) {
    self.ledger = ledger
    series = schema.series
    let grouped = Dictionary(grouping: ledger.tables, by: \.series)
    tables = schema.series.map { declaration in
      (grouped[declaration.name] ?? []).map {
        TableIndex($0, organizations: ledger.organizations)
      }
    }
    decimals = tables.map { $0.map(\.table.decimals).max() ?? 0 }
  }
}
