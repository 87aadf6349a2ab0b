/// The cells of a CSV file, row by row.
///
/// Cells lie one behind another in one array of bytes, so that reading a million of them makes no
/// text. Source: RFC 4180; a line end may be LF, CR LF or CR.
struct DelimitedTable {
  /// A row that does not keep the rules of quotes.
  enum QuoteProblem: Equatable {
    /// The quote is not closed before the end of the file.
    case open
    /// Something stands between the closing quote and the next comma.
    case textBehind
  }

  /// All cells, without quotes.
  let content: [UInt8]
  /// Where each cell ends in `content`; it begins where the one before ends.
  private let ends: [Int]
  /// Index of the first cell of each row, and the number of all cells.
  private let rowStarts: [Int]
  /// By row, counted from 0.
  let quoteProblems: [(row: Int, problem: QuoteProblem)]

  init(_ bytes: [UInt8]) {
    var reader = Reader(delimiter: Self.delimiter(of: bytes), byteCount: bytes.count)
    reader.read(bytes)
    content = reader.content
    ends = reader.ends
    rowStarts = reader.rowStarts
    quoteProblems = reader.quoteProblems
  }

  /// A tab, if the first line has one and no comma.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let comma = UInt8(ascii: ",")
    let tab = UInt8(ascii: "\t")
    return !line.contains(comma) && line.contains(tab) ? tab : comma
  }

  var rowCount: Int { rowStarts.count - 1 }

  func cellCount(ofRow row: Int) -> Int { rowStarts[row + 1] - rowStarts[row] }

  /// The bytes of a cell in `content`; empty beyond the end of the row.
  func range(row: Int, column: Int) -> Range<Int> {
    let cell = rowStarts[row] + column
    guard cell < rowStarts[row + 1] else { return 0..<0 }
    return (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  /// The cell without blanks at its ends, ideographic and no-break ones included.
  func trimmedRange(row: Int, column: Int) -> Range<Int> {
    content.trimmed(range(row: row, column: column))
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: content[range], as: UTF8.self)
  }

  /// The text of a cell without blanks at its ends.
  func text(row: Int, column: Int) -> String { text(trimmedRange(row: row, column: column)) }

  /// Whether no cell of the row holds anything.
  func isBlank(row: Int) -> Bool {
    (0..<cellCount(ofRow: row)).allSatisfy { trimmedRange(row: row, column: $0).isEmpty }
  }
}

extension [UInt8] {
  /// A range of UTF-8 without the blanks at its ends: ASCII, U+00A0 and U+3000.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, let length = blankLength(from: lower, to: upper) { lower += length }
    while lower < upper, let length = blankLength(before: upper, from: lower) { upper -= length }
    return lower..<upper
  }

  private func blankLength(from lower: Int, to upper: Int) -> Int? {
    let byte = self[lower]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, lower + 1 < upper, self[lower + 1] == 0xA0 { return 2 }
    if byte == 0xE3, lower + 2 < upper, self[lower + 1] == 0x80, self[lower + 2] == 0x80 {
      return 3
    }
    return nil
  }

  private func blankLength(before upper: Int, from lower: Int) -> Int? {
    let byte = self[upper - 1]
    if byte <= 0x20 { return 1 }
    if byte == 0xA0, upper - 2 >= lower, self[upper - 2] == 0xC2 { return 2 }
    if byte == 0x80, upper - 3 >= lower, self[upper - 2] == 0x80, self[upper - 3] == 0xE3 {
      return 3
    }
    return nil
  }
}

/// Splits bytes into cells.
private struct Reader {
  let delimiter: UInt8
  var content: [UInt8] = []
  var ends: [Int] = []
  var rowStarts: [Int] = [0]
  var quoteProblems: [(row: Int, problem: DelimitedTable.QuoteProblem)] = []

  init(delimiter: UInt8, byteCount: Int) {
    self.delimiter = delimiter
    content.reserveCapacity(byteCount)
    // A cell of operating data has some five bytes.
    ends.reserveCapacity(byteCount / 5)
  }

  mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\"") {
        index = readQuoted(bytes, from: index + 1)
      }
      index = readPlain(bytes, from: index)
      ends.append(content.count)
      guard index < bytes.count else { break }
      if bytes[index] == delimiter {
        index += 1
        // A delimiter at the very end has an empty cell behind it.
        if index == bytes.count { ends.append(content.count) }
      } else {
        let isPair =
          bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
          && bytes[index + 1] == UInt8(ascii: "\n")
        index += isPair ? 2 : 1
        rowStarts.append(ends.count)
      }
    }
    if rowStarts.last != ends.count { rowStarts.append(ends.count) }
  }

  /// Up to the next delimiter or line end.
  private mutating func readPlain(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      content.append(byte)
      index += 1
    }
    return index
  }

  /// Up to the byte behind the closing quote.
  private mutating func readQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    let quote = UInt8(ascii: "\"")
    while index < bytes.count {
      if bytes[index] != quote {
        content.append(bytes[index])
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == quote {
        content.append(quote)
        index += 2
      } else {
        let next = index + 1
        if next < bytes.count, bytes[next] != delimiter, bytes[next] != 0x0A, bytes[next] != 0x0D {
          quoteProblems.append((rowStarts.count - 1, .textBehind))
        }
        return next
      }
    }
    quoteProblems.append((rowStarts.count - 1, .open))
    return index
  }
}
