import ArgumentParser
import ZongjieKit

/// `zongjie fix`: applies what findings propose, where it is the only thing.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "照“修改”里的话改正，只改有唯一改法的地方",
    discussion: "先列出会怎样改；加 --write 才写入，写后再查一遍。只改模板和 yaml 文件，不改数据。"
  )

  @Argument(help: ArgumentHelp("工作区，不写时为当前文件夹", valueName: "工作区"))
  var workspace: String?

  @Flag(help: "写入文件")
  var write = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let result = await fixWorkspace(shared.place(workspace), writes: write)
    shared.show(result.log)
    let rewriting = Rewriting(files: result.files, failure: result.failure, writes: write)
    if shared.json {
      Terminal.write(result.json)
    } else {
      rewriting.show(doing: "改正")
      Terminal.write((result.files.isEmpty ? "" : "改后还有：") + result.summary)
    }
    try rewriting.leaveIfNeeded()
    try shared.leaveIfNeeded(after: result.log)
  }
}
