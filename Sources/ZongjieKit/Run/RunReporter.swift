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
    var result = ReportResult(log: log)
    outcomes.forEach { result.log.add(contentsOf: $0.log) }
    result.log = statingImpact(of: result.log, in: run.schema.organizations)
    result.json = try RecordKeeper(run: run, job: job).keep(record).json.text
    result.summary = RunSummary(run: run, job: job, outcomes: outcomes).lines
    result.isComplete = outcomes.allSatisfy(\.isMade) && !outcomes.isEmpty
    return result
  }

  private var record: RunRecord {
    RunRecord(
      head: run.recordHead,
      level: job.selection.level,
      findings: log.diagnostics.map(RecordedFinding.init),
      reports: outcomes.map(\.record)
    )
  }
}

extension ReportSelection {
  fileprivate var level: String? {
    switch self {
    case .one: nil
    case .level(let level): level
    }
  }
}

extension PreparedRun {
  /// What all records of the same data and settings have in common.
  var recordHead: RunRecord.Head {
    RunRecord.Head(
      program: programVersion,
      period: workspace.settings.reportPeriod.description,
      catalogue: "sha256:" + catalogueDigest,
      settings: .object(
        workspace.settings.record.merging(workspace.style.record) { first, _ in first }
      ),
      inputs: inputs
    )
  }
}
