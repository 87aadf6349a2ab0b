import Calculating
import DataLoading
import Diagnostics
import Expressions
import Facts
import Nodes

/// Cells that are asked about: a row of a file, or one cell of it.
struct CellQuery {
  let file: String
  let row: Int
  let column: String?

  func holds(_ cell: CellAddress) -> Bool {
    cell.file == file && cell.row == row && (column == nil || column == cell.column)
  }
}

/// Every print in any report that rests on a cell.
func explainCell(_ query: CellQuery, _ place: WorkspacePlace) -> ExplainResult {
  var log = DiagnosticLog()
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log)
  else { return ExplainResult(log) }
  guard let row = RowContent(query, in: loaded, log: &log) else { return ExplainResult(log) }
  var making = DiagnosticLog()
  guard let run = prepare(loaded, plan: plan, reports: plan.allReports, log: &making) else {
    log.add(contentsOf: making)
    return ExplainResult(log)
  }
  var finder = CellFinder(query: query)
  var reports: [(report: PrintedReport, prints: CellPrints)] = []
  for report in run.printedReports(log: &making) {
    reports.append((report, CellPrints(&finder, in: report)))
  }
  var lines = row.lines
  for (report, prints) in reports where !prints.isEmpty {
    lines.append("\(report.name)：")
    lines += prints.lines(schema: run.schema).map { "  " + $0 }
  }
  if row.isRead, reports.allSatisfy(\.prints.isEmpty) { lines.append("没有一份稿子用到它") }
  if reports.count < plan.allReports.count {
    lines.append("有 \(plan.allReports.count - reports.count) 份稿子现在出不来，没有列入；用 zongjie check 查")
  }
  let json = JSONValue.object([
    "file": .string(query.file), "row": .integer(query.row),
    "column": query.column.map(JSONValue.string) ?? .null, "text": .string(row.text),
    "reports": .list(
      reports.filter { !$0.prints.isEmpty }.map { $0.prints.json(of: $0.report, run.schema) }
    ),
  ])
  return ExplainResult(DiagnosticLog(), lines, json)
}

/// What stands in the row, and what the series take from it.
private struct RowContent {
  let text: String
  let lines: [String]
  /// Whether a series takes a value from it.
  let isRead: Bool

  /// Nil, with a finding, if there is no such file, row or column.
  init?(_ query: CellQuery, in loaded: LoadedWorkspace, log: inout DiagnosticLog) {
    guard let file = loaded.inputs.first(where: { $0.path == query.file }) else {
      log.add(.noDataFile(query.file, among: loaded.inputs.map(\.path)))
      return nil
    }
    let cells = RawCells(file)
    guard let text = cells.text(ofRow: query.row) else {
      log.add(.noRow(query.row, of: query.file, count: cells.rowCount))
      return nil
    }
    let taken = Self.takings(in: loaded, matching: query)
    if let column = query.column, cells.text(row: query.row, column: column) == nil {
      log.add(.noColumn(column, of: query.file, among: Self.columns(of: query.file, in: loaded)))
      return nil
    }
    self.text = text
    isRead = !taken.isEmpty
    let use = taken.isEmpty ? Self.otherUses(in: loaded, of: query) : taken
    lines = ["\(query.file) 第 \(query.row) 行：\(text)"] + use
  }

  /// What a row is for that no series reads: a text, an organisation, a head or a total.
  private static func otherUses(in loaded: LoadedWorkspace, of query: CellQuery) -> [String] {
    let materials = loaded.ledger.materials.filter {
      $0.cell.file == query.file && $0.cell.row == query.row
    }
    if !materials.isEmpty {
      return materials.map { material in
        let owner = loaded.ledger.organizations[material.organization].name
        return "  素材：\(owner)，模板里写 素材(节: \"\(material.section)\") 的地方印它"
      }
    }
    let tables = loaded.workspace.configuration["机构"]?["表"]?.items ?? []
    if tables.contains(where: { $0["文件"]?.text == query.file }) {
      return ["  机构表：机构的名称、上级和属性由它来，不是取数的数据"]
    }
    return ["  没有指标从这里取数：是表头、合计行，或目录里没有取的列"]
  }

  private static func columns(of file: String, in loaded: LoadedWorkspace) -> [String] {
    Set(loaded.ledger.tables.filter { $0.file == file }.flatMap(\.columns)).sorted()
  }

