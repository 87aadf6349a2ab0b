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

  /// All cells, without quotes, a byte of no meaning behind each; the file itself if it has none.
  let content: [UInt8]
  private let places: CellPlaces
  private let delimiter: UInt8
  /// The columns of names and the groups of rows by them.
  private let groups: [(columns: Set<Int>, rows: RowGroups)]
  /// By row, counted from 0.
  let quoteProblems: [(row: Int, problem: QuoteProblem)]

  /// Splits a text of whatever form.
  init(_ bytes: [UInt8], named: NamedColumns? = nil) {
    self = DelimitedTable(plain: bytes, named: named) ?? DelimitedTable(quoted: bytes)
  }

  /// Splits UTF-8 without quotes; nil for anything else.
  init?(plain bytes: [UInt8], named: NamedColumns?) {
    delimiter = Self.delimiter(of: bytes)
    var cutter = RowCutter(delimiter: delimiter, named: named)
    guard let places = cutter.places(in: bytes) else { return nil }
    content = bytes
    self.places = places
    groups = NameKind.allCases.map { (cutter.columns(of: $0), cutter.groups(by: $0, places)) }
      .filter { !$0.0.isEmpty }
    quoteProblems = []
  }

  private init(quoted bytes: [UInt8]) {
    delimiter = Self.delimiter(of: bytes)
    var reader = QuotedReader(delimiter: delimiter, byteCount: bytes.count)
    reader.read(bytes)
    content = reader.content
    places = reader.places
    // Where cells hold delimiters, other cells can have the same bytes.
    groups = []
    quoteProblems = reader.quoteProblems
  }

  /// A tab, if the first line has one and no comma.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let comma = UInt8(ascii: ",")
    let tab = UInt8(ascii: "\t")
    return !line.contains(comma) && line.contains(tab) ? tab : comma
  }

  var rowCount: Int { places.rowCount }

  func cellCount(ofRow row: Int) -> Int { places.cellCount(ofRow: row) }

  /// The bytes of a cell in `content`; empty beyond the end of the row.
  func range(row: Int, column: Int) -> Range<Int> { range(row: row, place(of: column)) }

  /// The same for those who ask for many cells of a column.
  func range(row: Int, _ column: ColumnPlace) -> Range<Int> {
    let (range, part) = places.find(row: row, column)
    return part.map { self.part($0, of: range) } ?? range
  }

  /// Where the cells of a column lie in its rows.
  func place(of column: Int) -> ColumnPlace { places.find(column: column) }

  /// One of the cells between which delimiters stand in a range.
  private func part(_ part: Int, of range: Range<Int>) -> Range<Int> {
    let bytes = content.span
    var start = range.lowerBound
    for _ in 0..<part { start = bytes.place(of: delimiter, in: start..<range.upperBound) + 1 }
    return start..<bytes.place(of: delimiter, in: start..<range.upperBound)
  }

  /// The rows by their texts in some columns.
  func groups(by columns: [Int]) -> RowGroups {
    groups.first { columns.allSatisfy($0.columns.contains) }?.rows ?? RowGroups(ofEachOf: rowCount)
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
    let start = places.start(ofRow: row)
    if start < content.count, content.beginsText(at: start) { return false }
    for column in 0..<cellCount(ofRow: row) where !trimmedRange(row: row, column: column).isEmpty {
      return false
    }
    return true
  }
}

extension [UInt8] {
  /// A range of UTF-8 without the blanks at its ends: ASCII, U+00A0 and U+3000.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, hasNoBlank(first: range.lowerBound, last: last) else {
      return trimmedSlowly(range)
    }
    return range
  }

  /// Whether the bytes at the ends can belong to no blank, as mostly.
  private func hasNoBlank(first: Int, last: Int) -> Bool {
    let (head, tail) = (self[first], self[last])
    return head > 0x20 && head != 0xC2 && head != 0xE3 && tail > 0x20 && tail != 0xA0
      && tail != 0x80
  }

  /// Whether a byte can be neither of a blank nor the delimiter nor a line end, as mostly.
  fileprivate func beginsText(at place: Int) -> Bool {
    let byte = self[place]
    return byte > UInt8(ascii: ",") && byte != 0xC2 && byte != 0xE3
  }

  private func trimmedSlowly(_ range: Range<Int>) -> Range<Int> {
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
