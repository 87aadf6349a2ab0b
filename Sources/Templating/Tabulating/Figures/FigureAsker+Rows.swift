import Documents
import Facts

extension FigureAsker {
  mutating func ask() -> FigureTable {
    var table = FigureTable(kind: block.kind, metric: figureMetric(metric))
    describe(&table)
    switch block.kind {
    case .trend where block.dimensions == [.month]: askTrend(&table)
    case .trend, .ranking, .difference, .dots: askRows(&table)
    case .progress: askProgress(&table)
    case .compositionOverTime, .structure, .ring: askParts(&table)
    case .completion: askCompletion(&table)
    case .smallMultiples, .heatTable: askPanels(&table)
    case .quadrants: askQuadrants(&table)
    case .tiles: askTiles(&table)
    case .sparkline: askSparklines(&table)
    case .cards: askCards(&table)
    case .layers: askLayers(&table)
    case .pareto: askRows(&table)
    case .comparedLines, .rankCourse, .index: askCourses(&table)
    case .contribution: askContribution(&table)
    case .slope: askSlope(&table)
    case .gap: askGap(&table)
    case .marketShare: askMarketShare(&table)
    }
    if table.keys.allSatisfy(\.months.isEmpty) {
      table.preliminaryName = schema.preliminaryMonths(of: metric, in: period)
        .map { "\($0.month)月" }.joined(separator: "、")
    }
    testClaims(&table)
    return table
  }

  func isPreliminary(_ month: Month) -> Bool {
    !schema.preliminaryMonths(of: metric, in: Period(month)).isEmpty
  }

  /// The months of the figure, without the preliminary ones where they are not wanted.
  var drawnMonths: [Month] {
    block.drawsPreliminary ? period.months : period.months.filter { !isPreliminary($0) }
  }

  /// Month keys; merged months are one.
  func monthKeys() -> [FigureKey] {
    var keys: [FigureKey] = []
    let merged = Set(block.mergedMonths)
    var group: [Month] = []
    func close() {
      guard let first = group.first, let last = group.last else { return }
      var key = FigureKey(
        key: group.count == 1 ? "\(first)" : "\(first)..\(last)",
        name: group.count == 1 ? "\(first.month)月" : "\(first.month)—\(last.month)月"
      )
      key.months = group
      key.isForecast = group.contains { isPreliminary($0) }
      keys.append(key)
      group = []
    }
    for month in drawnMonths {
      if !merged.contains(month.month) || group.last.map({ $0.year != month.year }) ?? false {
        close()
      }
      if let last = group.last, !merged.contains(last.month) { close() }
      group.append(month)
    }
    close()
    return keys
  }

  /// Month keys, none of them merged.
  var plainMonthKeys: [FigureKey] {
    drawnMonths.map { month in
      var key = FigureKey(key: "\(month)", name: "\(month.month)月")
      key.months = [month]
      key.isForecast = isPreliminary(month)
      return key
    }
  }

  /// The metric of a month, or of merged months as a span.
  func monthly(_ question: Question, _ months: [Month]) -> Question {
    guard let first = months.first, let last = months.last, first != last else {
      return months.first.map { question.at(time($0)).monthly(in: schema) } ?? question
    }
    let isOwnYear = first.year == settings.reportPeriod.last.year
    return question.at(
      isOwnYear ? .months(first.month, last.month) : .absolutePeriod(Period(first, last))
    )
  }

  private mutating func askTrend(_ table: inout FigureTable) {
    table.keys = monthKeys()
    table.mergesMonths = table.keys.contains { $0.months.count > 1 }
    table.values = [table.keys.map { value(monthly(metric, $0.months)) }]
    if block.comparison == .sameLastYear {
      table.before = table.keys.map { key in
        value(monthly(metric, key.months.map { $0.advanced(by: -12) }))
      }
      table.beforeName = "\(period.last.year - 1)年"
    }
    if let last = table.keys.last, last.months.count == 1, table.keys.count > 1 {
      let index = table.keys.count - 1
      if !last.isForecast, holds(.recordHigh, index, table) == true {
        table.recordMonth = last.name
      }
    }
    guard metric.type.measure != nil, block.growth != FigureGrowth.none else { return }
    askGrowth(&table)
  }

