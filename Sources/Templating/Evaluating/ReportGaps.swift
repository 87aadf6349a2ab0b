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
    guard finished.blocks.allSatisfy(\.isHeading) else { return }
    let hasHeadings = !finished.blocks.isEmpty
    log.add(.emptyReport(of: name, hasHeadings: hasHeadings, in: template.source))
    document = nil
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
