import ArgumentParser
import ZongjieKit

/// `zongjie render`: one report.
struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "出一份稿"
  )

  @Argument(help: ArgumentHelp("工作区，不写时为当前文件夹", valueName: "工作区"))
  var workspace: String?

  @Option(help: ArgumentHelp("机构，不写时为本级", valueName: "机构"))
  var unit: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var sarif: SarifOption
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let job = ReportJob(shared.place(workspace), selection: .one(unit))
    try await RunReport(shared: shared, output: output, sarif: sarif).make(job)
  }
}
