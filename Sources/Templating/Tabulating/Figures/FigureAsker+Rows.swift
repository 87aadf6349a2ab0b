import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

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
    case .rankCourse, .contribution, .slope, .comparedLines, .pareto, .quadrants, .sparkline, .gap,
      .tiles, .marketShare, .index, .cards, .layers:
      break
    }
    if !block.kind.runsOverMonths {
      table.preliminaryName = schema.preliminaryMonths(of: metric, in: period)
        .map { "\($0.month)月" }.joined(separator: "、")
    }
    testClaims(&table)
    return table
  }

  func figureMetric(_ question: Question) -> FigureMetric {
    var result = FigureMetric(
      key: block.metricKey,
      name: printedName(question),
      type: question.type
    )
    result.unit = block.unit
    result.decimals = block.decimals
    if let units = setting.units, let measure = question.type.measure {
      let cited = units.unit(for: measure, value: .zero)
      // A sentence that prints no amount of the family leaves the choice to the ladder.
      result.citedUnit = cited == measure.ladder[0] ? nil : cited
    }
    return result
  }

  /// 代办电信业务收入, 代办电信业务收入占比.
  private func printedName(_ question: Question) -> String {
    switch question.form {
    case .series(let name): return schema.series(named: name)?.printedName ?? name
    case .quotient(let name): return schema.quotient(named: name)?.printedName ?? name
    case .slice(let subject, let slices):
      return slices.map(sliceName).joined() + printedName(subject)
    case .at(let subject, _): return printedName(subject)
    case .facet(_, .averageMonthlyGrowth, _):
      // Its name says which of the means it is.
      let name = Question(.facet(question, .name, []), type: .text)
      guard case .text(let text) = source.answer(name, for: organization).answer else {
        return block.metricKey
      }
      return text
    case .facet(let subject, .monthly, _), .facet(let subject, .cumulative, _):
      return printedName(subject)
    case .facet(let subject, let facet, _): return printedName(subject) + facet.rawValue
    default: return block.metricKey
    }
  }

  private func sliceName(_ slice: Slice) -> String {
    switch slice {
    case .organization(.named(let id)): schema.organizations[id].shortName
    case .organization: ""
    case .organizations(let set):
      switch set {
      case .children: "下级"
      case .siblings: "同级"
      case .level(let name), .kind(let name), .group(let name): name
      }
    case .member(let dimension, let name):
      schema.dimension(named: dimension)?.members.first { $0.name == name }?.printedName ?? name
    case .local: ""
    }
  }

  private mutating func describe(_ table: inout FigureTable) {
    let own = schema.organizations[organization]
    table.options = block.options
    if !block.hasOwnPalette { table.options.palette = setting.palette }
    table.label = block.label
    table.number = setting.number
    table.scope = own.scope
    table.periodName = periodName
    table.text = block.texts
    table.sort = block.sort
    table.top = block.top
    table.rest = block.rest
    table.marks = block.marks
    table.place = block.span
    table.source = block.source ?? sourceNames.joined(separator: "、")
    if table.source.isEmpty {
      log.add(.figure(.warning(15), "缺数据来源", at: block.span, fix: "请补一行“来源: …”"))
    }
    table.name = "\(period.last.year)年"
    table.dimensionName = dimensionName
    table.filters = block.filters.map { "\($0.dimension)=\($0.members.joined(separator: "、"))" }
      .joined(separator: "，")
    let months = period.last.month
    let days = Period(Month(year: period.last.year, month: 1), period.last).dayCount
    let yearDays = Period(year: period.last.year, part: 1, of: 1).dayCount
    table.timeProgress =
      switch settings.timeProgress {
      case .months: Rational(months, over: 12)
      case .days: Rational(days, over: yearDays)
      }
  }

  /// The source from which the series of the metric is taken first.
  private var sourceNames: [String] {
    let series = metric.innermostSeries.flatMap { schema.series(named: $0) }
    return series?.sources.first.map { [$0] } ?? []
  }

  private var periodName: String {
    if period == settings.reportPeriod {
      let question = Question(.reportPeriod(.name), type: .text)
      if case .text(let name) = source.answer(question, for: organization).answer { return name }
    }
    return printed(period, settings: settings)
  }

  private var dimensionName: String {
    for dimension in block.dimensions {
      switch dimension {
      case .month: continue
      case .members(let name): return name
      case .organizations(let question, let name):
        if case .organizations(.children) = question.form { return childrenName(of: organization) }
        if case .organizations(.siblings) = question.form {
          let parent = schema.organizations[organization].parent
          return parent.map(childrenName) ?? "各单位"
        }
        return schema.organizations.group(named: name) == nil ? "各" + name : name
      }
    }
    return ""
  }

  private func childrenName(of id: OrganizationID) -> String {
    let levels = schema.organizations.children(of: id).map { schema.organizations[$0].level }
    guard let level = levels.first, Set(levels).count == 1 else { return "各单位" }
    return "各" + level
  }

  private func isPreliminary(_ month: Month) -> Bool {
    !schema.preliminaryMonths(of: metric, in: Period(month)).isEmpty
  }

  /// The months of the figure, without the preliminary ones where they are not wanted.
  private var drawnMonths: [Month] {
    block.drawsPreliminary ? period.months : period.months.filter { !isPreliminary($0) }
  }

  /// Month keys; merged months are one.
  private func monthKeys() -> [FigureKey] {
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

  /// The metric of a month, or of merged months as a span.
  private func monthly(_ question: Question, _ months: [Month]) -> Question {
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
      if !last.isForecast, holds(.recordHigh, index, table) { table.recordMonth = last.name }
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
    let members = members(of: dimension)
    table.keys = members.map(\.key)
    table.values = [members.map { value(metric, of: $0) }]
    guard let comparison = block.comparison else { return }
    table.before = members.map { value(metric.at(comparison.time), of: $0) }
    table.beforeName = comparison.rawValue
  }

  private mutating func askProgress(_ table: inout FigureTable) {
    table.keys = drawnMonths.map { month in
      var key = FigureKey(key: "\(month)", name: "\(month.month)月")
      key.months = [month]
      key.isForecast = isPreliminary(month)
      return key
    }
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
    if block.kind == .compositionOverTime, let comparison = block.comparison {
      let name = "\(period.last.month)月底"
      end = FigureKey(key: name, name: name)
      table.keys = [FigureKey(key: comparison.rawValue, name: comparison.rawValue), end]
      table.values = members.map { member in
        [
          value(question.at(comparison.time), of: member),
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
    table.keys = drawnMonths.map { month in
      var key = FigureKey(key: "\(month)", name: "\(month.month)月")
      key.months = [month]
      key.isForecast = isPreliminary(month)
      return key
    }
    table.values = members.map { member in
      table.keys.map { value(monthly(metric, $0.months), of: member) }
    }
    table.totals = members.map { value(metric, of: $0) }
  }

  /// A claim that does not hold stops the figure: charts and sentences share the predicates.
  private mutating func testClaims(_ table: inout FigureTable) {
    for mark in table.marks {
      guard let claim = mark.claim.flatMap(FigureClaim.init(rawValue:)) else { continue }
      let index = table.keys.firstIndex { $0.name == mark.place } ?? table.keys.count - 1
      guard table.keys.indices.contains(index) else { continue }
      let place = mark.span ?? block.span
      guard !table.keys[index].isForecast else {
        let months = table.keys[index].months.filter(isPreliminary)
        let claims = [PreliminaryClaim(claim: claim.rawValue, months: months)]
        let own = schema.organizations[organization].name
        log.add(.preliminaryClaims(claims, at: place, of: own))
        table.marks.removeAll { $0 == mark }
        continue
      }
      guard !holds(claim, index, table) else { continue }
      let message = "\(table.keys[index].name)并非“\(claim.rawValue)”"
      log.add(.figure(.error(12), message, at: place, fix: "请删去这条批注，或改写断言"))
      table.marks.removeAll { $0 == mark }
    }
  }

  private func holds(_ claim: FigureClaim, _ index: Int, _ table: FigureTable) -> Bool {
    let values = table.values.first ?? []
    guard index < values.count, let number = values[index].number else { return false }
    let known = values.compactMap(\.number)
    switch claim {
    case .recordHigh, .recordLow:
      guard let month = table.keys[index].months.last else { return false }
      let judgement: Judgement = claim == .recordHigh ? .recordHigh : .recordLow
      let question = Question(.judgement(monthly(metric, [month]), judgement), type: .truth)
      return source.answer(question, for: organization).answer == .truth(true)
    case .increasing: return isIncreasing(Array(known))
    case .first: return known.allSatisfy { $0 <= number } && known.count { $0 == number } == 1
    case .last: return known.allSatisfy { $0 >= number } && known.count { $0 == number } == 1
    }
  }
}
