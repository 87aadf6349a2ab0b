import Calculating
import Diagnostics
import Facts
import Phrasing
import Templating

/// The names of the files of reports, without suffix (workspace.md 7).
///
/// Two reports of one name are an error of both (B601): none of them is made.
func nameReports(
  _ reports: [PlannedReport],
  frame: ReportFrame,
  templates: TemplateShelf,
  in loaded: LoadedWorkspace,
  log: inout DiagnosticLog
) -> [OrganizationID: String] {
  let book = FactBook(loaded.index, catalog: loaded.catalog)
  var names: [OrganizationID: String] = [:]
  for report in reports {
    let organization = loaded.schema.organizations[report.organization]
    let head = templates.entry(for: report, named: organization.name)?.template?.head
    // What is wrong with a title is reported when its document is made.
    var unheard = DiagnosticLog()
    let title = evaluateLine(
      head?.title ?? frame.title,
      for: report.organization,
      EvaluationContext(
        schema: loaded.schema,
        lexicon: loaded.lexicons.lexicon(for: organization.name),
        source: book
      ),
      log: &unheard
    )
    names[report.organization] = fileName(of: report, title: title ?? "", in: loaded)
  }
  reportSameNames(reports, names, in: loaded, log: &log)
  return names
}

private func fileName(
  of report: PlannedReport,
  title: String,
  in loaded: LoadedWorkspace
) -> String {
  let organizations = loaded.schema.organizations
  let organization = organizations[report.organization]
  let names = FileNames(
    pattern: loaded.workspace.output.pattern,
    organizationCount: organizations.all.count { $0.level == organization.level }
  )
  return names.name(
    ordinal: report.ordinal,
    shortName: organization.shortName,
    subject: FileNames.subject(of: title, organization: organization)
  )
}

private func reportSameNames(
  _ reports: [PlannedReport],
  _ names: [OrganizationID: String],
  in loaded: LoadedWorkspace,
  log: inout DiagnosticLog
) {
  var owners: [String: [String]] = [:]
  for report in reports {
    guard let name = names[report.organization] else { continue }
    owners[name, default: []].append(loaded.schema.organizations[report.organization].name)
  }
  for (name, organizations) in owners.sorted(by: { $0.key < $1.key })
  where organizations.count > 1 {
    log.add(.sameOutputName(name, organizations: organizations))
  }
}
