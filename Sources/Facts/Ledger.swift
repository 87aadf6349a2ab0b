package import Diagnostics

/// The data of a workspace as loaded and checked, every cell with its address.
package struct Ledger: Sendable, Hashable {
  package let organizations: Organizations
  /// Members of the dimensions in use, in the catalogue's order.
  package let dimensions: [DimensionDeclaration]
  /// In the order of the series and of their 取.
  package let tables: [LedgerTable]
  /// 素材 in file order.
  package let materials: [Material]
  /// The files read, for the record of the run, in the order of their declaration.
  package let inputs: [InputRecord]

  package init(
    organizations: Organizations,
    dimensions: [DimensionDeclaration],
    tables: [LedgerTable],
    materials: [Material],
    inputs: [InputRecord]
  ) {
    self.organizations = organizations
    self.dimensions = dimensions
    self.tables = tables
    self.materials = materials
    self.inputs = inputs
  }

  /// A file that was read.
  package struct InputRecord: Sendable, Hashable {
    package let path: String
    /// Rows of data, the head aside.
    package let rowCount: Int

    package init(path: String, rowCount: Int) {
      self.path = path
      self.rowCount = rowCount
    }
  }
}

/// The cells that one 取 of one series takes from one source.
///
/// Rows lie in columns of equal length, in the order of the file. Whose a row is and of what, its
/// subject, is told once for all months.
package struct LedgerTable: Sendable, Hashable {
  package let series: String
  /// Name of the source in 数据.
  package let source: String
  /// Path from the workspace.
  package let file: String
  /// The columns of the file that rows are of, one behind another.
  package let columns: [String]
  /// Values are stored in units of `10^-decimals` of the base unit.
  package let decimals: Int
  /// The base unit of the cells, whoever says it; empty for none.
  package let unit: String
  /// Dimensions that every row names, 机构 aside; the stride of the members of subjects.
  package let dimensions: [String]
  /// 仅: dimension → member that all rows are of.
  package let fixedMembers: [String: String]
  /// 缺行: 按零.
  package let readsMissingRowsAsZero: Bool
  /// Organisations of which a row could not be read: a row that they lack may be that one, so it is
  /// 缺 and never zero.
  package let organizationsInDoubt: Set<OrganizationID>
  /// 预计: months whose values are preliminary.
  package let preliminaryMonths: [Month]
  /// The subject of each row.
  package let subjects: [Int32]
  /// The organisation of each subject.
  package let organizations: [OrganizationID]
  /// Index of the member in its dimension, `dimensions.count` for each subject.
  package let members: [UInt16]
  /// The spans that rows may have.
  package let spans: [Period]
  /// Index in `spans` for each row.
  package let spanIndices: [Int32]
  /// In units of `10^-decimals` of the base unit; nil for a blank cell.
  package let values: CellValues
  /// Row in the file, from 1, the head included.
  package let rows: [Int32]
  /// What stands in the cells that could not be read, by the index of the row here.
  package let unreadableTexts: [Int: String]

  /// Takes the columns; without `subjects` each row has one of its own.
  package init(
    series: String,
    source: String,
    file: String,
    columns: [String],
    decimals: Int,
    unit: String = "",
    dimensions: [String],
    fixedMembers: [String: String],
    readsMissingRowsAsZero: Bool,
    organizationsInDoubt: Set<OrganizationID> = [],
    preliminaryMonths: [Month],
    subjects: [Int32]? = nil,
    organizations: [OrganizationID],
    members: [UInt16],
    spans: [Period],
    spanIndices: [Int32],
    values: CellValues,
    rows: [Int32],
    unreadableTexts: [Int: String] = [:]
  ) {
    self.series = series
    self.source = source
    self.file = file
    self.columns = columns
    self.decimals = decimals
    self.unit = unit
    self.dimensions = dimensions
    self.fixedMembers = fixedMembers
    self.readsMissingRowsAsZero = readsMissingRowsAsZero
    self.organizationsInDoubt = organizationsInDoubt
    self.preliminaryMonths = preliminaryMonths
    self.subjects = subjects ?? organizations.indices.map { Int32($0) }
    self.organizations = organizations
    self.members = members
    self.spans = spans
    self.spanIndices = spanIndices
    self.values = values
    self.rows = rows
    self.unreadableTexts = unreadableTexts
  }

  package var rowCount: Int { values.count }

  /// Whether some cell is negative.
  package var hasNegativeValues: Bool {
    values.words.reduce(0) { $0 | ($1 == CellValues.blank ? 0 : $1) } < 0
  }

  /// Whether some row has the span of one month.
  package var hasRowsByMonth: Bool {
    let isMonth = spans.map { $0.first == $0.last }
    return spanIndices.contains { isMonth[Int($0)] }
  }

  /// The organisation of a row, counted from 0.
  package func organization(ofRow index: Int) -> OrganizationID {
    organizations[Int(subjects[index])]
  }

  /// The members of a row, counted from 0, in the order of `dimensions`.
  package func members(ofRow index: Int) -> ArraySlice<UInt16> {
    members(ofSubject: Int(subjects[index]))
  }

  /// The members of a subject in the order of `dimensions`.
  package func members(ofSubject subject: Int) -> ArraySlice<UInt16> {
    members[subject * dimensions.count..<(subject + 1) * dimensions.count]
  }

  /// The subjects that some row has, in order of first appearance.
  package var subjectsInUse: [Int] { subjects.distinct(below: organizations.count) }

  /// The span of a row, counted from 0.
  package func period(ofRow index: Int) -> Period { spans[Int(spanIndices[index])] }

  /// The spans that some row has.
  package var spansInUse: [Period] {
    spanIndices.distinct(below: spans.count).sorted().map { spans[$0] }
  }

  /// Whether a row that an organisation lacks is zero.
  package func readsMissingRowAsZero(of organization: OrganizationID) -> Bool {
    readsMissingRowsAsZero && !organizationsInDoubt.contains(organization)
  }

  /// The address of the cell of a row, counted from 0.
  package func address(ofRow index: Int) -> CellAddress {
    CellAddress(file: file, row: Int(rows[index]), column: column(ofRow: index))
  }

  /// The column from which a row is, counted from 0: each row of the file gives one of each column.
  package func column(ofRow index: Int) -> String { columns[index % columns.count] }
}

extension [Int32] {
  /// Each number that stands here, in order of first appearance; they lie below a limit.
  fileprivate func distinct(below limit: Int) -> [Int] {
    var marks = [Bool](repeating: false, count: limit)
    var isKnown = marks.mutableSpan
    let numbers = span
    var distinct: [Int] = []
    for place in numbers.indices {
      let number = Int(numbers[place])
      if isKnown[number] { continue }
      isKnown[number] = true
      distinct.append(number)
      if distinct.count == limit { break }
    }
    return distinct
  }
}

/// A text that staff typed in for a section (素材).
package struct Material: Sendable, Hashable {
  package let organization: OrganizationID
  /// 节: 存在问题.
  package let section: String
  /// 类: 问题.
  package let slot: String
  /// 正文; may hold `{{ 值 }}`, never `{% %}`.
  package let text: SourceText
  /// 条件 as typed; empty for none.
  package let condition: String
  /// Where the text stands.
  package let cell: CellAddress

  package init(
    organization: OrganizationID,
    section: String,
    slot: String,
    text: SourceText,
    condition: String = "",
    cell: CellAddress
  ) {
    self.organization = organization
    self.section = section
    self.slot = slot
    self.text = text
    self.condition = condition
    self.cell = cell
  }

  /// The text with its cell, which no other has.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
