extension Inline {
  /// What it prints in running text; of a footnote only what stands in the line, nothing in txt.
  package var plainText: String {
    switch self {
    case .text(let text, _): text
    case .fact(_, let shown): shown
    case .reference(_, let shown): shown
    case .footnote: ""
    case .emphasis(_, let content): content.map(\.plainText).joined()
    case .openSlot(let text): "【\(text)】"
    case .stated(let statement): statement.shown
    }
  }

  /// The texts of the footnotes in it, in order.
  package var footnotes: [String] {
    switch self {
    case .footnote(_, let content): [content.map(\.plainText).joined()]
    case .emphasis(_, let content): content.flatMap(\.footnotes)
    case .text, .fact, .reference, .openSlot, .stated: []
    }
  }
}
