import ArgumentParser
import Diagnostics
import ZongjieKit

/// What `render` and `batch` have in common.
struct OutputOptions: ParsableArguments {
  @Option(help: "格式，用逗号分开：pdf,txt,png,svg")
  var format: String?

  @Option(help: "成品放在哪个文件夹")
  var output: String?

  @Flag(help: .hidden)
  var timings = false

  /// The forms asked for; nil leaves them to the workspace.
  func formats() throws -> [OutputFormat]? {
    try format?.split(separator: ",").map { name in
      guard let format = OutputFormat(rawValue: String(name)) else {
        throw ValidationError("没有“\(name)”这种格式，可以是 pdf、txt、png、svg")
      }
      guard format.isOffered else { throw ValidationError("格式 \(name) 尚未提供") }
      return format
    }
  }
}

/// `zongjie render`: one report.
struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "出一份稿"
  )

  @Argument(help: "工作区，不写时为当前文件夹")
  var workspace: String?

  @Option(help: "机构，不写时为本级")
  var unit: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    var job = ReportJob(shared.place(workspace), selection: .one(unit))
    job.formats = try output.formats()
    job.output = output.output
    job.isStrict = shared.strict
    try await RunReport(shared: shared, showsTimings: output.timings).make(job)
  }
}

/// `zongjie batch`: all reports of a level, or 本级 and those below it.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "成批出稿，一家有错不影响别家"
  )

  @Argument(help: "工作区，不写时为当前文件夹")
  var workspace: String?

  @Option(help: "层级，不写时为本级和它直接下属的各机构")
  var level: String?

  @Option(help: "同时出几份，不写时按处理器个数")
  var jobs: Int?

  @OptionGroup var output: OutputOptions
  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少是 1") }
  }

  func run() async throws {
    var job = ReportJob(shared.place(workspace), selection: .level(level))
    job.formats = try output.formats()
    job.output = output.output
    job.jobCount = jobs
    job.isStrict = shared.strict
    try await RunReport(shared: shared, showsTimings: output.timings).make(job)
  }
}

/// Makes the reports of a job and says how it went.
struct RunReport {
  let shared: SharedOptions
  let showsTimings: Bool

  func make(_ job: ReportJob) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let result = await makeReports(job) { start.duration(to: clock.now) }
    shared.show(result.log, from: .warning)
    if shared.json {
      Terminal.write(result.json)
    } else {
      result.summary.forEach { Terminal.write($0) }
    }
    if showsTimings {
      for timing in result.timings {
        let milliseconds =
          Double(timing.duration.components.attoseconds) / 1e15
          + Double(timing.duration.components.seconds) * 1000
        Terminal.writeError("timing \(timing.stage) \(milliseconds)")
      }
    }
    if let failure = result.failure {
      Terminal.writeError(failure)
      throw ExitCode(2)
    }
    if !result.isComplete { throw ExitCode(1) }
  }
}
