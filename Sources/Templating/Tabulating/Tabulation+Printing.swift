import Documents
import Facts

extension Tabulation {
  /// The name of the rows, and the heads of the columns.
  func heads(
    _ columns: [TableColumn],
    showsUnits: Bool,
    _ entries: [ListEntry]
  )
    -> [Table.Column]
  {
    let depth = block.columns.map(\.heads.count).max() ?? 1
    let first = Table.Column(
      heads: Array(repeating: rowHead(entries), count: depth),
      alignment: .text
    )
    return [first]
      + columns.map { column in
        var heads = column.block.heads
        if showsUnits, column.block.course == nil, let unit = column.unitName {
          heads[heads.count - 1] += "（\(unit)）"
        }
        while heads.count < depth { heads.append(heads[heads.count - 1]) }
        if column.block.course != nil { return Table.Column(heads: heads, alignment: .centre) }
        return Table.Column(heads: heads, alignment: column.isNumeric ? .decimal : .text)
      }
  }

  private func rowHead(_ entries: [ListEntry]) -> String {
    switch entries.first?.subject {
    case .member(let dimension, _): return dimension
    case .month: return "月份"
    case .organization(let id):
      let levels = Set(
        entries.compactMap { entry -> String? in
          if case .organization(let id) = entry.subject { organizations[id].level } else { nil }
        }
      )
      return levels.count == 1 ? organizations[id].kind ?? organizations[id].level : "机构"
    case .material, .none?, nil: return "项目"
    }
  }

  /// The unit of all columns, if they have the same one.
  func sharedUnit(_ columns: [TableColumn]) -> String? {
    let numbers = columns.filter { $0.block.course == nil }
    let units = Set(numbers.map(\.unitName))
    guard numbers.count > 1, units.count == 1, let unit = units.first else { return nil }
    return unit
  }

  /// The rows with their groups and the total.
  func rows(
    _ entries: [ListEntry],
    _ answers: [[Answer]],
    _ total: [Answer]?,
    _ columns: [TableColumn]
  ) -> [Table.Row] {
    var rows: [Table.Row] = []
    var group: String?
    let courses = columns.map { column in
      column.block.course == nil ? [] : self.courses(column.block, entries)
    }
    for (row, (entry, answers)) in zip(entries, answers).enumerated() {
      if block.grouping != nil, groupName(entry) != group {
        group = groupName(entry)
        rows.append(Table.Row(kind: .group, cells: [Table.Cell(group ?? "")]))
      }
      let cells = columns.indices.map { index in
        courses[index].isEmpty
          ? columns[index].cell(answers[index]) : Table.Cell("", course: courses[index][row])
      }
      rows.append(
        Table.Row(
          kind: .body,
          cells: [Table.Cell(rowName(entry, among: entries))] + cells,
          isHighlighted: entry.subject == .organization(organization)
        )
      )
    }
    guard let total else { return rows }
    let cells = zip(columns, total).map { column, answer in
      column.block.course == nil ? column.totalCell(answer) : Table.Cell("")
    }
    let row = Table.Row(kind: .total, cells: [Table.Cell("合计")] + cells)
    return block.total == .first ? [row] + rows : rows + [row]
  }

  /// By the name in the table where all are of one level, else by 简称 (charts.md B.5).
  private func rowName(_ entry: ListEntry, among entries: [ListEntry]) -> String {
    guard case .organization(let id) = entry.subject else { return entry.shortName }
    let level = organizations[id].level
    let isOneLevel = entries.allSatisfy { other in
      if case .organization(let id) = other.subject {
        organizations[id].level == level
      } else {
        false
      }
    }
    return isOneLevel ? organizations[id].name : organizations[id].shortName
  }
}
