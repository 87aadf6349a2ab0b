import Foundation

/// The journal of a running batch, 运行记录.part: a line for each finished report.
struct Journal: Sendable {
  let folder: OutputFolder
  /// Such as `运行记录.part`.
  let name: String

  /// The name of the journal of a batch, or of one shard of it.
  static func name(of shard: Shard?) -> String { shard?.journalName ?? "运行记录.part" }

  /// Begins it anew with what is taken over from an earlier run.
  func begin(with reports: [RecordedReport]) throws(OutputFolder.WriteError) {
    try folder.write(Array(reports.map(\.line).joined().utf8), to: name)
  }

  /// Adds a finished report in one write, so that lines of two workers never mix.
  func add(_ report: RecordedReport) throws(OutputFolder.WriteError) {
    try folder.append(Array(report.line.utf8), to: name)
  }

  /// Removes it, when the record is written.
  func end() { folder.remove(name) }

  /// Its reports, the last line of each wins; nil if there is no journal.
  ///
  /// A line that a killed run left unfinished is passed over.
  /// - Throws: `Unreadable` if a finished line is no entry.
  func reports() throws(Unreadable) -> [RecordedReport]? {
    guard let bytes = folder.read(name) else { return nil }
    var reports: [RecordedReport] = []
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? bytes.startIndex
    for line in bytes[..<end].split(separator: UInt8(ascii: "\n")) {
      guard let json = JSONValue(parsing: Array(line)), let found = [RecordedReport](of: json)
      else {
        throw Unreadable(name: name)
      }
      reports += found
    }
    return reports
  }

  /// A record or journal that cannot be read.
  struct Unreadable: Error, Sendable, Hashable {
    let name: String
  }
}
