import Calculating
public import Diagnostics
import Expressions
import Facts
import Templating

/// What `explain` prints.
public struct ExplainResult: Sendable {
  /// Findings; an error means that nothing could be explained.
  public var log = DiagnosticLog()
  /// The explanation, line by line; nil if there is none.
  public var text: String?
  /// The same for a program; nil if there is none.
  public var json: String?
}

/// Explains a code, a setting, a figure, a cell, a printed number or an expression.
///
/// - Parameters:
///   - place: the workspace; a code needs none.
///   - subject: what to explain, as typed.
///   - unit: whose report or value is meant; nil for 本级.
/// - Returns: the explanation, or findings that say why there is none.
public func explain(_ place: WorkspacePlace, _ subject: String, unit: String?) -> ExplainResult {
  let parsed = ExplainSubject(subject)
  switch parsed {
  case .code(let code): return explainCode(code, place)
  case .settings: return explainSettings(place)
  case .expression(let text): return explainExpression(text, place, unit: unit)
  case .block(let kind, let label): return explainBlock(kind, label, place, unit: unit)
  case .cell(let file, let row, let column):
    return explainCell(CellQuery(file: file, row: row, column: column), place)
  case .printed(let text): return explainPrinted(text, place, unit: unit)
  }
}

extension ExplainResult {
  init(_ log: DiagnosticLog, _ lines: [String], _ json: JSONValue) {
    self.init(log: log, text: lines.joined(separator: "\n"), json: json.text)
  }

  /// Nothing but findings.
  init(_ log: DiagnosticLog) {
    let findings = log.presented.map {
      JSONValue(parsing: Array($0.json.utf8)) ?? .string($0.message)
    }
    self.init(log: log, json: JSONValue.object(["findings": .list(findings)]).text)
  }
}

private func explainSettings(_ place: WorkspacePlace) -> ExplainResult {
  var log = DiagnosticLog()
  guard let workspace = readWorkspace(Folder(place.folder), log: &log) else {
    return ExplainResult(log)
  }
  let settings = workspace.listedSettings
  let lines = settings.map { "\($0.name)：\($0.value)（\($0.origin)）" }
  return ExplainResult(log, lines, .list(settings.map(\.json)))
}

private func explainExpression(
  _ expression: String,
  _ place: WorkspacePlace,
  unit: String?
) -> ExplainResult {
  var log = DiagnosticLog()
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log),
    let organization = plan.organization(named: unit, log: &log)
  else { return ExplainResult(log) }
  let source = SourceText(name: "命令行", text: expression)
  var asking = DiagnosticLog()
  guard let question = parseQuestion(source, range: nil, against: loaded.schema, log: &asking)
  else {
    if let near = otherMeaning(of: expression, plan, loaded) { asking.add(near) }
    return ExplainResult(asking)
  }
  var explainer = ValueExplainer(loaded)
  let value = explainer.explain(FactID(question: question, organization: organization))
  let settings = explainer.settingLines(loaded.workspace.listedSettings)
  let lines = [value.expression] + value.lines() + settingsBlock(settings)
  var members: [String: JSONValue] = ["explained": value.json, "settings": .strings(settings)]
  members["expression"] = .string(value.expression)
  return ExplainResult(DiagnosticLog(), lines, .object(members))
}

/// The settings under their head; nothing where none decided the value.
func settingsBlock(_ settings: [String]) -> [String] {
  settings.isEmpty ? [] : ["用到的设置："] + settings.map { "  " + $0 }
}

/// A word that is no expression may be meant as a figure, a table, the settings or an organisation.
private func otherMeaning(
  of word: String,
  _ plan: ReportPlan,
  _ loaded: LoadedWorkspace
) -> Diagnostic? {
  var log = DiagnosticLog()
  var names = ["设置"]
  if let run = prepare(loaded, plan: plan, reports: plan.allReports, log: &log) {
    for report in run.reports {
      let template = run.templates.entry(for: report, named: run.name(of: report.organization))
      let labels = template?.template?.blockLabels
      names += (labels?.figures ?? []).map { "图:" + $0 } + (labels?.tables ?? []).map { "表:" + $0 }
    }
  }
  let bare = names.filter { name in
    let label = name.dropFirst(name.hasPrefix("图:") || name.hasPrefix("表:") ? 2 : 0)
    return !NearMiss.closest(to: word, among: [String(label)]).isEmpty || label == word
  }
  guard !bare.isEmpty else { return nil }
  var seen: Set<String> = []
  return .otherMeaning(word, bare.filter { seen.insert($0).inserted })
}
