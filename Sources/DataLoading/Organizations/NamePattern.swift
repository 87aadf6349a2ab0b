/// How a form of a name is made: a text with `{名}` in the place of the name.
struct NamePattern {
  /// What stands around the names.
  private let parts: [String]

  init(_ text: String) {
    parts = text.split(separator: "{名}", omittingEmptySubsequences: false).map(String.init)
  }

  /// The form of a name.
  func text(of name: String) -> String { parts.joined(separator: name) }

  /// Whether a text is the form of some name.
  ///
  /// A pattern of the name alone fits nothing, for it would fit all.
  func fits(_ text: String) -> Bool {
    guard parts.count == 2, parts[0].count + parts[1].count > 0 else { return false }
    return text.hasPrefix(parts[0]) && text.hasSuffix(parts[1])
      && text.count > parts[0].count + parts[1].count
  }
}
