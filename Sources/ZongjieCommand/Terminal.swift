import Foundation
import ZongjieKit

/// Where the program writes: results on standard output, progress and findings on standard error.
enum Terminal {
  /// Writes a result and a line end.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes the bytes of a file.
  static func write(_ file: [UInt8]) { FileHandle.standardOutput.write(Data(file)) }

  /// Writes a finding and a line end.
  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes the times of stages, in milliseconds, to standard error.
  static func write(_ timings: [ReportResult.Timing]) {
    for timing in timings {
      let parts = timing.duration.components
      let milliseconds = Double(parts.attoseconds) / 1e15 + Double(parts.seconds) * 1000
      writeError("timing \(timing.stage) \(milliseconds)")
    }
  }

  /// Writes how far a batch has come in place of what it said before; on a terminal only.
  static func showProgress(_ progress: ReportProgress) {
    guard progress.total > 1 else { return }
    overwrite("\(progress.finished)/\(progress.total) \(progress.organization)")
  }

  /// Takes the progress line away.
  static func clearProgress() { overwrite("") }

  private static func overwrite(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    // Back to the first column, then erase to the end of the line (ECMA-48, 8.3.41).
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }
}
