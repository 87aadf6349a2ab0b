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
    let outcomes = try await Batch(run: run, job: job, now: now).make(&watch)
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
  let job: ReportJob
  let now: @Sendable () -> Duration

  /// Takes the next index until all are taken.
  private final class Counter: Sendable {
    private let next = Atomic(0)
    func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
  }

  /// Cut fonts with the time that it took.
  private typealias TimedFonts = (fonts: PreparedFonts, watch: Stopwatch)

  /// The outcomes in the order of the reports.
  ///
  /// Fonts are cut while the first documents are evaluated, which need none: the times of the stages
  /// then add up to more than the whole.
  func make(_ watch: inout Stopwatch) async throws -> [ReportOutcome] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let workerCount = max(1, min(job.jobCount ?? cores, run.reports.count))
    let counter = Counter()
    let fonts = Task { try cutFonts() }
    let outcomes = try await withThrowingTaskGroup(of: [(Int, ReportOutcome)].self) { group in
      for _ in 0..<workerCount {
        group.addTask { try await work(counter, fonts: fonts) }
      }
      var outcomes: [(Int, ReportOutcome)] = []
      for try await part in group { outcomes += part }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
    watch.add(try await fonts.value.watch)
    outcomes.forEach { watch.add($0.watch) }
    return outcomes
  }

  private func cutFonts() throws(FontFailure) -> TimedFonts {
    var watch = Stopwatch(now)
    let fonts = try watch.time("fonts") { () throws(FontFailure) in try run.cutFonts() }
    return (fonts, watch)
  }

  private func work(
    _ counter: Counter,
    fonts: Task<TimedFonts, any Error>
  ) async throws -> [(Int, ReportOutcome)] {
    let drafter = Drafter(run: run, now: now)
    var next = counter.take()
    guard next < run.reports.count else { return [] }
    var draft = drafter.draft(run.reports[next])
    let press = try Press(run: run, fonts: try await fonts.value.fonts, job: job)
    var outcomes: [(Int, ReportOutcome)] = []
    while true {
      outcomes.append((next, try press.make(draft)))
      next = counter.take()
      guard next < run.reports.count else { return outcomes }
      draft = drafter.draft(run.reports[next])
    }
  }
}
