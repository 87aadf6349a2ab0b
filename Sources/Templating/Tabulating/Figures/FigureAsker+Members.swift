import Documents
import Facts
import Phrasing

/// A line, a segment or a row that stands for a member of a dimension or for one of several metrics.
struct FigureRow {
  var key: FigureKey
  let question: Question
  let member: FigureAsker.Member?
  let metric: FigureMetric
}

extension FigureAsker {
  /// The rows of a figure: the metrics of a list, else the members of the dimension.
  mutating func figureRows() -> [FigureRow] {
    let dimension = block.dimensions.first { $0 != .month }
    guard block.expressions.count == 1, let dimension else {
      return block.expressions.enumerated().map { place, expression in
        let question = bound(expression.question)
        let own = figureMetric(question)
        var key = FigureKey(key: expression.text, name: expression.name ?? own.name)
        key.slot = place
        key.isHighlighted =
          block.highlights.contains(key.name) || block.highlights.contains(key.key)
        return FigureRow(key: key, question: question, member: nil, metric: own)
      }
    }
    let own = figureMetric(metric)
    return members(of: dimension).map {
      FigureRow(key: $0.key, question: metric, member: $0, metric: own)
    }
  }

  /// The value of a row, its question changed as the figure needs it.
  mutating func value(
    of row: FigureRow,
    _ change: (Question) -> Question = { $0 }
  ) -> FigureValue {
    let question = change(row.question)
    return row.member.map { value(question, of: $0) } ?? value(question)
  }

  /// Names the figure after its metrics where there are several.
  func name(_ table: inout FigureTable) {
    if block.expressions.count > 1 { table.metric.name = "主要指标" }
  }

  // MARK: Lines over the months

  /// 对比线 名次 指数: a line of monthly values for each row.
  mutating func askCourses(_ table: inout FigureTable) {
    let rows = figureRows()
    name(&table)
    table.keys = monthKeys()
    table.members = rows.map(\.key)
    table.memberLeadsKey = true
    let months = table.keys.map(\.months)
    table.values = rows.map { row in courseValues(of: row, months) }
    guard block.kind == .index else { return }
    // 小数 is that of the indices; the amounts behind them print as in sentences.
    table.memberMetrics = rows.map { row in
      var metric = row.metric
      metric.decimals = nil
      return metric
    }
    table.metric.type = .plain
    table.metric.unit = nil
    table.metric.citedUnit = nil
    guard block.comparison == .sameLastYear else { return }
    table.beforeName = "\(period.last.year - 1)年月均"
    table.totals = rows.map { row in
      let values = courseValues(of: row, months.map { $0.map { $0.advanced(by: -12) } })
      let known = values.compactMap(\.number)
      guard known.count == values.count, !known.isEmpty else { return .missing }
      return .number(known.reduce(.zero, +) / Number(Rational(known.count)), nil)
    }
  }

  private mutating func courseValues(of row: FigureRow, _ months: [[Month]]) -> [FigureValue] {
    let questions = months.map { monthly(row.question, $0) }
    return questions.map { question in
      row.member.map { value(question, of: $0) } ?? value(question)
    }
  }

  /// Which values lead, as ranks in sentences have it.
  var direction: Direction {
    guard let name = metric.innermostSeries ?? metric.innermostQuotient else {
      return .higherIsBetter
    }
    return schema.quotient(named: name)?.direction ?? schema.series(named: name)?.direction
      ?? .higherIsBetter
  }

  // MARK: Changes

  /// 贡献: the change of each part between two wholes.
  mutating func askContribution(_ table: inout FigureTable) {
    guard let dimension = block.dimensions.first else { return }
    let whole = metric.withoutFacet(.yearOverYearIncrement) ?? metric
    let change = whole.facet(.yearOverYearIncrement, type: metric.type)
    let members = members(of: dimension)
    table.metric.name = figureMetric(whole).name
    table.keys = members.map(\.key)
    table.values = [members.map { value(change, of: $0) }]
    let pull = whole.facet(.pull, type: .percentagePoint)
    table.pulls = members.map { member in
      // The whole behind 拉动 is that of 本局, whose part the member is.
      guard let id = member.organization else { return value(pull, of: member) }
      return value(pull.adding(.organization(.named(id))))
    }
    table.base = value(whole.at(.sameLastYear))
    table.total = value(whole)
    table.beforeName = "上年同期"
    table.name = "本期"
  }

