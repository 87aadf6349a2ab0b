import Diagnostics
import Drawings
import Nodes
import TextShaping

/// Digests of all that reports depend on; two runs with the same give the same files.
///
/// Data, zongjie.yaml, catalogue, lexicon, the templates that serve a report, the font files by name,
/// the program and what the command line asks.
struct ReportDigests: Sendable {
  private let run: PreparedRun
  /// What is the same for all reports of the run.
  private let common: String

  init(_ run: PreparedRun, _ job: ReportJob) {
    self.run = run
    let fonts = run.fontFiles
    let parts =
      [
        programVersion, run.catalogueDigest, run.workspace.configuration.span.source.text,
        run.formats(job).map(\.rawValue).joined(separator: ","), job.isStrict ? "strict" : "",
        job.pdfKind.name,
      ] + run.inputs.map { $0.path + " " + $0.sha256 }
      + FontRole.allCases.map { role in
        role.rawValue + (fonts.chains[role] ?? []).map(\.name).joined(separator: ",")
      }
    common = digestText(of: parts.joined(separator: "\n"))
  }

  /// The digest of one report.
  func digest(of report: PlannedReport) -> String {
    let name = run.name(of: report.organization)
    let parts = [
      common, name, run.fileNames[report.organization] ?? "",
      run.templates.entry(for: report, named: name)?.digest ?? "",
    ]
    return "sha256:" + digestText(of: parts.joined(separator: "\n"))
  }
}
