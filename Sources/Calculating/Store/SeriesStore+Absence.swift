import Facts

// What lacks where there is no value.

extension SeriesStore {
  /// The gaps of a quantity without a value; silence where no source knows it.
  func absence(of quantity: Quantity) -> Reading {
    var lacking: [Missing.Place] = []
    for table in tables[quantity.series].indices {
      if case .gap(let places) = ownAbsence(quantity, table: table) { lacking += places }
    }
    if case .gap(let places) = absenceOfChildren(quantity) { lacking += places }
    return lacking.isEmpty ? .silent : .gap(lacking)
  }

  private func ownAbsence(_ quantity: Quantity, table: Int) -> Reading {
    let selected = usableSelection(quantity.filter, series: quantity.series, table: table)
    guard let combinations = selected else { return .silent }
    let index = tables[quantity.series][table]
    let slot = index.slots[quantity.organization.index]
    guard slot >= 0 else { return .silent }
    return index.reading(
      slot: slot,
      combinations: combinations,
      over: quantity.period,
      nature: series[quantity.series].nature
    ) { month, isCell in
      description(of: quantity, month: month, isCell: isCell)
    }
  }

  /// The gaps of those directly below, and those that no source knows, unless it knows none.
  private func absenceOfChildren(_ quantity: Quantity) -> Reading {
    let children = summedChildren(of: quantity)
    var lacking: [Missing.Place] = []
    var silent: [Quantity] = []
    for child in children {
      switch reading(child) {
      case .value: break
      case .gap(let places): lacking += places
      case .silent: silent.append(child)
      }
    }
    if silent.count == children.count { return .silent }
    lacking += silent.map(absentPlace)
    return .gap(lacking)
  }

  /// The place of a quantity that no source knows.
  func absentPlace(_ quantity: Quantity) -> Missing.Place {
    .init(cell: nil, description: description(of: quantity, month: nil))
  }

  /// 神木县 2004年3月 的收入, or with the whole span; slices too, unless it is a cell, which has its own.
  private func description(of quantity: Quantity, month: Month?, isCell: Bool = false) -> String {
    let name = organizations[quantity.organization].name
    let time = month.map(PeriodText.month) ?? PeriodText.span(quantity.period)
    let members = filter(quantity.filter).parts.flatMap { part in
      part.members.map { dimensions[part.dimension].members[Int($0)].name }
    }
    let slice = members.isEmpty || isCell ? "" : "[\(members.joined(separator: ", "))]"
    return "\(name) \(time) 的\(series[quantity.series].name)\(slice)"
  }
}
