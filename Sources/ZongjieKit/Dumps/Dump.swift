import Calculating
public import Diagnostics
import Documents
import Facts
import Foundation
import TextShaping

/// A stage whose value `dump` prints.
public enum DumpStage: String, Sendable, CaseIterable {
  /// Rows as loaded.
  case ledger
  /// Every fact that a report prints or compares.
  case facts
  /// The tree of a report.
  case document
  /// The pages of a report: glyph runs and paths.
  case drawing
  /// The same pages as lines for people: what stands where, without glyphs; no JSON.
  case pages
  /// The same pages as Cairo writes them as a PDF, for comparison with the program's own; a file.
  case cairo
  /// Composed lines of a file of cases; of a workspace those of a report, as text.
  case lines
  /// Figures of a file of cases.
  case figures
  /// Words of closeness, share and doubling for the numbers of a file; lines, not JSON.
  case hedges
}

/// What `dump` prints.
public struct DumpResult: Sendable {
  /// Findings.
  public var log = DiagnosticLog()
  /// JSON; nil if there is nothing to print.
  public var text: String?
  /// The bytes of a file in its place.
  public var file: [UInt8]?
}

/// The value of a stage as JSON (dumps.md).
///
/// For `figures` and `hedges` the folder of the place is the file of cases, for `lines` it may be one.
public func dump(
  _ stage: DumpStage,
  at place: WorkspacePlace,
  unit: String?,
  palette: String?,
  size: String?
) -> DumpResult {
  var log = DiagnosticLog()
  if stage == .cairo {
    let file = dumpCairoPDF(place, unit: unit, log: &log)
    return DumpResult(log: log, file: file)
  }
  let text: String? =
    switch stage {
    case .lines where isFolder(place.folder): dumpReport(.lines, place, unit: unit, log: &log)
    case .lines: readCases(place.folder, log: &log).flatMap { dumpLines($0, log: &log) }
    case .figures:
      readCases(place.folder, log: &log).flatMap { cases in
        dumpFigures(
          cases,
          palette: palette.flatMap(ChartOptions.Palette.init(rawValue:)) ?? .color,
          isHalf: size == "半栏",
          log: &log
        )
      }
    case .hedges: readCases(place.folder, log: &log).map { dumpHedges($0) }
    case .ledger: dumpLedger(place, unit: unit, log: &log)
    case .facts: dumpReport(.facts, place, unit: unit, log: &log)
    case .document: dumpReport(.document, place, unit: unit, log: &log)
    case .drawing: dumpReport(.drawing, place, unit: unit, log: &log)
    case .pages: dumpReport(.pages, place, unit: unit, log: &log)
    case .cairo: nil
    }
  return DumpResult(log: log, text: text)
}

private func isFolder(_ path: String) -> Bool {
  var isFolder: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

private func readCases(_ path: String, log: inout DiagnosticLog) -> SourceText? {
  guard let data = FileManager.default.contents(atPath: path),
    let text = String(validating: data, as: UTF8.self)
  else {
    log.add(.noCases(path))
    return nil
  }
  return SourceText(name: path, text: text)
}
