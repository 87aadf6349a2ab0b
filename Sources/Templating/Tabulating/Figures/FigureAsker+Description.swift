import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

extension FigureAsker {
  func figureMetric(_ question: Question) -> FigureMetric {
    var result = FigureMetric(
      key: block.metricKey,
      name: printedName(question),
      type: question.type
    )
    result.isShare = question.isShare
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
  func printedName(_ question: Question) -> String {
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

  mutating func describe(_ table: inout FigureTable) {
    let own = schema.organizations[organization]
    table.options = block.options
    if !block.hasOwnPalette { table.options.palette = setting.palette }
    table.options.memberCount = memberCount
    table.label = block.label
    table.number = setting.number
    table.scope = own.scope
    table.owner = own.name
    table.periodName = periodName
    table.text = block.texts
    table.sort = block.sort
    table.direction = direction
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

  /// How many members there are beside those that are drawn.
  private var memberCount: Int? {
    // Layers are told apart by their places, not by members.
    guard block.kind != .layers,
      let dimension = block.dimensions.first(where: { $0 != .month })
    else { return nil }
    switch dimension {
    case .month: return nil
    case .members(let name): return schema.dimension(named: name)?.members.count
    case .organizations:
      let parents = members(of: dimension).compactMap { member in
        member.organization.flatMap { schema.organizations[$0].parent }
      }
      return parents.map { schema.organizations.children(of: $0).count }.max()
    }
  }

  /// The sources from which the series of the metric, or those of its quotient, are taken first.
  private var sourceNames: [String] {
    let quotient = metric.innermostQuotient.flatMap { schema.quotient(named: $0) }
    let parts = quotient.map { [$0.numerator, $0.denominator] } ?? [metric]
    let series = parts.compactMap { $0.innermostSeries.flatMap { schema.series(named: $0) } }
    return series.compactMap(\.sources.first).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private var periodName: String {
    if period == settings.reportPeriod {
      let question = Question(.reportPeriod(.name), type: .text)
      if case .text(let name) = source.answer(question, for: organization).answer { return name }
    }
    return printed(period, settings: settings)
  }

  var dimensionName: String {
    for dimension in block.dimensions {
      switch dimension {
      case .month: continue
      case .members(let name): return everyMember(of: name)
      case .organizations(let question, let name):
        if case .organizations(.children) = question.form { return childrenName(of: organization) }
        if case .organizations(.siblings) = question.form {
          let parent = schema.organizations[organization].parent
          return parent.map(childrenName) ?? "各单位"
        }
        return schema.organizations.group(named: name) == nil ? everyMember(of: name) : name
      }
    }
    return ""
  }

  private func childrenName(of id: OrganizationID) -> String {
    let levels = schema.organizations.children(of: id).map { schema.organizations[$0].level }
    guard let level = levels.first, Set(levels).count == 1 else { return "各单位" }
    return everyMember(of: level)
  }
}
