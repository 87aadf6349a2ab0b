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
  /// `CellValues.blank` for a cell without a number.
  private var values: [Int64] = []
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
      spanIndices: isWide ? columnIndices : perCell(source.periodIndices),
      values: CellValues(words: values),
      rows: perCell(source.rows),
      unreadableTexts: unreadableTexts
    )
  }

  /// Takes the rows that pass 仅; one whose key an earlier one has is reported and left out.
  private mutating func takeRows() {
    let keys = RowKeyNumbers(of: taking.rows, subjects: subjectKeys)
    var known = NumberSet(below: keyCount)
    var repeated: [Int] = []
    let hasFilters = !taking.filters.isEmpty
    taken = RowRanges(of: taking.rows.rows.indices) { index in
      guard !hasFilters || passes(index) else { return false }
      if known.insert(keys[index]) { return true }
      repeated.append(index)
      return false
    }
    if !repeated.isEmpty { reportRepeated(repeated, keys) }
  }

  /// Reads all cells; from the start with the finer reader at the first that needs it.
  private mutating func readValues() {
    let source = taking.rows
    let earlier = findings
    let (reader, cells) = (self.reader, source.sheet.table)
    let columns = taking.columns.map { (column: $0.column, place: cells.place(of: $0.column)) }
    let (content, blank) = (cells.content.span, CellValues.blank)
    values.reserveCapacity(taken.rowCount * columns.count)
    for index in taken {
      let row = Int(source.rows[index]) - 1
      for (column, place) in columns {
        // Most cells are nothing but digits.
        if let value = reader.wholeNumber(content, cells.range(row: row, place)) {
          values.append(value)
          continue
        }
        switch reader.read(cells, row: row, column: column) {
        case .value(let value): values.append(value ?? blank)
        case .fault(let fault):
          if fault == .tooManyDecimals, let finer = taking.finerReader, reader != finer {
            (self.reader, findings) = (finer, earlier)
            (values, unreadableTexts) = ([], [:])
            return readValues()
          }
          reportUnread(fault, row: row, column: column, of: source.organization(of: index))
          values.append(blank)
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

  /// The index of its column for each cell.
  private var columnIndices: [Int32] {
    let row = taking.columns.indices.map { Int32($0) }
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

  /// Reports rows whose keys earlier ones have, each with that row.
  private mutating func reportRepeated(_ repeated: [Int], _ keys: RowKeyNumbers) {
    let sought = Set(repeated.map { keys[$0] })
    var firstRows: [Int: Int32] = [:]
    for index in taken where sought.contains(keys[index]) {
      firstRows[keys[index]] = taking.rows.rows[index]
    }
    for index in repeated { reportRepeated(index, first: firstRows[keys[index]] ?? 0) }
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

/// Organisation, members and period of each row of a source as one number.
private struct RowKeyNumbers {
  private let source: SourceRows
  /// By subject.
  private let subjects: [Int]
  private let periodCount: Int

  init(of source: SourceRows, subjects: [Int]) {
    (self.source, self.subjects) = (source, subjects)
    periodCount = max(1, source.periods.count)
  }

  subscript(index: Int) -> Int {
    subjects[Int(source.subjects[index])] * periodCount + Int(source.periodIndices[index])
  }
}

/// Numbers from zero up to a limit.
private struct NumberSet {
  /// A bit for each number; empty where they are too many.
  private var bits: [UInt64]
  private var others: Set<Int> = []

  /// Up to this many numbers two mebibytes of bits are faster and smaller than a set of the rows.
  private static let limit = 1 << 24

  init(below limit: Int) {
    bits = limit <= Self.limit ? Array(repeating: 0, count: limit / 64 + 1) : []
  }

  /// Adds a number; false if it is there already.
  mutating func insert(_ number: Int) -> Bool {
    guard number >> 6 < bits.count else { return others.insert(number).inserted }
    let bit: UInt64 = 1 << UInt64(number & 63)
    defer { bits[number >> 6] |= bit }
    return bits[number >> 6] & bit == 0
  }
}
