import ArgumentParser
import Diagnostics
import Foundation
import ZongjieKit

/// The program: arguments → job → text and exit status.
@main
struct Zongjie: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zongjie",
    abstract: "从逐月经营数据生成半年工作总结",
    version: programVersion,
    subcommands: [
      InitCommand.self, CheckCommand.self, RenderCommand.self, BatchCommand.self,
      QueryCommand.self, ExplainCommand.self, FmtCommand.self, FixCommand.self,
      FontsCommand.self, DumpCommand.self, MeasureCommand.self,
    ]
  )

  static func main() async {
    keepMemory()
    do {
      try checkCommandName()
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(after: error)
    }
  }

  /// Commands of a later version.
  private static let plannedCommands = ["verify", "diff", "preview"]

  /// Names a command that there is not; the parser takes it for an argument too many.
  private static func checkCommandName() throws {
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-") else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(name) else { return }
    if plannedCommands.contains(name) { throw ValidationError("命令 \(name) 尚未提供") }
    let near = NearMiss.closest(to: name, among: names).first.map { "，是不是 \($0)？" } ?? ""
    throw ValidationError("没有“\(name)”这个命令\(near)")
  }

  /// Ends the program with the text and status of an error of the command line.
  private static func leave(after error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = ChineseUsage.translated(fullMessage(for: error))
    if code.isSuccess {
      Terminal.write(message)
      Foundation.exit(0)
    }
    if error is ExitCode { Foundation.exit(code.rawValue) }
    Terminal.writeError(message)
    Foundation.exit(2)
  }
}
