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

extension Document {
  /// The statements that are printed, in reading order.
  package var statements: [Statement] { blocks.flatMap(\.statements) }
}

extension Block {
  /// The statements in it, in reading order.
  var statements: [Statement] {
    switch self {
    case .heading(let heading): heading.inlines.flatMap(\.statements)
    case .paragraph(let paragraph):
      ((paragraph.runInHeading?.inlines ?? []) + paragraph.inlines).flatMap(\.statements)
    case .landscape(let blocks): blocks.flatMap(\.statements)
    case .figure, .table, .pageBreak: []
    }
  }
}

extension Inline {
  fileprivate var statements: [Statement] {
    switch self {
    case .stated(let statement): [statement]
    case .emphasis(_, let content): content.flatMap(\.statements)
    case .text, .fact, .reference, .footnote, .openSlot: []
    }
  }
}
