import ArgumentParser
import ZongjieKit

/// `zongjie fonts`: roles, files, coverage.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "列出字体的角色、文件和收字"
  )

  @Argument(help: ArgumentHelp("工作区，不写时为当前文件夹", valueName: "工作区"))
  var workspace: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let result = listFonts(shared.place(workspace))
    shared.show(result.log)
    result.lines.forEach { Terminal.write($0) }
    try shared.leaveIfNeeded(after: result.log)
  }
}
