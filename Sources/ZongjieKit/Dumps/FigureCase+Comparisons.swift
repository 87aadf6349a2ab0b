import Documents
import Facts
import Nodes
import Templating

extension FigureCase {
  // MARK: Lines over the months

  /// A line for each member: month by month, or straight from its first to its last value.
  func fillLines(_ table: inout FigureTable) {
    if unitName == MeasureUnit.place.name { table.metric.type = .rank }
    let isStraight = valueColumns == ["首值", "末值"] || valueColumns == ["最小", "最大"]
    guard isStraight else { return fillPanels(&table) }
    let rows = keptRows
    table.memberLeadsKey = true
    table.keys = period.months.map { monthKey([$0]) }
    table.members = rows.enumerated().map { key($1[0] ?? "", $0) }
    table.values = rows.map { row in
      line(from: value(row[keyCount]), to: value(row[keyCount + 1]), over: table.keys.count)
    }
  }

  private func line(
    from first: FigureValue,
    to last: FigureValue,
    over count: Int
  ) -> [FigureValue] {
    guard let start = first.number, let end = last.number, count > 1 else {
      return Array(repeating: last, count: count)
    }
    return (0..<count).map { place in
      let part = Number(Rational(place, over: count - 1))
      return .number(start + (end - start) * part, nil)
    }
  }

  /// A line for each metric, a column each.
  func fillIndex(_ table: inout FigureTable) {
    let metrics = texts("指标")
    guard isMonthly, metrics.count > 1 else {
      fillPanels(&table)
      table.memberMetrics = table.members.map { _ in table.metric }
      table.metric.type = .plain
      table.metric.decimals = nil
      return
    }
    table.dimensionName = ""
    table.memberLeadsKey = true
    table.keys = period.months.map { monthKey([$0]) }
    table.members = metrics.enumerated().map { key($1, $0) }
    table.memberMetrics = metrics.map { name in
      let unit = MeasureUnit(unitName(of: name)) ?? MeasureUnit(base: "")
      let measure = Measure(ladder: [unit])
      return FigureMetric(key: name, name: name, type: .amount(measure))
    }
    table.values = metrics.map { name in
      let column = columns.firstIndex(of: name)
      return table.keys.map { month in
        guard let column, let row = keptRows.first(where: { $0[0] == month.key }) else {
          return .missing
        }
        let factor = MeasureUnit(unitName(of: name))?.factor ?? .one
        return row[column].flatMap { Rational(decimal: $0) }
          .map { .number(Number($0 * factor), nil) } ?? .missing
      }
    }
    table.metric.type = .plain
    table.metric.unit = nil
    table.metric.decimals = nil
  }

  // MARK: Two wholes, two dates

  /// Rows that are total or delta: the first total begins, the last ends.
  func fillContribution(_ table: inout FigureTable) {
    let rows = keptRows
    let totals = rows.filter { $0.contains("total") }
    let changes = rows.filter { !$0.contains("total") }
    table.keys = changes.enumerated().map { key($1[0] ?? "", $0, $1) }
    table.values = [changes.map { value(of: $0) }]
    table.base = totals.first.map { value(of: $0) }
    table.total = totals.count > 1 ? totals.last.map { value(of: $0) } : nil
    table.beforeName = totals.first?[0] ?? ""
    table.name = totals.last?[0] ?? ""
  }

  /// Members at two dates: rows of both, or a column for each.
  func fillSlope(_ table: inout FigureTable) {
    if unitName == MeasureUnit.place.name { table.metric.type = .rank }
    guard keyCount == 1, valueColumns.count == 2 else { return fillParts(&table) }
    let rows = keptRows
    table.keys = valueColumns.map { FigureKey(key: $0, name: $0) }
    table.members = rows.enumerated().map { key($1[0] ?? "", $0) }
    table.values = rows.map { [value($0[keyCount]), value($0[keyCount + 1])] }
  }

  /// The first column of values beside the others.
  func fillGap(_ table: inout FigureTable) {
    let rows = keptRows
    table.keys = rows.enumerated().map { key($1[0] ?? "", $0) }
    table.members = valueColumns.map { FigureKey(key: $0, name: $0) }
    table.values = valueColumns.indices.map { column in
      rows.map { value($0[keyCount + column]) }
    }
  }

  /// 年初 and 本期 as in a ranking; 位次 is the place.
  func fillShares(_ table: inout FigureTable) {
    fillRows(&table)
    guard let column = columns.firstIndex(of: "位次") else { return }
    let rows = keptRows
    table.places = rows.map { value($0[column], scaled: false) }
    let now = columns.firstIndex(of: "本期") ?? keyCount
    table.values = [rows.map { value($0[now]) }]
    guard let before = columns.firstIndex(of: "年初") else { return }
    table.before = rows.map { value($0[before]) }
    table.beforeName = "年初"
  }
}
