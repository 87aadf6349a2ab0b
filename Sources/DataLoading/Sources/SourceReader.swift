import Diagnostics
import Facts
import Nodes

/// Reads organisation, period and members of every row of a source.
struct SourceReader {
  let declaration: SourceDeclaration
  let sheet: DataSheet
  let organizations: Organizations
  var lookup: OrganizationLookup
  var organizationColumn: Int?
  var fixedOrganization: OrganizationID?
  var periodColumn: Int?
  var dimensions: [(declaration: DimensionDeclaration, column: Int, table: ByteTable)] = []
  var checks: [(level: String, column: Int)] = []
  var fixedMembers: [String: String] = [:]
  var monthColumns: [(column: Int, month: Month)] = []
  /// Every column of a month, the second ones of a month included.
  var monthsByColumn: [(column: Int, month: Month)] = []
  var findings: RowFindings
  var isUsable = true
  /// The year of a month that names none.
  let year: Int
  var unknownNames: Set<String> = []

  /// With more unknown names than this the column or the tables are wrong, not the names.
  static let unknownNameLimit = 20

  /// Resolves the columns; what is not there is reported and makes the source unusable.
  init(
    _ declaration: SourceDeclaration,
    sheet: DataSheet,
    organizations: Organizations,
    dimensions known: [DimensionDeclaration],
    year: Int,
    log: inout DiagnosticLog
  ) {
    self.declaration = declaration
    self.sheet = sheet
    self.organizations = organizations
    self.year = year
    lookup = OrganizationLookup(organizations)
    findings = RowFindings(file: sheet.path)
    resolveDimensions(among: known, log: &log)
    resolveFixed(among: known, log: &log)
    resolveChecks(log: &log)
    if declaration.isWide {
      resolveMonths(year: year, log: &log)
    } else if let node = declaration.periodNode {
      periodColumn = sheet.column(node, log: &log)
    }
    if !declaration.isWide, periodColumn == nil { isUsable = false }
    if organizationColumn == nil, fixedOrganization == nil { isUsable = false }
  }

  /// Columns of dimensions, checks and months.
  var usedColumns: Set<Int> {
    Set(dimensions.map(\.column) + checks.map(\.column) + monthsByColumn.map(\.column))
      .union([organizationColumn].compactMap { $0 })
  }

  private mutating func resolveDimensions(
    among known: [DimensionDeclaration],
    log: inout DiagnosticLog
  ) {
    for entry in declaration.dimensions {
      let name = entry.key.text ?? ""
      let column = sheet.column(entry.value, log: &log)
      if column == nil { isUsable = false }
      if name == "机构" {
        organizationColumn = column
      } else if let dimension = known.first(where: { $0.name == name }) {
        guard let column else { continue }
        let members = dimension.members.enumerated().map { ($0.element.name, $0.offset) }
        dimensions.append((dimension, column, ByteTable(members)))
      } else {
        isUsable = false
        let names = ["机构"] + known.map(\.name)
        log.add(.unknownName("N101", entry.key, name, sort: "维度", among: names))
      }
    }
  }

  private mutating func resolveFixed(
    among known: [DimensionDeclaration],
    log: inout DiagnosticLog
  ) {
    for entry in declaration.fixed {
      let name = entry.key.text ?? ""
      let member = entry.value.text ?? ""
      if name == "机构" {
        fixedOrganization = organizations.named(member).first
        if fixedOrganization == nil, organizations.isComplete {
          let names = organizations.all.map(\.name)
          log.add(.unknownName("N102", entry.value, member, sort: "机构", among: names))
        }
      } else if let dimension = known.first(where: { $0.name == name }) {
        if dimension.index(of: member) == nil {
          isUsable = false
          let names = dimension.members.map(\.name)
          log.add(.unknownName("N102", entry.value, member, sort: "\(name)成员", among: names))
        }
        fixedMembers[name] = member
      } else {
        isUsable = false
        log.add(.unknownName("N101", entry.key, name, sort: "维度", among: known.map(\.name)))
      }
    }
  }

  private mutating func resolveChecks(log: inout DiagnosticLog) {
    for entry in declaration.checks {
      let level = entry.key.text ?? ""
      if !organizations.levels.contains(level) {
        let levels = organizations.levels
        log.add(.unknownName("N102", entry.key, level, sort: "层级", among: levels))
      } else if let column = sheet.column(entry.value, log: &log) {
        checks.append((level, column))
      }
    }
  }

