import Auditing
import Diagnostics

/// What came of one report.
struct ReportOutcome: Sendable {
  /// A file to be written.
  struct File: Sendable {
    /// Below the folder of the period.
    let name: String
    let bytes: [UInt8]
  }

  let report: PlannedReport
  /// Written files; empty if the report was not made.
  let files: [RunRecord.File]
  let statements: [RunRecord.Statement]
  /// The numbers of its document; nil without one.
  let printed: PrintedFacts?
  let log: DiagnosticLog
  let watch: Stopwatch

  /// Whether it was made.
  var isMade: Bool { !files.isEmpty }
}
