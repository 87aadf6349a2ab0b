extension Document {
  /// The narrative as text (txt): one line a paragraph, UTF-8, LF.
  ///
  /// Above the title the elements of the red head; 主送, headings with their numbers, captions, tables
  /// with a tab between cells, footnotes as 注：… behind their paragraph, 附件说明, signature, date, 附注,
  /// the list of typed numbers, the annexes, 版记.
  /// Source: product.md, formats.
  package var plainText: String {
    var lines = headLines + [title]
    if !recipients.isEmpty { lines.append(recipients + "：") }
    lines += bodyLines
    for (index, attachment) in attachments.enumerated() {
      let number = attachments.count > 1 ? "\(index + 1)." : ""
      lines.append((index == 0 ? "附件：" : "") + number + attachment)
    }
    lines += [signature, dateText]
    if !remark.isEmpty { lines.append("（\(remark)）") }
    lines += statementList.lines
    for annex in annexes {
      lines += [annex.label, annex.title] + annex.blocks.flatMap(\.plainLines)
    }
    lines += imprintLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of the blocks alone, annexes left out.
  package var bodyLines: [String] { blocks.flatMap(\.plainLines) }
}

extension Block {
  /// One line for a heading, a paragraph, a caption, a row of a table, a note; none for an annex.
  package var plainLines: [String] {
    switch self {
    case .heading(let heading): [heading.plainText]
    case .paragraph(let paragraph): paragraph.plainLines
    case .figure(let chart): chart.plainLines
    case .table(let table): table.plainLines
    case .pageBreak: []
    case .landscape(let blocks): blocks.flatMap(\.plainLines)
    case .annex: []
    }
  }
}

extension Heading {
  /// Number and text.
  package var plainText: String { number + inlines.map(\.plainText).joined() }
}

extension Paragraph {
  fileprivate var plainLines: [String] {
    let head = runInHeading?.plainText ?? ""
    let notes = ((runInHeading?.inlines ?? []) + inlines).flatMap(\.footnotes)
    return [head + inlines.map(\.plainText).joined()] + notes.map { "注：" + $0 }
  }
}

extension Chart {
  /// 要点, caption, notes and source.
  fileprivate var plainLines: [String] {
    var lines = takeaway.isEmpty ? [] : [takeaway]
    lines.append(numberText + "\u{3000}" + title)
    lines += notes.map { "注：" + $0 }
    if !source.isEmpty { lines.append("数据来源：" + source) }
    return lines
  }
}

extension Table {
  /// Caption, unit line, heads, rows with a tab between cells, notes.
  fileprivate var plainLines: [String] {
    var lines = [numberText + "\u{3000}" + title]
    if !unitLine.isEmpty { lines.append(unitLine) }
    let depth = columns.map(\.heads.count).max() ?? 0
    for level in 0..<depth {
      lines.append(
        columns.map { $0.heads.indices.contains(level) ? $0.heads[level] : "" }
          .joined(separator: "\t")
      )
    }
    lines += rows.map { $0.cells.map(\.text).joined(separator: "\t") }
    return lines + notes.map { "注：" + $0 }
  }
}
