import Diagnostics
import Hashing

/// The reports of an earlier run in the same folder, for `--resume`.
struct PastReports: Sendable {
  private let reports: [String: RecordedReport]
  private let folder: OutputFolder

  /// None: everything is made anew.
  init(nothingIn folder: OutputFolder) {
    reports = [:]
    self.folder = folder
  }

  /// Reads the record and the journal; where both know a report, the journal is newer.
  ///
  /// Reports one that cannot be read (B602).
  init(_ folder: OutputFolder, shard: Shard?, log: inout DiagnosticLog) {
    self.folder = folder
    var reports: [String: RecordedReport] = [:]
    for name in [RunRecord.fileName, shard?.recordName].compactMap(\.self) {
      guard let bytes = folder.read(name) else { continue }
      guard let record = RunRecord(bytes) else {
        log.add(.unreadableRecord(folder.path + "/" + name))
        continue
      }
      for report in record.reports { reports[report.organization] = report }
    }
    do {
      let journal = Journal(folder: folder, name: Journal.name(of: shard))
      for report in try journal.reports() ?? [] { reports[report.organization] = report }
    } catch {
      log.add(.unreadableRecord(folder.path + "/" + error.name))
    }
    self.reports = reports
  }

  /// The report of an organisation if it was made from the same and its files lie there unchanged.
  func report(of organization: String, digest: String) -> RecordedReport? {
    guard let report = reports[organization], report.isMade, report.digest == digest,
      report.files.allSatisfy(folder.holds)
    else { return nil }
    return report
  }
}

extension OutputFolder {
  /// Whether a recorded file lies there unchanged.
  func holds(_ file: RecordedReport.File) -> Bool {
    guard let bytes = read(file.name) else { return false }
    return (try? Digest(.sha256, of: bytes).text).map { "sha256:" + $0 } == file.sha256
  }
}
