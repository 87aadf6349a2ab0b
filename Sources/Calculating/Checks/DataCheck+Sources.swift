import Diagnostics
import Facts

// Two sources that answer, and 即 (D312); sums over a dimension (D310).

extension DataCheck {
  /// Every pair of sources of a series that answer the same for the same organisation.
  mutating func compareSources(_ series: Int) {
    let tables = store.tables[series]
    guard tables.count > 1 else { return }
    let shared = organizations.all.map(\.id).filter { organization in
      tables.count { canAnswer($0, organization) } > 1
    }
    guard !shared.isEmpty else { return }
    let columns = columns(series)
    for organization in shared {
      for filtered in columns {
        for column in filtered where compareSources(organization, column) { break }
      }
    }
  }

  /// Whether a table has rows of an organisation, or reads it as zero without any.
  private func canAnswer(_ table: TableIndex, _ organization: OrganizationID) -> Bool {
    table.slots[organization.index] >= 0
      || table.table.readsMissingRowsAsZero
        && table.levels.contains(organizations.levelNumber(of: organization))
  }

  private mutating func compareSources(_ organization: OrganizationID, _ column: SumColumn) -> Bool
  {
    let answers = column.parts.indices.compactMap { table in
      store.ownValue(of: organization, in: column, table: table).map { (table: table, value: $0) }
    }
    guard let first = answers.first, let other = answers.first(where: { $0.value != first.value })
    else { return false }
    let quantity = column.quantity(of: organization)
    let sources = [first, other].map { store.tables[quantity.series][$0.table].table.source }
    let said = [first, other].map {
      "\(place(of: quantity, table: $0.table)) = \(text($0.value, quantity.series))"
    }
    log.add(
      .sourcesDiffer(
        store.series[quantity.series].name,
        sources,
        place: "\(subject(quantity))：\(said[0])，\(said[1])（\(unit(quantity.series))）"
      )
    )
    return true
  }

  /// 神木县 2004年3月 移动.
  private func subject(_ quantity: Quantity) -> String {
    let parts = [
      organizations[quantity.organization].name, PeriodText.span(quantity.period),
      memberText(quantity.filter),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A series that is a member of another (即): both values are one.
  mutating func compareWithWhole(_ series: Int) {
    guard let place = store.series[series].memberOf,
      let whole = store.series.firstIndex(where: { $0.name == place.series }),
      let dimension = store.dimensions.firstIndex(where: { $0.name == place.dimension }),
      let member = store.dimensions[dimension].index(of: place.member)
    else { return }
    let filter = self.member(member, of: dimension)
    let all = self.whole
    let name = "\(place.series)[\(place.dimension)=\(place.member)]"
    let own = store.series[series].name
    compare(periods: Set(periods(series)).union(periods(whole))) { check, period in
      let first = check.column(series, all, period)
      let second = check.column(whole, filter, period)
      return { organization in
        guard let left = check.store.value(of: organization, in: first),
          let right = check.store.value(of: organization, in: second),
          check.store.exact(left, of: series) != check.store.exact(right, of: whole)
        else { return nil }
        return .memberDiffers(
          own,
          name,
          place: "\(check.subject(first.quantity(of: organization)))："
            + "\(own) = \(check.text(left, series))，"
            + "\(name) = \(check.text(right, whole))（\(check.unit(series))）"
        )
      }
    }
  }

  /// 合计: the members of a dimension add up to a series.
  mutating func compareSum(_ part: String, _ dimension: String, _ whole: String) {
    guard let series = store.series.firstIndex(where: { $0.name == part }),
      let total = store.series.firstIndex(where: { $0.name == whole }),
      let index = store.dimensions.firstIndex(where: { $0.name == dimension })
    else { return }
    let members = store.dimensions[index].members.indices.map { member($0, of: index) }
    let all = self.whole
    compare(periods: Set(periods(series)).union(periods(total))) { check, period in
      let summed = members.map { check.column(series, $0, period) }
      let stated = check.column(total, all, period)
      return { organization in
        var sum: Int128 = 0
        for column in summed {
          guard let value = check.store.value(of: organization, in: column) else { return nil }
          sum += value
        }
        guard let said = check.store.value(of: organization, in: stated),
          check.store.exact(said, of: total) != check.store.exact(sum, of: series)
        else { return nil }
        return .sumDiffers(
          part,
          dimension,
          whole,
          place: "\(check.subject(stated.quantity(of: organization)))："
            + "各\(dimension)之和 = \(check.text(sum, series))，"
            + "\(whole) = \(check.text(said, total))（\(check.unit(total))）"
        )
      }
    }
  }

  /// Asks of every organisation and period; a difference that one below has is not told again.
  private mutating func compare(
    periods: Set<Period>,
    _ difference: (DataCheck, Period) -> (OrganizationID) -> Diagnostic?
  ) {
    let organizations = organizations
    var told: Set<OrganizationID> = []
    var findings: [(OrganizationID, Period, Diagnostic)] = []
    for period in periods {
      told.removeAll()
      let difference = difference(self, period)
      for organization in organizations.all.map(\.id).reversed() {
        guard let finding = difference(organization) else { continue }
        let below = organizations.children(of: organization)
        if !below.contains(where: told.contains) {
          findings.append((organization, period, finding))
        }
        told.insert(organization)
      }
    }
    findings.sort { ($0.0, $0.1.first, $0.1.last) < ($1.0, $1.1.first, $1.1.last) }
    for finding in findings { log.add(finding.2) }
  }
}
