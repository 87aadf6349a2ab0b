import Yams

/// Where a scalar ends and whether it stands in the text as it is.
struct ScalarExtent {
  /// The index behind its last character, quotes included.
  let end: Int
  /// The scalars of the value without quotes, if it has no escapes and no folded lines.
  let verbatim: Range<Int>?

  init(_ scalar: Yams.Node.Scalar, from start: Int, in text: YAMLText) {
    let content = Array(scalar.string.unicodeScalars)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      end = Self.quotedEnd(from: start, in: text)
      let inside = start + 1..<max(start + 1, end - 1)
      verbatim = inside.count == content.count ? inside : nil
    case .literal, .folded:
      end = Self.blockEnd(from: start, in: text)
      verbatim = nil
    case .plain, .any:
      end = Self.plainEnd(of: content, from: start, in: text)
      verbatim = end - start == content.count ? start..<end : nil
    }
  }

  /// Behind the quote that closes the one at the start.
  private static func quotedEnd(from start: Int, in text: YAMLText) -> Int {
    let quote = text.scalar(at: start)
    var index = start + 1
    while let scalar = text.scalar(at: index) {
      if scalar == quote {
        // Two single quotes stand for one.
        guard quote == "'", text.scalar(at: index + 1) == "'" else { return index + 1 }
        index += 1
      } else if quote == "\"", scalar == "\\" {
        index += 1
      }
      index += 1
    }
    return min(index, text.scalars.count)
  }

  /// Behind the last character; folded lines are matched without their blanks.
  private static func plainEnd(
    of content: [Unicode.Scalar],
    from start: Int,
    in text: YAMLText
  ) -> Int {
    var index = start
    for scalar in content where scalar != " " && !scalar.isLineEnd {
      while let blank = text.scalar(at: index), blank != scalar,
        blank == " " || blank == "\t" || blank.isLineEnd
      { index += 1 }
      index += 1
    }
    return min(index, text.scalars.count)
  }

  /// Behind the last line that is indented as the first one below the `|` or `>`.
  private static func blockEnd(from start: Int, in text: YAMLText) -> Int {
    var indentation: Int?
    var end = text.scalars[start...].firstIndex(where: \.isLineEnd) ?? text.scalars.count
    var index = end
    while index < text.scalars.count {
      let lineStart = index + 1
      guard lineStart < text.scalars.count else { break }
      let lineEnd =
        text.scalars[lineStart...].firstIndex(where: \.isLineEnd) ?? text.scalars.count
      let blanks = text.scalars[lineStart..<lineEnd].prefix { $0 == " " }.count
      if lineStart + blanks < lineEnd {
        if blanks < indentation ?? 1 { break }
        indentation = indentation ?? blanks
        end = lineEnd
      }
      index = lineEnd
    }
    return end
  }
}
