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
  /// The subject of each row: rows of one have the same organisation and members.
  private(set) var subjects: [Int32] = []
  /// Index in `periods`; of a wide source unused.
  private(set) var periodIndices: [Int32] = []
  /// Distinct periods in order of first appearance.
  var periods: [Period] = []
  /// Organisations of which a row was left out.
  var organizationsInDoubt: Set<OrganizationID> = []
  /// By subject; one without rows may have any.
  private var organizations: [OrganizationID]
  /// By dimension, then by subject.
  private var members: [[UInt16]]

  init(
    declaration: SourceDeclaration,
    sheet: DataSheet,
    dimensions: [String],
    fixedMembers: [String: String],
    monthColumns: [(column: Int, month: Month)],
    keys: RowKeys
  ) {
    self.declaration = declaration
    self.sheet = sheet
    self.dimensions = dimensions
    self.fixedMembers = fixedMembers
    self.monthColumns = monthColumns
    organizations = keys.organizations.codes.map { OrganizationID(index: max(0, Int($0))) }
    members = keys.members.map { $0.codes.map { UInt16(max(0, $0)) } }
  }

  /// Makes room for all rows of a sheet.
  mutating func reserveCapacity(_ count: Int) {
    rows.reserveCapacity(count)
    subjects.reserveCapacity(count)
    periodIndices.reserveCapacity(count)
  }

  var subjectCount: Int { organizations.count }

  func organization(ofSubject subject: Int) -> OrganizationID { organizations[subject] }

  func member(_ dimension: Int, ofSubject subject: Int) -> UInt16 { members[dimension][subject] }

  func organization(of index: Int) -> OrganizationID { organizations[Int(subjects[index])] }

  func member(_ dimension: Int, of index: Int) -> UInt16 {
    members[dimension][Int(subjects[index])]
  }

  /// Names the organisation and the members of a subject whose texts do not say them by themselves; a
  /// new subject for `RowGroups.none`.
  mutating func subject(
    _ subject: Int32,
    _ organization: OrganizationID,
    _ members: [UInt16]
  ) -> Int {
    guard subject >= 0 else {
      organizations.append(organization)
      for (dimension, member) in members.enumerated() { self.members[dimension].append(member) }
      return organizations.count - 1
    }
    organizations[Int(subject)] = organization
    for (dimension, member) in members.enumerated() {
      self.members[dimension][Int(subject)] = member
    }
    return Int(subject)
  }

  /// Adds a row of the sheet, counted from 0, with its period's place in `periods`.
  mutating func append(_ row: Int, subject: Int, period: Int) {
    rows.append(Int32(row + 1))
    subjects.append(Int32(subject))
    periodIndices.append(Int32(period))
  }

  /// Adds rows of the sheet, counted from 0, as the keys say, up to one with which something may be
  /// wrong; that row, the end of the range if there is none.
  mutating func append(_ range: Range<Int>, _ keys: RowKeys, periods: inout PeriodIndex) -> Int {
    let (table, brokenRows) = (sheet.table, sheet.brokenRows)
    let cellCount = sheet.headRow.map { _ in sheet.columns.count }
    var end = range.lowerBound
    subjects.append(addingCapacity: range.count) { subjects in
      while end < range.upperBound, let subject = keys.subject(ofCompleteRow: end),
        cellCount == nil || table.cellCount(ofRow: end) == cellCount, !brokenRows.contains(end)
      {
        subjects.append(subject)
        end += 1
      }
    }
    guard end > range.lowerBound else { return end }
    rows.append(contentsOf: Int32(range.lowerBound + 1)...Int32(end))
    periodIndices.append(addingCapacity: end - range.lowerBound) { indices in
      var (code, place) = (ColumnCodes.unknown, Int32(0))
      for row in range.lowerBound..<end {
        // Mostly that of the row before.
        if keys.periodCode(ofRow: row) != code {
          code = keys.periodCode(ofRow: row)
          place = Int32(periods.use(code))
        }
        indices.append(place)
      }
    }
    return end
  }

  /// Months with at least one row; nil for a source that is not by month.
  var months: Set<Month>? {
    if declaration.isWide { return rows.isEmpty ? nil : Set(monthColumns.map(\.month)) }
    guard !periods.isEmpty, periods.allSatisfy({ $0.monthCount == 1 }) else { return nil }
    return Set(periods.map(\.first))
  }
}
