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
  var record: RecordedReport
  /// The numbers of its document; nil without one, and for a report taken over from an earlier run.
  let printed: PrintedFacts?
  /// Whether it was taken over from an earlier run.
  var isKept = false
  /// Findings of this run; empty for a report taken over from an earlier one.
  let log: DiagnosticLog
  let watch: Stopwatch

  /// Whether it was made, now or earlier.
  var isMade: Bool { record.isMade }
}
