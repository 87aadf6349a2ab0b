import Diagnostics

/// A template's bytes with the few ways of looking at them that lexing needs.
struct TemplateText: Sendable {
  let source: SourceText
  let bytes: [UInt8]

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  var end: Int { bytes.count }

  /// Whether the bytes of `text` stand at the offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    has(Array("\(text)".utf8), at: offset)
  }

  /// Whether these bytes stand at the offset.
  func has(_ text: [UInt8], at offset: Int) -> Bool {
    offset + text.count <= end && bytes[offset..<offset + text.count].elementsEqual(text)
  }

  /// The scalar at an offset, which must be a border of characters, and its length in bytes.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let stop = min(offset + length, end)
    let text = String(decoding: bytes[offset..<stop], as: UTF8.self)
    return (text.unicodeScalars.first ?? "\u{FFFD}", stop - offset)
  }

  /// The offset of the next line feed, or the end.
  func lineEnd(from offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? end
  }

  /// The offset behind the line feed that ends the line, or the end.
  func nextLine(from offset: Int) -> Int { min(lineEnd(from: offset) + 1, end) }

  /// The range without blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let (scalar, length) = scalar(at: lower)
      guard Self.isBlank(scalar) else { break }
      lower += length
    }
    var upper = range.upperBound
    while upper > lower {
      var start = upper - 1
      while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard Self.isBlank(scalar(at: start).scalar) else { break }
      upper = start
    }
    return lower..<upper
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func span(_ range: Range<Int>) -> SourceSpan { source.span(range) }

  /// Space, tab, line end and the full-width space.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\r", "\n", "\u{3000}", "\u{FEFF}": true
    default: false
    }
  }
}
