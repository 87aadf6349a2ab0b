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

  /// The name of a report's files without suffix.
  func fileName(of report: PlannedReport, title: String) -> String {
    let organization = schema.organizations[report.organization]
    var subject = title
    for name in [organization.fullName, organization.shortName, organization.name]
    where subject.hasPrefix(name) {
      subject.removeFirst(name.count)
      break
    }
    let names = FileNames(
      pattern: workspace.output.pattern,
      organizationCount: schema.organizations.all.count { $0.level == organization.level }
    )
    return names.name(
      ordinal: report.ordinal,
      shortName: organization.shortName,
      subject: subject
    )
  }
}
