package import Diagnostics
package import Documents
package import Facts
package import Phrasing

/// A figure with the facts that it draws, in order of first use.
package struct TabulatedFigure {
  package let chart: Chart
  package let facts: [Fact]
}

/// Where a figure stands and what its document decides.
package struct FigureSetting {
  /// From 1.
  package var number: Int
  /// Units of the sentence that cites the figure; nil where none does.
  package var units: SentenceUnits?
  /// What the local names of the place stand for.
  package var locals: LocalValues
  /// 配色 of the document.
  package var palette: ChartOptions.Palette

  package init(
    number: Int,
    units: SentenceUnits? = nil,
    locals: LocalValues = [:],
    palette: ChartOptions.Palette = .color
  ) {
    self.number = number
    self.units = units
    self.locals = locals
    self.palette = palette
  }
}

/// Asks for the rows of a figure and finishes it; the 条件 was asked before.
///
/// A figure with an error comes out as a frame with its reason, so that numbers are kept.
///
/// - Parameters:
///   - block: the compiled block.
///   - setting: number, units and local names.
///   - organization: whose report it stands in.
///   - source: who knows the facts.
///   - schema: names and settings.
///   - log: receives the findings, those that the block silences aside.
/// - Returns: the figure and its facts.
package func tabulate(
  _ block: FigureBlock,
  in setting: FigureSetting,
  for organization: OrganizationID,
  asking source: any FactSource,
  schema: Schema,
  log: inout DiagnosticLog
) -> TabulatedFigure {
  var asker = FigureAsker(block, setting, organization, source, schema)
  let table = asker.ask()
  var found = asker.log
  let chart = finishFigure(table, settings: schema.settings, log: &found)
  if let words = block.missingNameOfAverageGrowth(on: chart, settings: schema.settings) {
    let own = schema.organizations[organization].name
    found.add(.averageGrowthUnnamed(words, in: "图题或注", at: block.span, of: own))
  }
  for finding in found.diagnostics {
    guard let reason = block.silenced[finding.code], finding.severity == .warning else {
      log.add(finding)
      continue
    }
    var note = finding
    note.severity = .note
    note.remarks = [.init("说明", "已由“校验”关闭：\(reason)")]
    log.add(note)
  }
  return TabulatedFigure(chart: chart, facts: asker.facts)
}

/// Asks for the values of one figure.
struct FigureAsker {
  let block: FigureBlock
  let setting: FigureSetting
  let organization: OrganizationID
  let source: any FactSource
  let schema: Schema
  var log = DiagnosticLog()
  private(set) var facts: [Fact] = []
  private var seen: Set<FactID> = []

  init(
    _ block: FigureBlock,
    _ setting: FigureSetting,
    _ organization: OrganizationID,
    _ source: any FactSource,
    _ schema: Schema
  ) {
    self.block = block
    self.setting = setting
    self.organization = organization
    self.source = source
    self.schema = schema
  }

  var settings: Settings { schema.settings }

  /// The first metric.
  var metric: Question { bound(block.metric) }

  /// A metric with local names and 范围 put in.
  func bound(_ measure: Question) -> Question {
    var question = measure.substituting(setting.locals)
    for filter in block.filters where filter.members.count == 1 && !isRowDimension(filter) {
      if schema.dimension(named: filter.dimension) != nil {
        question = question.adding(.member(dimension: filter.dimension, name: filter.members[0]))
      } else if let id = schema.organizations.named(filter.members[0]).first {
        question = question.adding(.organization(.named(id)))
      }
    }
    return question
  }

  /// Whether the filter picks rows rather than narrowing the metric.
  func isRowDimension(_ filter: FigureFilter) -> Bool {
    block.dimensions.contains { dimension in
      switch dimension {
      case .month: false
      case .organizations:
        filter.dimension == "组" || schema.dimension(named: filter.dimension) == nil
      case .members(let name): name == filter.dimension
      }
    }
  }

