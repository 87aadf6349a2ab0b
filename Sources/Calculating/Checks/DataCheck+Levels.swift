import Diagnostics
import Facts

// Own rows against the sum of those below (D310).

extension DataCheck {
  mutating func compareLevels(_ series: Int) {
    guard store.series[series].type.measure?.isAdditive == true else { return }
    let organizations = organizations
    let parents = organizations.all.map(\.id).filter {
      !organizations.children(of: $0).isEmpty && hasOwnRows($0, in: series)
    }
    guard !parents.isEmpty else { return }
    let columns = columns(series)
    for organization in parents {
      for filtered in columns {
        // A difference of the whole is not told again for each of its members.
        for column in filtered where compareLevels(organization, column) { break }
      }
    }
  }

  private func hasOwnRows(_ organization: OrganizationID, in series: Int) -> Bool {
    store.tables[series].contains { $0.slots[organization.index] >= 0 }
  }

  /// Whether there is a difference, which is reported.
  private mutating func compareLevels(_ organization: OrganizationID, _ column: SumColumn) -> Bool {
    for table in column.parts.indices {
      guard let own = store.ownValue(of: organization, in: column, table: table) else { continue }
      guard let sum = store.sumOfChildren(of: organization, in: column), sum != own else {
        return false
      }
      report(column.quantity(of: organization), table: table, own: own, sum: sum)
      return true
    }
    return false
  }

  private mutating func report(_ quantity: Quantity, table: Int, own: Int128, sum: Int128) {
    let organization = organizations[quantity.organization]
    let children = organizations.children(of: organization.id)
    let level = children.first.map { organizations[$0].level } ?? "下级"
    let time = PeriodText.span(quantity.period)
    let members = memberText(quantity.filter)
    let what = members.isEmpty ? "" : " \(members)"
    let difference = own > sum ? own - sum : sum - own
    log.add(
      .levelsDiffer(
        level: level,
        scope: organization.scope,
        place: "\(place(of: quantity, table: table)) = \(text(own, quantity.series))，而 "
          + "\(children.count) 个\(level)\(what) \(time) 之和为 \(text(sum, quantity.series))，"
          + "差 \(text(difference, quantity.series))（\(unit(quantity.series))）",
        causes: probableCauses(quantity)
      )
    )
  }

  /// Rows below that lack in this month while all other months of the year have them, at most
  /// three.
  private func probableCauses(_ quantity: Quantity) -> [String] {
    guard quantity.period.monthCount == 1 else { return [] }
    let month = quantity.period.last
    var causes: [String] = []
    let below = organizations.descendants(of: quantity.organization)
    for (table, index) in store.tables[quantity.series].enumerated()
    where index.table.readsMissingRowsAsZero {
      guard let own = index.position(of: month),
        let selected = store.selection(quantity.filter, series: quantity.series, table: table)
      else { continue }
      let others = index.months.indices.filter { place in
        let other = index.months[place]
        return other.year == month.year && other != month
          && other <= settings.reportPeriod.last
      }
      guard !others.isEmpty else { continue }
      for organization in below where index.slots[organization.index] >= 0 {
        for combination in selected {
          let cell = index.cell(slot: index.slots[organization.index], combination: combination)
          let row = { (place: Int) in index.rows[cell * index.months.count + place] }
          guard row(own) < 0, others.allSatisfy({ row($0) >= 0 }) else { continue }
          let name = organizations[organization].name
          let members = names(index, combination)
          causes.append(
            "\(name) \(members) 在 \(PeriodText.month(month)) 没有行，\(monthText(others.map { index.months[$0] }))都有"
          )
          if causes.count == 3 { return causes }
        }
      }
    }
    return causes
  }

  private func names(_ index: TableIndex, _ combination: Int) -> String {
    let fixed = store.dimensions.compactMap { index.table.fixedMembers[$0.name] }
    let own = zip(index.table.dimensions, index.combinations[combination]).compactMap {
      name,
      member in
      store.dimensions.first { $0.name == name }?.members[Int(member)].name
    }
    return (own + fixed).joined(separator: " ")
  }

  /// 1—5月 of adjacent months, else each.
  private func monthText(_ months: [Month]) -> String {
    guard let first = months.first, let last = months.last, months.count > 1 else {
      return months.map { "\($0.month)月" }.joined(separator: "、")
    }
    if first.distance(to: last) + 1 == months.count { return "\(first.month)—\(last.month)月" }
    return months.map { "\($0.month)月" }.joined(separator: "、")
  }
}
