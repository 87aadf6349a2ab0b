import Diagnostics
import Facts

/// All values that a report prints as a text, each with its sentences and its tree.
func explainPrinted(_ text: String, _ place: WorkspacePlace, unit: String?) -> ExplainResult {
  var log = DiagnosticLog()
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log),
    let run = prepare(
      loaded,
      plan: plan,
      reports: plan.reports(.one(unit), log: &log),
      log: &log
    ),
    let report = printedReport(run, log: &log)
  else { return ExplainResult(log) }
  let number = text.replacing("-", with: "−")
  let found = report.places.filter { $0.place.shown.printsNumber(number) }
  guard !found.isEmpty else {
    log = DiagnosticLog()
    log.add(.notPrinted(text, in: report.name, near: report.numbers(near: number)))
    return ExplainResult(log)
  }
  var explainer = ValueExplainer(loaded)
  var order: [FactID] = []
  for (id, _) in found where !order.contains(id) { order.append(id) }
  var lines = ["\(report.name)的稿子里，“\(text)”出自 \(order.count) 个量："]
  var objects: [JSONValue] = []
  for id in order {
    let places = found.filter { $0.fact == id }.map(\.place)
    let value = explainer.explain(id)
    lines += ["", value.expression] + places.map { "  \($0.text)：\($0.context)" }
    lines += value.lines(indent: 2)
    objects.append(
      .object([
        "expression": .string(value.expression), "explained": value.json,
        "places": .list(places.map(\.json)),
      ])
    )
  }
  let settings = explainer.settingLines(run.workspace.listedSettings)
  if !settings.isEmpty { lines += [""] + settingsBlock(settings) }
  return ExplainResult(
    DiagnosticLog(),
    lines,
    .object([
      "text": .string(text), "values": .list(objects), "settings": .strings(settings),
    ])
  )
}

extension PrintedReport {
  /// Numbers of the report that begin with the same digits, each once.
  fileprivate func numbers(near number: String) -> [String] {
    let start = number.prefix { $0.isDigit }
    var seen: Set<String> = []
    return places.map(\.place.shown).filter { shown in
      shown.contains { $0.isDigit } && !start.isEmpty
        && shown.drop { !$0.isDigit }.hasPrefix(start) && seen.insert(shown).inserted
    }
  }
}

extension String {
  /// Whether the number stands in the text by itself, not as a part of a longer one.
  fileprivate func printsNumber(_ number: String) -> Bool {
    ranges(of: number).contains { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      let joins = { (character: Character?) in
        character.map { $0.isDigit || $0 == "." } ?? false
      }
      let endsInDigit = number.last?.isDigit ?? false
      return !joins(before) && !(endsInDigit && joins(after))
    }
  }
}

extension Character {
  /// 0…9; 万 and 亿 are units here, not digits.
  fileprivate var isDigit: Bool { isASCII && isNumber }
}
