import Diagnostics
import Facts

extension SourceReader {
  /// Whether the row has another number of cells than the head, or a broken byte.
  mutating func isBroken(_ row: Int) -> Bool {
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

  /// Whether 跳过 names the row: in the column of the organisations, or in the first cell that holds
  /// anything where that column is blank, as in a total across merged cells.
  func isSkipped(_ row: Int) -> Bool {
    guard let column = organizationColumn, !declaration.skipped.isEmpty else { return false }
    let name = sheet.table.text(row: row, column: column)
    return declaration.skipped.contains(name.isEmpty ? title(of: row) : name)
  }

  /// Reports a row that names no organisation; what else is amiss with it does not matter.
  mutating func isNameless(_ row: Int) -> Bool {
    guard let column = organizationColumn, organizations.isComplete,
      sheet.table.trimmedRange(row: row, column: column).isEmpty
    else { return false }
    let title = title(of: row)
    findings.add(
      .blankOrganization(column: sheet.columns[column]),
      at: .init(row: row + 1, column: sheet.columns[column], detail: "（这一行是“\(title)”）"),
      reach: reach(of: row),
      remarks: title.isLabel ? [.init("选择", "不是数据的行写进 跳过: [\(title)]，或从表里删去")] : []
    )
    return true
  }

  /// The first cell of a row that holds anything.
  private func title(of row: Int) -> String {
    (0..<sheet.table.cellCount(ofRow: row)).lazy
      .map { sheet.table.text(row: row, column: $0) }.first { !$0.isEmpty } ?? ""
  }

  mutating func organization(of row: Int) -> OrganizationID? {
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
  func reach(of row: Int) -> [OrganizationID]? {
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
  func owners(of row: Int) -> [OrganizationID] {
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

  mutating func period(
    of row: Int,
    column: Int,
    in periods: inout PeriodIndex
  ) -> Int? {
    let cells = sheet.table
    let range = cells.trimmedRange(row: row, column: column)
    if let code = periods.code(of: cells, range) { return periods.use(code) }
    let text = cells.text(range)
    let name = sheet.columns[column]
    let proposal = proposedPeriod(for: text).map { "；是不是 \($0)？" } ?? ""
    findings.add(
      text.isEmpty ? .blankPeriod(column: name) : .unreadablePeriod(column: name),
      at: .init(row: row + 1, column: name, detail: text.isEmpty ? "" : " = \(text)\(proposal)"),
      reach: reach(of: row)
    )
    return nil
  }

  mutating func member(of row: Int, dimension index: Int) -> UInt16? {
    let (dimension, column, table) = dimensions[index]
    let cells = sheet.table
    let range = cells.trimmedRange(row: row, column: column)
    if let member = table.value(of: cells.content.span, range) { return UInt16(member) }
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

  func fitsChecks(_ organization: OrganizationID, row: Int) -> Bool {
    checks.allSatisfy { check in
      ancestor(of: organization, on: check.level)?.name
        == sheet.table.text(row: row, column: check.column)
    }
  }

  func ancestor(of id: OrganizationID, on level: String) -> Organization? {
    var current: OrganizationID? = id
    while let candidate = current {
      if organizations[candidate].level == level { return organizations[candidate] }
      current = organizations[candidate].parent
    }
    return nil
  }

  /// Reports columns of 核对 that name another ancestor (D317).
  mutating func checkAncestors(of organization: OrganizationID, row: Int) {
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

extension String {
  /// Whether it names a row, such as 合计, rather than being of its data.
  fileprivate var isLabel: Bool { !isEmpty && !contains(where: \.isDigit) }
}
