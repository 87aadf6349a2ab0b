/// Bytes looked at eight at a time.
///
/// The compiler makes one load of the eight; a number is told from its bytes in the order of the
/// text, the first one lowest.
extension Span<UInt8> {
  /// The eight bytes from a place on; nil where there are fewer.
  ///
  /// Told of the rest that it has eight, the compiler asks it of none of them again.
  @inline(__always)
  func word(at place: Int) -> UInt64? {
    let rest = extracting(place..<count)
    guard rest.count >= 8 else { return nil }
    return UInt64(rest[0]) | UInt64(rest[1]) << 8 | UInt64(rest[2]) << 16 | UInt64(rest[3]) << 24
      | UInt64(rest[4]) << 32 | UInt64(rest[5]) << 40 | UInt64(rest[6]) << 48
      | UInt64(rest[7]) << 56
  }

  /// The bytes of a range of at most eight, zeros above them.
  @inline(__always)
  func word(of range: Range<Int>) -> UInt64 {
    if let word = word(at: range.lowerBound) {
      let unused = UInt64(truncatingIfNeeded: 8 &- range.count) &* 8
      return range.isEmpty ? 0 : (word &<< unused) &>> unused
    }
    var word: UInt64 = 0
    for place in range.reversed() { word = word << 8 | UInt64(self[place]) }
    return word
  }

  /// Where a byte of ASCII stands first in a range; its end if it does not.
  func place(of byte: UInt8, in range: Range<Int>) -> Int {
    let pattern = WordMarks.ones &* UInt64(byte)
    var start = range.lowerBound
    while start < range.upperBound {
      // Zeros stand behind the file, which no such byte is.
      let word = word(at: start) ?? word(of: start..<range.upperBound)
      let marks = WordMarks.ofZeros(in: word ^ pattern)
      if marks != 0 {
        return Swift.min(start &+ marks.trailingZeroBitCount &>> 3, range.upperBound)
      }
      start &+= 8
    }
    return range.upperBound
  }

  /// Whether a range holds the same bytes as one of another text.
  @inline(__always)
  func holds(_ range: Range<Int>, sameAs other: Span<UInt8>, _ otherRange: Range<Int>) -> Bool {
    let length = range.count
    guard length == otherRange.count else { return false }
    var (start, otherStart) = (range.lowerBound, otherRange.lowerBound)
    while start &+ 8 <= range.upperBound {
      guard word(at: start) == other.word(at: otherStart) else { return false }
      start &+= 8
      otherStart &+= 8
    }
    return word(of: start..<range.upperBound) == other.word(of: otherStart..<otherRange.upperBound)
  }
}

/// Marks in words: the highest bit of each byte that is meant.
enum WordMarks {
  /// The highest bit of every byte.
  static let all: UInt64 = 0x8080_8080_8080_8080
  fileprivate static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks every ASCII byte below a limit, and maybe one that is just the limit.
  ///
  /// Source: Anderson, Bit Twiddling Hacks, “hasless”.
  @inline(__always)
  static func ofBytes(in word: UInt64, below limit: UInt8) -> UInt64 {
    (word &- ones &* UInt64(limit)) & ~word & all
  }

  /// Marks every zero byte; where it marks none there is none.
  ///
  /// Source: as above, “haszero”.
  @inline(__always)
  static func ofZeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & all }
}
