/// Reads the parts of a table `CFF `; what would lie outside the table is nil.
///
/// Source: Adobe Technical Note 5176, The Compact Font Format Specification, 3–5, 18, 19.
struct CompactReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// An unsigned number, the highest byte first.
  func number(ofBytes count: Int, at place: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The places of the items of a list and where the list ends (5).
  func index(at place: Int) -> (items: [Range<Int>], end: Int)? {
    guard let count = number(ofBytes: 2, at: place) else { return nil }
    if count == 0 { return ([], place + 2) }
    guard let size = number(ofBytes: 1, at: place + 2), (1...4).contains(size) else { return nil }
    let offsets = place + 3
    // Offsets count from the byte before the data.
    let data = offsets + (count + 1) * size - 1
    guard data < bytes.count, var start = number(ofBytes: size, at: offsets) else { return nil }
    var items: [Range<Int>] = []
    items.reserveCapacity(count)
    for item in 1...count {
      guard let end = number(ofBytes: size, at: offsets + item * size), 1 <= start, start <= end,
        data + end <= bytes.count
      else { return nil }
      items.append(data + start..<data + end)
      start = end
    }
    return (items, data + start)
  }

  /// Operands stand before their operator (4).
  func dictionary(in range: Range<Int>) -> CompactDictionary? {
    guard range.upperBound <= bytes.count else { return nil }
    var dictionary = CompactDictionary()
    var place = range.lowerBound
    var operands = place
    while place < range.upperBound {
      guard bytes[place] <= Self.lastOperator else {
        guard let read = operand(at: place) else { return nil }
        place = read.end
        continue
      }
      var code = Int(bytes[place])
      let start = place
      if code == Self.escape {
        guard let second = number(ofBytes: 1, at: place + 1) else { return nil }
        code = code << 8 | second
        place += 1
      }
      place += 1
      dictionary.append(code, bytes[operands..<start])
      operands = place
    }
    return dictionary
  }

  private static let lastOperator = 21
  private static let escape = 12

  /// An operand and where it ends; a real number has no value here.
  func operand(at place: Int) -> (value: Int?, end: Int)? {
    guard let first = number(ofBytes: 1, at: place) else { return nil }
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
      let rest = bytes[(place + 1)...]
      return rest.firstIndex { $0 & 0xF == 0xF || $0 >> 4 == 0xF }.map { (nil, $0 + 1) }
    case 32...246: return (first - 139, place + 1)
    case 247...250:
      return number(ofBytes: 1, at: place + 1).map { ((first - 247) * 256 + $0 + 108, place + 2) }
    case 251...254:
      return number(ofBytes: 1, at: place + 1).map { (-(first - 251) * 256 - $0 - 108, place + 2) }
    default: return nil
    }
  }

  /// The parts of a font with CIDs.
  func parts(in places: [Range<Int>]) -> [CompactFont.Part]? {
    var parts: [CompactFont.Part] = []
    for place in places {
      guard let dictionary = dictionary(in: place),
        let part = part(dictionary, privateOf: dictionary)
      else { return nil }
      parts.append(part)
    }
    return parts
  }

  /// A part with the private dictionary that a dictionary leads to; nil if that has subroutines.
  func part(
    _ dictionary: CompactDictionary,
    privateOf owner: CompactDictionary
  ) -> CompactFont.Part? {
    guard let place = owner.integers(.privateDictionary), place.count == 2, place[0] >= 0,
      place[1] >= 0, place[0] + place[1] <= bytes.count,
      let own = self.dictionary(in: place[1]..<place[1] + place[0]), own[.subroutines] == nil
    else { return nil }
    return CompactFont.Part(
      dictionary: dictionary.without(.privateDictionary),
      privateDictionary: own
    )
  }

  /// Which part each glyph belongs to (19).
  func choices(at place: Int, of count: Int) -> [UInt8]? {
    switch number(ofBytes: 1, at: place) {
    case 0:
      guard place + 1 + count <= bytes.count else { return nil }
      return Array(bytes[place + 1..<place + 1 + count])
    case 3: return ranges(at: place + 1, of: count)
    default: return nil
    }
  }

  /// Ranges of glyphs of one part: where each begins, and behind the last how many glyphs there are.
  private func ranges(at place: Int, of count: Int) -> [UInt8]? {
    guard let ranges = number(ofBytes: 2, at: place) else { return nil }
    var choices: [UInt8] = []
    for range in 0..<ranges {
      let start = place + 2 + range * 3
      guard let part = number(ofBytes: 1, at: start + 2),
        let end = number(ofBytes: 2, at: start + 3),
        number(ofBytes: 2, at: start) == choices.count, choices.count < end, end <= count
      else { return nil }
      choices += repeatElement(UInt8(truncatingIfNeeded: part), count: end - choices.count)
    }
    return choices.count == count ? choices : nil
  }
}
