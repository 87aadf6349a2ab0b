import Diagnostics

/// A finding as the record of a run keeps it.
struct RecordedFinding: Sendable, Hashable {
  let code: String
  /// 错误, 警告 or 提示.
  let severity: String
  let text: String
  /// `文件:行:列`, a cell, or empty.
  let place: String

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    severity = diagnostic.severity.name
    text = diagnostic.message
    place = diagnostic.firstPlace
  }

  /// Reads an entry of `findings`; nil if it is none.
  init?(_ json: JSONValue) {
    guard let code = json["code"]?.string, let severity = json["severity"]?.string,
      let text = json["text"]?.string, let place = json["place"]?.string
    else { return nil }
    self.code = code
    self.severity = severity
    self.text = text
    self.place = place
  }

  /// Its entry in `findings`; the organisation is empty for a finding of the run.
  func json(for organization: String) -> JSONValue {
    .object([
      "code": .string(code), "severity": .string(severity), "text": .string(text),
      "organization": .string(organization), "place": .string(place),
    ])
  }
}

extension Diagnostic {
  /// `文件:行:列` of the first label, else the first place; empty for none.
  var firstPlace: String { labels.first.map { $0.span.address } ?? places.first ?? "" }
}
