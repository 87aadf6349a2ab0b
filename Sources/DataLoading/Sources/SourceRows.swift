import Facts

/// The rows of a source whose organisation, period and members are known.
struct SourceRows {
  let declaration: SourceDeclaration
  let sheet: DataSheet
  /// Dimensions with a column, 机构 aside, in the order of their declaration.
  let dimensions: [String]
  /// 固定, 机构 aside.
  let fixedMembers: [String: String]
  /// Columns of months of a wide source.
  let monthColumns: [(column: Int, month: Month)]
  /// Rows in the file, from 0.
  var rows: [Int] = []
  var organizations: [OrganizationID] = []
  /// Index in `periods`; of a wide source unused.
  var periodIndices: [Int] = []
  /// Distinct periods in order of first appearance.
  var periods: [Period] = []
  /// Organisations of which a row was left out.
  var organizationsInDoubt: Set<OrganizationID> = []
  /// By dimension, then by row.
  var members: [[UInt16]]

  init(
    declaration: SourceDeclaration,
    sheet: DataSheet,
    dimensions: [String],
    fixedMembers: [String: String],
    monthColumns: [(column: Int, month: Month)]
  ) {
    self.declaration = declaration
    self.sheet = sheet
    self.dimensions = dimensions
    self.fixedMembers = fixedMembers
    self.monthColumns = monthColumns
    members = Array(repeating: [], count: dimensions.count)
  }

  /// Months with at least one row; nil for a source that is not by month.
  var months: Set<Month>? {
    if declaration.isWide { return rows.isEmpty ? nil : Set(monthColumns.map(\.month)) }
    guard !periods.isEmpty, periods.allSatisfy({ $0.monthCount == 1 }) else { return nil }
    return Set(periods.map(\.first))
  }
}
