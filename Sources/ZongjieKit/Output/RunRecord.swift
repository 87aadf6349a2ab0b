import Diagnostics

/// The record of a run, 运行记录.json (workspace.md 7): keys sorted, no time of day.
struct RunRecord: Sendable, Hashable {
  /// A file that was read.
  struct Input: Sendable, Hashable {
    let path: String
    let rowCount: Int
    let sha256: String
  }

  /// What is the same for all reports of a run; records of another head do not belong together.
  struct Head: Sendable, Hashable {
    let program: String
    let period: String
    /// Digest of catalogue and lexicon files.
    let catalogue: String
    let settings: JSONValue
    let inputs: [Input]
  }

  let head: Head
  /// `--level`; nil without it.
  let level: String?
  /// Findings that belong to no single report.
  let findings: [RecordedFinding]
  /// In configured order.
  var reports: [RecordedReport]

  /// Its name in the folder of the period.
  static let fileName = "运行记录.json"

  var json: JSONValue {
    var members = members
    members["level"] = level.map(JSONValue.string) ?? .null
    members["files"] = .list(reports.flatMap(\.fileObjects))
    members["reports"] = .list(reports.map(\.object))
    return .object(members)
  }

  /// What a report carries of it: not the digests of files, which would have to hold themselves.
  var carried: JSONValue {
    var members = members
    members["reports"] = .list(reports.map(\.carriedObject))
    return .object(members)
  }

  private var members: [String: JSONValue] {
    [
      "program": .string(head.program),
      "period": .string(head.period),
      "catalogue": .string(head.catalogue),
      "settings": head.settings,
      "inputs": .list(head.inputs.map(\.json)),
      "statements": .list(reports.flatMap(\.statementObjects)),
      "findings": .list(findings.map { $0.json(for: "") } + reports.flatMap(\.findingObjects)),
    ]
  }

  /// The bytes of the file.
  var bytes: [UInt8] { Array((json.text + "\n").utf8) }
}

extension RunRecord {
  /// Reads a record that was written; nil if it is none.
  init?(_ bytes: [UInt8]) {
    guard let json = JSONValue(parsing: bytes), let program = json["program"]?.string,
      let period = json["period"]?.string, let catalogue = json["catalogue"]?.string,
      let settings = json["settings"], let reports = [RecordedReport](of: json)
    else { return nil }
    let inputs = (json["inputs"]?.items ?? []).compactMap(Input.init)
    head = Head(
      program: program,
      period: period,
      catalogue: catalogue,
      settings: settings,
      inputs: inputs
    )
    level = json["level"]?.string
    findings = (json["findings"]?.items ?? []).filter { $0["organization"]?.string == "" }
      .compactMap(RecordedFinding.init)
    self.reports = reports
  }
}

extension RunRecord.Input {
  fileprivate var json: JSONValue {
    .object(["path": .string(path), "rows": .integer(rowCount), "sha256": .string(sha256)])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let path = json["path"]?.string, let rows = json["rows"]?.wholeNumber,
      let sha256 = json["sha256"]?.string
    else { return nil }
    self.init(path: path, rowCount: rows, sha256: sha256)
  }
}
