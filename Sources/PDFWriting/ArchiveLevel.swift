/// A part of ISO 19005 at level B, for files that are kept for long (归档).
package enum ArchiveLevel: String, Sendable, Hashable, CaseIterable {
  /// ISO 19005-1 (GB/T 23286.1): PDF 1.4, no transparency.
  case part1 = "1b"
  /// ISO 19005-2: PDF 1.7.
  case part2 = "2b"
  /// ISO 19005-3 (GB/T 23286.3): as part 2, and files of any kind may be attached.
  case part3 = "3b"

  /// The number of the part.
  var part: Int {
    switch self {
    case .part1: 1
    case .part2: 2
    case .part3: 3
    }
  }

  /// The version of PDF that the part builds on.
  var pdfVersion: String { self == .part1 ? "1.4" : "1.7" }
}
