/// By which codes a PDF shows the glyphs of a table `CFF `.
///
/// Source: ISO 32000-1, 9.7.4.2.
struct CharacterIdentifiers: Sendable, Hashable {
  /// The CID of each glyph from 1 on; nil for a table whose glyphs go by their numbers.
  private let identifiers: [UInt16]?

  /// Reads the codes from a table; nil if it is not one.
  init?(_ table: [UInt8]) {
    let reader = CompactFontReader(table)
    guard let entries = reader.topDictionary() else { return nil }
    guard entries[.registry] != nil else {
      identifiers = nil
      return
    }
    guard let outlines = entries[.outlines], let charset = entries[.charset],
      let count = reader.number(ofBytes: 2, at: outlines),
      let listed = reader.charset(at: charset, of: count)
    else { return nil }
    identifiers = listed
  }

  /// The code of a glyph; 0, the missing one, for a glyph that is not there.
  func code(of glyph: Int) -> UInt16 {
    guard let identifiers else { return UInt16(truncatingIfNeeded: glyph) }
    return identifiers.indices.contains(glyph - 1) ? identifiers[glyph - 1] : 0
  }
}

/// Reads parts of a table `CFF `; what would lie outside the table is nil.
///
/// Source: Adobe Technical Note 5176, The Compact Font Format Specification.
private struct CompactFontReader {
  /// Entries of a dictionary that codes hang on (9, table 9 and 10).
  enum Entry: Int {
    case charset = 15
    case outlines = 17
    /// `ROS`, an escaped operator; only fonts with CIDs have it.
    case registry = 0x0C1E
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// An unsigned number, the highest byte first.
  func number(ofBytes count: Int, at place: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The last operand of each entry of the font's dictionary.
  func topDictionary() -> [Entry: Int]? {
    guard let header = number(ofBytes: 1, at: 2), let names = index(at: header),
      let dictionaries = index(at: names.end), let top = dictionaries.first
    else { return nil }
    return dictionary(in: top)
  }

  /// The first item of a list and where the list ends (5).
  private func index(at place: Int) -> (first: Range<Int>?, end: Int)? {
    guard let count = number(ofBytes: 2, at: place) else { return nil }
    if count == 0 { return (nil, place + 2) }
    guard let size = number(ofBytes: 1, at: place + 2), (1...4).contains(size) else { return nil }
    let offsets = place + 3
    let data = offsets + (count + 1) * size - 1
    guard let start = number(ofBytes: size, at: offsets),
      let next = number(ofBytes: size, at: offsets + size),
      let end = number(ofBytes: size, at: offsets + count * size),
      start <= next, next <= end, data + end <= bytes.count
    else { return nil }
    return (data + start..<data + next, data + end)
  }

  /// Operands stand before their operator (4).
  private func dictionary(in range: Range<Int>) -> [Entry: Int]? {
    var found: [Entry: Int] = [:]
    var place = range.lowerBound
    var operand = 0
    while place < range.upperBound {
      let first = Int(bytes[place])
      switch first {
      case 12:
        guard let second = number(ofBytes: 1, at: place + 1) else { return nil }
        if let entry = Entry(rawValue: first << 8 | second) { found[entry] = operand }
        place += 2
      case 0...21:
        if let entry = Entry(rawValue: first) { found[entry] = operand }
        place += 1
      default:
        guard let read = self.operand(at: place, first) else { return nil }
        operand = read.value
        place = read.end
      }
    }
    return found
  }

  /// An operand; a real number counts as 0, for no entry asked here has one.
  private func operand(at place: Int, _ first: Int) -> (value: Int, end: Int)? {
    switch first {
    case 28:
      return number(ofBytes: 2, at: place + 1).map {
        (Int(Int16(truncatingIfNeeded: $0)), place + 3)
      }
    case 29:
      return number(ofBytes: 4, at: place + 1).map {
        (Int(Int32(truncatingIfNeeded: $0)), place + 5)
      }
    case 30:
      // Two digits in a byte; the digit F ends the number.
      let last = bytes[(place + 1)...].firstIndex { $0 & 0xF == 0xF || $0 >> 4 == 0xF }
      return last.map { (0, $0 + 1) }
    case 32...246: return (first - 139, place + 1)
    case 247...250:
      return number(ofBytes: 1, at: place + 1).map { ((first - 247) * 256 + $0 + 108, place + 2) }
    case 251...254:
      return number(ofBytes: 1, at: place + 1).map { (-(first - 251) * 256 - $0 - 108, place + 2) }
    default: return nil
    }
  }

  /// The CIDs of the glyphs from 1 on (13).
  func charset(at place: Int, of count: Int) -> [UInt16]? {
    guard place > Self.lastPredefinedCharset, let format = number(ofBytes: 1, at: place) else {
      return nil
    }
    var identifiers: [UInt16] = []
    identifiers.reserveCapacity(count)
    var place = place + 1
    while identifiers.count < count - 1 {
      guard let first = number(ofBytes: 2, at: place) else { return nil }
      // Format 0 lists every glyph, 1 and 2 how many follow the first.
      guard let more = format == 0 ? 0 : number(ofBytes: format, at: place + 2) else { return nil }
      for identifier in first...first + more {
        identifiers.append(UInt16(truncatingIfNeeded: identifier))
      }
      place += 2 + format
    }
    return identifiers
  }

  /// Charsets 0, 1 and 2 are lists of Latin letters, which no font with CIDs has.
  private static let lastPredefinedCharset = 2
}
