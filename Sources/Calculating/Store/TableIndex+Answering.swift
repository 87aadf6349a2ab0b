import Facts

/// What one source, or all of them, have for a quantity of one organisation.
enum Reading {
  /// In units of the series' finest cells.
  case value(Int128)
  /// It has a say, but a cell is blank or a row lacks.
  case gap([Missing.Place])
  /// It has nothing to say about this organisation, slice or span.
  case silent
}

/// How a span is read from rows: one of the natures of a series.
extension TableIndex {
  /// The combinations that a filter selects; nil if the table lacks a dimension that it asks for.
  func combinations(
    selectedBy filter: MemberFilter,
    dimensions: [DimensionDeclaration]
  ) -> [Int]? {
    var tests: [(column: Int, members: [UInt16])] = []
    for part in filter.parts {
      let dimension = dimensions[part.dimension]
      if let column = table.dimensions.firstIndex(of: dimension.name) {
        tests.append((column, part.members))
      } else {
        guard let fixed = table.fixedMembers[dimension.name].flatMap(dimension.index(of:)),
          part.members == [UInt16(fixed)]
        else { return nil }
      }
    }
    guard !tests.isEmpty else { return Array(combinations.indices) }
    return combinations.indices.filter { index in
      tests.allSatisfy { $0.members.contains(combinations[index][$0.column]) }
    }
  }

  /// The rows of one cell over a period, −1 where there is none; nil if the table has no such span.
  func rows(ofCell cell: Int, over period: Period, nature: SeriesNature) -> [Int32]? {
    switch nature {
    case .flow:
      if let row = spanRows[.init(cell: cell, period: period)] { return [row] }
      guard let positions = positions(of: period) else { return nil }
      return positions.map { rows[cell * months.count + $0] }
    case .stock, .momentary:
      if let position = position(of: period.last) { return [rows[cell * months.count + position]] }
      return endRows[.init(cell: cell, period: Period(period.last))].map { [$0] }
    case .yearly:
      let year = Period(year: period.last.year, part: 1, of: 1)
      return spanRows[.init(cell: cell, period: year)].map { [$0] }
    }
  }

  /// The sum over the selected combinations, with the places that lack.
  func reading(
    slot: Int,
    combinations: [Int],
    over period: Period,
    nature: SeriesNature,
    describe: (Month, _ isCell: Bool) -> String
  ) -> Reading {
    let readsZero = isZeroBySlot[slot]
    if combinations.isEmpty {
      let isZero = readsZero && positions(of: period) != nil
      return isZero ? .value(0) : .silent
    }
    if nature == .flow, let totals, let positions = positions(of: period) {
      let sum = monthlySum(of: totals, slot: slot, combinations: combinations, positions: positions)
      if let sum { return .value(sum) }
    }
    var total: Int128 = 0
    var lacking: [Missing.Place] = []
    var hasSpan = false
    for combination in combinations {
      let cell = cell(slot: slot, combination: combination)
      guard let found = rows(ofCell: cell, over: period, nature: nature) else {
        if !readsZero {
          lacking.append(.init(cell: nil, description: describe(period.last, false)))
        }
        continue
      }
      hasSpan = true
      for (offset, row) in found.enumerated() {
        if row >= 0, let value = table.values[Int(row)] {
          total += Int128(value)
        } else if row >= 0 {
          let month = table.period(ofRow: Int(row)).last
          lacking.append(
            .init(
              cell: table.address(ofRow: Int(row)),
              description: describe(month, true),
              content: table.unreadableTexts[Int(row)] ?? ""
            )
          )
        } else if !readsZero {
          let month = found.count > 1 ? period.first.advanced(by: offset) : period.last
          lacking.append(.init(cell: nil, description: describe(month, false)))
        }
      }
    }
    if hasSpan { return lacking.isEmpty ? .value(total) : .gap(lacking) }
    return absence(over: period, nature: nature, describe: describe)
  }

  /// The sum over the selected combinations; nil where something lacks.
  ///
  /// The same as `reading`, without the places that lack.
  func value(slot: Int, of cells: CellSelection) -> Int128? {
    if case .flow = cells.nature, !cells.combinations.isEmpty, let totals {
      let sum = cells.positions.flatMap {
        monthlySum(of: totals, slot: slot, combinations: cells.combinations, positions: $0)
      }
      if sum != nil || spanRows.isEmpty { return sum }
    }
    let reading = reading(
      slot: slot,
      combinations: cells.combinations,
      over: cells.period,
      nature: cells.nature,
      describe: { _, _ in "" }
    )
    return if case .value(let value) = reading { value } else { nil }
  }

  /// The sum over the months at some positions; nil where something lacks.
  private func monthlySum(
    of totals: [Int64],
    slot: Int,
    combinations: [Int],
    positions: Range<Int>
  ) -> Int128? {
    let (stride, length) = (stride, positions.count)
    let first = cell(slot: slot, combination: 0) &* stride &+ positions.lowerBound
    if !gaps.isEmpty {
      for combination in combinations {
        let start = first &+ combination &* stride
        guard gaps[start] == gaps[start &+ length] else { return nil }
      }
    }
    var sum: Int128 = 0
    for combination in combinations {
      let start = first &+ combination &* stride
      sum += Int128(totals[start &+ length]) &- Int128(totals[start])
    }
    return sum
  }

  /// No row has the span: a gap of a source by month, silence of one by other spans.
  private func absence(
    over period: Period,
    nature: SeriesNature,
    describe: (Month, _ isCell: Bool) -> String
  ) -> Reading {
    guard !months.isEmpty, nature != .yearly else { return .silent }
    let asked = nature == .flow ? period.months : [period.last]
    let lacking = asked.filter { position(of: $0) == nil }
    return .gap(lacking.map { .init(cell: nil, description: describe($0, false)) })
  }
}
