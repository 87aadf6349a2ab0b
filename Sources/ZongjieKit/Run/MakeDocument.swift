import Charting
import Diagnostics
import Documents
import Drawings
import Facts
import Phrasing
import Templating
import Typesetting

/// Makes documents; its contexts remember what they have read, so that it belongs to one worker.
struct DocumentMaker {
  let run: PreparedRun
  /// By the organisation that has its own 措辞.
  private let contexts: [String: EvaluationContext]
  private let shared: EvaluationContext

  init(_ run: PreparedRun, asking source: some FactSource) {
    self.run = run
    func context(_ lexicon: Lexicon) -> EvaluationContext {
      EvaluationContext(schema: run.schema, lexicon: lexicon, source: source)
    }
    contexts = run.lexicons.own.mapValues(context)
    shared = context(run.lexicons.shared)
  }

  /// The document of one report; nil, with findings, if it cannot be made.
  func document(of report: PlannedReport, log: inout DiagnosticLog) -> Document? {
    guard let template = template(of: report),
      let evaluation = evaluation(of: report, log: &log)
    else { return nil }
    var wording = DiagnosticLog()
    reportWording(of: template, in: [evaluation], log: &wording)
    log.add(contentsOf: wording)
    return wording.hasErrors ? nil : evaluation.document
  }

  /// A report with what its typed words say, which is not judged yet; nil without a template.
  func evaluation(of report: PlannedReport, log: inout DiagnosticLog) -> Evaluation? {
    guard let template = template(of: report) else { return nil }
    var evaluation = evaluate(
      template,
      for: report.organization,
      in: run.frame,
      context(of: report.organization),
      log: &log
    )
    evaluation.reportGaps(from: template, log: &log)
    return evaluation
  }

  /// What is wrong with the typed words of a template for the organisations that it serves.
  func reportWording(
    of template: Template,
    in evaluations: [Evaluation],
    log: inout DiagnosticLog
  ) {
    guard let first = evaluations.first else { return }
    Templating.reportWording(
      of: template,
      in: evaluations,
      context(of: first.organization),
      log: &log
    )
  }

  private func template(of report: PlannedReport) -> Template? {
    run.templates.entry(for: report, named: run.name(of: report.organization))?.template
  }

  private func context(of organization: OrganizationID) -> EvaluationContext {
    contexts[run.name(of: organization)] ?? shared
  }
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

/// The lines of a finished document in the text form of dumps.md.
func composedLines(of document: Document, shaper: some TextShaper) -> String {
  listLines(
    of: document,
    shaper: shaper,
    drawChart: { chart, width in
      var findings = DiagnosticLog()
      return drawChart(
        chart,
        width: width,
        bodySizeInPoints: document.style.bodySizeInPoints,
        shaper: shaper,
        log: &findings
      )
    }
  )
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

/// The same as SVG whose text can be selected, with title and description.
func figureAsSVG(_ chart: Chart, _ style: PageStyle, shaper: some TextShaper) -> String {
  var log = DiagnosticLog()
  let size = style.bodySizeInPoints
  let frame = ChartFrame(of: chart, width: textBlockWidth, bodySizeInPoints: size)
  return layOutChart(chart, in: frame, shaper: shaper, log: &log)
    .svg(title: chart.title, description: chart.alternativeText)
}

/// Width of the type area: 156 mm (GB/T 9704-2012, 5.2.1), in points.
private let textBlockWidth = 156 * 72 / 25.4

extension Document {
  /// The figures in their order, those on landscape pages and in annexes included.
  var charts: [Chart] { blocks.flatMap(\.charts) }
}

extension Block {
  fileprivate var charts: [Chart] {
    switch self {
    case .figure(let chart): [chart]
    case .landscape(let blocks): blocks.flatMap(\.charts)
    case .annex(let annex): annex.blocks.flatMap(\.charts)
    case .heading, .paragraph, .table, .pageBreak: []
    }
  }
}
