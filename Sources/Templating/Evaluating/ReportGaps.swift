package import Diagnostics
import Documents

extension Evaluation {
  /// Reports what the whole report of a template lacks, if it has no error already.
  ///
  /// Finds a body (W416), without which there is no document, and annexes that it lists (W417).
  package mutating func reportGaps(from template: Template, log: inout DiagnosticLog) {
    guard let finished = document else { return }
    let name = finished.organizationName
    for entry in unwrittenAnnexes {
      log.add(.annexWithoutContent(entry.title, at: entry.span, of: name))
    }
    guard finished.blocks.isEmpty else { return }
    log.add(.emptyReport(of: name, in: template.source))
    document = nil
  }
}
