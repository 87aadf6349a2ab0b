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
  /// The findings as a JSON list.
  public var json: String { log.json }
}

/// Checks data, catalogue, lexicon and templates for all organisations that have a template.
///
/// Every document is made, none is written.
public func checkWorkspace(_ place: WorkspacePlace) -> CheckResult {
  var result = check(place)
  result.log = result.log.offeringFixes(in: place.workspace)
  return result
}

private func check(_ place: WorkspacePlace) -> CheckResult {
  var log = DiagnosticLog()
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log)
  else {
    return CheckResult(log: log, summary: [countLine(log)])
  }
  let run = prepare(loaded, plan: plan, reports: plan.allReports, reportsTemplates: true, log: &log)
  if let run { checkDocuments(of: run, log: &log) }
  return CheckResult(log: log, summary: (run.map(servingLines) ?? []) + [countLine(log)])
}

private func checkDocuments(of run: PreparedRun, log: inout DiagnosticLog) {
  let book = FactBook(run.index, catalog: run.catalog)
  var printed: [PrintedFacts] = []
  for report in run.reports {
    let document = makeDocument(report, in: run, asking: book, checksWording: false, log: &log)
    if let document {
      printed.append(audit(document, schema: run.schema, asking: book, log: &log))
    }
  }
  auditTogether(printed, schema: run.schema, log: &log)
  for (template, organizations) in run.served {
    checkWording(
      template,
      for: organizations,
      against: run.schema,
      lexicon: run.lexicon(for: run.name(of: organizations[0])),
      asking: book,
      log: &log
    )
  }
  log = statingImpact(of: log, in: run.schema.organizations)
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
    "\(group.names.joined(separator: "、"))：\(group.files.joined(separator: "、"))"
  }
}

/// 错误 1，警告 0，提示 2.
func countLine(_ log: DiagnosticLog) -> String {
  let counts = [Severity.error, .warning, .note].map { severity in
    "\(severity.name) \(log.presented.count { $0.severity == severity })"
  }
  return counts.joined(separator: "，")
}
