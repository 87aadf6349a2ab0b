/// Columns of a file that say whose its rows are and of what, by their names in the head.
struct NamedColumns {
  /// Row of the head, from 0.
  let headRow: Int
  let names: Set<String>

  /// Nil without names or without a head; `headRow` counts from 1.
  init?(_ names: Set<String>, headRow: Int?) {
    guard let headRow, headRow > 0, !names.isEmpty else { return nil }
    self.headRow = headRow - 1
    self.names = names
  }
}
