import Diagnostics
import Facts

/// Writes the record of a run beside those of other runs in the same folder.
struct RecordKeeper {
  let run: PreparedRun
  let job: ReportJob

  private var folder: OutputFolder { run.outputFolder(job) }

  /// Writes a record, joined with what the folder holds of the same data and settings; of a shard
  /// its part alone.
  ///
  /// - Returns: the record as it was written.
  func keep(
    _ record: RunRecord,
    log: inout DiagnosticLog
  ) throws(OutputFolder.WriteError) -> RunRecord {
    switch (job.selection, job.shard) {
    case (.one, _): try keepSingle(record, log: &log)
    case (.level, let shard?): try write(record, to: shard.recordName)
    case (.level, nil): try write(record, to: RunRecord.fileName)
    }
  }

  private func write(
    _ record: RunRecord,
    to name: String
  ) throws(OutputFolder.WriteError) -> RunRecord {
    try folder.write(record.bytes, to: name)
    Journal(folder: folder, name: Journal.name(of: job.shard)).end()
    return record
  }

  /// Replaces the entry of one report in the record of a batch, if inputs and settings are the same;
  /// else reports those that stay there of others (B605).
  private func keepSingle(
    _ record: RunRecord,
    log: inout DiagnosticLog
  ) throws(OutputFolder.WriteError) -> RunRecord {
    guard let old = folder.read(RunRecord.fileName).flatMap({ RunRecord($0) }) else {
      return try write(record, to: RunRecord.fileName)
    }
    let mine = Set(record.reports.map(\.organization))
    let others = old.reports.filter { !mine.contains($0.organization) }
    guard old.head == record.head else {
      let kept = others.filter { $0.isMade && $0.files.allSatisfy(folder.holds) }
      if !kept.isEmpty { log.add(.outdatedReports(kept.map(\.organization), folder.path)) }
      return try write(record, to: RunRecord.fileName)
    }
    var joined = old
    joined.reports = ordered(others + record.reports)
    return try write(joined, to: RunRecord.fileName)
  }

  /// The reports of all shards beside the record of one, when all lie there.
  ///
  /// A record of other data, settings or templates, or whose files are gone, is left over from an
  /// earlier run: it is reported and not joined (B604).
  /// - Returns: nil while a shard is open, and where one is left over.
  func joined(
    _ record: RunRecord,
    of shard: Shard,
    digests: ReportDigests,
    log: inout DiagnosticLog
  ) -> RunRecord? {
    var reports = record.reports
    for other in shard.all where other != shard {
      guard let bytes = folder.read(other.recordName) else { return nil }
      guard let part = RunRecord(bytes), part.head == record.head, part.level == record.level,
        part.reports.isMade(of: run.reports(of: other), run, digests, in: folder)
      else {
        log.add(.leftOverShard(other, folder.path + "/" + other.recordName))
        return nil
      }
      reports += part.reports
    }
    var joined = record
    joined.reports = ordered(reports)
    return joined
  }

  /// Writes the record of the whole in the place of those of its shards.
  func keepJoined(
    _ record: RunRecord,
    of shard: Shard
  ) throws(OutputFolder.WriteError) -> RunRecord {
    try folder.write(record.bytes, to: RunRecord.fileName)
    shard.all.forEach { folder.remove($0.recordName) }
    return record
  }

  /// 本级 first, then in configured order.
  private func ordered(_ reports: [RecordedReport]) -> [RecordedReport] {
    let names = [run.name(of: run.plan.own)] + run.schema.organizations.all.map(\.name)
    let places = Dictionary(zip(names, names.indices)) { first, _ in first }
    return reports.enumerated().sorted { left, right in
      (places[left.element.organization] ?? names.count, left.offset)
        < (places[right.element.organization] ?? names.count, right.offset)
    }.map(\.element)
  }
}

extension [RecordedReport] {
  /// Whether they are the planned ones, of the same inputs, with the files that they name.
  fileprivate func isMade(
    of planned: [PlannedReport],
    _ run: PreparedRun,
    _ digests: ReportDigests,
    in folder: OutputFolder
  ) -> Bool {
    map(\.organization) == planned.map { run.name(of: $0.organization) }
      && map(\.digest) == planned.map { digests.digest(of: $0) }
      && flatMap(\.files).allSatisfy(folder.holds)
  }
}
