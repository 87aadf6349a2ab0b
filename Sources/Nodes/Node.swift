package import Diagnostics

/// A YAML value with its place.
///
/// Scalars stay text, so that 1 and 2004-01 are never numbers or dates.
package struct Node: Sendable {
  /// An entry of a mapping.
  package typealias Entry = (key: Node, value: Node)

  package enum Kind: Sendable {
    /// In the order of the text; keys are scalars and unique.
    case mapping([Entry])
    case list([Node])
    case scalar(String)
  }

  package let kind: Kind
  /// From the first character of the value to the last, brackets and quotes included.
  package let span: SourceSpan
  /// The source range of every character of a scalar that stands in the text as it is.
  ///
  /// Nil for a scalar with escapes or folded lines, for lists and for mappings.
  package let verbatimRange: Range<Int>?
  /// Whether a scalar was written without quotes; false for lists and mappings.
  package let isPlain: Bool

  package init(
    _ kind: Kind,
    span: SourceSpan,
    verbatimRange: Range<Int>? = nil,
    isPlain: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.verbatimRange = verbatimRange
    self.isPlain = isPlain
  }

  /// The value of a key; nil if there is none or this is no mapping.
  package subscript(key: String) -> Node? {
    entries.first { $0.key.text == key }?.value
  }

  /// The text of a scalar, else nil; a value that is left out (`键:`) is an empty text.
  package var text: String? {
    if case .scalar(let text) = kind { text } else { nil }
  }

  /// The items of a list; empty for anything else.
  package var items: [Node] {
    if case .list(let items) = kind { items } else { [] }
  }

  /// The entries of a mapping; empty for anything else.
  package var entries: [Entry] {
    if case .mapping(let entries) = kind { entries } else { [] }
  }

  /// The node of a key itself, for its span.
  package func key(_ key: String) -> Node? { entries.first { $0.key.text == key }?.key }

  /// Whether nothing stands there (`键:`).
  package var isEmpty: Bool { text == "" && isPlain }

  /// A text that may be questioned on its own: its source and where in it the text stands.
  ///
  /// With escapes the text is taken out and stands for itself under the same name.
  package var embeddedText: SourceSpan? {
    guard let text else { return nil }
    if let verbatimRange { return span.source.span(verbatimRange) }
    return SourceText(name: span.source.name, text: text).wholeSpan
  }
}
