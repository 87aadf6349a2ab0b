import Charting
import Diagnostics
import Documents
import Drawings
import Facts
import Templating
import Typesetting

/// The document of one report; nil, with findings, if it cannot be made.
///
/// `checksWording` is false where the typed words are checked for all organisations at once.
func makeDocument(
  _ report: PlannedReport,
  in run: PreparedRun,
  asking source: some FactSource,
  checksWording: Bool = true,
  log: inout DiagnosticLog
) -> Document? {
  let name = run.name(of: report.organization)
  guard let template = run.templates.entry(for: report, named: name)?.template else { return nil }
  return evaluate(
    template,
    for: report.organization,
    in: run.frame,
    against: run.schema,
    lexicon: run.lexicon(for: name),
    asking: source,
    checksWording: checksWording,
    log: &log
  )
}

/// The pages of a document, and the document in the order in which they are read.
func typesetDocument(
  _ document: Document,
  shaper: some TextShaper,
  log: inout DiagnosticLog
) -> (pages: PagedDrawing, document: Document) {
  var chartLog = DiagnosticLog()
  let set = typesetInOrder(
    document,
    shaper: shaper,
    drawChart: { chart, width in
      drawChart(
        chart,
        width: width,
        bodySizeInPoints: document.style.bodySizeInPoints,
        shaper: shaper,
        log: &chartLog
      )
    },
    log: &log
  )
  log.add(contentsOf: chartLog)
  return set
}

/// A figure by itself, as wide as the block of text.
func drawFigure(_ chart: Chart, _ style: PageStyle, shaper: some TextShaper) -> Drawing {
  var log = DiagnosticLog()
  return drawChart(
    chart,
    width: textBlockWidth,
    bodySizeInPoints: style.bodySizeInPoints,
    shaper: shaper,
    log: &log
  )
}

/// Width of the type area: 156 mm (GB/T 9704-2012, 5.2.1), in points.
private let textBlockWidth = 156 * 72 / 25.4

extension Document {
  /// The figures in their order, those on landscape pages included.
  var charts: [Chart] { blocks.flatMap(\.charts) }
}

extension Block {
  fileprivate var charts: [Chart] {
    switch self {
    case .figure(let chart): [chart]
    case .landscape(let blocks): blocks.flatMap(\.charts)
    case .heading, .paragraph, .table, .pageBreak: []
    }
  }
}
