import Calculating
import Diagnostics
import Documents
import Facts
import Nodes
import Phrasing
import Templating

/// Compiles 标题, 署名 and 公文要素.
func readFrame(_ loaded: LoadedWorkspace, log: inout DiagnosticLog) -> ReportFrame? {
  let workspace = loaded.workspace
  func line(_ node: Node?) -> TemplateLine? {
    node?.embeddedText.flatMap { text in
      compileLine(
        text.source,
        range: text.range,
        against: loaded.schema,
        lexicon: loaded.lexicons.shared,
        log: &log
      )
    }
  }
  let signature = line(workspace.signature)
  guard let title = line(workspace.title) else { return nil }
  return ReportFrame(
    title: title,
    signature: signature,
    dateText: printedDate(workspace.date),
    date: workspace.date,
    style: workspace.style,
    elements: readElements(workspace) { line($0) }
  )
}

/// 报告期.称.
func periodName(of loaded: LoadedWorkspace, _ organization: OrganizationID) -> String {
  let book = FactBook(loaded.index, catalog: loaded.catalog)
  let question = Question(.reportPeriod(.name), type: .text)
  guard case .text(let name) = book.answer(question, for: organization).answer else {
    return loaded.workspace.settings.reportPeriod.description
  }
  return name
}

/// 2004年7月5日 for 2004-07-05: full year, no leading zeros (GB/T 9704-2012, 7.3.5.4).
func printedDate(_ date: String) -> String {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3 else { return date }
  return "\(parts[0])年\(parts[1])月\(parts[2])日"
}