  private mutating func resolveMonths(year: Int, log: inout DiagnosticLog) {
    var columnsByMonth: [Month: [Int]] = [:]
    for (column, name) in sheet.columns.enumerated() {
      guard let month = readMonthHead(name, year: year) else { continue }
      monthsByColumn.append((column, month))
      columnsByMonth[month, default: []].append(column)
      if columnsByMonth[month]?.count == 1 { monthColumns.append((column, month)) }
    }
    for (month, columns) in columnsByMonth.sorted(by: { $0.key < $1.key }) where columns.count > 1 {
      let names = columns.map { DataSheet.letter(of: $0) + " 列" }
      log.add(.repeatedMonthColumn(month, names, file: sheet.path))
    }
    if monthColumns.isEmpty {
      isUsable = false
      log.add(.noMonthColumns(sheet, at: declaration.fileNode))
    }
  }

  /// The usable rows; nil if a column lacks.
  ///
  /// A row with a broken key is reported and left out, the others stay.
  mutating func read(log: inout DiagnosticLog) -> SourceRows? {
    guard isUsable else { return nil }
    let rows = sheet.dataRows
    if let organizationColumn {
      lookup.learnLevel(from: sheet.table, rows: rows, column: organizationColumn)
    }
    var periods = PeriodIndex(year: year)
    let keys = keys(periods: &periods)
    var result = SourceRows(
      declaration: declaration,
      sheet: sheet,
      dimensions: dimensions.map(\.declaration.name),
      fixedMembers: fixedMembers,
      monthColumns: monthColumns,
      keys: keys
    )
    result.reserveCapacity(rows.rowCount)
    for range in rows.ranges {
      var next = range.lowerBound
      while next < range.upperBound {
        let end = result.append(next..<range.upperBound, keys, periods: &periods)
        if end < range.upperBound {
          read(end, subject: keys.subjects[end], periods: &periods, into: &result)
        }
        next = end + 1
      }
    }
    result.periods = periods.used
    findings.report(organizations, log: &log)
    return result
  }

  /// What the columns of names say, column by column; of those that say whose and of what, by subject.
  private func keys(periods: inout PeriodIndex) -> RowKeys {
    let cells = sheet.table
    let named =
      dimensions.map(\.column) + checks.map(\.column) + [organizationColumn].compactMap { $0 }
    let subjects = cells.groups(by: named)
    func codes(
      _ column: Int?,
      else fixed: OrganizationID?,
      _ meaning: (Range<Int>) -> Int32?
    ) -> ColumnCodes {
      guard let column else {
        let code = fixed.map { Int32($0.index) } ?? ColumnCodes.unknown
        return ColumnCodes(repeating: code, count: subjects.firstRows.count)
      }
      return ColumnCodes(cells, rows: subjects.firstRows, column: column, meaning: meaning)
    }
    let organizationCodes = codes(organizationColumn, else: fixedOrganization) { range in
      declaration.skipped.contains(cells.text(range)) ? nil : organizationCode(range)
    }
    let periodGroups = periodColumn.map { cells.groups(by: [$0]) }
    let periodCodes =
      periodColumn.map { column in
        let rows = periodGroups?.firstRows ?? []
        return ColumnCodes(cells, rows: rows, column: column) { periods.code(of: cells, $0) }
      } ?? ColumnCodes(repeating: 0, count: 1)
    return RowKeys(
      subjects: subjects,
      periods: periodGroups,
      periodCodes: periodCodes,
      organizations: organizationCodes,
      members: dimensions.map { dimension in
        codes(dimension.column, else: nil) { range in
          dimension.table.value(of: cells.content.span, range).map { Int32($0) }
        }
      },
      ancestors: checks.map { check in
        let stated = codes(check.column, else: nil, organizationCode)
        let expected = organizations.all.map {
          ancestor(of: $0.id, on: check.level).map { Int32($0.id.index) } ?? ColumnCodes.unknown
        }
        return (stated, expected)
      }
    )
  }

  /// The index of the one organisation of a name.
  private func organizationCode(_ range: Range<Int>) -> Int32? {
    let found = lookup.candidates(sheet.table, range) ?? []
    return found.count == 1 ? Int32(found[0].index) : nil
  }

  /// Reads a row with something amiss, and says what it is.
  private mutating func read(
    _ row: Int,
    subject: Int32,
    periods: inout PeriodIndex,
    into result: inout SourceRows
  ) {
    guard !isSkipped(row) else { return }
    guard !isBroken(row), !isNameless(row) else {
      result.organizationsInDoubt.formUnion(owners(of: row))
      return
    }
    let organization = self.organization(of: row)
    let period = periodColumn.map { self.period(of: row, column: $0, in: &periods) } ?? 0
    let members = dimensions.indices.map { member(of: row, dimension: $0) }
    guard let organization, let period, !members.contains(nil) else {
      result.organizationsInDoubt.formUnion(owners(of: row))
      return
    }
    checkAncestors(of: organization, row: row)
    let known = result.subject(subject, organization, members.map { $0 ?? 0 })
    result.append(row, subject: known, period: period)
  }
}
