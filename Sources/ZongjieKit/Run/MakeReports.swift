import Auditing
import Diagnostics
import Facts
import Foundation
import Hashing
import Synchronization

/// Makes the reports of a job, each isolated: one that cannot be made does not stop the others.
///
/// One worker per core; results come in the configured order, whoever was first.
///
/// - Parameters:
///   - job: what is asked.
///   - now: a clock, for the times of the stages.
/// - Returns: findings, summary, record.
public func makeReports(
  _ job: ReportJob,
  now: @escaping @Sendable () -> Duration
) async -> ReportResult {
  var result = ReportResult()
  var watch = Stopwatch(now)
  var log = DiagnosticLog()
  let run = watch.time("load") { prepareRun(job.place, selection: job.selection, log: &log) }
  guard let run else {
    result.log = log
    return result
  }
  do {
    let fonts = try watch.time("fonts") { () throws(FontFailure) in try run.cutFonts() }
    let batch = Batch(run: run, fonts: fonts, job: job, now: now)
    let outcomes = try await batch.make()
    outcomes.forEach { watch.add($0.watch) }
    var contradictions = DiagnosticLog()
    watch.time("audit") {
      auditTogether(outcomes.compactMap(\.printed), log: &contradictions)
    }
    log.add(contentsOf: contradictions)
    result = try RunReporter(run: run, job: job, outcomes: outcomes, log: log).finish()
    result.isComplete = result.isComplete && !contradictions.hasErrors
    result.timings = watch.timings
  } catch {
    result.log = log
    result.failure = describeFailure(error)
  }
  return result
}

/// The reports of a run, shared out among workers.
private struct Batch: Sendable {
  let run: PreparedRun
  let fonts: PreparedFonts
  let job: ReportJob
  let now: @Sendable () -> Duration

  /// Takes the next index until all are taken.
  private final class Counter: Sendable {
    private let next = Atomic(0)
    func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
  }

  /// The outcomes in the order of the reports.
  func make() async throws -> [ReportOutcome] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let workerCount = max(1, min(job.jobCount ?? cores, run.reports.count))
    let counter = Counter()
    return try await withThrowingTaskGroup(of: [(Int, ReportOutcome)].self) { group in
      for _ in 0..<workerCount {
        group.addTask { try work(counter) }
      }
      var outcomes: [(Int, ReportOutcome)] = []
      for try await part in group { outcomes += part }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func work(_ counter: Counter) throws -> [(Int, ReportOutcome)] {
    var worker = try Worker(run: run, fonts: fonts, job: job, now: now)
    var outcomes: [(Int, ReportOutcome)] = []
    while true {
      let index = counter.take()
      guard index < run.reports.count else { return outcomes }
      outcomes.append((index, try worker.make(run.reports[index])))
    }
  }
}
