public import Diagnostics

/// The findings of a run in the form that tools and editors exchange.
///
/// One result an entry of the screen: its first place, the other places and the cells beside it, what
/// `fix` would replace, the organisations that it reaches. Lines and columns count from 1, columns in
/// code points. Files of the workspace are relative to `WORKSPACE`; others, such as those of a pack, have
/// no base. Source: SARIF 2.1.0 (OASIS), 3.14 (run), 3.27 (result), 3.55 (fix).
public func sarifLog(of log: DiagnosticLog, in place: WorkspacePlace) -> String {
  let findings = log.presented
  let rules = Array(Set(findings.map(\.code))).sorted()
  let writer = SarifWriter(folder: place.workspace, rules: rules)
  let driver: JSONValue = .object([
    "name": .string("zongjie"),
    "version": .string(programVersion),
    "language": .string("zh-CN"),
    "rules": .list(rules.map(SarifWriter.rule)),
  ])
  let run: JSONValue = .object([
    "tool": .object(["driver": driver]),
    "columnKind": .string("unicodeCodePoints"),
    "language": .string("zh-CN"),
    "originalUriBaseIds": .object([
      SarifWriter.base: .object(["description": SarifWriter.message("zongjie.yaml 所在的文件夹")])
    ]),
    "results": .list(findings.map(writer.result)),
  ])
  return JSONValue.object([
    "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
    "version": .string("2.1.0"),
    "runs": .list([run]),
  ]).text
}

/// Writes the findings to a file, whole or not at all.
///
/// - Parameters:
///   - log: the findings of a run.
///   - place: the workspace.
///   - path: from the current folder.
/// - Returns: a failure in words, nil for none.
public func writeSarifLog(
  of log: DiagnosticLog,
  in place: WorkspacePlace,
  to path: String
) -> String? {
  do throws(OutputFolder.WriteError) {
    let text = sarifLog(of: log, in: place) + "\n"
    try OutputFolder(path: path.hasPrefix("/") ? "" : ".").write(Array(text.utf8), to: path)
    return nil
  } catch {
    return "写不了文件 \(error.path)：\(error.reason)"
  }
}

/// Findings → results.
private struct SarifWriter {
  let folder: Folder
  /// Codes in the order of the rules.
  let rules: [String]

  static let base = "WORKSPACE"

  static func message(_ text: String) -> JSONValue { .object(["text": .string(text)]) }

  static func rule(_ code: String) -> JSONValue {
    .object(["id": .string(code), "shortDescription": message(subject(of: code))])
  }

  /// What the letter of a code stands for (language.md 2.3).
  private static func subject(of code: String) -> String {
    let subjects: [Character: String] = [
      "S": "语法", "N": "名称", "U": "量纲", "D": "数据", "W": "措辞与手工填写", "T": "字体版式", "B": "批量", "R": "回读",
      "G": "图表",
    ]
    return code.first.flatMap { subjects[$0] } ?? code
  }

  func result(_ finding: Diagnostic) -> JSONValue {
    var all: [JSONValue] = []
    for place in finding.labels.map({ location(of: $0.span, saying: $0.text) })
      + finding.places.map({ location(of: $0) }) where !all.contains(place)
    {
      all.append(place)
    }
    var result: [String: JSONValue] = [
      "ruleId": .string(finding.code),
      "ruleIndex": .integer(rules.firstIndex(of: finding.code) ?? 0),
      "level": .string(level(of: finding.severity)),
      "message": Self.message(text(of: finding)),
      "properties": .object(["organizations": .strings(finding.organizations)]),
    ]
    if let first = all.first { result["locations"] = .list([first]) }
    if all.count > 1 { result["relatedLocations"] = .list(Array(all.dropFirst())) }
    if !finding.replacements.isEmpty { result["fixes"] = .list([fix(finding.replacements)]) }
    return .object(result)
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  /// The headline, then what stands below the excerpt.
  private func text(of finding: Diagnostic) -> String {
    let remarks = finding.statedRemarks.map { remark in
      remark.kind.isEmpty ? remark.text : "\(remark.kind)：\(remark.text)"
    }
    return ([finding.message] + remarks).joined(separator: "\n")
  }

  private func location(of span: SourceSpan, saying text: String) -> JSONValue {
    // A text taken out of a cell has columns of its own, not those of the file.
    if let cell = span.source.cell { return location(of: cell.description) }
    var location: [String: JSONValue] = [:]
    if span.source.name.contains(".") {
      location["physicalLocation"] = .object([
        "artifactLocation": artifact(span.source.name), "region": region(of: span),
      ])
    } else {
      location["logicalLocations"] = logical(span.source.name)
    }
    if !text.isEmpty { location["message"] = Self.message(text) }
    return .object(location)
  }

  /// A cell of the data, or a place that is in no file.
  private func location(of place: Diagnostic.Place) -> JSONValue {
    guard let cell = CellAddress(place) else {
      return folder.contains(place)
        ? .object(["physicalLocation": .object(["artifactLocation": artifact(place)])])
        : .object(["logicalLocations": logical(place)])
    }
    return .object([
      "physicalLocation": .object([
        "artifactLocation": artifact(cell.file),
        "region": .object(["startLine": .integer(cell.row)]),
      ]),
      "message": Self.message(place),
    ])
  }

  private func logical(_ name: String) -> JSONValue {
    .list([.object(["fullyQualifiedName": .string(name)])])
  }

  private func artifact(_ name: String) -> JSONValue {
    var artifact: [String: JSONValue] = ["uri": .string(name.uriPath)]
    if folder.contains(name) { artifact["uriBaseId"] = .string(Self.base) }
    return .object(artifact)
  }

  private func region(of span: SourceSpan) -> JSONValue {
    let start = span.position
    let end = span.source.position(at: span.range.upperBound)
    return .object([
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ])
  }

  /// One fix of all replacements, by file in order of first appearance.
  private func fix(_ replacements: [Diagnostic.Replacement]) -> JSONValue {
    var names: [String] = []
    for replacement in replacements where !names.contains(replacement.span.source.name) {
      names.append(replacement.span.source.name)
    }
    let changes = names.map { name in
      let here = replacements.filter { $0.span.source.name == name }
      return JSONValue.object([
        "artifactLocation": artifact(name),
        "replacements": .list(
          here.map { replacement in
            .object([
              "deletedRegion": region(of: replacement.span),
              "insertedContent": Self.message(replacement.text),
            ])
          }
        ),
      ])
    }
    return .object([
      "description": Self.message("zongjie fix 的改法"), "artifactChanges": .list(changes),
    ])
  }
}

extension String {
  /// The path as a relative URI reference (RFC 3986, 3.3): all but unreserved characters and `/` by
  /// their bytes.
  fileprivate var uriPath: String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return utf8.map { byte in
      guard !unreserved.contains(byte) else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }
    .joined()
  }
}
