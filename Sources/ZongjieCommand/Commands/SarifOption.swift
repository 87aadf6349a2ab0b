import ArgumentParser
import Diagnostics
import ZongjieKit

/// `--sarif`: the findings as a file for other tools.
struct SarifOption: ParsableArguments {
  @Option(help: ArgumentHelp("把全部问题写成 SARIF 2.1.0 文件，供编辑器和其他工具读取", valueName: "文件"))
  var sarif: String?

  /// Writes the file, if it is asked for.
  func write(_ log: DiagnosticLog, in place: WorkspacePlace) throws {
    guard let sarif, let failure = writeSarifLog(of: log, in: place, to: sarif) else { return }
    Terminal.writeError(failure)
    throw ExitCode(2)
  }
}
