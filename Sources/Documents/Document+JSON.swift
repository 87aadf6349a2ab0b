package import Facts

extension Document {
  /// The document as JSON (dumps.md, document): UTF-8, keys sorted, one element a line.
  ///
  /// - Parameter name: the id of a fact in this dump, f1, f2, … in order of first use.
  /// - Returns: an array of elements: title, recipients, blocks, attachments, signature, date, note, typed numbers.
  package func json(name: (FactID) -> String) -> String {
    var elements = headLines.map { element("head", [("parts", .list([.stated($0)]))]) }
    elements.append(element("title", [("text", .text(title))]))
    if !recipients.isEmpty { elements.append(element("recipients", [("text", .text(recipients))])) }
    elements += blocks.map { $0.json(name) }
    elements += attachments.map { element("attachment", [("text", .text($0))]) }
    elements.append(element("signature", [("text", .text(signature))]))
    elements.append(
      element("date", [("text", .text(dateText)), ("date", .text(date)), ("why", .text("date"))])
    )
    if !remark.isEmpty { elements.append(element("note", [("text", .text(remark))])) }
    elements += statementList.lines.map { element("paragraph", [("parts", .list([.stated($0)]))]) }
    elements += imprintLines.map { element("imprint", [("parts", .list([.stated($0)]))]) }
    return "[" + elements.map(\.text).joined(separator: ",\n") + "]\n"
  }

  /// The names that `json` gives to facts: their place among `facts`, from 1.
  package var factNames: [FactID: String] {
    Dictionary(
      facts.enumerated().map { ($0.element.id, "f\($0.offset + 1)") },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

/// A JSON value of the few kinds that a document needs.
private enum JSONValue {
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONValue])
  /// Printed with its keys sorted.
  case object([(String, JSONValue)])

  /// A text whose digits the author typed.
  static func stated(_ text: String) -> JSONValue {
    .object([("text", .text(text)), ("why", .text("stated"))])
  }

  var text: String {
    switch self {
    case .text(let text): "\"" + text.unicodeScalars.map(Self.escaped).joined() + "\""
    case .number(let number): String(number)
    case .truth(let truth): truth ? "true" : "false"
    case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let entries):
      "{"
        + entries.sorted { $0.0 < $1.0 }
        .map { "\(JSONValue.text($0.0).text): \($0.1.text)" }.joined(separator: ", ") + "}"
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x20 else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

private func element(_ kind: String, _ entries: [(String, JSONValue)]) -> JSONValue {
  .object([("kind", .text(kind))] + entries)
}

extension Block {
  fileprivate func json(_ name: (FactID) -> String) -> JSONValue {
    switch self {
    case .heading(let heading): return heading.json(name)
    case .paragraph(let paragraph):
      let head = paragraph.runInHeading.map { [("heading", $0.json(name))] } ?? []
      return element(
        "paragraph",
        head + [("parts", .list(paragraph.inlines.map { $0.json(name) }))]
      )
    case .figure(let chart): return chart.json(name)
    case .table(let table): return table.json(name)
    case .pageBreak: return element("pageBreak", [])
    case .landscape(let blocks):
      return element("landscape", [("blocks", .list(blocks.map { $0.json(name) }))])
    case .annex(let annex):
      return element(
        "annex",
        [
          ("blocks", .list(annex.blocks.map { $0.json(name) })), ("label", .text(annex.label)),
          ("title", .text(annex.title)),
        ]
      )
    }
  }
}

extension Heading {
  fileprivate func json(_ name: (FactID) -> String) -> JSONValue {
    let number = JSONValue.object([("text", .text(self.number)), ("why", .text("number"))])
    return element(
      "heading",
      [("level", .number(level)), ("parts", .list([number] + inlines.map { $0.json(name) }))]
    )
  }
}

extension Inline {
  fileprivate func json(_ name: (FactID) -> String) -> JSONValue {
    switch self {
    case .text(let text, let reason):
      let why = reason.map { [("why", JSONValue.text($0.rawValue))] } ?? []
      return .object([("text", .text(text))] + why)
    case .fact(let id, let shown):
      return .object([("fact", .text(name(id))), ("shown", .text(shown))])
    case .reference(let label, let shown):
      return .object([("label", .text(label)), ("text", .text(shown)), ("why", .text("number"))])
    case .footnote(let number, let content):
      return .object([
        ("footnote", .list(content.map { $0.json(name) })), ("text", .text(number)),
        ("why", .text("number")),
      ])
    case .emphasis(let emphasis, let content):
      return .object([
        ("emphasis", .text(emphasis.rawValue)), ("parts", .list(content.map { $0.json(name) })),
      ])
    case .openSlot(let text): return .object([("slot", .text(text)), ("why", .text("stated"))])
    case .stated(let statement): return .stated(statement.shown)
    }
  }
}

extension Table {
  fileprivate func json(_ name: (FactID) -> String) -> JSONValue {
    let heads = columns.map { JSONValue.list($0.heads.map { .text($0) }) }
    let rows = rows.map { row -> JSONValue in
      let cells = row.cells.map { cell -> JSONValue in
        guard let fact = cell.fact else { return .object([("text", .text(cell.text))]) }
        return .object([("fact", .text(name(fact))), ("shown", .text(cell.text))])
      }
      return .object([
        ("cells", .list(cells)), ("kind", .text(row.kind.word)), ("own", .truth(row.isHighlighted)),
      ])
    }
    return element(
      "table",
      [
        ("columns", .list(heads)), ("label", .text(label ?? "")),
        ("notes", .list(notes.map { .text($0) })),
        ("number", .number(number)), ("rows", .list(rows)), ("title", .text(title)),
        ("unit", .text(unitLine)),
      ]
    )
  }
}

extension Chart {
  fileprivate func json(_ name: (FactID) -> String) -> JSONValue {
    let columns = series + panels.flatMap(\.series)
    let rows = columns.map { series -> JSONValue in
      let values = series.values.map { value -> JSONValue in
        guard case .number(_, let text, let fact?) = value else {
          return .object([("text", .text(value.text))])
        }
        return .object([("fact", .text(name(fact))), ("shown", .text(text))])
      }
      return .object([
        ("key", .text(series.key)), ("name", .text(series.name)), ("unit", .text(series.unit.name)),
        ("values", .list(values)),
      ])
    }
    return element(
      "figure",
      [
        ("alternative", .text(alternativeText)),
        ("categories", .list(categories.map { .text($0.name) })),
        ("figure", .text(kind.rawValue)), ("label", .text(label ?? "")),
        ("notes", .list(notes.map { .text($0) })), ("number", .number(number)),
        ("series", .list(rows)),
        ("source", .text(source)), ("takeaway", .text(takeaway)), ("title", .text(title)),
      ]
    )
  }
}
