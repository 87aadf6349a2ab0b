import ArgumentParser
import ZongjieKit

/// `zongjie explain`: where a number comes from, what a cell feeds, what a message means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一个数、一格数据、一张图、各项设置或一个编号",
    discussion: """
      zongjie explain N101                       一个编号的意思、错例和改法
      zongjie explain '收入.同比'                 一个式子：值、算法、单元格
      zongjie explain '46.93%' --unit 榆林        稿子上的一个数，出自哪里
      zongjie explain data/monthly.csv:15659      一行或一格（再加 :列名），印到哪些句子里
      zongjie explain 图:收入走势                 一张图（或表:标签）替你定了什么
      zongjie explain 设置                        每项设置的值和来处
      """
  )

  @Argument(
    help: ArgumentHelp("工作区（可以不写）和要问的：编号、式子、数、文件:行、图:标签、设置", valueName: "工作区与所问")
  )
  var arguments: [String] = []

  @Option(help: ArgumentHelp("机构，不写时为本级", valueName: "机构"))
  var unit: String?

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    guard (1...2).contains(arguments.count) else {
      throw ValidationError("写要问的一样，前面可以写工作区")
    }
  }

  func run() throws {
    let workspace = arguments.count == 2 ? arguments[0] : nil
    let result = explain(shared.place(workspace), arguments[arguments.count - 1], unit: unit)
    shared.show(result.log)
    if let text = shared.json ? result.json : result.text { Terminal.write(text) }
    try shared.leaveIfNeeded(after: result.log)
  }
}
