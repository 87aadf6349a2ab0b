import Facts

/// Whose the rows of a source are, of when and of what, as far as their columns of names say.
struct RowKeys {
  /// Indices of organisations.
  let organizations: ColumnCodes
  /// Numbers of the source's `PeriodIndex`.
  let periods: ColumnCodes
  /// Indices of members, by dimension.
  let members: [ColumnCodes]
  /// 核对: the organisation that a column names, and the ancestor that each organisation has.
  let ancestors: [(stated: ColumnCodes, expected: [Int32])]

  /// Whether every column of a row names one thing and they fit together.
  func isComplete(_ index: Int) -> Bool {
    let organization = organizations[index]
    guard organization >= 0, periods[index] >= 0 else { return false }
    for column in members where column[index] < 0 { return false }
    for check in ancestors {
      let stated = check.stated[index]
      guard stated >= 0, stated == check.expected[Int(organization)] else { return false }
    }
    return true
  }
}
