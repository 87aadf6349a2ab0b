import PDFWriting

/// The data files of a run, to travel inside a report.
///
/// - Throws: `Folder.Refusal` if a file is no longer there.
func dataAttachments(of run: PreparedRun) throws(Folder.Refusal) -> [AttachedFile] {
  var attachments: [AttachedFile] = []
  for input in run.inputs {
    attachments.append(
      AttachedFile(
        name: FileNames.cleaned(input.path),
        mediaType: "text/csv",
        relationship: .source,
        description: "本稿所用的数据：\(input.path)",
        bytes: try run.workspace.folder.bytes(of: input.path)
      )
    )
  }
  return attachments
}

/// The record of one report, to travel inside it.
///
func recordAttachment(of run: PreparedRun, report: RecordedReport) -> AttachedFile {
  let record = RunRecord(head: run.recordHead, level: nil, findings: [], reports: [report])
  return AttachedFile(
    name: RunRecord.fileName,
    mediaType: "application/json",
    relationship: .supplement,
    description: "本稿的运行记录：数据、设置、模板、手工填写的数和提示",
    bytes: Array((record.carried.text + "\n").utf8)
  )
}
