extension Span<UInt8> {
  /// Whether the bytes are well-formed UTF-8.
  var isUTF8: Bool { holdsOnlyASCIIAndHan || isAnyUTF8 }

  /// The same as the library finds it, of whatever characters.
  var isAnyUTF8: Bool {
    do {
      _ = try UTF8Span(validating: self)
      return true
    } catch {
      return false
    }
  }

  private var holdsOnlyASCIIAndHan: Bool {
    var check = HanCheck()
    var place = 0
    while let word = word(at: place) {
      guard check.faults(in: word) == 0 else { return false }
      place &+= 8
    }
    // Zeros stand behind the end, which continue nothing.
    return check.faults(in: word(of: place..<count)) == 0
  }
}

/// Looks whether all characters have one byte, or three that begin with neither E0 nor ED.
///
/// So nearly all data are, and this is told of eight bytes at once: where a byte of the form 1110…
/// stands two of the form 10… follow, and none stands elsewhere. Source: Unicode 16, table 3-7.
struct HanCheck {
  /// Marks the bytes of the last word that begin a character of three.
  private var before: UInt64 = 0

  /// Marks the first byte of the next word that is out of place, and maybe later ones.
  @inline(__always)
  mutating func faults(in word: UInt64) -> UInt64 {
    let isMany = word & WordMarks.all
    guard isMany | before != 0 else { return 0 }
    let isFirst = word &<< 1 & isMany
    let isFirstOfThree = isFirst & word &<< 2 & ~(word &<< 3)
    let expected = isFirstOfThree &<< 8 | isFirstOfThree &<< 16 | before &>> 56 | before &>> 48
    let isOther = (isFirst ^ isFirstOfThree) | (isMany & ~isFirst ^ expected)
    let isSpecial =
      WordMarks.ofZeros(in: word ^ 0xE0E0_E0E0_E0E0_E0E0)
      | WordMarks.ofZeros(in: word ^ 0xEDED_EDED_EDED_EDED)
    before = isFirstOfThree
    return isOther | isSpecial
  }
}
