extension Diagnostic {
  /// The finding as one JSON object with sorted keys, on one line.
  ///
  /// Lines and columns count from 1, columns in characters; in the text of a cell they count inside it,
  /// and `cell` names its row and column. `--json` prints a list of these.
  public var json: String {
    let entries: [(key: String, value: String)] = [
      ("code", code.jsonQuoted),
      ("labels", Self.list(labels.map(Self.json(of:)))),
      ("message", message.jsonQuoted),
      ("organizations", Self.list(organizations.map(\.jsonQuoted))),
      ("places", Self.list(places.map(\.jsonQuoted))),
      ("remarks", Self.list(statedRemarks.map(Self.json(of:)))),
      ("replacements", Self.list(replacements.map(Self.json(of:)))),
      ("severity", severity.name.jsonQuoted),
    ]
    return Self.object(entries)
  }

  private static func json(of label: Label) -> String {
    let excerpt = label.span.source.line(label.span.position.line)
    var entries = place(of: label.span)
    entries.insert(("excerpt", excerpt.jsonQuoted), at: 3)
    return object(entries + [("text", label.text.jsonQuoted)])
  }

  private static func json(of remark: Remark) -> String {
    object([("kind", remark.kind.jsonQuoted), ("text", remark.text.jsonQuoted)])
  }

  private static func json(of replacement: Replacement) -> String {
    object(place(of: replacement.span) + [("text", replacement.text.jsonQuoted)])
  }

  private static func place(of span: SourceSpan) -> [(key: String, value: String)] {
    let start = span.position
    let end = span.source.position(at: span.range.upperBound)
    let cell = span.source.cell.map { cell in
      object([("column", cell.column.jsonQuoted), ("row", String(cell.row))])
    }
    return (cell.map { [("cell", $0)] } ?? []) + [
      ("column", String(start.column)), ("endColumn", String(end.column)),
      ("endLine", String(end.line)), ("file", span.source.name.jsonQuoted),
      ("line", String(start.line)),
    ]
  }

  private static func object(_ entries: [(key: String, value: String)]) -> String {
    "{" + entries.map { "\($0.key.jsonQuoted): \($0.value)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }
}

extension DiagnosticLog {
  /// All findings in the order of `presented` as a JSON list, one finding on a line.
  public var json: String {
    let items = presented.map(\.json)
    return items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
  }
}

extension String {
  /// The text as a JSON string, quotes included; characters beyond ASCII stay as they are.
  ///
  /// Source: RFC 8259, 7.
  public var jsonQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
