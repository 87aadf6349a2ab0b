import Auditing
import Calculating
import Diagnostics
import Documents

/// A report as evaluated and audited, before it is set.
struct Draft {
  let report: PlannedReport
  /// Nil if a finding stops it.
  let document: Document?
  /// The numbers of the document; nil without one.
  let printed: PrintedFacts?
  var log: DiagnosticLog
  var watch: Stopwatch
}

/// The half of a worker that evaluates: a fact book with its memory, no fonts.
struct Drafter {
  private let run: PreparedRun
  private let book: FactBook
  let maker: DocumentMaker
  private let now: @Sendable () -> Duration

  /// Without a clock all times are zero.
  init(run: PreparedRun, now: @escaping @Sendable () -> Duration = { .zero }) {
    self.run = run
    self.now = now
    book = FactBook(run.index, catalog: run.catalog)
    maker = DocumentMaker(run, asking: book)
  }

  /// The document of a report with its printed numbers, checked against one another; none if its
  /// data or its template have an error.
  func draft(_ report: PlannedReport) -> Draft {
    let name = run.name(of: report.organization)
    var watch = Stopwatch(now)
    var log = run.templates.entry(for: report, named: name)?.log ?? DiagnosticLog()
    var document: Document?
    if run.stopped[name] == nil {
      document = watch.time("evaluate") { maker.document(of: report, log: &log) }
    }
    let printed = document.map { document in
      watch.time("audit") { audited(document, log: &log) }
    }
    return Draft(report: report, document: document, printed: printed, log: log, watch: watch)
  }

  /// The printed numbers of a document, checked against one another.
  func audited(_ document: Document, log: inout DiagnosticLog) -> PrintedFacts {
    audit(document, schema: run.schema, asking: book, log: &log)
  }
}
