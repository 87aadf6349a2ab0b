import Facts

/// Writes the record of a run beside those of other runs in the same folder.
struct RecordKeeper {
  let run: PreparedRun
  let job: ReportJob

  private var folder: OutputFolder { run.outputFolder(job) }

  /// Writes a record, joined with what the folder holds of the same data and settings.
  ///
  /// - Returns: the record as it was written.
  func keep(_ record: RunRecord) throws(OutputFolder.WriteError) -> RunRecord {
    switch (job.selection, job.shard) {
    case (.one, _): try keepSingle(record)
    case (.level, let shard?): try keep(record, of: shard)
    case (.level, nil): try write(record)
    }
  }

  private func write(_ record: RunRecord) throws(OutputFolder.WriteError) -> RunRecord {
    try folder.write(record.bytes, to: RunRecord.fileName)
    Journal(folder: folder, name: Journal.name(of: job.shard)).end()
    return record
  }

  /// Replaces the entry of one report in the record of a batch, if inputs and settings are the same.
  private func keepSingle(_ record: RunRecord) throws(OutputFolder.WriteError) -> RunRecord {
    guard let old = folder.read(RunRecord.fileName).flatMap({ RunRecord($0) }),
      old.head == record.head
    else { return try write(record) }
    let mine = Set(record.reports.map(\.organization))
    var joined = old
    joined.reports = ordered(
      old.reports.filter { !mine.contains($0.organization) } + record.reports
    )
    return try write(joined)
  }

  /// Writes the record of a shard; when all lie there, the whole takes their place.
  private func keep(
    _ record: RunRecord,
    of shard: Shard
  ) throws(OutputFolder.WriteError) -> RunRecord {
    try folder.write(record.bytes, to: shard.recordName)
    Journal(folder: folder, name: shard.journalName).end()
    let parts = shard.all.compactMap { folder.read($0.recordName).flatMap { RunRecord($0) } }
    guard parts.count == shard.count,
      parts.allSatisfy({ $0.head == record.head && $0.level == record.level })
    else { return record }
    var joined = record
    joined.reports = ordered(parts.flatMap(\.reports))
    try folder.write(joined.bytes, to: RunRecord.fileName)
    shard.all.forEach { folder.remove($0.recordName) }
    return joined
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
