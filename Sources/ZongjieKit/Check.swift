import Auditing
import Calculating
public import Diagnostics
import Facts
import Templating

/// What `check` found.
public struct CheckResult: Sendable {
  /// All findings.
  public var log = DiagnosticLog()
  /// Which file serves whom, and a count of the findings.
  public var summary: [String] = []
  /// How many notes there are of each code; nil without notes.
  public var noteCounts: String? {
    let counts = Dictionary(grouping: log.presented.filter { $0.severity == .note }, by: \.code)
      .mapValues(\.count).sorted { $0.key < $1.key }
    guard !counts.isEmpty else { return nil }
    let codes = counts.map { "\($0.key) \($0.value) 条" }.joined(separator: "，")
    return "提示：\(codes)；加 --notes 逐条列出，zongjie explain 编号 看说明"
  }
  /// The findings as a JSON list.
  public var json: String { log.json }
}

/// Checks data, catalogue, lexicon and templates for all organisations that have a template.
///
/// Every document is made, none is written.
public func checkWorkspace(_ place: WorkspacePlace) async -> CheckResult {
  var result = await check(place)
  result.log = result.log.offeringFixes(in: place.workspace)
  return result
}

private func check(_ place: WorkspacePlace) async -> CheckResult {
  var log = DiagnosticLog()
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log)
  else {
    return CheckResult(log: log, summary: [countLine(log)])
  }
  let run = prepare(loaded, plan: plan, reports: plan.allReports, reportsTemplates: true, log: &log)
  if let run { await checkDocuments(of: run, log: &log) }
  return CheckResult(log: log, summary: (run.map(servingLines) ?? []) + [countLine(log)])
}

private func checkDocuments(of run: PreparedRun, log: inout DiagnosticLog) async {
  let checked = await inParallel(
    run.reports.count,
    jobs: nil,
    tool: { Drafter(run: run) },
    { drafter, index in drafter.check(run.reports[index]) }
  )
  checked.forEach { log.add(contentsOf: $0.log) }
  auditTogether(checked.compactMap(\.printed), schema: run.schema, log: &log)
  let evaluations = Dictionary(
    checked.compactMap(\.evaluation).map { ($0.organization, $0) },
    uniquingKeysWith: { first, _ in first }
  )
  let maker = DocumentMaker(run, asking: FactBook(run.index, catalog: run.catalog))
  for (template, organizations) in run.served {
    maker.reportWording(
      of: template,
      in: organizations.compactMap { evaluations[$0] },
      log: &log
    )
  }
  log = statingImpact(of: log, in: run.schema)
}

/// What was found of one report.
private struct CheckedReport: Sendable {
  /// Nil without a template.
  let evaluation: Evaluation?
  /// Nil if a finding stops the report.
  let printed: PrintedFacts?
  let log: DiagnosticLog
}

extension Drafter {
  /// The report, evaluated and audited; what its typed words say is judged when all are known.
  fileprivate func check(_ report: PlannedReport) -> CheckedReport {
    var log = DiagnosticLog()
    let evaluation = maker.evaluation(of: report, log: &log)
    let printed = evaluation?.document.map { audited($0, log: &log) }
    return CheckedReport(evaluation: evaluation, printed: printed, log: log)
  }
}

extension PreparedRun {
  /// Each template with the organisations that it serves, in configured order.
  fileprivate var served: [(template: Template, organizations: [OrganizationID])] {
    var groups: [(files: [String], template: Template, organizations: [OrganizationID])] = []
    for report in reports {
      guard let entry = templates.entry(for: report, named: name(of: report.organization)),
        let template = entry.template
      else { continue }
      if let index = groups.firstIndex(where: { $0.files == entry.fileNames }) {
        groups[index].organizations.append(report.organization)
      } else {
        groups.append((entry.fileNames, template, [report.organization]))
      }
    }
    return groups.map { ($0.template, $0.organizations) }
  }
}

/// Who is served by which files, such as `陕西：半年总结/省.md、段落/规模.md`.
private func servingLines(_ run: PreparedRun) -> [String] {
  var groups: [(files: [String], names: [String])] = []
  for report in run.reports {
    let name = run.name(of: report.organization)
    let files = run.templates.entry(for: report, named: name)?.fileNames ?? []
    if let index = groups.firstIndex(where: { $0.files == files }) {
      groups[index].names.append(name)
    } else {
      groups.append((files, [name]))
    }
  }
  return groups.map { group in
    "\(shortList(group.names))：\(group.files.joined(separator: "、"))"
  }
}

/// 错误 1，警告 0，提示 2.
func countLine(_ log: DiagnosticLog) -> String {
  let presented = log.presented
  let counts = [Severity.error, .warning, .note].map { severity in
    "\(severity.name) \(presented.count { $0.severity == severity })"
  }
  return counts.joined(separator: "，")
}
