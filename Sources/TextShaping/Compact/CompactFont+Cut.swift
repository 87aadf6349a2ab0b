extension CompactFont {
  /// The table with some glyphs, keyed by CID: the first glyph has CID 0, the next 1 and so on, whatever
  /// keys the font has itself.
  ///
  /// - Parameter glyphs: numbers of glyphs, the missing glyph 0 first.
  /// - Returns: the bytes of the table; nil if a glyph is not there.
  /// Source: ISO 32000-1, 9.9, `CIDFontType0C`; Adobe Technical Note 5176, 1, 8, 13, 14, 18, 19.
  func cut(to glyphs: [Int]) -> [UInt8]? {
    guard !glyphs.isEmpty, glyphs.allSatisfy(outlines.indices.contains) else { return nil }
    let used = Set(glyphs.map(part(of:))).sorted()
    let front = Self.header + Self.index([Self.name])
    // All places have five bytes, so the dictionary is as long before they are known.
    let frontCount = front.count + Self.index([topDictionary(.init(), glyphs.count)]).count
    let charset = Self.charset(of: glyphs.count)
    let choices = choices(of: glyphs, among: used)
    let strings = Self.index(Self.strings) + Self.index([])
    var places = Places()
    places.charset = frontCount + strings.count
    places.choice = places.charset + charset.count
    places.outlines = places.choice + choices.count
    let outlines = outlineIndex(of: glyphs)
    places.parts = places.outlines + outlines.count
    return front + Self.index([topDictionary(places, glyphs.count)]) + strings + charset + choices
      + outlines + partIndex(of: used, at: places.parts)
  }

  /// Where the parts of the table stand.
  private struct Places {
    var charset = 0
    var choice = 0
    var outlines = 0
    var parts = 0
  }

  /// Version 1.0, four bytes, offsets of four bytes.
  private static let header: [UInt8] = [1, 0, 4, 4]
  /// Readers go by the name that the PDF gives.
  private static let name = Array("Cut".utf8)
  /// The first strings beside the standard ones (appendix A): 391 and 392.
  private static let strings = [Array("Adobe".utf8), Array("Identity".utf8)]
  private static let firstString = 391

  private func topDictionary(_ places: Places, _ count: Int) -> [UInt8] {
    var dictionary = CompactDictionary()
    // It has to be the first entry (9).
    dictionary.set(
      .registry,
      Self.operand(Self.firstString) + Self.operand(Self.firstString + 1) + Self.operand(0)
    )
    for entry in [CompactDictionary.Operator.matrix, .box] {
      if let operands = top[entry] { dictionary.set(entry, operands) }
    }
    dictionary.set(.count, Self.operand(count))
    dictionary.set(.charset, Self.operand(places.charset))
    dictionary.set(.choice, Self.operand(places.choice))
    dictionary.set(.outlines, Self.operand(places.outlines))
    dictionary.set(.parts, Self.operand(places.parts))
    return dictionary.notation
  }

  /// Glyphs from 1 on have the CIDs from 1 on: one range (13, format 2).
  private static func charset(of count: Int) -> [UInt8] {
    count == 1 ? [0] : [2] + number(1, bytes: 2) + number(count - 2, bytes: 2)
  }

  /// Which part each glyph belongs to, as ranges (19, format 3).
  private func choices(of glyphs: [Int], among used: [Int]) -> [UInt8] {
    var ranges: [UInt8] = []
    var last: Int?
    for (index, glyph) in glyphs.enumerated() {
      let part = part(of: glyph)
      if part == last { continue }
      last = part
      let place = used.firstIndex(of: part) ?? 0
      ranges += Self.number(index, bytes: 2) + [UInt8(truncatingIfNeeded: place)]
    }
    return [3] + Self.number(ranges.count / 3, bytes: 2) + ranges
      + Self.number(glyphs.count, bytes: 2)
  }

  private func outlineIndex(of glyphs: [Int]) -> [UInt8] {
    let size = glyphs.reduce(0) { $0 + outlines[$1].count }
    var index = Self.number(glyphs.count, bytes: 2) + [4]
    index.reserveCapacity(index.count + 4 * (glyphs.count + 1) + size)
    var offset = 1
    index += Self.number(offset, bytes: 4)
    for glyph in glyphs {
      offset += outlines[glyph].count
      for shift in stride(from: 24, through: 0, by: -8) {
        index.append(UInt8(truncatingIfNeeded: offset >> shift))
      }
    }
    for glyph in glyphs { index += bytes[outlines[glyph]] }
    return index
  }

  /// The parts, and behind them their private dictionaries.
  private func partIndex(of used: [Int], at place: Int) -> [UInt8] {
    let own = used.map { parts[$0].privateDictionary.notation }
    func index(from start: Int) -> [UInt8] {
      var place = start
      let dictionaries = zip(used, own).map { part, own in
        // Names of parts lead to strings that are not kept.
        var dictionary = CompactDictionary()
        if let matrix = parts[part].dictionary[.matrix] { dictionary.set(.matrix, matrix) }
        dictionary.set(.privateDictionary, Self.operand(own.count) + Self.operand(place))
        place += own.count
        return dictionary.notation
      }
      return Self.index(dictionaries)
    }
    return index(from: place + index(from: 0).count) + own.joined()
  }

  /// A list of items (5), with offsets of four bytes.
  private static func index(_ items: [[UInt8]]) -> [UInt8] {
    if items.isEmpty { return [0, 0] }
    var offset = 1
    var offsets = number(offset, bytes: 4)
    for item in items {
      offset += item.count
      offsets += number(offset, bytes: 4)
    }
    return number(items.count, bytes: 2) + [4] + offsets + items.joined()
  }

  /// A whole number in five bytes (4, table 3).
  private static func operand(_ value: Int) -> [UInt8] { [29] + number(value, bytes: 4) }

  private static func number(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
