import Diagnostics
import Facts

/// The record of a run, 运行记录.json (workspace.md 7): keys sorted, no time of day.
struct RunRecord: Sendable {
  /// A file that was written.
  struct File: Sendable {
    let name: String
    let organization: String
    let sha256: String
    let sm3: String
  }

  /// A report that was asked for.
  struct Report: Sendable {
    let organization: String
    let isMade: Bool
    /// Names of the template files that serve it, the entry file first.
    let templates: [String]
    /// 手填: typed statements.
    let statements: [Statement]
  }

  /// A statement typed by the author.
  struct Statement: Sendable {
    let text: String
    let source: String
    let place: String
  }

  /// A file that was read.
  struct Input: Sendable {
    let path: String
    let rowCount: Int
    let sha256: String
  }

  let period: String
  let level: String?
  /// Digest of the catalogue files.
  let catalogue: String
  let settings: [String: JSONValue]
  let inputs: [Input]
  let files: [File]
  let reports: [Report]
  /// With the organisation whose report each belongs to; empty for those of the run.
  let findings: [(organization: String, diagnostic: Diagnostic)]

  /// Its name in the folder of the period.
  static let fileName = "运行记录.json"

  var json: JSONValue {
    .object([
      "program": .string(programVersion),
      "period": .string(period),
      "level": level.map(JSONValue.string) ?? .null,
      "catalogue": .string("sha256:" + catalogue),
      "settings": .object(settings),
      "inputs": .list(inputs.map(\.json)),
      "files": .list(files.map(\.json)),
      "reports": .list(reports.map(\.json)),
      "statements": .list(reports.flatMap(\.statements).map(\.json)),
      "findings": .list(findings.map { json(of: $0.diagnostic, for: $0.organization) }),
    ])
  }

  private func json(of diagnostic: Diagnostic, for organization: String) -> JSONValue {
    .object([
      "code": .string(diagnostic.code),
      "severity": .string(diagnostic.severity.name),
      "text": .string(diagnostic.message),
      "organization": .string(organization),
      "place": .string(diagnostic.firstPlace),
    ])
  }
}

extension Diagnostic {
  /// `文件:行:列` of the first label, else the first place; empty for none.
  var firstPlace: String {
    guard let label = labels.first else { return places.first ?? "" }
    let position = label.span.position
    return "\(label.span.source.name):\(position.line):\(position.column)"
  }
}

extension RunRecord.File {
  fileprivate var json: JSONValue {
    .object([
      "name": .string(name), "organization": .string(organization),
      "sha256": .string("sha256:" + sha256), "sm3": .string("sm3:" + sm3),
    ])
  }
}

extension RunRecord.Report {
  fileprivate var json: JSONValue {
    .object([
      "organization": .string(organization), "state": .string(isMade ? "已出" : "未出"),
      "templates": .list(templates.map(JSONValue.string)),
    ])
  }
}

extension RunRecord.Statement {
  fileprivate var json: JSONValue {
    .object(["text": .string(text), "source": .string(source), "place": .string(place)])
  }
}

extension RunRecord.Input {
  fileprivate var json: JSONValue {
    .object([
      "path": .string(path), "rows": .integer(rowCount), "sha256": .string("sha256:" + sha256),
    ])
  }
}
