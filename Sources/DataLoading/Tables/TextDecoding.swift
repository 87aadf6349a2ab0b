import Foundation

/// A text file in UTF-8, whatever it was written in.
struct DecodedText {
  /// A byte that belongs to no character.
  struct BrokenByte: Equatable {
    /// Line in the file, from 1.
    let line: Int
    /// Bytes before it in the file.
    let offset: Int
    let byte: UInt8
    /// What the file is otherwise written in: UTF-8, GB18030 or UTF-16.
    let encoding: String
  }

  /// UTF-8 without a byte order mark; a broken byte is U+FFFD.
  let bytes: [UInt8]
  /// The first of each broken line.
  let brokenBytes: [BrokenByte]

  /// Decodes UTF-8, UTF-8 with a byte order mark, GB18030, or UTF-16 with a byte order mark, which
  /// sheets call Unicode text.
  ///
  /// A file that is in none of them is read as that in which fewer lines are broken.
  /// Source: formats.md 2.1.
  init(_ bytes: [UInt8]) {
    let content = Self.withoutMark(bytes)
    let hasMark = content.count < bytes.count
    if let wide = Self.fromUTF16(bytes) {
      self = wide
    } else if content.span.isUTF8 {
      self.init(unicode: content)
    } else if !hasMark, let text = Self.fromGB18030(content) {
      self.init(bytes: Array(text.utf8), brokenBytes: [])
    } else {
      let unicode = Self.byLines(content, "UTF-8", skipped: hasMark ? 3 : 0) {
        String(validating: $0, as: UTF8.self)
      }
      let national = Self.byLines(content, "GB18030", skipped: 0, decoded: Self.fromGB18030)
      let isUnicode = hasMark || unicode.brokenBytes.count <= national.brokenBytes.count
      self = isUnicode ? unicode : national
    }
  }

  /// Takes what is known to be UTF-8 without a byte order mark.
  init(unicode bytes: [UInt8]) { self.init(bytes: bytes, brokenBytes: []) }

  /// The bytes behind the byte order mark of UTF-8, if they begin with one.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }

  private init(bytes: [UInt8], brokenBytes: [BrokenByte]) {
    self.bytes = bytes
    self.brokenBytes = brokenBytes
  }

  /// Nil without a byte order mark of UTF-16.
  private static func fromUTF16(_ bytes: [UInt8]) -> DecodedText? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var text: [UInt8] = []
    var broken: [BrokenByte] = []
    var start = 0
    for (index, line) in units.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { text.append(UInt8(ascii: "\n")) }
      text += Array(String(decoding: line, as: UTF16.self).utf8)
      if String(validating: line, as: UTF16.self) == nil {
        let offset = 2 + start * 2
        broken.append(
          BrokenByte(line: index + 1, offset: offset, byte: bytes[offset], encoding: "UTF-16")
        )
      }
      start += line.count + 1
    }
    return DecodedText(bytes: text, brokenBytes: broken)
  }

  /// Foundation's number of the encoding; nil on a broken byte.
  private static func fromGB18030(_ bytes: [UInt8]) -> String? {
    String(bytes: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
  }

  /// Decodes line by line and, in a broken line, character by character.
  private static func byLines(
    _ bytes: [UInt8],
    _ encoding: String,
    skipped: Int,
    decoded: ([UInt8]) -> String?
  ) -> DecodedText {
    var text: [UInt8] = []
    var broken: [BrokenByte] = []
    var start = 0
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(UInt8(ascii: "\n")) }
      let line = Array(line)
      if let whole = decoded(line) {
        text += Array(whole.utf8)
      } else {
        let (repaired, first) = repaired(line, decoded: decoded)
        text += repaired
        broken.append(
          BrokenByte(
            line: index + 1,
            offset: skipped + start + first,
            byte: first < line.count ? line[first] : 0,
            encoding: encoding
          )
        )
      }
      start += line.count + 1
    }
    return DecodedText(bytes: text, brokenBytes: broken)
  }

  /// A line with U+FFFD for each broken byte, and the place of the first.
  private static func repaired(
    _ line: [UInt8],
    decoded: ([UInt8]) -> String?
  ) -> (text: [UInt8], first: Int) {
    var text: [UInt8] = []
    var first: Int?
    var index = 0
    while index < line.count {
      // The longest character of both encodings has four bytes.
      var character: (text: String, length: Int)?
      for length in 1...min(4, line.count - index) where character == nil {
        character = decoded(Array(line[index..<index + length])).map { ($0, length) }
      }
      if let character {
        text += Array(character.text.utf8)
        index += character.length
      } else {
        first = first ?? index
        text += [0xEF, 0xBF, 0xBD]
        index += 1
      }
    }
    return (text, first ?? 0)
  }
}
