import ArgumentParser
import Diagnostics
import ZongjieKit

/// Makes the reports of a job and says how it went.
struct RunReport {
  let shared: SharedOptions
  let output: OutputOptions
  let sarif: SarifOption

  func make(_ job: ReportJob) async throws {
    var job = job
    job.formats = try output.formats()
    job.output = output.output
    job.pdfKind = try output.pdfKind()
    job.isStrict = shared.strict
    let clock = ContinuousClock()
    let start = clock.now
    let result = await makeReports(job, progress: Terminal.showProgress) {
      start.duration(to: clock.now)
    }
    Terminal.clearProgress()
    show(result)
    try sarif.write(result.log, in: job.place)
    if let failure = result.failure {
      Terminal.writeError(failure)
      throw ExitCode(2)
    }
    if !result.isComplete { throw ExitCode(1) }
  }

  private func show(_ result: ReportResult) {
    shared.show(result.log, from: .warning)
    if shared.json {
      if !result.json.isEmpty { Terminal.write(result.json) }
    } else {
      result.summary.forEach { Terminal.write($0) }
    }
    if output.timings { Terminal.write(result.timings) }
  }
}
