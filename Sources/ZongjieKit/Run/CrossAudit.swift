import Auditing
import Diagnostics

/// Holds all reports of a run against one another, those kept from an earlier run and those of other
/// shards too.
///
/// What a report printed is not stored: a report of the same digest prints the same, so that it is
/// evaluated again, without being set.
struct CrossAudit: Sendable {
  let run: PreparedRun
  let job: ReportJob
  let now: @Sendable () -> Duration

  /// What the reports contradict.
  ///
  /// - Parameters:
  ///   - outcomes: of this process.
  ///   - reports: all that belong together, in configured order.
  /// - Returns: the findings, each with the names of both organisations; none for a single report.
  func contradictions(
    of outcomes: [ReportOutcome],
    among reports: [PlannedReport]
  ) async -> DiagnosticLog {
    var log = DiagnosticLog()
    guard reports.count > 1 else { return log }
    var printed: [PlannedReport: PrintedFacts] = [:]
    var made: Set<PlannedReport> = []
    for outcome in outcomes where !outcome.isKept {
      made.insert(outcome.report)
      printed[outcome.report] = outcome.printed
    }
    let open = reports.filter { !made.contains($0) }
    for (report, facts) in await evaluated(open) { printed[report] = facts }
    auditTogether(reports.compactMap { printed[$0] }, schema: run.schema, log: &log)
    return log
  }

  /// What reports print that this process did not make; one that has an error prints nothing.
  private func evaluated(_ open: [PlannedReport]) async -> [(PlannedReport, PrintedFacts)] {
    let printed = await inParallel(
      open.count,
      jobs: job.jobCount,
      tool: { Drafter(run: run, now: now) },
      { drafter, index in drafter.draft(open[index]).printed }
    )
    return zip(open, printed).compactMap { report, facts in facts.map { (report, $0) } }
  }
}

extension RecordedReport {
  /// The report as it stands in the record when others contradict it: its files are taken back.
  ///
  /// - Returns: the report itself if no error names its organisation.
  func withdrawn(by contradictions: DiagnosticLog, from folder: OutputFolder) -> RecordedReport {
    let own = contradictions.diagnostics.filter {
      $0.severity == .error && $0.organizations.contains(organization)
    }
    guard !own.isEmpty else { return self }
    files.forEach { folder.remove($0.name) }
    return RecordedReport(
      organization: organization,
      digest: digest,
      templates: templates,
      files: [],
      statements: [],
      findings: findings + own.map(RecordedFinding.init)
    )
  }
}
