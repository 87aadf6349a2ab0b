import Diagnostics

/// Ends a run whose reports are made: holds them against one another, takes back what contradicts,
/// writes the record.
struct RunFinisher {
  private var reporter: RunReporter
  private let digests: ReportDigests
  private let now: @Sendable () -> Duration

  init(
    _ reporter: RunReporter,
    digests: ReportDigests,
    now: @escaping @Sendable () -> Duration
  ) {
    self.reporter = reporter
    self.digests = digests
    self.now = now
  }

  private var run: PreparedRun { reporter.run }
  private var job: ReportJob { reporter.job }
  private var keeper: RecordKeeper { RecordKeeper(run: run, job: job) }

  mutating func finish(_ watch: inout Stopwatch) async throws -> ReportResult {
    guard let shard = job.shard else {
      let contradictions = await audit(run.reports, &watch)
      let kept = try keeper.keep(reporter.record, log: &reporter.log)
      return result(kept, contradictions)
    }
    // The part lies there before the others are looked at, so that the last of two finds the other.
    let part = try keeper.keep(reporter.record, log: &reporter.log)
    guard var whole = keeper.joined(part, of: shard, digests: digests, log: &reporter.log) else {
      return result(part, DiagnosticLog())
    }
    let contradictions = await audit(run.reports, &watch)
    let folder = run.outputFolder(job)
    whole.reports = whole.reports.map { $0.withdrawn(by: contradictions, from: folder) }
    return result(try keeper.keepJoined(whole, of: shard), contradictions)
  }

  /// What the reports contradict; those of this process that it names are taken back.
  private mutating func audit(
    _ reports: [PlannedReport],
    _ watch: inout Stopwatch
  ) async -> DiagnosticLog {
    let start = now()
    let audit = CrossAudit(run: run, job: job, now: now)
    let contradictions = await audit.contradictions(of: reporter.outcomes, among: reports)
    watch.add(now() - start, to: "audit")
    let folder = run.outputFolder(job)
    for index in reporter.outcomes.indices {
      let record = reporter.outcomes[index].record
      reporter.outcomes[index].record = record.withdrawn(by: contradictions, from: folder)
    }
    return contradictions
  }

  private func result(_ record: RunRecord, _ contradictions: DiagnosticLog) -> ReportResult {
    var result = reporter.result(record)
    result.log.add(contentsOf: contradictions)
    result.isComplete = result.isComplete && !contradictions.hasErrors
    return result
  }
}
