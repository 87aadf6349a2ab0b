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
  /// Rows in the file, from 1, the head included.
  private(set) var rows: [Int32] = []
  private(set) var organizations: [OrganizationID] = []
  /// Index in `periods`; of a wide source unused.
  private(set) var periodIndices: [Int32] = []
  /// Distinct periods in order of first appearance.
  var periods: [Period] = []
  /// Organisations of which a row was left out.
  var organizationsInDoubt: Set<OrganizationID> = []
  /// By dimension, then by row.
  private(set) var members: [[UInt16]]

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

  /// Makes room for all rows of a sheet.
  mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count)
    organizations.reserveCapacity(count)
    periodIndices.reserveCapacity(count)
    for dimension in members.indices { members[dimension].reserveCapacity(count) }
  }

  /// Adds a row of the sheet, counted from 0, with its period's place in `periods`.
  mutating func append(
    _ row: Int,
    _ organization: OrganizationID,
    _ members: [UInt16],
    period: Int
  ) {
    rows.append(Int32(row + 1))
    organizations.append(organization)
    periodIndices.append(Int32(period))
    for (dimension, member) in members.enumerated() { self.members[dimension].append(member) }
  }

  /// Adds a run of rows as their keys say, column by column.
  mutating func append(
    _ sheetRows: [Int],
    _ keys: RowKeys,
    _ run: Range<Int>,
    periods: inout PeriodIndex
  ) {
    for index in run { rows.append(Int32(sheetRows[index] + 1)) }
    for index in run { organizations.append(OrganizationID(index: Int(keys.organizations[index]))) }
    for (dimension, column) in keys.members.enumerated() {
      for index in run { members[dimension].append(UInt16(column[index])) }
    }
    for index in run { periodIndices.append(Int32(periods.use(keys.periods[index]))) }
  }

  /// Months with at least one row; nil for a source that is not by month.
  var months: Set<Month>? {
    if declaration.isWide { return rows.isEmpty ? nil : Set(monthColumns.map(\.month)) }
    guard !periods.isEmpty, periods.allSatisfy({ $0.monthCount == 1 }) else { return nil }
    return Set(periods.map(\.first))
  }
}
