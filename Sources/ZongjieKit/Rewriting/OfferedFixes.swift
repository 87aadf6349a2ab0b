import Diagnostics

extension DiagnosticLog {
  /// The findings with those replacements only that `fix` can make: in texts of the workspace.
  ///
  /// A text of a pack, of a cell or of the command line is not rewritten; there the message says
  /// what to write.
  func offeringFixes(in folder: Folder) -> DiagnosticLog {
    var texts: [String: String?] = [:]
    func isFile(_ source: SourceText) -> Bool {
      if texts[source.name] == nil { texts[source.name] = TextFile(source.name, in: folder)?.text }
      return texts[source.name] == source.text
    }
    var offered = DiagnosticLog()
    for var finding in diagnostics {
      let kept = finding.replacements.filter { isFile($0.span.source) }
      if kept.count < finding.replacements.count {
        let left = finding.replacements.filter { !kept.contains($0) }.map(\.text)
        finding.replacements = kept
        if kept.isEmpty, let text = left.first, !text.isEmpty, !finding.proposes(text) {
          let place = finding.remarks.firstIndex { $0.kind == "详细" } ?? finding.remarks.count
          finding.remarks.insert(.init("修改", "改为 \(text)"), at: place)
        }
      }
      offered.add(finding)
    }
    return offered
  }
}

extension Diagnostic {
  /// Whether it says already what to write.
  fileprivate func proposes(_ text: String) -> Bool {
    remarks.contains { $0.kind == "修改" && $0.text.hasSuffix(text) }
  }
}
