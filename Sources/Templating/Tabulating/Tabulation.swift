import Diagnostics
import Documents
import Facts
import Phrasing

/// Asks for the rows of a table and prints them.
struct Tabulation {
  let block: TableBlock
  let environment: LocalValues
  let organization: OrganizationID
  let context: EvaluationContext
  var log = DiagnosticLog()

  init(
    _ block: TableBlock,
    environment: LocalValues,
    organization: OrganizationID,
    context: EvaluationContext
  ) {
    self.block = block
    self.environment = environment
    self.organization = organization
    self.context = context
  }

  var organizations: Organizations { context.schema.organizations }

  mutating func table(number: Int) -> Table {
    checkNamesOfAverageGrowth()
    let entries = ordered(rowEntries())
    let total = block.total == .none ? nil : totalAnswers(entries)
    let answers = entries.map { entry in block.columns.map { answer($0.value, for: entry.subject) }
    }
    let columns = block.columns.indices.map { index in
      TableColumn(
        block.columns[index],
        answers: answers.map { $0[index] } + (total.map { [$0[index]] } ?? []),
        settings: context.schema.settings
      )
    }
    checkLostDigits(columns, entries, answers, total)
    let shared = sharedUnit(columns)
    return Table(
      label: block.label,
      number: number,
      title: block.title,
      unitLine: shared.map { "单位：\($0)" } ?? "",
      columns: heads(columns, showsUnits: shared == nil, entries),
      rows: rows(entries, answers, total, columns),
      rules: block.rules,
      notes: block.notes + courseNotes + preliminaryNotes(answers)
    )
  }

  /// Cells that are not zero and print as zero (W408), told for each column.
  private mutating func checkLostDigits(
    _ columns: [TableColumn],
    _ entries: [ListEntry],
    _ answers: [[Answer]],
    _ total: [Answer]?
  ) {
    for (index, column) in columns.enumerated() {
      var lost = zip(entries, answers).compactMap { entry, answers in
        column.decimalsLost(in: answers[index]).map { (name: entry.shortName, decimals: $0) }
      }
      if let decimals = total.flatMap({ column.decimalsLost(in: $0[index]) }) {
        lost.append((name: "合计", decimals: decimals))
      }
      guard let decimals = lost.map(\.decimals).max() else { continue }
      log.add(
        .printedAsZero(
          rows: lost.map(\.name),
          under: column.block.heads.last ?? "",
          as: column.zero,
          decimals: decimals,
          at: column.block.span,
          of: name
        )
      )
    }
  }

  /// 6月为预计数, where a cell rests on it.
  private func preliminaryNotes(_ answers: [[Answer]]) -> [String] {
    let schema = context.schema
    guard schema.hasPreliminaryMonths else { return [] }
    let months = answers.joined().flatMap { answer -> [Month] in
      guard case .fact(let fact) = answer else { return [] }
      return schema.preliminaryMonths(of: fact.id.question, in: fact.period)
    }
    let names = Set(months).sorted().map { printed($0, settings: schema.settings) }
    return names.isEmpty ? [] : [names.joined(separator: "、") + "为预计数"]
  }

  // MARK: Rows

  private mutating func rowEntries() -> [ListEntry] {
    let question = block.rows.substituting(environment)
    switch context.source.answer(question, for: organization).answer {
    case .list(let entries): return entries
    case .missing(let missing):
      log.add(
        .missing(missing, at: block.rowsSpan, of: name, schema: context.schema)
      )
      return []
    case .undefined(let undefined):
      log.add(
        .undefined(
          undefined,
          plan: context.unfitPlan(behind: undefined),
          at: block.rowsSpan,
          of: name
        )
      )
      return []
    case .fact, .truth, .text, .month, .organization, .member, .material: return []
    }
  }

  private var name: String { organizations[organization].name }

  /// An organisation takes the place of 本局, a member becomes a slice.
  func answer(_ question: Question, for subject: ListEntry.Subject) -> Answer {
    let question = question.substituting(environment)
    switch subject {
    case .organization(let id): return context.source.answer(question, for: id).answer
    case .member(let dimension, let name):
      let sliced = question.adding(.member(dimension: dimension, name: name))
      return context.source.answer(sliced, for: organization).answer
    case .month(let month):
      let moved = question.at(.absoluteMonth(month))
      return context.source.answer(moved, for: organization).answer
    case .material, .none: return context.source.answer(question, for: organization).answer
    }
  }

  /// By 排序, rows without a value last, ties in the order of the set.
  private func ordered(_ entries: [ListEntry]) -> [ListEntry] {
    guard let order = block.order else { return grouped(entries) }
    let keyed = entries.enumerated().map { index, entry -> (index: Int, value: Number?) in
      guard case .fact(let fact) = answer(order, for: entry.subject) else { return (index, nil) }
      return (index, fact.value)
    }
    let sorted = keyed.sorted { left, right in
      switch (left.value, right.value) {
      case (let first?, let second?) where first != second:
        block.isAscending ? first < second : second < first
      case (_?, nil): true
      case (nil, _?): false
      default: left.index < right.index
      }
    }
    return grouped(sorted.map { entries[$0.index] })
  }

  /// Rows of one group together, groups in order of first appearance.
  private func grouped(_ entries: [ListEntry]) -> [ListEntry] {
    guard block.grouping != nil else { return entries }
    var names: [String] = []
    for entry in entries where !names.contains(groupName(entry)) { names.append(groupName(entry)) }
    return names.flatMap { name in entries.filter { groupName($0) == name } }
  }

  func groupName(_ entry: ListEntry) -> String {
    guard case .organization(let id) = entry.subject else { return "" }
    switch block.grouping {
    case .attribute(let name): return organizations[id].attributes[name] ?? ""
    case .level(let level):
      let ancestor = organizations.ancestors(of: id).first { organizations[$0].level == level }
      return ancestor.map { organizations[$0].shortName } ?? ""
    case nil: return ""
    }
  }

  // MARK: Total

  /// The values of what contains the rows; nil, with a finding, if nothing does.
  private mutating func totalAnswers(_ entries: [ListEntry]) -> [Answer]? {
    guard let container = container(of: entries) else {
      log.add(.totalWithoutContainer(at: block.rowsSpan, of: name))
      return nil
    }
    return block.columns.map { column in
      let question = column.value.substituting(environment)
      return context.source.answer(question, for: container).answer
    }
  }

  /// 本局 for a dimension, else the organisation all of whose children the rows are.
  private func container(of entries: [ListEntry]) -> OrganizationID? {
    let ids = entries.compactMap { entry -> OrganizationID? in
      if case .organization(let id) = entry.subject { id } else { nil }
    }
    if ids.isEmpty {
      guard case .member(let dimension, _)? = entries.first?.subject else { return nil }
      let members = context.schema.dimension(named: dimension)?.members.count
      return members == entries.count ? organization : nil
    }
    guard ids.count == entries.count, let parent = organizations[ids[0]].parent,
      Set(ids) == Set(organizations.children(of: parent))
    else { return nil }
    return parent
  }
}
