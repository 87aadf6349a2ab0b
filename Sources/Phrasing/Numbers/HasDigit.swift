extension String {
  /// Whether a digit or a numeral stands in the text, Chinese ones among them.
  package var hasDigit: Bool {
    let bytes = utf8Span.span
    let numerals = hanNumerals
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case ..<0x80:
        if ("0"..."9").contains(Unicode.Scalar(bytes[place])) { return true }
        place += 1
      case 0xE0..<0xF0:
        if isNumeral(bytes.scalarOfThree(at: place), numerals) { return true }
        place += 3
      // Neither Han nor its marks: rare.
      default: return unicodeScalars.contains { isNumeral($0.value, numerals) }
      }
    }
    return false
  }
}

extension String {
  /// Whether no ASCII digit but 0 stands in the text: 0.00万元, and ….
  package var hasNoDigitButZero: Bool {
    !utf8.contains { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
  }
}

extension Span<UInt8> {
  /// The scalar whose three bytes stand at a place.
  func scalarOfThree(at place: Int) -> UInt32 {
    func bits(_ offset: Int, _ mask: UInt8) -> UInt32 { UInt32(self[place + offset] & mask) }
    return bits(0, 0x0F) << 12 | bits(1, 0x3F) << 6 | bits(2, 0x3F)
  }
}

/// Whether Unicode gives a scalar a number: 7, ⅓, 七, 佰.
///
/// Most text is of Han, for which the tables of the standard library are slow to ask: of those
/// `hanNumerals` tells.
private func isNumeral(_ scalar: UInt32, _ hanNumerals: [UInt64]) -> Bool {
  guard han.contains(scalar) else {
    return !wideMarks.contains(scalar) && Unicode.Scalar(scalar)?.properties.numericType != nil
  }
  let place = Int(scalar - han.lowerBound)
  return hanNumerals[place / 64] & 1 << (place % 64) != 0
}

/// Marks that stand between Han, ！ to ／, with ， among them.
private let wideMarks: ClosedRange<UInt32> = 0xFF01...0xFF0F

/// The block of CJK Unified Ideographs.
private let han: ClosedRange<UInt32> = 0x4E00...0x9FFF

/// A bit for each scalar of the block, set for those that are numerals.
private let hanNumerals: [UInt64] = {
  var bits = [UInt64](repeating: 0, count: han.count / 64)
  // 一 七 万 三 两 … 零: those to which Unicode gives a numeric value.
  let numerals: [UInt32] = [
    0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x4E96, 0x4EAC,
    0x4EBF, 0x4EC0, 0x4EDF, 0x4EE8, 0x4F0D, 0x4F70, 0x4FE9, 0x5006, 0x5104, 0x5146,
    0x5169, 0x516B, 0x516D, 0x5341, 0x5343, 0x5344, 0x5345, 0x534C, 0x53C1, 0x53C2,
    0x53C3, 0x53C4, 0x56DB, 0x58F1, 0x58F9, 0x5E7A, 0x5EFE, 0x5EFF, 0x5F0C, 0x5F0D,
    0x5F0E, 0x5F10, 0x62D0, 0x62FE, 0x634C, 0x67D2, 0x6D1E, 0x6F06, 0x7396, 0x767E,
    0x7695, 0x79ED, 0x8086, 0x842C, 0x8CAE, 0x8CB3, 0x8D30, 0x920E, 0x94A9, 0x9621,
    0x9646, 0x964C, 0x9678, 0x96F6,
  ]
  for numeral in numerals {
    let place = Int(numeral - han.lowerBound)
    bits[place / 64] |= 1 << (place % 64)
  }
  return bits
}()
