import Foundation

/// Where the program writes: results on standard output, progress and findings on standard error.
enum Terminal {
  /// Writes a result and a line end.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes a finding and a line end.
  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
