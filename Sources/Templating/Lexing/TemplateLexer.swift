import Diagnostics
import Documents

/// Cuts a template into tokens, line by line.
struct TemplateLexer {
  let text: TemplateText
  private(set) var tokens: [TemplateToken] = []
  /// Delimiters typed full-width: the marked ones of each tag and the tag itself.
  private(set) var wideTags: [WideTag] = []
  var log = DiagnosticLog()
  private var readsMarks = true
  /// What stands in a block of a figure or table that has no end; it is not read as one.
  private(set) var unclosedBlock: Range<Int>?
  /// `{# … #}` with their delimiters.
  private(set) var comments: [Range<Int>] = []

  /// A tag with full-width delimiters.
  struct WideTag {
    let delimiter: TagDelimiter
    let opening: Range<Int>
    let closing: Range<Int>
  }

  init(_ source: SourceText) { text = TemplateText(source) }

  /// The tokens of a range of the text, which begins at the start of a line.
  mutating func lex(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      position = lexLine(at: position)
    }
  }

  /// The tokens of a range that is one line of running text: a title, a text of 素材.
  ///
  /// Without `readsMarks` only tags are read; `*` and `\` print themselves.
  mutating func lexInline(_ range: Range<Int>, readsMarks: Bool = true) {
    self.readsMarks = readsMarks
    var position = range.lowerBound
    while position < range.upperBound {
      position = lexPieces(from: position, to: range.upperBound)
      if position < range.upperBound {
        append(.lineEnd, position..<position + 1)
        position += 1
      }
    }
  }

  /// The findings on full-width delimiters.
  var wideFindings: [Diagnostic] { wideTags.map { .fullWidthDelimiters($0, in: text) } }

  private mutating func append(_ kind: TemplateToken.Kind, _ range: Range<Int>) {
    tokens.append(TemplateToken(kind: kind, range: range))
  }

  private mutating func lexLine(at start: Int) -> Int {
    let line = text.trimmed(start..<text.lineEnd(from: start))
    if line.isEmpty {
      append(.paragraphEnd, line)
      return text.nextLine(from: start)
    }
    if text.has("```", at: line.lowerBound) { return lexBlock(opening: line) }
    if text.bytes[line.lowerBound] == UInt8(ascii: "#") { return lexHeading(line) }
    return lexParagraphLine(from: line.lowerBound)
  }

  private mutating func lexHeading(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound, text.bytes[start] == UInt8(ascii: "#") { start += 1 }
    let marks = line.lowerBound..<start
    if marks.count > 4 { log.add(.headingTooDeep(text.span(marks))) }
    append(.headingStart(level: min(marks.count, 4)), marks)
    let content = text.trimmed(start..<line.upperBound)
    let stop = lexPieces(from: content.lowerBound, to: text.end)
    append(.headingEnd, stop..<stop)
    return min(stop + 1, text.end)
  }

  private mutating func lexParagraphLine(from start: Int) -> Int {
    if let mark = MarkdownMark(at: start, in: text) {
      log.add(.foreignMark(mark, text.span(start..<start + mark.length)))
    }
    let first = tokens.count
    let stop = lexPieces(from: start, to: text.end)
    let line = tokens[first...]
    let holdsOnlyStatements = line.allSatisfy { token in
      switch token.kind {
      case .text(let text): text.unicodeScalars.allSatisfy(TemplateText.isBlank)
      case .statement: true
      case .output, .emphasis, .lineEnd, .paragraphEnd, .headingStart, .headingEnd, .block: false
      }
    }
    guard holdsOnlyStatements else {
      append(.lineEnd, stop..<min(stop + 1, text.end))
      return min(stop + 1, text.end)
    }
    let statements = line.compactMap { token -> TemplateToken? in
      guard case .statement(let inner, _) = token.kind else { return nil }
      return TemplateToken(kind: .statement(inner: inner, isAlone: true), range: token.range)
    }
    tokens.replaceSubrange(first..., with: statements)
    return min(stop + 1, text.end)
  }

  private mutating func lexBlock(opening: Range<Int>) -> Int {
    let word = text.trimmed(opening.lowerBound + 3..<opening.upperBound)
    let start = text.nextLine(from: opening.upperBound)
    var line = start
    while line < text.end {
      let content = text.trimmed(line..<text.lineEnd(from: line))
      if text.string(content) == "```" {
        append(.block(word: word, content: start..<line), opening.lowerBound..<content.upperBound)
        return text.nextLine(from: line)
      }
      line = text.nextLine(from: line)
    }
    log.add(.unclosedFence(text.span(opening)))
    unclosedBlock = start..<text.end
    return text.end
  }

  /// Text and tags up to the end of the line outside tags; gives where that is.
  private mutating func lexPieces(from start: Int, to limit: Int) -> Int {
    var position = start
    var pending = start
    func isDone(_ position: Int) -> Bool {
      position >= limit || text.bytes[position] == UInt8(ascii: "\n")
    }
    while !isDone(position) {
      guard let (length, isTag) = specialLength(at: position, limit: limit) else {
        position += text.scalar(at: position).length
        continue
      }
      appendText(pending..<position)
      if isTag {
        position = lexTag(at: position, limit: limit)
      } else {
        appendMark(position..<position + length)
        position += length
      }
      pending = position
    }
    appendText(
      text.trimmed(pending..<position).lowerBound == position
        ? pending..<pending
        : pending..<text.trimmed(pending..<position).upperBound
    )
    return position
  }

  /// The length of an escape or a mark of emphasis, or that a tag begins here.
  private func specialLength(at position: Int, limit: Int) -> (length: Int, isTag: Bool)? {
    switch text.bytes[position] {
    case UInt8(ascii: "\\") where readsMarks:
      for delimiter in TagDelimiter.allCases
      where text.has(Array(delimiter.opening.utf8), at: position + 1) {
        return (3, false)
      }
      return text.has("*", at: position + 1) ? (2, false) : nil
    case UInt8(ascii: "*") where readsMarks: return (text.has("**", at: position) ? 2 : 1, false)
    case UInt8(ascii: "{"), 0xEF:
      let opens = TagDelimiter.allCases.contains {
        $0.openingLength(in: text, at: position) != nil
      }
      return opens ? (2, true) : nil
    default: return nil
    }
  }

  private mutating func appendText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.strayBraces(in: range).forEach { log.add(.strayBrace(text.span($0))) }
    append(.text(text.string(range)), range)
  }

  private mutating func appendMark(_ range: Range<Int>) {
    let mark = text.string(range)
    switch mark {
    case "*": append(.emphasis(.dots), range)
    case "**": append(.emphasis(.bold), range)
    default: append(.text(String(mark.dropFirst())), range)
    }
  }

  private mutating func lexTag(at start: Int, limit: Int) -> Int {
    for delimiter in TagDelimiter.allCases {
      guard let length = delimiter.openingLength(in: text, at: start) else { continue }
      let inner = start + length
      guard let closing = closing(of: delimiter, from: inner, limit: limit) else {
        log.add(.unclosedTag(text.span(start..<inner), delimiter))
        return nextTag(from: inner) ?? text.lineEnd(from: start)
      }
      if length > 2 || closing.count > 2 {
        wideTags.append(
          WideTag(delimiter: delimiter, opening: start..<inner, closing: closing)
        )
      }
      appendTag(delimiter, inner: inner..<closing.lowerBound, whole: start..<closing.upperBound)
      return closing.upperBound
    }
    return start + 1
  }

  private mutating func appendTag(
    _ delimiter: TagDelimiter,
    inner: Range<Int>,
    whole: Range<Int>
  ) {
    switch delimiter {
    case .output: append(.output(inner: text.trimmed(inner)), whole)
    case .statement: append(.statement(inner: text.trimmed(inner), isAlone: false), whole)
    case .comment: comments.append(whole)
    }
  }

  /// Where a tag closes: outside quotes if possible, and before a blank line.
  private func closing(of delimiter: TagDelimiter, from start: Int, limit: Int) -> Range<Int>? {
    search(delimiter, from: start, limit: limit, skipsQuotes: delimiter != .comment)
      ?? search(delimiter, from: start, limit: text.lineEnd(from: start), skipsQuotes: false)
  }

  /// Whether a tag begins here: inside another one it says that the other was not closed.
  private func opensTag(at position: Int) -> Bool {
    TagDelimiter.allCases.contains { $0.openingLength(in: text, at: position) != nil }
  }

  /// Where the next tag of the line begins.
  private func nextTag(from start: Int) -> Int? {
    var position = start
    while position < text.lineEnd(from: start) {
      if opensTag(at: position) { return position }
      position += text.scalar(at: position).length
    }
    return nil
  }

  private func search(
    _ delimiter: TagDelimiter,
    from start: Int,
    limit: Int,
    skipsQuotes: Bool
  ) -> Range<Int>? {
    var position = start
    var quote: Unicode.Scalar?
    while position < min(limit, text.end) {
      let (scalar, length) = text.scalar(at: position)
      if let end = quote {
        if scalar == end { quote = nil }
      } else if let closing = delimiter.closingLength(in: text, at: position) {
        return position..<position + closing
      } else if delimiter != .comment, opensTag(at: position) {
        return nil
      } else if skipsQuotes, scalar == "\"" || scalar == "“" {
        quote = scalar == "“" ? "”" : "\""
      }
      if delimiter != .comment, scalar == "\n",
        text.trimmed(position + 1..<text.lineEnd(from: min(position + 1, text.end))).isEmpty
      {
        return nil
      }
      position += length
    }
    return nil
  }
}
