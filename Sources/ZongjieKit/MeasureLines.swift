import Calculating
import Diagnostics
import Documents
import Drawings
import Facts
import TextShaping
import Typesetting

/// The median time of composing the body text of a report as one paragraph, once, ten and a hundred
/// times as long, with the shipped fonts and with what the page breaker asks for.
///
/// The text has a line for each length: characters, lines, lines that were measured; tabs between.
public func measureLines(
  _ place: WorkspacePlace,
  unit: String?,
  repeats: Int,
  now: @escaping @Sendable () -> Duration
) -> MeasureResult {
  var log = DiagnosticLog()
  guard let run = prepareRun(place, selection: .one(unit), log: &log),
    let report = run.reports.first,
    let document = DocumentMaker(run, asking: FactBook(run.index, catalog: run.catalog))
      .document(of: report, log: &log)
  else { return MeasureResult(log: log) }
  do {
    let shaper = try Shaper(try run.cutFonts().set)
    var result = MeasureResult(log: log, text: "")
    for factor in [1, 10, 100] {
      let text = String(repeating: bodyText(of: document), count: factor)
      let (count, time) = medianTime(repeats / factor, now) {
        countLines(of: text, document.style, shaper: shaper)
      }
      result.timings.append(.init(stage: "lines-\(factor)", duration: time))
      result.text? += "\(text.unicodeScalars.count)\t\(count.lines)\t\(count.evaluations)\n"
    }
    return result
  } catch {
    log.add(.machineFailure(describeFailure(error)))
    return MeasureResult(log: log)
  }
}

/// The paragraphs of a document as one.
private func bodyText(of document: Document) -> String {
  document.blocks.reduce(into: "") { text, block in
    guard case .paragraph(let paragraph) = block else { return }
    for inline in paragraph.inlines { text += inline.plainText }
  }
}
