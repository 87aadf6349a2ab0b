import Documents
import Facts
import Templating

// Figures over the months of a case: their course, their growth, and how far a plan is.
extension FigureCase {
  func monthKey(_ months: [Month]) -> FigureKey {
    guard let first = months.first, let last = months.last else {
      return FigureKey(key: "", name: "")
    }
    var key = FigureKey(
      key: first == last ? "\(first)" : "\(first)..\(last)",
      name: first == last ? "\(first.month)月" : "\(first.month)—\(last.month)月"
    )
    key.months = months
    return key
  }

  private func rowsByMonth(_ column: Int = 0) -> [Month: [String?]] {
    var byMonth: [Month: [String?]] = [:]
    for row in keptRows {
      if let month = row[column].flatMap({ Month($0) }) { byMonth[month] = row }
    }
    return byMonth
  }

  func isForecast(_ row: [String?]?) -> Bool { row?.contains("预计") ?? false }

  func fillTrend(_ table: inout FigureTable) {
    let byMonth = rowsByMonth()
    let merged = Set(texts("合并月").compactMap { Int($0) })
    var groups: [[Month]] = []
    for month in period.months {
      let joins =
        merged.contains(month.month)
        && groups.last?.last.map { merged.contains($0.month) && $0.year == month.year } ?? false
      if joins { groups[groups.count - 1].append(month) } else { groups.append([month]) }
    }
    func sum(_ months: [Month]) -> FigureValue {
      let values = months.map { month in byMonth[month].map { value(of: $0) } ?? .missing }
      guard values.allSatisfy({ $0.number != nil }) else {
        return values.first { $0.number == nil } ?? .missing
      }
      return values.count == 1
        ? values[0] : .number(values.compactMap(\.number).reduce(.zero, +), nil)
    }
    table.keys = groups.map { months in
      var key = monthKey(months)
      key.isForecast = months.contains { isForecast(byMonth[$0]) }
      return key
    }
    // A row that stands twice is an error of the data, not a value.
    for month in Set(keptRows.compactMap { $0[0].flatMap { Month($0) } })
    where keptRows.count(where: { $0[0] == "\(month)" }) > 1 && period.contains(month) {
      table.keys.append(monthKey([month]))
      groups.append([month])
    }
    table.mergesMonths = groups.contains { $0.count > 1 }
    table.values = [groups.map(sum)]
    let lastYear = groups.map { months in sum(months.map { $0.advanced(by: -12) }) }
    let hasLastYear = lastYear.contains { $0.number != nil }
    if text("比较") == "上年同期", hasLastYear {
      table.before = lastYear
      table.beforeName = "\(period.last.year - 1)年"
    }
    guard keptRows.contains(where: { value(of: $0) != .missing }) else { return }
    fillGrowth(&table, groups, lastYear: hasLastYear ? lastYear : nil, byMonth)
  }

  private func fillGrowth(
    _ table: inout FigureTable,
    _ groups: [[Month]],
    lastYear: [FigureValue]?,
    _ byMonth: [Month: [String?]]
  ) {
    let asked = text("增速").map(figureWord)
    let growth = asked ?? (lastYear == nil ? "环比" : "同比")
    guard growth == "同比" || growth == "环比", type.measure != nil else { return }
    let values = groups.indices.map { index -> FigureValue in
      let now = table.values[0][index]
      if growth == "同比" { return Self.rate(now, over: lastYear?[index] ?? .missing) }
      let before = groups[index][0].advanced(by: -1)
      let isMerged =
        groups[index].count > 1
        || (index > 0 && groups[index - 1].count > 1)
      // Unasked, months around the Spring Festival are not compared with each other.
      guard !isMerged, asked != nil || groups[index][0].month > 3 else { return .missing }
      return Self.rate(now, over: byMonth[before].map { value(of: $0) } ?? .missing)
    }
    guard asked != nil || values.contains(where: { $0.number != nil }) else { return }
    table.growth = values
    table.growthName = growth
    table.growthKey = metricKey + "." + growth
  }

  private static func rate(_ now: FigureValue, over base: FigureValue) -> FigureValue {
    guard let now = now.number, let base = base.number else { return .missing }
    guard base.sign > 0 else {
      let isNew = base.sign == 0 && now.sign > 0
      return .undefined(base.sign == 0 ? .zeroBase : .negativeBase, isNew: isNew)
    }
    return .number(now / base - Number(.one), nil)
  }

  func fillProgress(_ table: inout FigureTable) {
    let byMonth = rowsByMonth()
    table.keys = period.months.map { month in
      var key = monthKey([month])
      key.isForecast = isForecast(byMonth[month])
      return key
    }
    table.values = [
      period.months.map { month in byMonth[month].map { value(of: $0) } ?? .missing }
    ]
    if let plan = text("计划") {
      let digits = plan.prefix { $0.isNumber || $0 == "." || $0 == "-" }
      let unit = MeasureUnit(plan.dropFirst(digits.count))
      let number = Rational(decimal: digits)
      table.plan = number.map { .number(Number($0 * (unit?.factor ?? factor)), nil) } ?? .missing
    }
  }
}
