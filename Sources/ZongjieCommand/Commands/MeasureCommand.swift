import ArgumentParser
import ZongjieKit

/// `zongjie measure`: times of metrics, narrative, lines, pages and figures, for `make bench`.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "量计算、行文、排行、排页和作图的用时",
    shouldDisplay: false
  )

  @Argument(help: ArgumentHelp("metrics narrative lines pages figures", valueName: "项"))
  var subject: String

  @Argument(help: ArgumentHelp("工作区", valueName: "工作区"))
  var workspace: String = "."

  @Option(help: ArgumentHelp("机构，不写时为本级", valueName: "机构"))
  var unit: String?

  @Option(help: ArgumentHelp("metrics 的式子，一行一个：层级、制表符、式子", valueName: "文件"))
  var expressions: String = ""

  @Option(help: ArgumentHelp("figures 的图例", valueName: "文件"))
  var gallery: String = "docs/图例/图例.yaml"

  @Option(help: ArgumentHelp("narrative、lines、pages、figures 重复的次数", valueName: "次"))
  var repeats: Int = 100

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    let subjects = ["metrics", "narrative", "lines", "pages", "figures"]
    guard subjects.contains(subject) else {
      let names = subjects.joined(separator: "、")
      throw ValidationError("没有“\(subject)”这一项，可以是 \(names)")
    }
  }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let place = shared.place(workspace)
    let now: @Sendable () -> Duration = { start.duration(to: clock.now) }
    let result =
      switch subject {
      case "metrics": measureMetrics(place, expressions: expressions, now: now)
      case "figures": measureFigures(place, gallery: gallery, repeats: repeats, now: now)
      case "lines": measureLines(place, unit: unit, repeats: repeats, now: now)
      case "pages": measurePages(place, unit: unit, repeats: repeats, now: now)
      default: measureNarrative(place, unit: unit, repeats: repeats, now: now)
      }
    shared.show(result.log)
    if let text = result.text { Terminal.write(text) }
    Terminal.write(result.timings)
    try shared.leaveIfNeeded(after: result.log)
  }
}
