import Diagnostics
import Documents
import Facts
import Phrasing

extension FigureMaker {
  /// Members in the order of the block: by their whole value, falling, or as configured.
  func memberOrder() -> [Int] {
    let order = table.sort ?? (table.kind == .smallMultiples ? table.leadingOrder : .order)
    let indices = Array(table.members.indices)
    switch order {
    case .order, .given: return indices
    case .name:
      return indices.sorted { left, right in
        let names = (table.members[left].name, table.members[right].name)
        return names.0 == names.1 ? left < right : precedesBySound(names.0, names.1)
      }
    case .descending, .ascending:
      return indices.sorted { left, right in
        let first = left < table.totals.count ? table.totals[left].number : nil
        let second = right < table.totals.count ? table.totals[right].number : nil
        guard let first, let second else {
          return first == nil && second == nil ? left < right : first != nil
        }
        if first == second { return left < right }
        return order == .descending ? first > second : first < second
      }
    }
  }

  mutating func makeSmallMultiples() -> Chart {
    let order = memberOrder()
    let ranks = table.places(of: table.totals)
    let totals = totalNumbers()
    let mean = meanSeries()
    noteMissingCells()
    let panels = order.map { place in
      let member = table.members[place]
      var title = member.name
      if let totals, let number = table.totals[place].number, let rank = ranks[place] {
        let isTied = ranks.count { $0 == rank } > 1
        let tie = isTied ? "并列第" : "第"
        title += " " + totals.format().digits(of: number) + "（\(tie)\(rank)位）"
      }
      let values = table.values[place].map { numbers.chartValue($0) }
      return ChartPanel(
        key: member.key,
        title: title,
        isHighlighted: member.isHighlighted,
        series: [series(values, member: member.key)] + (mean.map { [$0] } ?? [])
      )
    }
    if !table.options.sharesScale { notes.append("各图纵轴不同") }
    sayCourses()
    // The first place is what a ranking says already; it is left for panels without such a fact.
    if sayings.isEmpty { sayFirst(order, ranks) }
    return chart(categories: table.keys.map { category($0) }, series: [], panels: panels)
  }

  /// Totals stand in the unit of the panels where it fits them, so that one figure has one unit.
  func totalNumbers() -> FigureNumbers? {
    guard !table.totals.isEmpty else { return nil }
    var metric = table.metric
    metric.unit =
      numbers.unit.base.isEmpty || metric.type.measure == nil ? metric.unit : numbers.unit
    return FigureNumbers(metric, values: table.totals.compactMap(\.number), settings: settings)
  }

  /// The mean of the members in each month, where all have a value and values add up.
  private func meanSeries() -> ChartSeries? {
    guard table.metric.type.measure?.isAdditive == true, table.members.count > 1 else { return nil }
    let means = table.keys.indices.map { column -> FigureValue in
      let values = table.values.map { $0[column] }
      let known = values.compactMap(\.number)
      guard known.count == values.count else { return .missing }
      return .number(known.reduce(.zero, +) / Number(Rational(known.count)), nil)
    }
    let name = (table.scope.isEmpty ? "" : table.scope) + "平均"
    return series(means.map { numbers.chartValue($0) }, key: "均值", name: name, role: .mean)
  }

  mutating func noteMissingCells() {
    let absent = zip(table.members, table.values).compactMap { member, values -> String? in
      let months = zip(table.keys, values).filter { $0.1 == .missing }.map(\.0.name)
      return months.isEmpty ? nil : member.name + months.joined(separator: "、")
    }
    guard !absent.isEmpty else { return }
    let text = absent.joined(separator: "，")
    report(.warning(5), "\(text)缺失", fix: "请补齐数据；图中标“缺”")
    notes.append("\(text)数据缺失")
  }

  /// What panels show that a ranking does not: how many members rise from month to month.
  mutating func sayCourses() {
    let closed = table.keys.filter { !$0.isForecast }
    guard closed.count > 2, table.members.count > 1, let first = closed.first,
      let last = closed.last
    else { return }
    let courses = table.values.map { values in
      zip(table.keys, values).compactMap { $0.isForecast ? nil : $1.number }
    }
    guard courses.allSatisfy({ $0.count == closed.count }) else { return }
    let span = "\(first.name)至\(last.name)"
    let whole = "\(courses.count)个\(memberNoun)"
    let rising = courses.count(where: isIncreasing)
    let falling = courses.count(where: isDecreasing)
    if rising == courses.count {
      sayings.append("\(whole)\(span)均逐月增长")
    } else if falling == courses.count {
      sayings.append("\(whole)\(span)均逐月下降")
    } else if rising > 0 {
      sayings.append("\(whole)中\(rising)个\(span)逐月增长")
    }
  }

  /// The largest cell of a table, where one alone is.
  private mutating func sayLargestCell() {
    let cells = zip(table.members, table.values).flatMap { member, values in
      zip(table.keys, values).compactMap { key, value in
        key.isForecast
          ? nil : value.number.map { (name: member.name + key.name, number: $0) }
      }
    }
    guard let most = cells.max(by: { $0.number < $1.number }), cells.count > 1,
      cells.count(where: { $0.number == most.number }) == 1
    else { return }
    let text = "\(most.name)\(numbers.phrase(most.number))"
    sayings.append("\(text)，为\(table.dimensionName)单月最高")
  }

  mutating func sayFirst(_ order: [Int], _ ranks: [Int?]) {
    guard let totals = totalNumbers(), let first = ranks.firstIndex(of: 1),
      ranks.count(where: { $0 == 1 }) == 1, let number = table.totals[first].number
    else { return }
    sayings.append(placed(table.members[first].name, totals.phrase(number), .first))
  }

  mutating func makeHeatTable() -> Chart {
    let order = memberOrder()
    let ranks = table.places(of: table.totals)
    noteMissingCells()
    let drawn = order.map { place in
      let member = table.members[place]
      let values = table.values[place].map { value -> ChartValue in
        value == .missing ? .missing(text: "—") : numbers.chartValue(value)
      }
      return series(values, name: member.name, slot: member.slot, member: member.key)
    }
    var columns: [ChartSideColumn] = []
    if let totals = totalNumbers() {
      let texts = order.map { totals.text(table.totals[$0]) }
      let isSum = table.metric.type.measure?.isAdditive == true
      columns.append(ChartSideColumn(role: .text, head: isSum ? "合计" : "本期", texts: texts))
      let places = order.map { place in ranks[place].map { "\($0)" } ?? "—" }
      columns.append(ChartSideColumn(role: .text, head: "位次", texts: places))
    }
    sayLargestCell()
    if sayings.isEmpty { sayFirst(order, ranks) }
    // The rows that are marked stand as empty panels of their names.
    let marked = order.map { table.members[$0] }.filter(\.isHighlighted)
    return chart(
      categories: table.keys.map { category($0) },
      series: drawn,
      panels: marked.map { .init(key: $0.key, title: "", isHighlighted: true, series: []) },
      sideColumns: columns
    )
  }
}
