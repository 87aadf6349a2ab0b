import Phrasing

/// Numbers of headings by level (GB/T 9704-2012, 7.3.3).
struct HeadingNumbers {
  private var counts = [0, 0, 0, 0]

  /// The number of the next heading of a level, 1…4; those below begin anew.
  mutating func next(_ level: Int) -> String {
    counts[level - 1] += 1
    for lower in level..<counts.count { counts[lower] = 0 }
    let count = counts[level - 1]
    switch level {
    case 1: return hanNumeral(count) + "、"
    case 2: return "（" + hanNumeral(count) + "）"
    case 3: return "\(count)."
    default: return "（\(count)）"
    }
  }
}

/// Numbers of footnotes: ① … ⑳, then in brackets.
enum FootnoteNumber {
  static func text(_ number: Int) -> String {
    // U+2460 is ①; Unicode has twenty in one run.
    if (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number - 1)) {
      return String(Character(scalar))
    }
    return "（\(number)）"
  }
}