  var period: Period {
    switch block.period {
    case nil: settings.reportPeriod
    case .fixed(let period): period
    case .lastMonths(let count):
      Period(
        settings.reportPeriod.last.advanced(by: 1 - count),
        settings.reportPeriod.last
      )
    }
  }

  /// A month as the report writes it: 6月 within its year, else 2003-06.
  func time(_ month: Month) -> TimePoint {
    month.year == settings.reportPeriod.last.year ? .month(month.month) : .absoluteMonth(month)
  }

  mutating func value(_ question: Question, for id: OrganizationID? = nil) -> FigureValue {
    let answered = source.answer(question, for: id ?? organization)
    switch answered.answer {
    case .fact(let fact):
      if seen.insert(fact.id).inserted { facts.append(fact) }
      return .number(fact.value, fact.id)
    case .undefined(let undefined):
      var isNew = false
      if case .change(let current, _, _, _) = undefined.detail {
        isNew = undefined.reason == .zeroBase && current.sign > 0
      }
      return .undefined(undefined.reason, isNew: isNew)
    case .missing, .list, .truth, .text, .month, .organization, .member, .material:
      return .missing
    }
  }

  /// A row: what it is called, and the question of a metric for it.
  struct Member {
    var key: FigureKey
    var organization: OrganizationID?
    var slice: Slice?

    func of(_ question: Question) -> Question { slice.map { question.adding($0) } ?? question }
  }

  func members(of dimension: FigureDimension) -> [Member] {
    switch dimension {
    case .month: return []
    case .members(let name):
      let all = schema.dimension(named: name)?.members ?? []
      let kept = block.filters.first { $0.dimension == name }?.members
      return all.enumerated().compactMap { index, member in
        guard kept?.contains(member.name) ?? true else { return nil }
        var key = FigureKey(key: member.name, name: member.printedName)
        key.slot = index
        key.isHighlighted = block.highlights.contains(member.name)
        return Member(key: key, slice: .member(dimension: name, name: member.name))
      }
    case .organizations(let question, _):
      return organizationMembers(question.substituting(setting.locals))
    }
  }

  private func organizationMembers(_ question: Question) -> [Member] {
    guard case .list(let entries) = source.answer(question, for: organization).answer else {
      return []
    }
    var ids = entries.compactMap { entry -> OrganizationID? in
      if case .organization(let id) = entry.subject { id } else { nil }
    }
    for filter in block.filters where isRowDimension(filter) {
      let named = Set(filter.members.flatMap { schema.organizations.named($0) })
      let grouped = Set(
        filter.members.flatMap { schema.organizations.group(named: $0)?.members ?? [] }
      )
      ids.removeAll { !named.contains($0) && !grouped.contains($0) }
    }
    let organizations = ids.map { schema.organizations[$0] }
    let isOneLevel = Set(organizations.map(\.level)).count <= 1
    let highlights = Set(block.highlights.flatMap { schema.organizations.named($0) })
    return organizations.map { member in
      var key = FigureKey(
        key: member.name,
        name: isOneLevel ? member.name : member.shortName
      )
      key.slot = slot(of: member)
      let isOwn = block.highlights.isEmpty && member.id == organization
      key.isHighlighted = isOwn || highlights.contains(member.id)
      return Member(key: key, organization: member.id)
    }
  }

  /// The place of an organisation among those beside it, in the configured order.
  ///
  /// It depends on nothing else, so that a bureau has one colour and pattern wherever it is drawn
  /// (charts.md E.15).
  private func slot(of member: Organization) -> Int {
    guard let parent = member.parent else { return 0 }
    return schema.organizations.children(of: parent).firstIndex(of: member.id) ?? 0
  }

  /// The value of a row; the share of an organisation is that of its part in 本局.
  mutating func value(_ question: Question, of member: Member) -> FigureValue {
    if question.isShareOfWhole, let id = member.organization {
      return value(question.adding(.organization(.named(id))))
    }
    return value(member.of(question), for: member.organization)
  }
}
