import Diagnostics

/// Blanks at the ends of lines, and blank lines between blocks.
///
/// What lies inside tags, comments, blocks and the head is not touched.
struct LineFormatter {
  private enum Kind {
    case blank
    case text
    case heading
    /// The first or the last line of a block, or the whole.
    case block
    /// Begins with a statement, or holds comments only: it belongs to what stands beside it.
    case statement
  }

  private struct Line {
    let kind: Kind
    let text: String

    /// Its line end alone.
    var emptied: Line { Line(kind: .blank, text: text.hasSuffix("\r\n") ? "\r\n" : "\n") }
  }

  private let text: TemplateText
  private let lexer: TemplateLexer
  private let headEnd: Int
  /// Ranges whose line ends stay.
  private let closed: [Range<Int>]

  init(_ source: SourceText) {
    text = TemplateText(source)
    var log = DiagnosticLog()
    headEnd = headRange(of: text, log: &log)?.end ?? 0
    var lexer = TemplateLexer(source)
    lexer.lex(headEnd..<text.end)
    self.lexer = lexer
    closed = (lexer.comments + lexer.tokens.compactMap(\.closedRange))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  func formatted() -> String {
    let head = text.string(0..<headEnd)
    let lines = arranged(wholeLines())
    // Without its blank lines a text might become a head.
    guard headEnd > 0 || lines.first?.text.trimmedOfBlanks != "---" || startsAtOnce else {
      return text.source.text
    }
    let end = head.hasSuffix("\r\n") ? "\r\n" : "\n"
    let isDivided = headEnd > 0 && !lines.isEmpty
    return head + (isDivided ? end : "") + lines.map(\.text).joined()
  }

  /// Whether the first line of the text is not blank.
  private var startsAtOnce: Bool {
    !text.trimmed(headEnd..<text.lineEnd(from: headEnd)).isEmpty
  }

  /// Lines with their ends; a line goes on where its end lies in a tag, comment or block.
  private func wholeLines() -> [Line] {
    var lines: [Line] = []
    var start = headEnd
    while start < text.end {
      var end = text.lineEnd(from: start)
      while let range = closed.first(where: { $0.contains(end) }) {
        end = text.lineEnd(from: range.upperBound)
      }
      let content = start..<min(end, text.end)
      lines.append(Line(kind: kind(of: content), text: trimmedEnd(content) + lineEnd(at: end)))
      start = min(end + 1, text.end)
      if end >= text.end { break }
    }
    return lines
  }

  /// CR LF where the author's editor writes it; one at the end of the text, too.
  private func lineEnd(at offset: Int) -> String {
    let before = offset > 0 && offset < text.end ? text.bytes[offset - 1] : nil
    return before == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private func trimmedEnd(_ line: Range<Int>) -> String {
    let kept = text.trimmed(line)
    let last = closed.last { $0.overlaps(line) }?.upperBound ?? line.lowerBound
    return text.string(
      line.lowerBound..<(kept.isEmpty ? line.lowerBound : max(kept.upperBound, last))
    )
  }

  private func kind(of line: Range<Int>) -> Kind {
    let content = text.trimmed(line)
    if content.isEmpty { return .blank }
    guard let first = lexer.tokens.first(where: { line.contains($0.range.lowerBound) }) else {
      return .statement
    }
    return switch first.kind {
    case .block: .block
    case .headingStart: .heading
    case .text, .output, .emphasis: .text
    // A line that holds comments only has but its end.
    case .statement, .lineEnd, .paragraphEnd, .headingEnd: .statement
    }
  }

  /// One blank line where there were more, and one before and behind headings and blocks.
  private func arranged(_ lines: [Line]) -> [Line] {
    var result: [Line] = []
    for line in lines {
      if line.kind == .blank {
        if let last = result.last, last.kind != .blank { result.append(line.emptied) }
        continue
      }
      if let last = result.last, Self.separates(last.kind, line.kind) {
        result.append(last.emptied)
      }
      result.append(line)
    }
    while result.last?.kind == .blank { result.removeLast() }
    return result
  }

  private static func separates(_ first: Kind, _ second: Kind) -> Bool {
    switch (first, second) {
    case (.blank, _), (.statement, _), (_, .statement), (_, .blank), (.text, .text): false
    case (.text, _), (.heading, _), (.block, _): true
    }
  }
}

extension TemplateToken {
  /// The range that a tag or block closes in itself.
  fileprivate var closedRange: Range<Int>? {
    switch kind {
    case .output, .statement, .block: range
    case .text, .emphasis, .lineEnd, .paragraphEnd, .headingStart, .headingEnd: nil
    }
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !TemplateText.isBlank($0) }))
  }
}
