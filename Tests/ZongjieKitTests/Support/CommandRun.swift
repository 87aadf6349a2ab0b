import Diagnostics
import ZongjieKit

/// What a command says: its findings and its lines, as the terminal shows them.
struct CommandRun {
  let log: DiagnosticLog
  let lines: [String]
  private var isRefused = false

  /// The exit status.
  var status: Int { log.hasErrors || isRefused ? 1 : 0 }

  /// Runs `check`, `render 机构`, `batch 层级` or `query 式子`; options are those of the command line.
  init(_ command: [String], at place: WorkspacePlace) async {
    let words = command.dropFirst().filter { !$0.hasPrefix("--") }
    switch command.first {
    case "query":
      let result = queryWorkspace(place, expression: words.joined(separator: " "), unit: nil)
      log = result.log
      lines = [result.text].compactMap { $0 }
    case "render", "batch":
      var job = ReportJob(
        place,
        selection: command[0] == "render" ? .one(words.first) : .level(words.first)
      )
      job.resumes = command.contains("--resume")
      job.isStrict = command.contains("--strict")
      let result = await makeReports(job, now: { .zero })
      log = result.log
      lines = result.summary + [result.failure].compactMap { $0 }
      isRefused = job.isStrict && !result.isComplete
    default:
      let result = await checkWorkspace(place)
      log = result.log
      lines = result.summary
    }
  }
}
