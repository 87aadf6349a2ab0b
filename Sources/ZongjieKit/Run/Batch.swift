import Diagnostics
import Foundation

/// The reports of a run, shared out among workers.
struct Batch: Sendable {
  private let run: PreparedRun
  private let job: ReportJob
  private let past: PastReports
  private let digests: ReportDigests
  private let reports: [PlannedReport]
  /// Nil for a single report, which leaves no journal.
  private let journal: Journal?
  private let progress: @Sendable (ReportProgress) -> Void
  private let now: @Sendable () -> Duration

  init(
    _ run: PreparedRun,
    job: ReportJob,
    digests: ReportDigests,
    past: PastReports,
    progress: @escaping @Sendable (ReportProgress) -> Void,
    now: @escaping @Sendable () -> Duration
  ) {
    self.run = run
    self.job = job
    self.past = past
    self.progress = progress
    self.now = now
    self.digests = digests
    reports = run.reports(of: job.shard)
    journal =
      job.selection.isBatch
      ? Journal(folder: run.outputFolder(job), name: Journal.name(of: job.shard)) : nil
  }

  /// Cut fonts with the time that it took.
  private typealias TimedFonts = (fonts: PreparedFonts, watch: Stopwatch)

  /// The outcomes in the order of the reports, and what is to be said of the fonts.
  ///
  /// Fonts are cut while the first documents are evaluated, which need none: the times of the stages
  /// then add up to more than the whole.
  func make(
    _ watch: inout Stopwatch
  ) async throws -> (outcomes: [ReportOutcome], fontFindings: DiagnosticLog) {
    let kept = reports.map { keptOutcome(of: $0) }
    try journal?.begin(with: kept.compactMap { $0?.record })
    // A record of this shard that lies there is of an earlier run; none may join it meanwhile.
    if let shard = job.shard { run.outputFolder(job).remove(shard.recordName) }
    let fonts = Task { try cutFonts() }
    let made = try await made(of: kept.indices.filter { kept[$0] == nil }, fonts: fonts)
    let outcomes = kept.indices.compactMap { kept[$0] ?? made[$0] }
    let cut = try await fonts.value
    watch.add(cut.watch)
    outcomes.forEach { watch.add($0.watch) }
    return (outcomes, cut.fonts.findings)
  }

  /// The outcomes of the reports at some places, by place.
  private func made(
    of open: [Int],
    fonts: Task<TimedFonts, any Error>
  ) async throws -> [Int: ReportOutcome] {
    let (counter, finished) = (Counter(), Counter())
    return try await withThrowingTaskGroup(of: [(Int, ReportOutcome)].self) { group in
      for _ in 0..<workerCount(job.jobCount, for: open.count) {
        group.addTask { try await work(through: open, counter, finished, fonts: fonts) }
      }
      return try await group.reduce(into: [:]) { all, part in
        all.merge(part.map { ($0.0, $0.1) }) { first, _ in first }
      }
    }
  }

  private func cutFonts() throws(FontFailure) -> TimedFonts {
    var watch = Stopwatch(now)
    let fonts = try watch.time("fonts") { () throws(FontFailure) in try run.cutFonts() }
    return (fonts, watch)
  }

  /// What an earlier run made of the same.
  private func keptOutcome(of report: PlannedReport) -> ReportOutcome? {
    let name = run.name(of: report.organization)
    guard run.stopped[name] == nil else { return nil }
    return past.report(of: name, digest: digests.digest(of: report)).map {
      ReportOutcome(
        report: report,
        record: $0,
        printed: nil,
        isKept: true,
        log: .init(),
        watch: Stopwatch(now)
      )
    }
  }

  private func work(
    through open: [Int],
    _ counter: Counter,
    _ finished: Counter,
    fonts: Task<TimedFonts, any Error>
  ) async throws -> [(Int, ReportOutcome)] {
    let drafter = Drafter(run: run, now: now)
    var next = counter.take()
    guard next < open.count else { return [] }
    var draft = drafter.draft(reports[open[next]])
    let press = try Press(run: run, fonts: try await fonts.value.fonts, job: job)
    var outcomes: [(Int, ReportOutcome)] = []
    while true {
      let outcome = try press.make(draft, digest: digests.digest(of: draft.report))
      outcomes.append((open[next], outcome))
      try finish(outcome, number: finished.take() + 1 + reports.count - open.count)
      next = counter.take()
      guard next < open.count else { return outcomes }
      draft = drafter.draft(reports[open[next]])
    }
  }

  /// Notes a report in the journal and says how far the batch has come.
  private func finish(_ outcome: ReportOutcome, number: Int) throws {
    try journal?.add(outcome.record)
    progress(
      ReportProgress(
        finished: number,
        total: reports.count,
        organization: outcome.record.organization
      )
    )
  }
}

extension PreparedRun {
  /// The reports that a shard makes; all without one.
  func reports(of shard: Shard?) -> [PlannedReport] {
    guard let shard else { return reports }
    return reports.indices.filter(shard.contains).map { reports[$0] }
  }
}
