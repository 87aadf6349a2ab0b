/// A text of the user's with the name by which messages call it.
///
/// Two texts are the same if name and content are.
public struct SourceText: Sendable, Hashable {
  /// What one text holds: a class, for every span of a text hands it on.
  private final class Content: Sendable {
    let name: String
    let text: String
    let cell: CellAddress?
    /// The hash of the name, the length and the cell: spans are hashed by the thousand, and the whole
    /// text of a file for each of them would cost more than all else.
    let fingerprint: Int

    init(_ name: String, _ text: String, _ cell: CellAddress?) {
      self.name = name
      self.text = text
      self.cell = cell
      var hasher = Hasher()
      hasher.combine(name)
      hasher.combine(text.utf8.count)
      hasher.combine(cell)
      fingerprint = hasher.finalize()
    }
  }

  private let content: Content

  /// Makes a text from its name and content.
  public init(name: String, text: String) { content = Content(name, text, nil) }

  /// Makes the text of one cell; its name is that of the file.
  public init(_ text: String, in cell: CellAddress) { content = Content(cell.file, text, cell) }

  /// The path from the workspace, or the place of a text that is no file, such as `命令行`.
  public var name: String { content.name }
  /// The whole text, as read.
  public var text: String { content.text }
  /// The cell of a table that holds it; nil for a file of its own.
  public var cell: CellAddress? { content.cell }

  /// Whether name, content and cell are the same.
  public static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    return left.content.fingerprint == right.content.fingerprint && left.name == right.name
      && left.cell == right.cell && left.text == right.text
  }

  /// The name, the length and the cell only.
  public func hash(into hasher: inout Hasher) { hasher.combine(content.fingerprint) }

  /// The span of the whole text.
  public var wholeSpan: SourceSpan {
    SourceSpan(source: self, range: 0..<text.utf8.count)
  }

  /// The span of a range of UTF-8 offsets; a range beyond the end is clamped.
  public func span(_ range: Range<Int>) -> SourceSpan {
    let whole = 0..<text.utf8.count
    return SourceSpan(source: self, range: range.clamped(to: whole))
  }

  /// The text of a range of UTF-8 offsets.
  public func substring(_ range: Range<Int>) -> String {
    String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

/// A place in a text: a range of UTF-8 offsets.
public struct SourceSpan: Sendable, Hashable {
  /// The text it lies in.
  public let source: SourceText
  /// UTF-8 offsets from the start of the text; empty for a place between two characters.
  public let range: Range<Int>

  /// Makes a span of a range of UTF-8 offsets, which must lie inside the text.
  public init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// The text under the span.
  public var text: String { source.substring(range) }

  /// The smallest span of the same text that holds both.
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(
      source: source,
      range: min(
        range.lowerBound,
        other.range.lowerBound
      )..<max(range.upperBound, other.range.upperBound)
    )
  }

  /// Where it begins: line and column in characters, both counted from 1.
  public var position: SourcePosition { source.position(at: range.lowerBound) }

  /// `文件:行:列`, or the cell: `data/a.csv 第 7 行 正文`.
  public var address: String {
    if let cell = source.cell { return cell.description }
    return "\(source.name):\(position.line):\(position.column)"
  }
}

/// A line and a column, both counted from 1; the column counts characters.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// Line, from 1.
  public let line: Int
  /// Column in characters, from 1.
  public let column: Int

  /// Makes a position from line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceText {
  /// The position of a UTF-8 offset; an offset beyond the end gives the end.
  ///
  /// Lines end with LF or CR LF.
  public func position(at offset: Int) -> SourcePosition {
    var line = 1
    var lineStart = text.utf8.startIndex
    let target =
      text.utf8.index(text.utf8.startIndex, offsetBy: offset, limitedBy: text.utf8.endIndex)
      ?? text.utf8.endIndex
    var index = text.utf8.startIndex
    while index < target {
      let byte = text.utf8[index]
      index = text.utf8.index(after: index)
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index
      }
    }
    let column = text.unicodeScalars[lineStart..<target].count + 1
    return SourcePosition(line: line, column: column)
  }

  /// The UTF-8 offset of a position; a position beyond its line or the text gives its end.
  public func offset(of position: SourcePosition) -> Int {
    var line = 1
    var offset = 0
    let bytes = text.utf8
    var index = bytes.startIndex
    while line < position.line, index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index = bytes.index(after: index)
      offset += 1
    }
    var column = 1
    while column < position.column, index < text.endIndex {
      let scalar = text.unicodeScalars[index]
      if scalar == "\n" { break }
      offset += UTF8.width(scalar)
      index = text.unicodeScalars.index(after: index)
      column += 1
    }
    return offset
  }
}
