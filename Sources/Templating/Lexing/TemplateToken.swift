import Diagnostics
import Documents

/// A piece of a template's text as the lexer cuts it.
struct TemplateToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Typed text of one line; of an escape, what it prints.
    case text(String)
    /// `{{ … }}` with the range between its delimiters.
    case output(inner: Range<Int>)
    /// `{% … %}`; alone if its line holds nothing but statements and comments.
    case statement(inner: Range<Int>, isAlone: Bool)
    /// `*` or `**`.
    case emphasis(Inline.Emphasis)
    /// A line end inside a paragraph.
    case lineEnd
    /// A blank line.
    case paragraphEnd
    /// `#` … `####`; the heading's line follows up to `headingEnd`.
    case headingStart(level: Int)
    case headingEnd
    /// A fenced block with its word and the range of its lines.
    case block(word: Range<Int>, content: Range<Int>)
  }

  var kind: Kind
  /// UTF-8 offsets in the template.
  let range: Range<Int>
}
