/// The list of typed numbers with their sources that stands behind a document (手填附录).
///
/// Empty where nothing with a number was typed, or where the page style leaves it out.
package struct StatementList: Sendable, Hashable {
  /// 附：手工填写数字及来源.
  package let title = "附：手工填写数字及来源"
  /// One entry a statement: text, 来源, 口径, where it stands.
  package let entries: [String]

  init(_ document: Document) {
    guard document.style.listsStatements else {
      entries = []
      return
    }
    var reader = StatementReader()
    reader.read(document.framedAbove)
    reader.read(document.blocks)
    reader.read(document.framedBelow)
    let isSingle = reader.found.count == 1
    entries = reader.found.enumerated().map { index, found in
      (isSingle ? "" : "\(index + 1).") + found.statement.entry(at: found.place)
    }
  }

  /// Title and entries; nothing without entries.
  package var lines: [String] { entries.isEmpty ? [] : [title] + entries }
}

extension Document {
  /// The list of typed numbers behind the document.
  package var statementList: StatementList { StatementList(self) }
}

extension Statement {
  /// Its line in the list: “49.59%”，来源：快报，口径：快报，见“一、业务发展”第2段.
  fileprivate func entry(at place: String) -> String {
    let basis = basis.map { "，口径：\($0)" } ?? ""
    return "“\(text)”，来源：\(source)\(basis)，见\(place)。"
  }
}

/// Walks through a document and says in words where each statement stands.
private struct StatementReader {
  private(set) var found: [(statement: Statement, place: String)] = []
  /// The heading last met; empty in front of the first.
  private var section = ""
  /// Paragraphs since that heading.
  private var count = 0

  mutating func read(_ framed: [FramedStatement]) {
    found += framed.filter(\.statement.holdsNumber).map { ($0.statement, $0.line.rawValue) }
  }

  mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        enter(heading)
        take(block, at: "标题“\(section)”")
      case .paragraph(let paragraph):
        if let heading = paragraph.runInHeading { enter(heading) }
        count += 1
        take(block, at: (section.isEmpty ? "正文" : "“\(section)”") + "第\(count)段")
      case .landscape(let inner): read(inner)
      case .annex(let annex):
        section = annex.label
        count = 0
        read(annex.blocks)
      case .figure, .table, .pageBreak: break
      }
    }
  }

  private mutating func enter(_ heading: Heading) {
    // A run-in heading keeps its full stop.
    let text = heading.plainText
    section = text.hasSuffix("。") ? String(text.dropLast()) : text
    count = 0
  }

  private mutating func take(_ block: Block, at place: String) {
    found += block.statements.filter(\.holdsNumber).map { ($0, place) }
  }
}
