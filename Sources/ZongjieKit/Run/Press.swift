import CairoRendering
import Diagnostics
import Documents
import Drawings
import Facts
import Hashing
import PDFWriting
import Templating
import TextShaping
import Typesetting

/// The half of a worker that sets and writes: a shaper with its faces, what makes PDF files, and a
/// renderer with Cairo's faces.
struct Press: ~Copyable {
  private let run: PreparedRun
  private let job: ReportJob
  private let shaper: Shaper
  private let pdf: PDFPress
  private let renderer: Renderer

  init(run: PreparedRun, fonts: PreparedFonts, job: ReportJob) throws {
    let shaper = try Shaper(fonts.set)
    let pdf = try PDFPress(fonts.set)
    let renderer = try Renderer(fonts.set)
    self.run = run
    self.job = job
    self.shaper = shaper
    self.pdf = pdf
    self.renderer = renderer
  }

  /// Sets a draft and writes its files; an outcome without files if a finding stops it.
  ///
  /// The digest is of all that the report depends on, for the record.
  func make(_ draft: Draft, digest: String) throws -> ReportOutcome {
    var watch = draft.watch
    var log = draft.log
    let files = try makeFiles(draft, digest: digest, watch: &watch, log: &log)
    return ReportOutcome(
      report: draft.report,
      record: record(of: draft, digest: digest, files: files, log: log),
      printed: draft.printed,
      log: log,
      watch: watch
    )
  }

  private func record(
    of draft: Draft,
    digest: String,
    files: [RecordedReport.File],
    log: DiagnosticLog
  ) -> RecordedReport {
    let name = run.name(of: draft.report.organization)
    let statements = files.isEmpty ? [] : draft.document?.statements ?? []
    return RecordedReport(
      organization: name,
      digest: digest,
      templates: run.templates.entry(for: draft.report, named: name)?.fileNames ?? [],
      files: files,
      statements: statements.map {
        .init(text: $0.text, source: $0.source, place: $0.span.address)
      },
      findings: log.diagnostics.map(RecordedFinding.init)
    )
  }

  private func makeFiles(
    _ draft: Draft,
    digest: String,
    watch: inout Stopwatch,
    log: inout DiagnosticLog
  ) throws -> [RecordedReport.File] {
    guard let document = draft.document, !stops(log) else { return [] }
    let set = watch.time("typeset") { setPages(document, log: &log) }
    guard !stops(log) else { return [] }
    let attachments = try attachments(
      record: record(of: draft, digest: digest, files: [], log: log)
    )
    let files = try watch.time("render") {
      try render(set.document, set.pages, draft.report, digest: digest, attachments: attachments)
    }
    return try watch.time("write") { try write(files) }
  }

  private func stops(_ log: DiagnosticLog) -> Bool {
    let bound: Severity = job.isStrict ? .warning : .error
    return log.diagnostics.contains { $0.severity >= bound }
  }

  private func setPages(
    _ document: Document,
    log: inout DiagnosticLog
  ) -> (pages: PagedDrawing, document: Document) {
    typesetDocument(document, shaper: shaper, log: &log)
  }

  // MARK: Output

  private func render(
    _ document: Document,
    _ pages: PagedDrawing,
    _ report: PlannedReport,
    digest: String,
    attachments: [AttachedFile]
  ) throws -> [ReportOutcome.File] {
    let base = run.fileNames[report.organization] ?? ""
    var files: [ReportOutcome.File] = []
    for format in run.formats(job) {
      switch format {
      case .pdf:
        let bytes = try pdf.make(
          pages,
          as: job.pdfKind,
          digest: digest,
          attachments: attachments
        )
        files.append(.init(name: base + ".pdf", bytes: bytes))
      case .txt: files.append(.init(name: base + ".txt", bytes: Array(document.plainText.utf8)))
      case .png:
        for (index, page) in pages.pages.enumerated() {
          let bytes = try renderer.renderPNG(page, dotsPerInch: pageResolution)
          files.append(.init(name: pageName(base, index, "png"), bytes: bytes))
        }
      case .svg:
        for (index, page) in pages.pages.enumerated() {
          let bytes = try renderer.renderSVG(page)
          files.append(.init(name: pageName(base, index, "svg"), bytes: bytes))
        }
      case .docx, .xlsx, .ofd: break
      }
    }
    return files + (try figures(of: document, report))
  }

  /// What a file of the third archive part carries: the data that it was made from, and the record.
  private func attachments(record: RecordedReport) throws -> [AttachedFile] {
    guard job.pdfKind == .archive(.third) else { return [] }
    return try dataAttachments(of: run) + [recordAttachment(of: run, report: record)]
  }

  private func pageName(_ base: String, _ index: Int, _ suffix: String) -> String {
    "\(base)-第\(index < 9 ? "0" : "")\(index + 1)页.\(suffix)"
  }

  /// Figures as files of their own, named by 标签, without one by number, each with its data beside
  /// it (workspace.md 7).
  private func figures(
    of document: Document,
    _ report: PlannedReport
  ) throws -> [ReportOutcome.File] {
    let formats = run.formats(job)
    guard formats.contains(.png) || formats.contains(.svg) else { return [] }
    let owner = run.schema.organizations[report.organization].shortName
    var files: [ReportOutcome.File] = []
    for chart in document.charts {
      let name = "图/" + FileNames.cleaned("\(chart.label ?? chart.numberText)-\(owner)")
      let drawing = drawFigure(chart, document.style, shaper: shaper)
      if formats.contains(.png) {
        let bytes = try renderer.renderPNG(drawing, dotsPerInch: figureResolution)
        files.append(.init(name: name + ".png", bytes: bytes))
      }
      if formats.contains(.svg) {
        let text = figureAsSVG(chart, document.style, shaper: shaper)
        files.append(.init(name: name + ".svg", bytes: Array(text.utf8)))
      }
      files.append(.init(name: name + ".csv", bytes: Array(figureData(chart).utf8)))
    }
    return files
  }

  private func write(_ files: [ReportOutcome.File]) throws -> [RecordedReport.File] {
    let folder = run.outputFolder(job)
    return try files.map { file in
      try folder.write(file.bytes, to: file.name)
      return RecordedReport.File(
        name: file.name,
        sha256: "sha256:" + (try Digest(.sha256, of: file.bytes).text),
        sm3: "sm3:" + (try Digest(.sm3, of: file.bytes).text)
      )
    }
  }
}

/// Dots per inch of page pictures: legible on a screen, a page of some 200 KB.
private let pageResolution = 150.0
/// Dots per inch of figures: what printers take.
private let figureResolution = 300.0
