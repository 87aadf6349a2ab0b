import Diagnostics
import Drawings
import TextShaping

/// The median times of setting the pages of a finished report again and of writing their PDF, with the
/// fonts open.
///
/// The text is the number of pages and of bytes with a tab between.
public func measurePages(
  _ place: WorkspacePlace,
  unit: String?,
  repeats: Int,
  now: @escaping @Sendable () -> Duration
) -> MeasureResult {
  var log = DiagnosticLog()
  guard let (run, document, _) = makeDocument(place, unit: unit, log: &log) else {
    return MeasureResult(log: log)
  }
  do {
    let fonts = try run.cutFonts().set
    let shaper = try Shaper(fonts)
    let press = try PDFPress(fonts)
    let (pages, typesetting) = medianTime(repeats, now) {
      var findings = DiagnosticLog()
      return typesetDocument(document, shaper: shaper, log: &findings).pages
    }
    let (file, writing) = try medianTime(repeats, now) {
      try press.make(pages, as: .archive(.second), digest: "")
    }
    return MeasureResult(
      log: log,
      text: "\(pages.pages.count)\t\(file.count)",
      timings: [
        .init(stage: "typeset", duration: typesetting), .init(stage: "pdf", duration: writing),
      ]
    )
  } catch {
    log.add(.machineFailure(describeFailure(error)))
    return MeasureResult(log: log)
  }
}
