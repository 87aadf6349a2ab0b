import Diagnostics
import Facts

/// Takes the cells of one taking into a table of the ledger.
struct LedgerTableBuilder {
  private let taking: Taking
  private let organizations: Organizations
  private let dimensionSizes: [Int]
  /// Places in the members of a row, of the source's dimensions that 仅 does not fix.
  private let kept: [Int]
  private var findings: RowFindings
  private var rowOrganizations: [OrganizationID] = []
  private var members: [UInt16] = []
  private var periods: [Period] = []
  private var values: [Int64?] = []
  private var rowNumbers: [Int32] = []
  private var columnIndices: [UInt16] = []
  private var unreadableTexts: [Int: String] = [:]

  init(_ taking: Taking, organizations: Organizations, dimensions: [DimensionDeclaration]) {
    self.taking = taking
    self.organizations = organizations
    let names = taking.rows.dimensions
    kept = names.indices.filter { taking.fixedMembers[names[$0]] == nil }
    dimensionSizes = kept.map { index in
      max(1, dimensions.first { $0.name == names[index] }?.members.count ?? 1)
    }
    findings = RowFindings(file: taking.rows.sheet.path)
  }

  /// The table; cells that cannot be read are reported and stay blank.
  mutating func build(log: inout DiagnosticLog) -> LedgerTable {
    let source = taking.rows
    var firstRows = FirstRows(capacity: keyCount)
    for index in source.rows.indices where passes(index) {
      if let first = firstRows.record(key(of: index), row: source.rows[index]) {
        reportRepeated(index, first: first)
      } else {
        take(index)
      }
    }
    findings.report(organizations, log: &log)
    let spread = taking.spread.map { [$0.name] } ?? []
    return LedgerTable(
      series: taking.series,
      source: source.declaration.name,
      file: source.sheet.path,
      columns: taking.columns.map { source.sheet.columns[$0.column] },
      decimals: taking.reader.tableDecimals,
      dimensions: kept.map { source.dimensions[$0] } + spread,
      fixedMembers: taking.fixedMembers,
      readsMissingRowsAsZero: source.declaration.readsMissingRowsAsZero,
      organizationsInDoubt: source.organizationsInDoubt,
      preliminaryMonths: source.declaration.preliminaryMonths,
      organizations: rowOrganizations,
      members: members,
      periods: periods,
      values: values,
      rows: rowNumbers,
      unreadableTexts: unreadableTexts,
      columnIndices: columnIndices
    )
  }

  private func passes(_ index: Int) -> Bool {
    let source = taking.rows
    for filter in taking.filters {
      switch filter {
      case .member(let dimension, let member):
        if source.members[dimension][index] != member { return false }
      case .text(let column, let bytes):
        let range = source.sheet.table.trimmedRange(row: source.rows[index], column: column)
        guard bytes.elementsEqual(source.sheet.table.content[range]) else { return false }
      }
    }
    return true
  }

  private var keyCount: Int {
    dimensionSizes.reduce(organizations.all.count * max(1, taking.rows.periods.count), *)
  }

  /// Organisation, period and members of a row as one number.
  private func key(of index: Int) -> Int {
    let source = taking.rows
    var key = source.organizations[index].index
    key = key * max(1, source.periods.count) + source.periodIndices[index]
    for (place, dimension) in kept.enumerated() {
      key = key * dimensionSizes[place] + Int(source.members[dimension][index])
    }
    return key
  }

  private mutating func take(_ index: Int) {
    let source = taking.rows
    let row = source.rows[index]
    for (place, entry) in taking.columns.enumerated() {
      rowOrganizations.append(source.organizations[index])
      for dimension in kept { members.append(source.members[dimension][index]) }
      if let member = entry.member { members.append(member) }
      periods.append(
        source.declaration.isWide
          ? Period(source.monthColumns[place].month) : source.periods[source.periodIndices[index]]
      )
      values.append(value(row: row, column: entry.column, of: source.organizations[index]))
      rowNumbers.append(Int32(row + 1))
      columnIndices.append(UInt16(place))
    }
  }

  private mutating func value(row: Int, column: Int, of organization: OrganizationID) -> Int64? {
    let source = taking.rows
    let problem: RowProblem
    let reason: String
    switch taking.reader.read(source.sheet.table, row: row, column: column) {
    case .value(let value): return value
    case .unreadable(let text):
      problem = .unreadableNumber(column: source.sheet.columns[column])
      reason = text
    case .tooManyDecimals:
      let declared = taking.reader.decimals
      problem = .tooManyDecimals(column: source.sheet.columns[column], declared: declared)
      reason = ""
    }
    let text = source.sheet.table.text(row: row, column: column)
    unreadableTexts[values.count] = text
    findings.add(
      problem,
      at: .init(row: row + 1, column: source.sheet.columns[column], detail: " = \(text)\(reason)"),
      reach: [organization] + organizations.ancestors(of: organization)
    )
    return nil
  }

  private mutating func reportRepeated(_ index: Int, first: Int) {
    let source = taking.rows
    let organization = source.organizations[index]
    let period =
      source.declaration.isWide ? "" : " \(source.periods[source.periodIndices[index]])"
    findings.add(
      .repeatedRow,
      at: .init(
        row: source.rows[index] + 1,
        detail: "与第 \(first + 1) 行重复：\(organizations[organization].name)\(period)"
      ),
      reach: [organization] + organizations.ancestors(of: organization)
    )
  }
}

/// The first row of each key.
private struct FirstRows {
  /// Row by key, −1 for none; empty where the keys are too many for an array.
  private var dense: [Int32]
  private var sparse: [Int: Int] = [:]

  /// Up to this many keys an array is faster and smaller than a dictionary of the rows.
  private static let denseLimit = 1 << 21

  init(capacity: Int) {
    dense = capacity <= Self.denseLimit ? Array(repeating: -1, count: capacity) : []
  }

  /// Notes the row of a key; the row that has the key already, if there is one.
  mutating func record(_ key: Int, row: Int) -> Int? {
    if key < dense.count {
      if dense[key] >= 0 { return Int(dense[key]) }
      dense[key] = Int32(row)
      return nil
    }
    if let first = sparse[key] { return first }
    sparse[key] = row
    return nil
  }
}
