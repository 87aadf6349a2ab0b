import Diagnostics
import Documents
import Facts
import Templating

/// The block of a figure or a table with all its defaults filled in.
func explainBlock(
  _ kind: String,
  _ label: String,
  _ place: WorkspacePlace,
  unit: String?
) -> ExplainResult {
  var log = DiagnosticLog()
  guard let run = prepareRun(place, selection: .one(unit), log: &log),
    let report = printedReport(run, log: &log)
  else { return ExplainResult(log) }
  log = DiagnosticLog()
  let keys =
    kind == "图"
    ? report.document.chart(labeled: label).flatMap {
      report.template.resolved($0, settings: run.schema.settings)
    }
    : report.document.table(labeled: label).flatMap { report.template.resolved($0) }
  guard let keys else {
    let labels = report.template.blockLabels
    let known = kind == "图" ? labels.figures : labels.tables
    log.add(
      known.contains(label)
        ? .blockAbsent(kind, label, in: report.name)
        : .unknownBlock(kind, label, in: report.name, among: known)
    )
    return ExplainResult(log)
  }
  let json = JSONValue.list(
    keys.map {
      .object([
        "key": .string($0.key), "value": $0.value.isEmpty ? .null : .string($0.value),
        "reason": .string($0.reason),
      ])
    }
  )
  return ExplainResult(log, ["```" + kind] + keys.map(\.text) + ["```"], json)
}

extension Document {
  /// The tables in their order, those on landscape pages and in annexes included.
  fileprivate var tables: [Table] { blocks.flatMap(\.tables) }

  fileprivate func chart(labeled label: String) -> Chart? { charts.first { $0.label == label } }
  fileprivate func table(labeled label: String) -> Table? { tables.first { $0.label == label } }
}

extension Block {
  fileprivate var tables: [Table] {
    switch self {
    case .table(let table): [table]
    case .landscape(let blocks): blocks.flatMap(\.tables)
    case .annex(let annex): annex.blocks.flatMap(\.tables)
    case .heading, .paragraph, .figure, .pageBreak: []
    }
  }
}
