import Diagnostics
import Facts
import Templating

/// Says how a run went: findings, record, summary.
struct RunReporter {
  let run: PreparedRun
  let job: ReportJob
  let outcomes: [ReportOutcome]
  /// Findings before the first report.
  let log: DiagnosticLog

  /// Writes the record and gives the result.
  func finish() throws -> ReportResult {
    var result = ReportResult()
    result.log = log
    outcomes.forEach { result.log.add(contentsOf: $0.log) }
    result.log = statingImpact(of: result.log, in: run.schema.organizations)
    let record = record.json.text
    try run.outputFolder(job).write(Array((record + "\n").utf8), to: RunRecord.fileName)
    result.json = record
    result.summary = summary
    result.isComplete = outcomes.allSatisfy(\.isMade) && !outcomes.isEmpty
    return result
  }

  private var record: RunRecord {
    RunRecord(
      period: run.workspace.settings.reportPeriod.description,
      level: level,
      catalogue: run.catalogueDigest,
      settings: run.workspace.settings.record,
      inputs: run.inputs,
      files: outcomes.flatMap(\.files),
      reports: outcomes.map(report),
      findings: log.diagnostics.map { ("", $0) }
        + outcomes.flatMap { outcome in
          outcome.log.diagnostics.map { (run.name(of: outcome.report.organization), $0) }
        }
    )
  }

  private var level: String? {
    if case .level(let level) = job.selection { level } else { nil }
  }

  private func report(_ outcome: ReportOutcome) -> RunRecord.Report {
    let name = run.name(of: outcome.report.organization)
    return RunRecord.Report(
      organization: name,
      isMade: outcome.isMade,
      templates: run.templates.entry(for: outcome.report, named: name)?.fileNames ?? [],
      statements: outcome.statements
    )
  }

  // MARK: Summary

  private var summary: [String] {
    let made = outcomes.filter(\.isMade)
    let warned = made.count { $0.log.diagnostics.contains { $0.severity == .warning } }
    let warning = warned > 0 ? "，其中带警告 \(warned)" : ""
    let missing = outcomes.count - made.count
    let unmade = missing > 0 ? "；未出 \(missing)" : ""
    let head = "\(outcomes.count) 份。已出 \(made.count)\(warning)\(unmade)"
    return [isBatch ? "批量：" + head : "出稿：" + head] + outcomes.flatMap(lines)
      + ["成品在 \(run.outputFolder(job).path)"]
  }

  private var isBatch: Bool {
    if case .level = job.selection { true } else { false }
  }

  private func lines(of outcome: ReportOutcome) -> [String] {
    let organization = run.schema.organizations[outcome.report.organization]
    let own = run.stopped[organization.name] ?? []
    let findings = own + outcome.log.diagnostics.filter { $0.severity != .note }
    let bound: Severity = outcome.isMade ? .warning : (job.isStrict ? .warning : .error)
    return findings.filter { $0.severity >= bound }.map { finding in
      let sign = outcome.isMade ? "!" : "✗"
      let place = finding.firstPlace.isEmpty ? "" : "（\(finding.firstPlace)）"
      return "  \(sign) \(organization.shortName)   \(finding.code)  \(finding.message)\(place)"
    }
  }
}