  /// 对比: each row at two dates.
  mutating func askSlope(_ table: inout FigureTable) {
    let rows = figureRows()
    let comparison = block.comparison ?? .yearStart
    let time = comparison.time ?? .yearStart
    name(&table)
    let end = comparison == .sameLastYear ? "本期" : "\(period.last.month)月底"
    table.keys = [comparison.rawValue, end].map { FigureKey(key: $0, name: $0) }
    table.members = rows.map(\.key)
    table.values = rows.map { row in
      [value(of: row) { $0.at(time) }, value(of: row)]
    }
  }

  /// 份额: each row now and before, with its place among those who share.
  mutating func askMarketShare(_ table: inout FigureTable) {
    let rows = figureRows()
    let comparison = block.comparison ?? .yearStart
    let time = comparison.time ?? .yearStart
    name(&table)
    table.keys = rows.map(\.key)
    table.values = [rows.map { value(of: $0) }]
    table.before = rows.map { row in value(of: row) { $0.at(time) } }
    table.beforeName = comparison.rawValue
    table.name = "\(period.last.month)月底"
    guard rows.allSatisfy({ $0.question.placeAmongSharers != nil }) else { return }
    table.places = rows.map { row in value(of: row) { $0.placeAmongSharers ?? $0 } }
  }

  /// 差距: each row beside what it is compared with.
  mutating func askGap(_ table: inout FigureTable) {
    let rows = figureRows()
    name(&table)
    table.keys = rows.map(\.key)
    let own = schema.organizations[organization]
    let isOfMembers = rows.contains { $0.member != nil }
    let ownName = isOfMembers ? nounOfMembers(in: dimensionName) : own.scope
    table.members = [FigureKey(key: "", name: ownName)]
    table.values = [rows.map { value(of: $0) }]
    for reference in references(rows) {
      guard let name = name(of: reference) else { continue }
      table.members.append(FigureKey(key: name, name: name))
      table.values.append(rows.map { value(of: $0, beside: reference) })
    }
  }

  /// Those of the block; else what is above: of rows that are organisations their common parent.
  private func references(_ rows: [FigureRow]) -> [FigureReference] {
    guard block.references.isEmpty else { return block.references }
    let parents = rows.compactMap { row in
      row.member?.organization.flatMap { schema.organizations[$0].parent }
    }
    if let first = parents.first, parents.count == rows.count,
      parents.allSatisfy({ $0 == first })
    {
      return [.organization(first)]
    }
    return [.parent]
  }

  private func name(of reference: FigureReference) -> String? {
    switch reference {
    case .time(let time): return time.rawValue
    case .group(let name): return name
    case .own: return schema.organizations[organization].scope
    case .parent:
      return schema.organizations[organization].parent.map { schema.organizations[$0].scope }
    case .organization(let id):
      let ancestors = schema.organizations.ancestors(of: organization) + [organization]
      let other = schema.organizations[id]
      return ancestors.contains(id) ? other.scope : other.shortName
    }
  }

  private mutating func value(
    of row: FigureRow,
    beside reference: FigureReference
  ) -> FigureValue {
    // What stands for a slice of a dimension stays so; an organisation gives way to the other.
    let slice = row.member?.slice
    let question = slice.map { row.question.adding($0) } ?? row.question
    switch reference {
    case .time(let comparison):
      return comparison.time.map { time in value(of: row) { $0.at(time) } } ?? .missing
    case .own: return value(question)
    case .group(let name): return value(question.adding(.organizations(.group(name))))
    case .organization(let id): return value(question, for: id)
    case .parent:
      guard let id = schema.organizations[organization].parent else { return .missing }
      return value(question, for: id)
    }
  }
}

extension Question {
  /// The place by amount among those who share a whole: 售卡[联通].排名(全国) of its share.
  fileprivate var placeAmongSharers: Question? {
    guard case .facet(let subject, .share, let arguments) = form, arguments.count == 1,
      arguments[0].value.type == .organization || arguments[0].value.type == .list(.organization)
    else { return nil }
    return Question(.facet(subject, .rank, arguments), type: .rank)
  }
}
