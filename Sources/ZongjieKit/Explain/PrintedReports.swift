import Calculating
import Diagnostics
import Documents
import Facts
import Templating

/// A report made to be looked into, not written: its document and all that it was asked.
struct PrintedReport {
  let organization: OrganizationID
  let name: String
  let document: Document
  let template: Template
  let source: ListeningSource
  let places: [(fact: FactID, place: FactPlace)]
}

extension PreparedRun {
  /// The reports that can be made; what is wrong with the others is a finding of `check`.
  func printedReports(log: inout DiagnosticLog) -> [PrintedReport] {
    let book = FactBook(index, catalog: catalog)
    return reports.compactMap { report in
      let name = name(of: report.organization)
      let source = ListeningSource(book)
      guard let template = templates.entry(for: report, named: name)?.template,
        let document = DocumentMaker(self, asking: source)
          .evaluation(of: report, log: &log)?.document
      else { return nil }
      return PrintedReport(
        organization: report.organization,
        name: schema.organizations[report.organization].shortName,
        document: document,
        template: template,
        source: source,
        places: FactPlaces(document).all
      )
    }
  }
}

/// The one report of an organisation, or of 本级; nil, with findings, if it cannot be made.
func printedReport(
  _ run: PreparedRun,
  log: inout DiagnosticLog
) -> PrintedReport? {
  var making = DiagnosticLog()
  let report = run.printedReports(log: &making).first
  if report == nil {
    log.add(contentsOf: run.templates.log)
    log.add(contentsOf: making)
  }
  return report
}