  /// 同比 if last year exists, else 环比.
  private mutating func askGrowth(_ table: inout FigureTable) {
    let wanted: [FigureGrowth] =
      block.growth.map { [$0] } ?? [.yearOverYear, .previousPeriod]
    for growth in wanted {
      let values = table.keys.map { key -> FigureValue in
        switch growth {
        case .yearOverYear:
          return value(monthly(metric, key.months).facet(.yearOverYearGrowth, type: .ratio))
        case .previousPeriod:
          // 环比 of or over merged months says nothing.
          let isMerged =
            key.months.count > 1
            || table.keys.contains {
              $0.months.count > 1 && $0.months.last?.advanced(by: 1) == key.months.first
            }
          guard !isMerged else { return .undefined(.firstPeriod, isNew: false) }
          return value(monthly(metric, key.months).facet(.previousPeriodGrowth, type: .ratio))
        case .cumulativeYearOverYear:
          guard let last = key.months.last else { return .missing }
          return value(metric.at(time(last)).facet(.yearOverYearGrowth, type: .ratio))
        case .none: return .missing
        }
      }
      guard values.contains(where: { $0.number != nil }) else { continue }
      table.growth = values
      table.growthName = growth.rawValue
      table.growthKey = table.metric.key + "." + growth.rawValue
      return
    }
  }

  private mutating func askRows(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first else { return }
    let inner = block.kind == .pareto ? block.dimensions.dropFirst().first : nil
    let members = members(of: inner ?? dimension)
    table.keys = members.map(\.key)
    if inner != nil { setGroups(of: members, by: dimension, &table) }
    table.values = [members.map { value(metric, of: $0) }]
    guard let comparison = block.comparison, let time = comparison.time else { return }
    table.before = members.map { value(metric.at(time), of: $0) }
    table.beforeName = comparison.rawValue
  }

  /// Of each member the one of an upper level that it is part of.
  private func setGroups(
    of members: [Member],
    by dimension: FigureDimension,
    _ table: inout FigureTable
  ) {
    let groups = self.members(of: dimension)
    for (place, member) in members.enumerated() {
      guard let id = member.organization else { continue }
      let above = Set(schema.organizations.ancestors(of: id) + [id])
      let own = groups.first { $0.organization.map(above.contains) ?? false }
      table.keys[place].group = own?.key.name ?? "其他"
    }
  }

  private mutating func askProgress(_ table: inout FigureTable) {
    table.keys = plainMonthKeys
    table.values = [table.keys.map { value(monthly(metric, $0.months)) }]
    // The whole value, so that the document knows the fact behind the label.
    _ = value(metric.at(time(period.last)))
    if let plan = block.plan {
      table.plan = value(plan.substituting(setting.locals))
    } else {
      table.plan = value(metric.facet(.plan, type: metric.type))
    }
  }

  private mutating func askCompletion(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first else { return }
    let members = members(of: dimension)
    let base = metric.withoutFacet(.planCompletion)
    let rate =
      base == nil && metric.type.measure != nil
      ? metric.facet(.planCompletion, type: .ratio) : metric
    let amount = base ?? metric
    table.metric = figureMetric(rate)
    table.metric.name = figureMetric(amount).name
    table.keys = members.map(\.key)
    table.values = [members.map { value(rate, of: $0) }]
    guard amount.type.measure != nil else { return }
    table.amountType = amount.type
    table.amounts = members.map { member in
      FigurePair(
        value: value(amount, of: member),
        plan: value(amount.facet(.plan, type: amount.type), of: member)
      )
    }
  }

  /// Shares of amounts, or the rates that the block names.
  private mutating func askParts(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first(where: { $0 != .month }) else { return }
    let members = members(of: dimension)
    var question = metric
    if metric.type.measure?.isAdditive == true {
      question = metric.facet(.share, type: .ratio)
      table.total = value(metric)
      table.totalType = metric.type
      table.metric.type = .ratio
      table.metric.unit = nil
      table.metric.citedUnit = nil
    } else if let whole = metric.withoutFacet(.share), whole.type.measure != nil {
      table.metric.name = figureMetric(whole).name
      if block.kind != .compositionOverTime {
        table.total = value(whole)
        table.totalType = whole.type
      }
    }
    table.members = members.map(\.key)
    var end = FigureKey(key: "", name: "")
    if block.kind == .compositionOverTime, let comparison = block.comparison,
      let time = comparison.time
    {
      let name = "\(period.last.month)月底"
      end = FigureKey(key: name, name: name)
      table.keys = [FigureKey(key: comparison.rawValue, name: comparison.rawValue), end]
      table.values = members.map { member in
        [
          value(question.at(time), of: member),
          value(question, of: member),
        ]
      }
    } else {
      table.keys = [end]
      table.values = members.map { [value(question, of: $0)] }
    }
  }

  private mutating func askPanels(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first(where: { $0 != .month }) else { return }
    let members = members(of: dimension)
    table.memberLeadsKey = true
    table.members = members.map(\.key)
    table.keys = plainMonthKeys
    table.values = members.map { member in
      table.keys.map { value(monthly(metric, $0.months), of: member) }
    }
    table.totals = members.map { value(metric, of: $0) }
  }
}
