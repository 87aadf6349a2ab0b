import Diagnostics
import Facts
import Nodes

/// An entry of 取: which cells of a source a series takes.
struct Taking {
  /// 仅: rows of one member, or with one text in a column.
  enum Filter {
    case member(dimension: Int, index: UInt16)
    case text(column: Int, bytes: [UInt8])
  }

  let series: String
  let node: Node
  let rows: SourceRows
  /// Columns with the member that 展开 gives them, or with none.
  let columns: [(column: Int, member: UInt16?)]
  /// 展开: the dimension that lies over columns.
  let spread: DimensionDeclaration?
  let filters: [Filter]
  /// Dimensions of the source that 仅 fixes, and those of 固定.
  let fixedMembers: [String: String]
  let reader: CellReader
  /// What to read all cells with once one has more decimals than `reader` takes; nil if 小数 is written.
  let finerReader: CellReader?
}

/// Reads the entries of 取 against the sources.
struct TakingReader {
  let sources: [SourceRows]
  /// Names of all declared sources, the unreadable ones included.
  let sourceNames: [String]
  let dimensions: [DimensionDeclaration]

  private static let keys = ["源", "列", "仅", "展开", "单位", "小数"]

  /// A taking; nil if something lacks, which is a finding.
  func read(_ node: Node, series: String, log: inout DiagnosticLog) -> Taking? {
    let owner = "“\(series)”的取"
    node.checkKeys(Self.keys, of: owner, log: &log)
    guard let sourceNode = node.required("源", of: owner, log: &log) else { return nil }
    let name = sourceNode.text ?? ""
    guard let rows = sources.first(where: { $0.declaration.name == name }) else {
      if !sourceNames.contains(name) {
        log.add(.unknownName("N108", sourceNode, name, sort: "数据源", among: sourceNames))
      }
      return nil
    }
    let spread = spreadDimension(node, log: &log)
    let columns = columns(node, spread: spread, of: rows, owner: owner, log: &log)
    guard let (filters, fixed) = filters(node, of: rows, log: &log), let columns else { return nil }
    let unit = unit(node, of: rows, column: columns.first?.column, log: &log)
    if spread != nil { checkUnits(of: columns.dropFirst().map(\.column), unit, node, rows, &log) }
    let decimals = node.wholeNumber("小数", log: &log)
    return Taking(
      series: series,
      node: node,
      rows: rows,
      columns: columns,
      spread: spread,
      filters: filters,
      fixedMembers: fixed.merging(rows.fixedMembers) { only, _ in only },
      reader: CellReader(unit: unit, decimals: decimals ?? unit.usualDecimals),
      finerReader: decimals == nil
        ? unit.finerDecimals.map { CellReader(unit: unit, decimals: $0) } : nil
    )
  }

  private func spreadDimension(_ node: Node, log: inout DiagnosticLog) -> DimensionDeclaration? {
    guard let name = node.optionalText("展开", log: &log), let place = node["展开"] else { return nil }
    if let dimension = dimensions.first(where: { $0.name == name }) { return dimension }
    log.add(.unknownName("N108", place, name, sort: "维度", among: dimensions.map(\.name)))
    return nil
  }

  private func columns(
    _ node: Node,
    spread: DimensionDeclaration?,
    of rows: SourceRows,
    owner: String,
    log: inout DiagnosticLog
  ) -> [(column: Int, member: UInt16?)]? {
    if rows.declaration.isWide { return rows.monthColumns.map { ($0.column, nil) } }
    guard let columnNode = node.required("列", of: owner, log: &log) else { return nil }
    guard let spread else {
      if columnNode.text == nil {
        log.add(.wrongKind(columnNode, "列", expected: "一列的名称；几列要写 展开"))
        return nil
      }
      return rows.sheet.column(columnNode, log: &log).map { [($0, nil)] }
    }
    var columns: [(column: Int, member: UInt16?)] = []
    for entry in node.mapping(of: "列", log: &log) {
      let member = entry.key.text ?? ""
      let column = rows.sheet.column(entry.value, log: &log)
      guard let index = spread.index(of: member) else {
        let names = spread.members.map(\.name)
        log.add(.unknownName("N102", entry.key, member, sort: "\(spread.name)成员", among: names))
        continue
      }
      if let column { columns.append((column, UInt16(index))) }
    }
    return columns
  }

  private func filters(
    _ node: Node,
    of rows: SourceRows,
    log: inout DiagnosticLog
  ) -> ([Taking.Filter], [String: String])? {
    var filters: [Taking.Filter] = []
    var fixed: [String: String] = [:]
    var isComplete = true
    for entry in node.mapping(of: "仅", log: &log) {
      let name = entry.key.text ?? ""
      let member = entry.value.text ?? ""
      if let index = rows.dimensions.firstIndex(of: name),
        let dimension = dimensions.first(where: { $0.name == name })
      {
        if let memberIndex = dimension.index(of: member) {
          filters.append(.member(dimension: index, index: UInt16(memberIndex)))
          fixed[name] = member
        } else {
          isComplete = false
          let names = dimension.members.map(\.name)
          log.add(.unknownName("N102", entry.value, member, sort: "\(name)成员", among: names))
        }
      } else if rows.sheet.columns(named: name).count == 1 {
        let column = rows.sheet.columns(named: name)[0]
        filters.append(.text(column: column, bytes: Array(member.utf8)))
        if !hasText(member, in: column, of: rows) {
          log.add(.unknownText(entry.value, member, column: name, file: rows.sheet.path))
        }
      } else {
        isComplete = false
        let known = rows.dimensions + rows.sheet.columns
        log.add(.unknownName("N108", entry.key, name, sort: "维度或列", among: known))
      }
    }
    return isComplete ? (filters, fixed) : nil
  }

  private func hasText(_ text: String, in column: Int, of rows: SourceRows) -> Bool {
    rows.sheet.dataRows.contains { rows.sheet.table.text(row: $0, column: column) == text }
  }

  /// The unit of 取, else what the table says.
  private func unit(
    _ node: Node,
    of rows: SourceRows,
    column: Int?,
    log: inout DiagnosticLog
  ) -> CellUnit {
    let stated = column.flatMap { StatedUnit(of: $0, in: rows.sheet) }
    guard let name = node.optionalText("单位", log: &log), let place = node["单位"] else {
      guard let stated else { return .none }
      guard let unit = stated.unit, stated.place != .title else {
        log.add(.unitToDeclare(node, stated, in: rows.sheet))
        return .none
      }
      return unit
    }
    guard let unit = CellUnit(name) else {
      log.add(.unknownUnit(place, name))
      return .none
    }
    if let stated, !stated.allows(unit) {
      log.add(.otherUnit(place, declared: name, stated, in: rows.sheet))
    }
    return unit
  }

  /// Columns over which a dimension lies may say other units than the first of them.
  private func checkUnits(
    of columns: [Int],
    _ unit: CellUnit,
    _ node: Node,
    _ rows: SourceRows,
    _ log: inout DiagnosticLog
  ) {
    for column in columns {
      guard let stated = StatedUnit(of: column, in: rows.sheet), stated.place != .title,
        !stated.allows(unit)
      else { continue }
      let place = node["单位"] ?? node["列"] ?? node
      log.add(.otherUnit(place, declared: unit.name, stated, in: rows.sheet))
    }
  }
}
