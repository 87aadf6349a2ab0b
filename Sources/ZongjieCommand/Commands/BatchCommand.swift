import ArgumentParser
import ZongjieKit

/// `zongjie batch`: all reports of a level, or 本级 and those below it.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "成批出稿，一家有错不影响别家"
  )

  @Argument(help: ArgumentHelp("工作区，不写时为当前文件夹", valueName: "工作区"))
  var workspace: String?

  @Option(help: ArgumentHelp("层级，不写时为本级和它直接下属的各机构", valueName: "层级"))
  var level: String?

  @Option(help: ArgumentHelp("同时出几份，不写时按处理器个数", valueName: "份数"))
  var jobs: Int?

  @Option(help: ArgumentHelp("只出其中一部分，例如 2/3 是三份里的第二份", valueName: "i/n"))
  var shard: String?

  @Flag(help: "接着上次做，已出而没有变化的不重做")
  var resume = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var sarif: SarifOption
  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs 至少是 1") }
    try refuseKeepingProtectedFiles()
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard “\(shard)”写错了，应当像 2/3：三份里的第二份")
    }
  }

  private func refuseKeepingProtectedFiles() throws {
    guard resume, output.encrypt != nil else { return }
    throw ValidationError("--resume 和 --encrypt 不能同时用：换了口令，已出的稿也要重做")
  }

  func run() async throws {
    var job = ReportJob(shared.place(workspace), selection: .level(level))
    job.jobCount = jobs
    job.resumes = resume
    job.shard = shard.flatMap { Shard($0) }
    try await RunReport(shared: shared, output: output, sarif: sarif).make(job)
  }
}
