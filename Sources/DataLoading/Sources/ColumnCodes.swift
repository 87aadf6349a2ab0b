/// A number for each cell of a column of names.
///
/// Few texts stand in a column again and again: each that means something is looked at once.
struct ColumnCodes {
  /// In place of a text that means nothing.
  static let unknown: Int32 = -1

  /// By place among the rows that were looked at.
  let codes: [Int32]

  /// The same number for all.
  init(repeating code: Int32, count: Int) { codes = Array(repeating: code, count: count) }

  /// Asks what each distinct text means, blanks at its ends left out; nil means nothing.
  init(
    _ cells: DelimitedTable,
    rows: [Int],
    column: Int,
    meaning: (Range<Int>) -> Int32?
  ) {
    var known = KnownTexts()
    var codes: [Int32] = []
    codes.reserveCapacity(rows.count)
    let (content, place) = (cells.content.span, cells.place(of: column))
    for row in rows {
      let range = cells.range(row: row, place)
      if let code = known.code(of: content, range) {
        codes.append(code)
      } else {
        let code = meaning(cells.content.trimmed(range))
        if let code { known.learn(code, of: content, range) }
        codes.append(code ?? Self.unknown)
      }
    }
    self.codes = codes
  }

  subscript(index: Int) -> Int32 { codes[index] }
}

/// The texts of a column met so far, each with its number.
///
/// Rows mostly follow one another as they did before, so that the text of the row before, and what
/// stood behind that one, are looked at first.
private struct KnownTexts {
  private struct Text {
    /// Where it stands.
    let range: Range<Int>
    let code: Int32
    /// Place of the text that followed it last.
    var next = 0
  }

  private var table = ByteTable([])
  /// In order of first appearance.
  private var texts: [Text] = []
  private var place = 0
  /// The text at the place: that of the row before.
  private var last = Text(range: 0..<0, code: ColumnCodes.unknown)

  /// The number of a text; nil for one not met.
  @inline(__always)
  mutating func code(of content: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    guard !texts.isEmpty else { return nil }
    if content.holds(range, sameAs: content, last.range) { return last.code }
    return codeOfOther(of: content, range)
  }

  /// The number of a text that is not that of the row before.
  private mutating func codeOfOther(of content: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    var found = texts[place].next
    if !content.holds(range, sameAs: content, texts[found].range) {
      guard let known = table.value(of: content, range) else { return nil }
      texts[place].next = known
      found = known
    }
    (place, last) = (found, texts[found])
    return last.code
  }

  mutating func learn(_ code: Int32, of content: Span<UInt8>, _ range: Range<Int>) {
    table.insert(content.extracting(range), texts.count)
    if !texts.isEmpty { texts[place].next = texts.count }
    last = Text(range: range, code: code)
    place = texts.count
    texts.append(last)
  }
}
