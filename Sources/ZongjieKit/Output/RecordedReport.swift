import Diagnostics

/// What the record of a run says of one report.
struct RecordedReport: Sendable, Hashable {
  /// A file that was written.
  struct File: Sendable, Hashable {
    /// Below the folder of the period.
    let name: String
    let sha256: String
    let sm3: String
  }

  /// A statement typed by the author (手填).
  struct Statement: Sendable, Hashable {
    let text: String
    let source: String
    let place: String
  }

  let organization: String
  /// Digest of all that the report depends on: data, settings, templates, fonts, program, forms.
  let digest: String
  /// Names of the template files that serve it, the entry file first.
  let templates: [String]
  /// Empty if the report was not made.
  let files: [File]
  let statements: [Statement]
  let findings: [RecordedFinding]

  /// Whether it was made.
  var isMade: Bool { !files.isEmpty }

  /// Its entry in `reports`.
  var object: JSONValue {
    .object(members.merging(["state": .string(isMade ? "已出" : "未出")]) { first, _ in first })
  }

  /// Its entry in a record that it carries itself.
  var carriedObject: JSONValue { .object(members) }

  private var members: [String: JSONValue] {
    [
      "organization": .string(organization), "sha256": .string(digest),
      "templates": .strings(templates),
    ]
  }

  /// Its entries in `files`.
  var fileObjects: [JSONValue] {
    files.map { file in
      .object([
        "name": .string(file.name), "organization": .string(organization),
        "sha256": .string(file.sha256), "sm3": .string(file.sm3),
      ])
    }
  }

  /// Its entries in `statements`.
  var statementObjects: [JSONValue] {
    statements.map { statement in
      .object([
        "text": .string(statement.text), "source": .string(statement.source),
        "place": .string(statement.place), "organization": .string(organization),
      ])
    }
  }

  /// Its entries in `findings`.
  var findingObjects: [JSONValue] { findings.map { $0.json(for: organization) } }

  /// The line that a running batch adds to its journal.
  var line: String {
    JSONValue.object([
      "reports": .list([object]), "files": .list(fileObjects),
      "statements": .list(statementObjects), "findings": .list(findingObjects),
    ]).text + "\n"
  }
}

extension [RecordedReport] {
  /// The reports of a record or of a line of a journal; nil if it is neither.
  init?(of json: JSONValue) {
    guard let reports = json["reports"]?.items else { return nil }
    func entries(_ key: String, of organization: String) -> [JSONValue] {
      (json[key]?.items ?? []).filter { $0["organization"]?.string == organization }
    }
    self = reports.compactMap { report in
      guard let organization = report["organization"]?.string else { return nil }
      return RecordedReport(
        organization: organization,
        digest: report["sha256"]?.string ?? "",
        templates: (report["templates"]?.items ?? []).compactMap(\.string),
        files: entries("files", of: organization).compactMap(RecordedReport.File.init),
        statements: entries("statements", of: organization)
          .compactMap(RecordedReport.Statement.init),
        findings: entries("findings", of: organization).compactMap(RecordedFinding.init)
      )
    }
  }
}

extension RecordedReport.File {
  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.string, let sha256 = json["sha256"]?.string,
      let sm3 = json["sm3"]?.string
    else { return nil }
    self.init(name: name, sha256: sha256, sm3: sm3)
  }
}

extension RecordedReport.Statement {
  fileprivate init?(_ json: JSONValue) {
    guard let text = json["text"]?.string, let source = json["source"]?.string,
      let place = json["place"]?.string
    else { return nil }
    self.init(text: text, source: source, place: place)
  }
}
