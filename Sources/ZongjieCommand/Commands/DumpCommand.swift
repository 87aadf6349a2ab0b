import ArgumentParser
import ZongjieKit

/// `zongjie dump`: what a stage holds, as JSON, for tests and independent checkers.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "输出某一步的内容",
    shouldDisplay: false
  )

  @Argument(
    help: ArgumentHelp(
      "ledger facts document drawing pages cairo lines figures hedges",
      valueName: "步"
    )
  )
  var stage: String

  @Argument(help: ArgumentHelp("工作区，或 lines、figures、hedges 的用例文件", valueName: "路径"))
  var path: String = "."

  @Option(help: ArgumentHelp("机构，不写时为本级", valueName: "机构"))
  var unit: String?

  @Option(help: ArgumentHelp("figures 的配色：彩色 灰度 黑白", valueName: "配色"))
  var palette: String?

  @Option(help: ArgumentHelp("figures 的尺寸：通栏 半栏", valueName: "尺寸"))
  var size: String?

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    guard DumpStage(rawValue: stage) != nil else {
      let names = DumpStage.allCases.map(\.rawValue).joined(separator: "、")
      throw ValidationError("没有“\(stage)”这一步，可以是 \(names)")
    }
  }

  func run() throws {
    guard let stage = DumpStage(rawValue: stage) else { return }
    let result = dump(
      stage,
      at: shared.place(path),
      unit: unit,
      palette: palette,
      size: size
    )
    shared.show(result.log)
    if let text = result.text { Terminal.write(text) }
    if let file = result.file { Terminal.write(file) }
    try shared.leaveIfNeeded(after: result.log)
  }
}
