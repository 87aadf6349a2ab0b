import Diagnostics
import Facts

// 不缺月 (D313) and 突变倍数 (D314).

extension DataCheck {
  mutating func findMissingMonths(_ names: [String], jump: Rational?) {
    for name in names {
      guard let series = store.series.firstIndex(where: { $0.name == name }) else { continue }
      for table in store.tables[series].indices {
        let index = store.tables[series][table]
        guard !index.months.isEmpty else { continue }
        findMissingMonths(index, series: name)
        if let jump { findJumps(series, table: table, factor: jump) }
      }
    }
  }

  /// Every month of the report period, for the source and for every organisation that it has.
  ///
  /// Where missing rows count as zero, only for one with rows before and in the period or later: what
  /// is new has none before, what was closed earlier has none since.
  private mutating func findMissingMonths(_ index: TableIndex, series: String) {
    let present = index.months.indices.drop { index.months[$0] < settings.reportPeriod.first }
    for month in settings.reportPeriod.months {
      let time = PeriodText.month(month)
      guard let position = index.position(of: month) else {
        log.add(.monthMissing(series, place: "\(index.table.file) 没有 \(time) 的行"))
        continue
      }
      for (organization, slot) in index.slots.enumerated() where slot >= 0 {
        guard !index.hasRow(slot: slot, position: position) else { continue }
        let name = organizations.all[organization].name
        let place = "\(index.table.file)：\(name) 没有 \(time) 的行"
        if !index.table.readsMissingRowsAsZero {
          log.add(.monthMissing(series, place: place))
        } else if index.isZeroBySlot[slot],
          index.hasRow(slot: slot, in: 0..<position), index.hasRow(slot: slot, in: present)
        {
          log.add(.monthReadAsZero(series, place: place))
        }
      }
    }
  }

  /// A month above so many times the mean of the months beside it.
  private mutating func findJumps(_ series: Int, table: Int, factor: Rational) {
    let index = store.tables[series][table]
    let months = settings.reportPeriod.months.map { month in
      (month, [0, -1, 1].map { column(series, whole, Period(month.advanced(by: $0))) })
    }
    for organization in organizations.all where index.slots[organization.id.index] >= 0 {
      for (month, columns) in months {
        let values = columns.map { store.ownValue(of: organization.id, in: $0, table: table) }
        guard let own = values[0] else { continue }
        let beside = values[1...].compactMap { $0 }
        let sum = beside.reduce(0, +)
        guard sum > 0 else { continue }
        let mean = Rational(sum, over: beside.count)
        guard Rational(own) > mean * factor else { continue }
        let place = place(of: columns[0].quantity(of: organization.id), table: table)
        let decimals = store.decimals[series]
        let scale = Rational(10).power(-decimals)
        log.add(
          .jump(
            store.series[series].name,
            factor: factor.description,
            place:
              "\(place) = \(text(own, series))：\(organization.name) \(PeriodText.month(month))，"
              + "前后月平均 \((mean * scale).decimalText(decimals: decimals, rounding: .halfUp))"
          )
        )
      }
    }
  }
}

extension TableIndex {
  /// Whether an organisation's slot has a row, of any members, in a month of the positions.
  fileprivate func hasRow(slot: Int, in positions: Range<Int>) -> Bool {
    positions.contains { hasRow(slot: slot, position: $0) }
  }

  fileprivate func hasRow(slot: Int, position: Int) -> Bool {
    combinations.indices.contains { combination in
      rows[cell(slot: slot, combination: combination) * months.count + position] >= 0
    }
  }
}
