import ArgumentParser
import ZongjieKit

/// `zongjie query`: the value of any expression.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "查一个式子的值"
  )

  @Argument(help: ArgumentHelp("工作区（可以不写）和式子，例如 '收入[移动]@年初.占比'", valueName: "工作区与式子"))
  var arguments: [String] = []

  @Option(help: ArgumentHelp("机构，不写时为本级", valueName: "机构"))
  var unit: String?

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    guard (1...2).contains(arguments.count) else {
      throw ValidationError("写一个式子，前面可以写工作区")
    }
  }

  func run() throws {
    let workspace = arguments.count == 2 ? arguments[0] : nil
    let result = queryWorkspace(
      shared.place(workspace),
      expression: arguments[arguments.count - 1],
      unit: unit
    )
    shared.show(result.log)
    if let text = shared.json ? result.json : result.text { Terminal.write(text) }
    try shared.leaveIfNeeded(after: result.log)
  }
}
