/// Bytes looked at eight at a time.
///
/// The compiler makes one load of the eight; a number is told from its bytes in the order of the
/// text, the first one lowest.
extension Span<UInt8> {
  /// The eight bytes from a place on.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    let bytes = extracting(place..<place &+ 8)
    return UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16
      | UInt64(bytes[3]) << 24 | UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40
      | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
  }

  /// The bytes of a range of at most eight, zeros above them.
  @inline(__always)
  func word(of range: Range<Int>) -> UInt64 {
    if range.lowerBound &+ 8 <= count {
      let unused = UInt64(8 &- range.count) &* 8
      return range.isEmpty ? 0 : (word(at: range.lowerBound) &<< unused) &>> unused
    }
    var word: UInt64 = 0
    for place in range.reversed() { word = word << 8 | UInt64(self[place]) }
    return word
  }

  /// Whether a range holds the same bytes as one of another text.
  @inline(__always)
  func holds(_ range: Range<Int>, sameAs other: Span<UInt8>, _ otherRange: Range<Int>) -> Bool {
    let length = range.count
    guard length == otherRange.count else { return false }
    guard length >= 8 else { return word(of: range) == other.word(of: otherRange) }
    let (start, otherStart) = (range.lowerBound, otherRange.lowerBound)
    let (last, otherLast) = (range.upperBound &- 8, otherRange.upperBound &- 8)
    // Some bytes are looked at twice, so that few steps hang on the length.
    var found =
      (word(at: start) ^ other.word(at: otherStart)) | (word(at: last) ^ other.word(at: otherLast))
    var offset = 8
    while found == 0, offset &+ 8 < length {
      found = word(at: start &+ offset) ^ other.word(at: otherStart &+ offset)
      offset &+= 8
    }
    return found == 0
  }
}

/// Marks in words: the highest bit of each byte that is meant.
enum WordMarks {
  /// The highest bit of every byte.
  static let all: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

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
