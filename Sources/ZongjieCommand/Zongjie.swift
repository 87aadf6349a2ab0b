import ArgumentParser
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
