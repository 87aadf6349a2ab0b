import Facts

/// Finds the organisations that the cells of one column name.
struct OrganizationLookup {
  private let organizations: Organizations
  private let table: ByteTable
  private let candidates: [[OrganizationID]]
  /// The level of the unambiguous names of the column, if they have one level.
  private var level: String?

  init(_ organizations: Organizations) {
    self.organizations = organizations
    var table = ByteTable([])
    var candidates: [[OrganizationID]] = []
    for organization in organizations.all {
      let name = organization.name.utf8.span
      if let known = table.value(of: name, 0..<name.count) {
        candidates[known].append(organization.id)
      } else {
        table.insert(name, candidates.count)
        candidates.append([organization.id])
      }
    }
    for alias in organizations.aliases {
      table.insert(alias.key.utf8.span, candidates.count)
      candidates.append([alias.value])
    }
    (self.table, self.candidates) = (table, candidates)
  }

  /// Learns the level of a column from its unambiguous names, if there are others that need it.
  mutating func learnLevel(from cells: DelimitedTable, rows: RowRanges, column: Int) {
    guard candidates.contains(where: { $0.count > 1 }) else { return }
    var levels: Set<String> = []
    var isKnown = Array(repeating: false, count: candidates.count)
    let content = cells.content.span
    var last = 0..<0
    for row in rows {
      let cell = cells.range(row: row, column: column)
      // The same text mostly stands in the row before.
      if content.holds(cell, sameAs: content, last) { continue }
      last = cell
      let range = cells.content.trimmed(cell)
      guard let index = table.value(of: content, range), !isKnown[index] else { continue }
      isKnown[index] = true
      guard candidates[index].count == 1 else { continue }
      levels.insert(organizations[candidates[index][0]].level)
      if levels.count > 1 { break }
    }
    level = levels.count == 1 ? levels.first : nil
  }

  /// The organisations of a name, those of the column's level where there are several.
  func candidates(_ cells: DelimitedTable, _ range: Range<Int>) -> [OrganizationID]? {
    guard let index = table.value(of: cells.content.span, range) else { return nil }
    let found = candidates[index]
    guard found.count > 1, let level else { return found }
    let onLevel = found.filter { organizations[$0].level == level }
    return onLevel.isEmpty ? found : onLevel
  }
}
