import Diagnostics
import Facts
import Nodes

/// Takes the cells of one taking into a table of the ledger.
struct LedgerTableBuilder {
  private let taking: Taking
  private let organizations: Organizations
  private let dimensionSizes: [Int]
  /// Places in the members of a row, of the source's dimensions that 仅 does not fix.
  private let kept: [Int]
  private var findings: RowFindings
  private var reader: CellReader
  /// Places of the taken rows in those of the source.
  private var taken = RowRanges()
  private var values: [Int64?] = []
  private var unreadableTexts: [Int: String] = [:]

  init(_ taking: Taking, organizations: Organizations, dimensions: [DimensionDeclaration]) {
    self.taking = taking
    self.organizations = organizations
    reader = taking.reader
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
    takeRows()
    readValues()
    findings.report(organizations, log: &log)
    let isWide = source.declaration.isWide
    return LedgerTable(
      series: taking.series,
      source: source.declaration.name,
      file: source.sheet.path,
      columns: taking.columns.map { source.sheet.columns[$0.column] },
      decimals: reader.tableDecimals,
      unit: reader.unit.base,
      dimensions: kept.map { source.dimensions[$0] } + [taking.spread?.name].compactMap { $0 },
      fixedMembers: taking.fixedMembers,
      readsMissingRowsAsZero: source.declaration.readsMissingRowsAsZero,
      organizationsInDoubt: source.organizationsInDoubt,
      preliminaryMonths: source.declaration.preliminaryMonths,
      subjects: subjects,
      organizations: subjectOrganizations,
      members: subjectMembers,
      spans: isWide ? source.monthColumns.map { Period($0.month) } : source.periods,
      spanIndices: isWide ? columnIndices.map(Int32.init) : perCell(source.periodIndices),
      values: values,
      rows: perCell(source.rows),
      unreadableTexts: unreadableTexts,
      columnIndices: columnIndices
    )
  }

  /// Takes the rows that pass 仅; one whose key an earlier one has is reported and left out.
  private mutating func takeRows() {
    let source = taking.rows
    let (keys, periodCount) = (subjectKeys, max(1, source.periods.count))
    var firstRows = FirstRows(capacity: keyCount)
    var repeated: [(index: Int, first: Int32)] = []
    let hasFilters = !taking.filters.isEmpty
    taken = RowRanges(of: source.rows.indices) { index in
      guard !hasFilters || passes(index) else { return false }
      let key = keys[Int(source.subjects[index])] * periodCount + Int(source.periodIndices[index])
      guard let first = firstRows.record(key, row: source.rows[index]) else { return true }
      repeated.append((index, first))
      return false
    }
    for (index, first) in repeated { reportRepeated(index, first: first) }
  }

  /// Reads all cells; from the start with the finer reader at the first that needs it.
  private mutating func readValues() {
    let source = taking.rows
    let columns = taking.columns.map(\.column)
    let earlier = findings
    let (reader, cells) = (self.reader, source.sheet.table)
    let content = cells.content.span
    values.reserveCapacity(taken.rowCount * columns.count)
    for index in taken {
      let row = Int(source.rows[index]) - 1
      for column in columns {
        // Most cells are nothing but digits.
        if let value = reader.wholeNumber(content, cells.range(row: row, column: column)) {
          values.append(value)
          continue
        }
        switch reader.read(cells, row: row, column: column) {
        case .value(let value): values.append(value)
        case .fault(let fault):
          if fault == .tooManyDecimals, let finer = taking.finerReader, reader != finer {
            (self.reader, findings) = (finer, earlier)
            (values, unreadableTexts) = ([], [:])
            return readValues()
          }
          reportUnread(fault, row: row, column: column, of: source.organization(of: index))
          values.append(nil)
        }
      }
    }
  }

  // MARK: Columns of the table

  /// A column of the source for each cell of the table; the same array where no row is left out.
  private func perCell<Element>(_ column: [Element]) -> [Element] {
    let repeats = taking.columns.count
    let elements = taken.elements(of: column)
    return repeats == 1 ? elements : elements.flatMap { repeatElement($0, count: repeats) }
  }

  private var columnIndices: [UInt16] {
    let row = taking.columns.indices.map { UInt16($0) }
    if row.count == 1 { return Array(repeating: 0, count: taken.rowCount) }
    return taken.flatMap { _ in row }
  }

