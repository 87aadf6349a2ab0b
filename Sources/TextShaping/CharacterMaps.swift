import Drawings

/// `cmap`.
let characterMapTag: UInt32 = 0x636D_6170

/// A character map without characters: one subtable of format 4 with the closing segment only.
///
/// Cairo scans the whole map for each glyph it meets first, although the text is given to it; a
/// font without the table is worse, as FreeType then makes one up. Source: rendering.md 2.
let emptyCharacterMap: [UInt8] = [
  0, 0, 0, 1,  // version, number of subtables
  0, 3, 0, 1, 0, 0, 0, 12,  // Windows, Unicode; offset
  0, 4, 0, 24, 0, 0,  // format, length, language
  0, 2, 0, 2, 0, 0, 0, 0,  // twice the segments, and what follows from them
  0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 1, 0, 0,  // last, padding, first, delta, offset
]

/// Makes a character map of format 12 (Windows, all of Unicode).
///
/// - Parameter characters: with their glyphs, in code point order.
/// - Returns: the bytes of the table.
/// Source: ISO/IEC 14496-22, cmap.
func makeCharacterMap(_ characters: [(scalar: Unicode.Scalar, glyph: UInt32)]) -> [UInt8] {
  var groups: [(first: UInt32, last: UInt32, glyph: UInt32)] = []
  for (scalar, glyph) in characters {
    if let end = groups.last, end.last + 1 == scalar.value,
      end.glyph + (scalar.value - end.first) == glyph
    {
      groups[groups.count - 1].last = scalar.value
    } else {
      groups.append((scalar.value, scalar.value, glyph))
    }
  }
  let headLength: UInt32 = 16
  let groupLength: UInt32 = 12
  let length = headLength + groupLength * UInt32(groups.count)
  var bytes: [UInt8] = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0]
  bytes.append(bigEndian: length, 0, UInt32(groups.count))
  for group in groups { bytes.append(bigEndian: group.first, group.last, group.glyph) }
  return bytes
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian numbers: UInt32...) {
    for number in numbers {
      for shift in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
  }
}
