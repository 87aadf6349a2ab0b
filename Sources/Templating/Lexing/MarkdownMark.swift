/// A mark of Markdown at the start of a line that a template does not have: it would print itself.
struct MarkdownMark {
  enum Kind {
    case list
    case quotation
    case table
    case picture
  }

  let kind: Kind
  /// In bytes, the blank behind it left out.
  let length: Int

  /// Nil for a line that begins with text or a tag.
  init?(at start: Int, in text: TemplateText) {
    let line = text.string(start..<text.lineEnd(from: start))
    if line.hasPrefix("|") {
      self.init(.table, length: 1)
    } else if line.hasPrefix("![") {
      self.init(.picture, length: 2)
    } else if line.hasPrefix("> ") {
      self.init(.quotation, length: 1)
    } else if ["- ", "+ ", "* "].contains(where: line.hasPrefix) {
      self.init(.list, length: 1)
    } else {
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard !digits.isEmpty, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
      self.init(.list, length: digits.count + 1)
    }
  }

  private init(_ kind: Kind, length: Int) {
    self.kind = kind
    self.length = length
  }
}
