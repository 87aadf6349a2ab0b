import Diagnostics
import Facts

/// What is said at the end of a run.
struct RunSummary {
  let run: PreparedRun
  let job: ReportJob
  let outcomes: [ReportOutcome]

  /// The counts, what stopped or marked each report, the folder if something is in it.
  var lines: [String] {
    let folder = outcomes.contains(where: \.isMade) ? ["成品在 \(run.outputFolder(job).path)"] : []
    return [head] + outcomes.flatMap(lines) + folder
  }

  private var head: String {
    let made = outcomes.filter(\.isMade)
    let warned = made.count { outcome in
      outcome.record.findings.contains { $0.severity == Severity.warning.name }
    }
    let warning = warned > 0 ? "，其中带警告 \(warned)" : ""
    let missing = outcomes.count - made.count
    let unmade = missing > 0 ? "；未出 \(missing)" : ""
    let task = job.selection.isBatch ? "批量" : "出稿"
    return "\(task)：\(outcomes.count) 份。已出 \(made.count)\(warning)\(unmade)"
  }

  /// One line for each finding that stopped the report, or that it carries.
  private func lines(of outcome: ReportOutcome) -> [String] {
    let organization = run.schema.organizations[outcome.report.organization]
    let own = (run.stopped[organization.name] ?? []).map(RecordedFinding.init)
    let sign = outcome.isMade ? "!" : "✗"
    return (own + outcome.record.findings).filter { shows($0, isMade: outcome.isMade) }.map {
      let place = $0.place.isEmpty ? "" : "（\($0.place)）"
      return "  \(sign) \(organization.shortName)   \($0.code)  \($0.text)\(place)"
    }
  }

  private func shows(_ finding: RecordedFinding, isMade: Bool) -> Bool {
    finding.severity == Severity.error.name
      || ((isMade || job.isStrict) && finding.severity == Severity.warning.name)
  }
}
