package import Diagnostics
package import Documents
package import Drawings

/// What it takes to set a document.
package struct PageCount: Sendable, Hashable {
  package let pages: Int
  /// Ways to set a block that the page breaker looked at.
  package let options: Int
}

/// Sets a document in pages as `typeset` and counts what that takes.
package func countPages(
  of document: Document,
  shaper: some TextShaper,
  drawChart: (Chart, Double) -> Drawing,
  log: inout DiagnosticLog
) -> PageCount {
  let set = withoutActuallyEscaping(drawChart) { drawChart in
    setPages(of: document, shaper: shaper, drawChart: drawChart, log: &log)
  }
  return PageCount(pages: set.pages.count, options: set.optionCount)
}
