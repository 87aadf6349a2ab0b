package import Diagnostics
package import Facts

/// A statement that the author typed with its source (手填).
package struct Statement: Sendable, Hashable {
  package let text: String
  /// 来源.
  package let source: String
  /// 口径, printed in brackets behind the text; nil for none.
  package let basis: String?
  /// 指: the value that it says; nil if only the words around it tell.
  package let subject: FactID?
  /// Whether it holds a number, so that the list behind the document names it.
  package let holdsNumber: Bool
  /// What stands between the delimiters.
  package let span: SourceSpan

  package init(
    text: String,
    source: String,
    basis: String? = nil,
    subject: FactID? = nil,
    holdsNumber: Bool = true,
    span: SourceSpan
  ) {
    self.text = text
    self.source = source
    self.basis = basis
    self.subject = subject
    self.holdsNumber = holdsNumber
    self.span = span
  }

  /// As printed: 49.59%（快报）.
  package var shown: String { text + (basis.map { "（\($0)）" } ?? "") }
}

/// A statement in a line around the blocks of a document.
package struct FramedStatement: Sendable, Hashable {
  /// A line of a document that is no block.
  package enum Line: String, Sendable, Hashable {
    case title = "标题"
    case recipients = "主送"
    case attachments = "附件"
    case signature = "署名"
    case remark = "附注"
  }

  package let statement: Statement
  package let line: Line

  package init(_ statement: Statement, in line: Line) {
    self.statement = statement
    self.line = line
  }
}

extension Document {
  /// The statements that are printed, in reading order.
  package var statements: [Statement] {
    framedAbove.map(\.statement) + blocks.flatMap(\.statements) + framedBelow.map(\.statement)
  }

  /// Those of title and 主送.
  var framedAbove: [FramedStatement] { framed.filter(\.line.isAbove) }
  /// Those of 附件, 署名 and 附注.
  var framedBelow: [FramedStatement] { framed.filter { !$0.line.isAbove } }
}

extension FramedStatement.Line {
  fileprivate var isAbove: Bool {
    switch self {
    case .title, .recipients: true
    case .attachments, .signature, .remark: false
    }
  }
}

extension Block {
  /// The statements in it, in reading order.
  var statements: [Statement] {
    switch self {
    case .heading(let heading): heading.inlines.flatMap(\.statements)
    case .paragraph(let paragraph):
      ((paragraph.runInHeading?.inlines ?? []) + paragraph.inlines).flatMap(\.statements)
    case .landscape(let blocks): blocks.flatMap(\.statements)
    case .annex(let annex): annex.blocks.flatMap(\.statements)
    case .figure, .table, .pageBreak: []
    }
  }
}

extension Inline {
  /// The statements in it, in reading order.
  package var statements: [Statement] {
    switch self {
    case .stated(let statement): [statement]
    case .emphasis(_, let content): content.flatMap(\.statements)
    case .text, .fact, .reference, .footnote, .openSlot: []
    }
  }
}
