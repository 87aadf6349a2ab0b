/// The delimiters of a tag and the full-width forms in which an input method writes them.
enum TagDelimiter: CaseIterable, Sendable {
  case output
  case statement
  case comment

  /// The opening form that is right.
  var opening: String {
    switch self {
    case .output: "{{"
    case .statement: "{%"
    case .comment: "{#"
    }
  }

  /// The closing form that is right.
  var closing: String {
    switch self {
    case .output: "}}"
    case .statement: "%}"
    case .comment: "#}"
    }
  }

  /// The two characters of the opening, each with its full-width form.
  private var openingCharacters: [[Unicode.Scalar]] { [Self.left, inner(Self.left)] }
  private var closingCharacters: [[Unicode.Scalar]] { [inner(Self.right), Self.right] }

  private static let left: [Unicode.Scalar] = ["{", "｛"]
  private static let right: [Unicode.Scalar] = ["}", "｝"]

  private func inner(_ brace: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .output: brace
    case .statement: ["%", "％"]
    case .comment: ["#", "＃"]
    }
  }

  /// The length in bytes of an opening, full-width or not, at the offset; nil if there is none.
  func openingLength(in text: TemplateText, at offset: Int) -> Int? {
    length(of: openingCharacters, in: text, at: offset)
  }

  /// The length in bytes of a closing, full-width or not, at the offset; nil if there is none.
  func closingLength(in text: TemplateText, at offset: Int) -> Int? {
    length(of: closingCharacters, in: text, at: offset)
  }

  private func length(
    of characters: [[Unicode.Scalar]],
    in text: TemplateText,
    at offset: Int
  ) -> Int? {
    var position = offset
    for choices in characters {
      guard position < text.end else { return nil }
      let (scalar, length) = text.scalar(at: position)
      guard choices.contains(scalar) else { return nil }
      position += length
    }
    return position - offset
  }
}
