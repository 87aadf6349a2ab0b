import Diagnostics
import Facts
import Nodes

/// Reads organisation, period and members of every row of a source.
struct SourceReader {
  let declaration: SourceDeclaration
  let sheet: DataSheet
  let organizations: Organizations
  private var lookup: OrganizationLookup
  private var organizationColumn: Int?
  private var fixedOrganization: OrganizationID?
  private var periodColumn: Int?
  private var dimensions: [(declaration: DimensionDeclaration, column: Int, table: ByteTable)] = []
  private var checks: [(level: String, column: Int)] = []
  private var fixedMembers: [String: String] = [:]
  private var monthColumns: [(column: Int, month: Month)] = []
  /// Every column of a month, the second ones of a month included.
  private var monthsByColumn: [(column: Int, month: Month)] = []
  private var findings: RowFindings
  private var isUsable = true
  /// The year of a month that names none.
  private let year: Int
  private var unknownNames: Set<String> = []

  /// With more unknown names than this the column or the tables are wrong, not the names.
  private static let unknownNameLimit = 20

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
    var result = SourceRows(
      declaration: declaration,
      sheet: sheet,
      dimensions: dimensions.map(\.declaration.name),
      fixedMembers: fixedMembers,
      monthColumns: monthColumns
    )
    let rows = sheet.dataRows
    if let organizationColumn {
      lookup.learnLevel(from: sheet.table, rows: rows, column: organizationColumn)
    }
    result.reserve(rows.count)
    var periods = PeriodIndex(year: year)
    let keys = keys(of: rows, periods: &periods)
    for (index, row) in rows.enumerated() {
      if isWhole(row), keys.isComplete(index) {
        result.append(row, keys, index, period: periods.use(keys.periods[index]))
      } else {
        read(row, periods: &periods, into: &result)
      }
    }
    result.periods = periods.used
    findings.report(organizations, log: &log)
    return result
  }

  /// What the columns of names say, column by column.
  private func keys(of rows: [Int], periods: inout PeriodIndex) -> RowKeys {
    let cells = sheet.table
    let organizationCodes = codes(of: rows, organizationColumn, else: fixedOrganization) { range in
      declaration.skipped.contains(cells.text(range)) ? nil : organizationCode(range)
    }
    let periodCodes =
      periodColumn.map { column in
        ColumnCodes(cells, rows: rows, column: column) { periods.code(of: cells, $0) }
      } ?? ColumnCodes(repeating: 0, count: rows.count)
    return RowKeys(
      organizations: organizationCodes,
      periods: periodCodes,
      members: dimensions.map { dimension in
        ColumnCodes(cells, rows: rows, column: dimension.column) { range in
          dimension.table.value(of: cells.content, range).map { Int32($0) }
        }
      },
      ancestors: checks.map { check in
        let stated = codes(of: rows, check.column, else: nil, organizationCode)
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

  private func codes(
    of rows: [Int],
    _ column: Int?,
    else fixed: OrganizationID?,
    _ meaning: (Range<Int>) -> Int32?
  ) -> ColumnCodes {
    guard let column else {
      let code = fixed.map { Int32($0.index) } ?? ColumnCodes.unknown
      return ColumnCodes(repeating: code, count: rows.count)
    }
    return ColumnCodes(sheet.table, rows: rows, column: column, meaning: meaning)
  }

  /// Whether nothing can be wrong with the row as a whole.
  private func isWhole(_ row: Int) -> Bool {
    !sheet.brokenRows.contains(row)
      && (sheet.headRow == nil || sheet.table.cellCount(ofRow: row) == sheet.columns.count)
  }

  /// Reads a row with something amiss, and says what it is.
  private mutating func read(
    _ row: Int,
    periods: inout PeriodIndex,
    into result: inout SourceRows
  ) {
    if let organizationColumn, !declaration.skipped.isEmpty,
      declaration.skipped.contains(sheet.table.text(row: row, column: organizationColumn))
    {
      return
    }
    guard !isBroken(row) else {
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
    result.append(row, organization, members.map { $0 ?? 0 }, period: period)
  }

  /// Whether the row has another number of cells than the head, or a broken byte.
  private mutating func isBroken(_ row: Int) -> Bool {
    if sheet.brokenRows.contains(row) { return true }
    let count = sheet.table.cellCount(ofRow: row)
    if sheet.headRow != nil, count != sheet.columns.count {
      // Blank cells behind the last column are what spreadsheets leave behind.
      let extra = sheet.columns.count..<max(count, sheet.columns.count)
      let isPadded =
        !extra.isEmpty
        && extra.allSatisfy { sheet.table.trimmedRange(row: row, column: $0).isEmpty }
      guard !isPadded else { return false }
      findings.add(
        .raggedRow(columnCount: sheet.columns.count),
        at: .init(row: row + 1, detail: "有 \(count) 栏"),
        reach: reach(of: row)
      )
      return true
    }
    return false
  }

  private mutating func organization(of row: Int) -> OrganizationID? {
    guard let column = organizationColumn else { return fixedOrganization }
    let cells = sheet.table
    let range = cells.trimmedRange(row: row, column: column)
    let found = lookup.candidates(cells, range) ?? []
    if found.count == 1 { return found[0] }
    let fitting = found.filter { fitsChecks($0, row: row) }
    if !checks.isEmpty, fitting.count == 1 { return fitting[0] }
    let name = cells.text(range)
    let place = RowFindings.Place(row: row + 1, column: sheet.columns[column])
    if found.isEmpty {
      guard organizations.isComplete else { return nil }
      unknownNames.insert(name)
      guard unknownNames.count <= Self.unknownNameLimit else {
        findings.add(
          .unknownOrganizations(column: sheet.columns[column]),
          at: .init(row: row + 1, column: sheet.columns[column], detail: " = \(name)"),
          reach: reach(of: row)
        )
        return nil
      }
      findings.add(
        .unknownOrganization(column: sheet.columns[column], name: name),
        at: place,
        reach: reach(of: row),
        remarks: [NearMiss.remark(for: name, among: organizations.all.map(\.name))]
          .compactMap { $0 }
      )
    } else {
      let list = found.map { id in
        let parent = organizations[id].parent.map { "，在\(organizations[$0].name)" } ?? ""
        return "\(name)（\(organizations[id].level)\(parent)）"
      }
      findings.add(
        .ambiguousOrganization(column: sheet.columns[column], name: name),
        at: place,
        reach: found.flatMap { [$0] + organizations.ancestors(of: $0) },
        remarks: [.init("对照", list.joined(separator: "、"))]
      )
    }
    return nil
  }

  /// The organisations whose reports a broken row reaches; nil if its own cannot be told.
  private func reach(of row: Int) -> [OrganizationID]? {
    let cells = sheet.table
    var found: [OrganizationID] = fixedOrganization.map { [$0] } ?? []
    if let column = organizationColumn {
      found = lookup.candidates(cells, cells.trimmedRange(row: row, column: column)) ?? []
    }
    if found.isEmpty {
      found = checks.flatMap { check in
        organizations.named(cells.text(row: row, column: check.column))
          .filter { organizations[$0].level == check.level }
      }
    }
    return found.isEmpty ? nil : found.flatMap { [$0] + organizations.ancestors(of: $0) }
  }

  /// The organisations of which a row that is left out may be; all of them if it does not say.
  private func owners(of row: Int) -> [OrganizationID] {
    let cells = sheet.table
    if let fixedOrganization { return [fixedOrganization] }
    if let column = organizationColumn {
      let named = lookup.candidates(cells, cells.trimmedRange(row: row, column: column)) ?? []
      if !named.isEmpty { return named }
    }
    let above = checks.flatMap { check in
      organizations.named(cells.text(row: row, column: check.column))
        .filter { organizations[$0].level == check.level }
    }
    guard !above.isEmpty else { return organizations.all.map(\.id) }
    return above.flatMap { organizations.descendants(of: $0) }
  }

  private mutating func period(
    of row: Int,
    column: Int,
    in periods: inout PeriodIndex
  ) -> Int? {
    let cells = sheet.table
    let range = cells.trimmedRange(row: row, column: column)
    if let code = periods.code(of: cells, range) { return periods.use(code) }
    let text = cells.text(range)
    let proposal = proposedPeriod(for: text).map { "；是不是 \($0)？" } ?? ""
    findings.add(
      .unreadablePeriod(column: sheet.columns[column]),
      at: .init(
        row: row + 1,
        column: sheet.columns[column],
        detail: text.isEmpty ? "（空）" : " = \(text)\(proposal)"
      ),
      reach: reach(of: row)
    )
    return nil
  }

  private mutating func member(of row: Int, dimension index: Int) -> UInt16? {
    let (dimension, column, table) = dimensions[index]
    let cells = sheet.table
    let range = cells.trimmedRange(row: row, column: column)
    if let member = table.value(of: cells.content, range) { return UInt16(member) }
    let name = cells.text(range)
    findings.add(
      .unknownMember(column: sheet.columns[column], dimension: dimension.name, name: name),
      at: .init(row: row + 1, column: sheet.columns[column]),
      reach: reach(of: row),
      remarks: [
        NearMiss.remark(for: name, among: dimension.members.map(\.name))
          ?? .init("对照", "成员是：\(dimension.members.map(\.name).joined(separator: "、"))")
      ]
    )
    return nil
  }

  private func fitsChecks(_ organization: OrganizationID, row: Int) -> Bool {
    checks.allSatisfy { check in
      ancestor(of: organization, on: check.level)?.name
        == sheet.table.text(row: row, column: check.column)
    }
  }

  private func ancestor(of id: OrganizationID, on level: String) -> Organization? {
    var current: OrganizationID? = id
    while let candidate = current {
      if organizations[candidate].level == level { return organizations[candidate] }
      current = organizations[candidate].parent
    }
    return nil
  }

  /// Reports columns of 核对 that name another ancestor (D317).
  private mutating func checkAncestors(of organization: OrganizationID, row: Int) {
    let cells = sheet.table
    for (level, column) in checks {
      let range = cells.trimmedRange(row: row, column: column)
      let ancestor = ancestor(of: organization, on: level)
      let stated = lookup.candidates(cells, range) ?? []
      if let ancestor, stated.contains(ancestor.id) { continue }
      let name = cells.text(range)
      let expected = ancestor.map { "属于\($0.name)" } ?? "没有\(level)一级的上级"
      findings.add(
        .otherAncestor(column: sheet.columns[column]),
        at: .init(
          row: row + 1,
          column: sheet.columns[column],
          detail:
            "\(name.isEmpty ? "（空）" : " = \(name)")，而\(organizations[organization].name)\(expected)"
        ),
        reach: ([organization] + stated).flatMap { [$0] + organizations.ancestors(of: $0) }
      )
    }
  }
}
