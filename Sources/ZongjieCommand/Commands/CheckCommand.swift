import ArgumentParser
import Diagnostics
import ZongjieKit

/// `zongjie check`: all findings at once, no output files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "查数据、目录和模板，一次列出全部问题，不出稿"
  )

  @Argument(help: ArgumentHelp("工作区，不写时为当前文件夹", valueName: "工作区"))
  var workspace: String?

  @Flag(help: "逐条列出提示；不写时只列错误和警告，提示按编号计数")
  var notes = false

  @OptionGroup var sarif: SarifOption
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let place = shared.place(workspace)
    let result = await checkWorkspace(place)
    shared.show(result.log, from: notes ? .note : .warning)
    try sarif.write(result.log, in: place)
    if shared.json {
      Terminal.write(result.json)
    } else {
      result.summary.forEach { Terminal.write($0) }
      if !notes, let counts = result.noteCounts { Terminal.write(counts) }
    }
    try shared.leaveIfNeeded(after: result.log)
  }
}
