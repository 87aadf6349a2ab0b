import Diagnostics

/// Replacements of one file that are applied together.
struct Applying {
  private var edits: [(range: Range<Int>, text: String)] = []

  /// Takes a replacement unless it touches one that was taken before; one that is there is no other.
  mutating func take(_ replacement: Diagnostic.Replacement) {
    let range = replacement.span.range
    let clashes = edits.contains { edit in
      range.overlaps(edit.range) || range == edit.range
        || range.isEmpty && edit.range.contains(range.lowerBound)
        || edit.range.isEmpty && range.contains(edit.range.lowerBound)
    }
    if !clashes { edits.append((range, replacement.text)) }
  }

  var count: Int { edits.count }

  /// The text with all that was taken.
  func applied(to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
