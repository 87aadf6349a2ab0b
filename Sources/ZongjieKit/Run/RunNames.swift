import Facts
import Foundation

extension PreparedRun {
  /// The forms asked for: those of the command line, else of the workspace.
  func formats(_ job: ReportJob) -> [OutputFormat] { job.formats ?? workspace.output.formats }

  /// The folder of the period, below the output folder of the job or of the workspace.
  func outputFolder(_ job: ReportJob) -> OutputFolder {
    let base =
      job.output.map { URL(fileURLWithPath: $0).path }
      ?? workspace.folder.path + "/" + workspace.output.folder
    return OutputFolder(path: base + "/" + FileNames.cleaned(periodName))
  }
}
