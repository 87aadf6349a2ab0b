import CairoRendering
import Calculating
import Diagnostics
import Documents
import Drawings
import Facts
import TextShaping

/// A stage of one report: its facts, its document or its pages (dumps.md).
enum ReportStage {
  case facts
  case document
  case drawing
  /// The composed lines, as text.
  case lines
  /// The pages as lines.
  case pages
}

/// The value of a stage of the report of an organisation; nil, with findings, if it cannot be made.
func dumpReport(
  _ stage: ReportStage,
  _ place: WorkspacePlace,
  unit: String?,
  log: inout DiagnosticLog
) -> String? {
  guard let (run, document, listener) = makeDocument(place, unit: unit, log: &log) else {
    return nil
  }
  switch stage {
  case .document: return document.json { document.factNames[$0] ?? "" }
  case .facts: return FactDump(document, asked: listener, schema: run.schema).text
  case .drawing, .lines, .pages:
    do {
      let fonts = try run.cutFonts().set
      let shaper = try Shaper(fonts)
      if stage == .lines { return composedLines(of: document, shaper: shaper) }
      let pages = typesetDocument(document, shaper: shaper, log: &log).pages
      return stage == .pages ? pages.golden : pages.json(fonts: fonts).text
    } catch {
      log.add(.machineFailure(describeFailure(error)))
      return nil
    }
  }
}

/// The pages of the report of an organisation as Cairo writes them; nil, with findings, if they cannot
/// be made.
func dumpCairoPDF(
  _ place: WorkspacePlace,
  unit: String?,
  log: inout DiagnosticLog
) -> [UInt8]? {
  guard let (run, document, _) = makeDocument(place, unit: unit, log: &log) else { return nil }
  do {
    let fonts = try run.cutFonts().set
    let pages = typesetDocument(document, shaper: try Shaper(fonts), log: &log).pages
    return try Renderer(fonts).renderPDF(pages)
  } catch {
    log.add(.machineFailure(describeFailure(error)))
    return nil
  }
}

/// The finished document of an organisation, with its run and what it asked; nil, with findings, if it
/// cannot be made.
func makeDocument(
  _ place: WorkspacePlace,
  unit: String?,
  log: inout DiagnosticLog
) -> (run: PreparedRun, document: Document, asked: ListeningSource)? {
  guard let run = prepareRun(place, selection: .one(unit), log: &log),
    let report = run.reports.first
  else { return nil }
  let listener = ListeningSource(FactBook(run.index, catalog: run.catalog))
  guard let document = DocumentMaker(run, asking: listener).document(of: report, log: &log) else {
    log.add(contentsOf: run.templates.log)
    return nil
  }
  return (run, document, listener)
}

/// Passes questions on and remembers those that have no value, in order of asking.
final class ListeningSource: FactSource {
  private let source: FactBook
  /// 缺 and 无定义, each once.
  private(set) var lacking: [(id: FactID, answer: Answer)] = []
  private var seen: Set<FactID> = []

  init(_ source: FactBook) { self.source = source }

  func answer(_ question: Question, for organization: OrganizationID) -> Answered {
    let answered = source.answer(question, for: organization)
    switch answered.answer {
    case .missing, .undefined:
      let id = FactID(question: question, organization: organization)
      if seen.insert(id).inserted { lacking.append((id, answered.answer)) }
    case .fact, .list, .truth, .text, .month, .organization, .member, .material: break
    }
    return answered
  }

  /// The fact of an identity; nil if it has no value.
  func fact(_ id: FactID) -> Fact? {
    guard case .fact(let fact) = source.answer(id.question, for: id.organization).answer else {
      return nil
    }
    return fact
  }
}
