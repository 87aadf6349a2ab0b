import Diagnostics
import Facts
import Templating

/// Says how a run went: findings, record, summary.
struct RunReporter {
  let run: PreparedRun
  let job: ReportJob
  var outcomes: [ReportOutcome]
  /// Findings that belong to no single report.
  var log: DiagnosticLog

  /// The result of a run whose record is written.
  func result(_ record: RunRecord) -> ReportResult {
    var result = ReportResult(log: log)
    outcomes.forEach { result.log.add(contentsOf: $0.log) }
    result.log = statingImpact(of: result.log, in: run.schema)
    result.json = record.json.text
    result.summary = RunSummary(run: run, job: job, outcomes: outcomes).lines
    result.isComplete = outcomes.allSatisfy(\.isMade) && !outcomes.isEmpty
    return result
  }

  /// The record of the outcomes.
  var record: RunRecord {
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
