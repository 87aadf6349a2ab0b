import ArgumentParser
import ZongjieKit

/// `zongjie init`: a small workspace that renders at once.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "建一个新工作区，马上可以出稿"
  )

  @Argument(help: ArgumentHelp("文件夹，不写时为当前文件夹", valueName: "文件夹"))
  var folder: String = "."

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let result = initializeWorkspace(shared.place(folder))
    shared.show(result.log)
    try shared.leaveIfNeeded(after: result.log)
    result.files.forEach { Terminal.write("已建 \($0)") }
    Terminal.write("接下来：zongjie render \(folder)")
  }
}
