import ArgumentParser
import Diagnostics
import Foundation
import ZongjieKit

/// The options that every command on a workspace has.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("随程序的模板和字体所在的文件夹", valueName: "文件夹"))
  var home: String?

  @Option(
    name: .customLong("ambiguous-width"),
    help: ArgumentHelp("终端里 ° … 一类字符的宽度：1 或 2", valueName: "1|2")
  )
  var ambiguousWidth = 1

  @Flag(help: "警告也当作错误")
  var strict = false

  @Flag(help: "输出 JSON，供程序读取")
  var json = false

  mutating func validate() throws {
    guard ambiguousWidth == 1 || ambiguousWidth == 2 else {
      throw ValidationError("--ambiguous-width 只能是 1 或 2")
    }
  }

  /// The workspace of a path; nil is the current folder.
  func place(_ workspace: String?) -> WorkspacePlace {
    WorkspacePlace(
      folder: workspace ?? ".",
      home: home,
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0]
    )
  }

  /// Writes findings to standard error, the causes of others first; those under a weight are left to
  /// the record of the run.
  func show(_ log: DiagnosticLog, from least: Severity = .note) {
    if json { return }
    for diagnostic in log.presented where diagnostic.severity >= least {
      Terminal.writeError(renderText(diagnostic, ambiguousWidth: ambiguousWidth))
      Terminal.writeError("")
    }
  }

  /// The exit status that the findings ask for: 1 for errors, or for warnings with `--strict`.
  func leaveIfNeeded(after log: DiagnosticLog) throws {
    let bound: Severity = strict ? .warning : .error
    if log.diagnostics.contains(where: { $0.severity >= bound }) { throw ExitCode(1) }
  }
}
