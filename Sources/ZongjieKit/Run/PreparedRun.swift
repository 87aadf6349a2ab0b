import Calculating
import Diagnostics
import Facts
import Phrasing
import Templating
import TextShaping

/// All that the reports of a run share: values, made once.
struct PreparedRun: Sendable {
  let workspace: Workspace
  let home: Home
  let ledger: Ledger
  /// The ledger laid out for asking.
  let index: LedgerIndex
  let catalog: Catalog
  let schema: Schema
  let lexicons: Lexicons
  let templates: TemplateShelf
  let frame: ReportFrame
  /// 报告期.称: 2004年上半年.
  let periodName: String
  let plan: ReportPlan
  /// The reports asked for, in configured order.
  let reports: [PlannedReport]
  /// The names of their files without suffix.
  let fileNames: [OrganizationID: String]
  /// Texts whose characters may be printed.
  let printableTexts: [String]
  /// Findings of data that stop a report, by organisation name; those of all are not here.
  let stopped: [String: [Diagnostic]]
  /// Digests of the files read.
  let inputs: [RunRecord.Input]
  let catalogueDigest: String
  /// The font files of each role, those of the workspace first.
  let fontFiles: FontFiles

  func name(of id: OrganizationID) -> String { schema.organizations[id].name }
}

/// Reads a workspace and all it names; all findings at once.
///
/// Nil if an error stops all reports.
func prepareRun(
  _ place: WorkspacePlace,
  selection: ReportSelection,
  log: inout DiagnosticLog
) -> PreparedRun? {
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log)
  else { return nil }
  let reports = plan.reports(selection, log: &log)
  return prepare(loaded, plan: plan, reports: reports, log: &log)
}

/// Compiles the templates of the reports; nil if nothing can be made.
///
/// With `reportsTemplates` what is wrong with templates is reported here, and which serve nobody;
/// else with the reports that use them.
func prepare(
  _ loaded: LoadedWorkspace,
  plan: ReportPlan,
  reports: [PlannedReport],
  reportsTemplates: Bool = false,
  log: inout DiagnosticLog
) -> PreparedRun? {
  let shelf = TemplateShelf(for: reports, in: loaded)
  let isComplete = loaded.ledger.organizations.isComplete
  let templateLog = isComplete ? shelf.log : shelf.log.independentOfNames
  if reportsTemplates { log.add(contentsOf: templateLog) }
  var materialLog = DiagnosticLog()
  checkMaterials(
    loaded.ledger.materials,
    against: loaded.schema,
    lexicon: loaded.lexicons.shared,
    log: &materialLog
  )
  log.add(contentsOf: isComplete ? materialLog : materialLog.independentOfNames)
  // A run of some reports does not know what the others use.
  if reportsTemplates, shelf.isComplete, reports == plan.allReports {
    for name in loaded.files.unused(asked: shelf.fileNames) { log.add(.unusedTemplate(name)) }
  }
  let workspace = loaded.workspace
  let fonts = findFonts(workspace, home: loaded.home, log: &log)
  guard let frame = readFrame(loaded, log: &log), !log.stopsAllReports else {
    if !reportsTemplates { log.add(contentsOf: templateLog) }
    return nil
  }
  let names = nameReports(reports, frame: frame, templates: shelf, in: loaded, log: &log)
  return PreparedRun(
    workspace: workspace,
    home: loaded.home,
    ledger: loaded.ledger,
    index: loaded.index,
    catalog: loaded.catalog,
    schema: loaded.schema,
    lexicons: loaded.lexicons,
    templates: shelf,
    frame: frame,
    periodName: periodName(of: loaded, plan.own),
    plan: plan,
    reports: reports,
    fileNames: names,
    printableTexts: loaded.files.texts(reachableFrom: plan.entryPaths) + loaded.printableTexts,
    stopped: log.errorsByOrganization,
    inputs: loaded.inputRecords,
    catalogueDigest: digestText(of: loaded.texts.map(\.text).joined(separator: "\n")),
    fontFiles: fonts
  )
}
