extension TemplateText {
  /// Braces in running text that are no tag: `}}` or `%}` without an opening, or `{ … }` in one pair.
  ///
  /// Ranges of the marks; of a pair of single braces the whole with what stands between them.
  /// On a line with an escaped `\{` braces are meant to be printed.
  func strayBraces(in range: Range<Int>) -> [Range<Int>] {
    let before = bytes[..<range.lowerBound]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard !string(start..<range.upperBound).contains("\\{") else { return [] }
    var found: [Range<Int>] = []
    var opening: Int?
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, length) = scalar(at: position)
      var end = position + length
      if scalar == "{" || scalar == "｛" {
        opening = opening ?? position
      } else if let closing = TagDelimiter.allCases.lazy
        .compactMap({ $0.closingLength(in: self, at: position) }).first
      {
        end = min(position + closing, range.upperBound)
        found.append((opening ?? position)..<end)
        opening = nil
      } else if scalar == "}" || scalar == "｝", let start = opening {
        found.append(start..<end)
        opening = nil
      }
      position = end
    }
    return found
  }
}