  /// The subject of each cell: that of its row, for each member of 展开 one of its own.
  private var subjects: [Int32] {
    let count = Int32(spread.count)
    guard count > 0 else { return perCell(taking.rows.subjects) }
    return taken.flatMap { index in (0..<count).map { taking.rows.subjects[index] * count + $0 } }
  }

  private var subjectOrganizations: [OrganizationID] {
    let source = taking.rows
    return (0..<source.subjectCount).flatMap { subject in
      repeatElement(source.organization(ofSubject: subject), count: max(1, spread.count))
    }
  }

  private var subjectMembers: [UInt16] {
    let source = taking.rows
    let spread = self.spread
    var members: [UInt16] = []
    members.reserveCapacity(source.subjectCount * (kept.count + 1) * max(1, spread.count))
    for subject in 0..<source.subjectCount {
      for place in 0..<max(1, spread.count) {
        for dimension in kept { members.append(source.member(dimension, ofSubject: subject)) }
        if place < spread.count { members.append(spread[place]) }
      }
    }
    return members
  }

  /// The members of 展开, by column.
  private var spread: [UInt16] { taking.columns.compactMap(\.member) }

  // MARK: Rows

  private func passes(_ index: Int) -> Bool {
    let source = taking.rows
    for filter in taking.filters {
      switch filter {
      case .member(let dimension, let member):
        if source.member(dimension, of: index) != member { return false }
      case .text(let column, let bytes):
        let range = source.sheet.table.trimmedRange(
          row: Int(source.rows[index]) - 1,
          column: column
        )
        guard bytes.elementsEqual(source.sheet.table.content[range]) else { return false }
      }
    }
    return true
  }

  /// How many keys there may be.
  private var keyCount: Int {
    dimensionSizes.reduce(organizations.all.count * max(1, taking.rows.periods.count), *)
  }

  /// Organisation and members of each subject as one number.
  private var subjectKeys: [Int] {
    let source = taking.rows
    return (0..<source.subjectCount).map { subject in
      zip(kept, dimensionSizes).reduce(source.organization(ofSubject: subject).index) {
        $0 * $1.1 + Int(source.member($1.0, ofSubject: subject))
      }
    }
  }

  /// What cannot be read is reported, for a sheet of months as one thing.
  private mutating func reportUnread(
    _ fault: CellReader.Fault,
    row: Int,
    column: Int,
    of organization: OrganizationID
  ) {
    let sheet = taking.rows.sheet
    let name = taking.rows.declaration.isWide ? nil : sheet.columns[column]
    let problem: RowProblem
    let reason: String
    switch fault {
    case .unreadable(let text): (problem, reason) = (.unreadableNumber(column: name), text)
    case .tooManyDecimals:
      problem = .tooManyDecimals(
        column: name,
        limit: reader.decimals,
        unit: reader.unit.name,
        isDeclared: taking.node["小数"] != nil
      )
      reason = ""
    }
    let text = sheet.table.text(row: row, column: column)
    unreadableTexts[values.count] = text
    findings.add(
      problem,
      at: .init(row: row + 1, column: sheet.columns[column], detail: " = \(text)\(reason)"),
      reach: [organization] + organizations.ancestors(of: organization)
    )
  }

  private mutating func reportRepeated(_ index: Int, first: Int32) {
    let source = taking.rows
    let organization = source.organization(of: index)
    let period =
      source.declaration.isWide ? "" : " \(source.periods[Int(source.periodIndices[index])])"
    findings.add(
      .repeatedRow,
      at: .init(
        row: Int(source.rows[index]),
        detail: "与第 \(first) 行重复：\(organizations[organization].name)\(period)"
      ),
      reach: [organization] + organizations.ancestors(of: organization)
    )
  }
}

/// The first row of each key.
private struct FirstRows {
  /// Row by key, −1 for none; empty where the keys are too many for an array.
  private var dense: [Int32]
  private var sparse: [Int: Int32] = [:]

  /// Up to this many keys an array is faster and smaller than a dictionary of the rows.
  private static let denseLimit = 1 << 21

  init(capacity: Int) {
    dense = capacity <= Self.denseLimit ? Array(repeating: -1, count: capacity) : []
  }

  /// Notes the row of a key; the row that has the key already, if there is one.
  mutating func record(_ key: Int, row: Int32) -> Int32? {
    if key < dense.count {
      if dense[key] >= 0 { return dense[key] }
      dense[key] = row
      return nil
    }
    if let first = sparse[key] { return first }
    sparse[key] = row
    return nil
  }
}
