package import Facts

extension Document {
  /// The document as lines for goldens (dumps.md, text goldens).
  ///
  /// - Parameter expression: the normal form of a question, which only the assembly can print.
  /// - Returns: one line an element, two spaces of indent for each level.
  package func golden(expression: (Question) -> String) -> String {
    var lines = ["document \(organizationName) \(period)"]
    for (index, block) in blocks.enumerated() {
      lines += block.golden(number: index + 1, expression).map { "  " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Block {
  fileprivate func golden(number: Int, _ expression: (Question) -> String) -> [String] {
    switch self {
    case .heading(let heading): [heading.golden(expression)]
    case .paragraph(let paragraph):
      ["paragraph \(number)"]
        + (paragraph.runInHeading.map { ["  " + $0.golden(expression)] } ?? [])
        + ["  " + paragraph.inlines.map { $0.golden(expression) }.joined(separator: " ")]
    case .figure(let chart):
      ["figure \(chart.number) \(chart.kind.rawValue) \"\(chart.title)\""]
        + (chart.takeaway.isEmpty ? [] : ["  takeaway \"\(chart.takeaway)\""])
    case .table(let table): table.golden
    case .pageBreak: ["page break"]
    case .landscape(let blocks):
      ["landscape"]
        + blocks.enumerated().flatMap { index, block in
          block.golden(number: index + 1, expression).map { "  " + $0 }
        }
    case .annex(let annex):
      ["annex \(annex.label) \"\(annex.title)\""]
        + annex.blocks.enumerated().flatMap { index, block in
          block.golden(number: index + 1, expression).map { "  " + $0 }
        }
    }
  }
}

extension Heading {
  fileprivate func golden(_ expression: (Question) -> String) -> String {
    let parts = inlines.map { $0.golden(expression) }.joined(separator: " ")
    let isPlain = inlines.allSatisfy { inline in
      if case .text(_, nil) = inline { true } else { false }
    }
    let text = isPlain ? "\"" + inlines.map(\.plainText).joined() + "\"" : parts
    return "heading \(level) \(text)"
  }
}

extension Inline {
  fileprivate func golden(_ expression: (Question) -> String) -> String {
    switch self {
    case .text(let text, let reason): "\(reason?.rawValue ?? "text") \"\(text)\""
    case .fact(let id, let shown): "fact{\(expression(id.question))|\(shown)}"
    case .reference(let label, let shown): "reference{\(label)|\(shown)}"
    case .footnote(let number, let content):
      "footnote \(number) " + content.map { $0.golden(expression) }.joined(separator: " ")
    case .emphasis(let emphasis, let content):
      "\(emphasis.rawValue){" + content.map { $0.golden(expression) }.joined(separator: " ") + "}"
    case .openSlot(let text): "slot \"\(text)\""
    case .stated(let statement): "stated \"\(statement.shown)\""
    }
  }
}

extension Table {
  fileprivate var golden: [String] {
    var lines = ["table \(number) \"\(title)\""]
    if !unitLine.isEmpty { lines.append("  unit \"\(unitLine)\"") }
    lines.append(
      "  head " + columns.map { "\"\($0.heads.joined(separator: "/"))\"" }.joined(separator: " ")
    )
    for row in rows {
      let cells = row.cells.map { "\"\($0.text)\"" }.joined(separator: " ")
      lines.append("  \(row.kind.word)\(row.isHighlighted ? " own" : "") \(cells)")
    }
    return lines + notes.map { "  note \"\($0)\"" }
  }
}

extension Table.Row.Kind {
  /// The word of dumps.
  var word: String {
    switch self {
    case .body: "row"
    case .group: "group"
    case .total: "total"
    }
  }
}
