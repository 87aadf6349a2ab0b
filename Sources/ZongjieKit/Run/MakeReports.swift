import Diagnostics

/// Makes the reports of a job, each isolated: one that cannot be made does not stop the others.
///
/// One worker per core; results come in the configured order, whoever was first.
///
/// - Parameters:
///   - job: what is asked.
///   - progress: called from any worker when a report is finished.
///   - now: a clock, for the times of the stages.
/// - Returns: findings, summary, record.
public func makeReports(
  _ job: ReportJob,
  progress: @escaping @Sendable (ReportProgress) -> Void = { _ in },
  now: @escaping @Sendable () -> Duration
) async -> ReportResult {
  var result = await make(job, progress: progress, now: now)
  result.log = result.log.offeringFixes(in: job.place.workspace)
  return result
}

private func make(
  _ job: ReportJob,
  progress: @escaping @Sendable (ReportProgress) -> Void,
  now: @escaping @Sendable () -> Duration
) async -> ReportResult {
  var watch = Stopwatch(now)
  var log = DiagnosticLog()
  let run = watch.time("load") { prepareRun(job.place, selection: job.selection, log: &log) }
  guard let run else { return ReportResult(log: log) }
  let past = pastReports(run, job, log: &log)
  guard !log.stopsAllReports, !(job.isStrict && log.hasWarningsOfTheRun) else {
    return ReportResult(log: log)
  }
  do {
    let digests = ReportDigests(run, job)
    let batch = Batch(run, job: job, digests: digests, past: past, progress: progress, now: now)
    let (outcomes, fontFindings) = try await batch.make(&watch)
    log.add(contentsOf: fontFindings)
    let reporter = RunReporter(run: run, job: job, outcomes: outcomes, log: log)
    var finisher = RunFinisher(reporter, digests: digests, now: now)
    var result = try await finisher.finish(&watch)
    result.timings = watch.timings
    return result
  } catch {
    return ReportResult(log: log, failure: describeFailure(error))
  }
}

private func pastReports(
  _ run: PreparedRun,
  _ job: ReportJob,
  log: inout DiagnosticLog
) -> PastReports {
  let folder = run.outputFolder(job)
  guard job.resumes else { return PastReports(nothingIn: folder) }
  return PastReports(folder, shard: job.shard, log: &log)
}