  /// 收入：神木县，2004年3月 = 91234元, one for each series that reads a cell of the row.
  private static func takings(in loaded: LoadedWorkspace, matching query: CellQuery) -> [String] {
    loaded.ledger.tables.filter { $0.file == query.file }.flatMap { table in
      table.rows.indices.filter { query.holds(table.address(ofRow: $0)) }.map { index in
        let value = table.values[index].map { Rational($0) / Rational(10).power(table.decimals) }
        let unit = loaded.schema.series(named: table.series)?.type.measure?.family ?? ""
        let organization = loaded.ledger.organizations[table.organization(ofRow: index)].name
        let members = zip(table.dimensions, table.members(ofRow: index)).compactMap {
          name,
          member in
          loaded.ledger.dimensions.first { $0.name == name }?.members[Int(member)].name
        }
        let key = ([organization] + members + [table.period(ofRow: index).description])
          .joined(separator: "，")
        let shown = value.map { $0.description + unit } ?? "缺"
        return
          "  \(table.column(ofRow: index)) 是“\(table.series)”：\(key) = \(shown)"
      }
    }
  }
}

/// Says which facts rest on the cells of a query, through all that they are computed from.
private struct CellFinder {
  let query: CellQuery
  /// A fact is the same in every report, so each is looked into once.
  private var known: [FactID: Bool] = [:]

  init(query: CellQuery) { self.query = query }

  mutating func rests(_ id: FactID, in source: ListeningSource) -> Bool {
    if let known = known[id] { return known }
    // A fact that leads back to itself has no cell of its own there.
    known[id] = false
    let result: Bool
    let provenance = source.fact(id)?.provenance
    if case .cells(let cells)? = provenance {
      result = cells.elements.contains(where: query.holds)
    } else {
      result = provenance?.inputs.contains { rests($0, in: source) } ?? false
    }
    known[id] = result
    return result
  }
}

/// The prints of one report that rest on cells.
private struct CellPrints {
  /// With a value that is read from them.
  private(set) var printed: [(fact: Fact, place: FactPlace)] = []
  /// Places in a set of which one value is read from them.
  private(set) var ranks: [(fact: Fact, place: FactPlace)] = []
  /// What has no value because one of them is blank.
  private(set) var lacking: [FactID] = []

  var isEmpty: Bool { printed.isEmpty && ranks.isEmpty && lacking.isEmpty }

  init(_ finder: inout CellFinder, in report: PrintedReport) {
    let query = finder.query
    for (id, place) in report.places {
      guard finder.rests(id, in: report.source), let fact = report.source.fact(id) else { continue }
      if fact.type == .rank || fact.type == .rankChange {
        ranks.append((fact, place))
      } else {
        printed.append((fact, place))
      }
    }
    lacking = report.source.lacking.compactMap { id, answer in
      guard case .missing(let missing) = answer,
        missing.places.contains(where: { $0.cell.map(query.holds) ?? false })
      else { return nil }
      return id
    }
  }

  func lines(schema: Schema) -> [String] {
    // A sentence, a figure and a table are named once, with all that they print.
    func listed(_ prints: [(fact: Fact, place: FactPlace)]) -> [String] {
      var lines: [String] = []
      var last: String?
      for (fact, place) in prints {
        let isText = if case .paragraph = place.site { true } else { place.site.isHeading }
        let head = isText ? "\(place.text)：\(place.context.trimmed)" : place.text
        if head != last { lines.append(head) }
        last = head
        let whose = isText ? "" : place.context + " "
        let expression = normalForm(of: fact.id.question, schema: schema)
        lines.append("  \(whose)\(place.shown)（\(expression)）")
      }
      return lines
    }
    var lines = listed(printed)
    if !ranks.isEmpty { lines += ["位次（它在比较的范围里）："] + listed(ranks).map { "  " + $0 } }
    if !lacking.isEmpty {
      lines.append("因为它空着而没有值：")
      lines += lacking.map { "  " + normalForm(of: $0.question, schema: schema) }
    }
    return lines
  }

  func json(of report: PrintedReport, _ schema: Schema) -> JSONValue {
    func object(_ print: (fact: Fact, place: FactPlace)) -> JSONValue {
      .object([
        "expression": .string(normalForm(of: print.fact.id.question, schema: schema)),
        "organization": .string(schema.organizations[print.fact.id.organization].name),
        "place": print.place.json, "context": .string(print.place.context.trimmed),
      ])
    }
    return .object([
      "organization": .string(schema.organizations[report.organization].name),
      "printed": .list(printed.map(object)), "ranks": .list(ranks.map(object)),
      "missing": .strings(lacking.map { normalForm(of: $0.question, schema: schema) }),
    ])
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
