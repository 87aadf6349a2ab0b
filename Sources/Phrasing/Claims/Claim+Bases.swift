import Diagnostics

extension Claim {
  /// Words that say with what a change compares, the longest first.
  package static let bases = [
    "与上年同期相比", "与去年同期相比", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "同比", "环比", "比上月", "较上月",
    "比年初", "较年初",
  ]

  /// 同比 and 环比 directly beside another word of the kind: 比去年同期同比, 同比去年.
  ///
  /// 比上年同期同比增幅 is of a growth and says it once.
  static func repeatedBases(in text: String) -> [Range<String.Index>] {
    ["同比", "环比"].filter { text.holds($0) }.flatMap { base in
      text.ranges(of: base).compactMap { range in
        let (before, behind) = (text[..<range.lowerBound], text[range.upperBound...])
        if let word = wordsBefore.first(where: { before.hasSuffix($0) }),
          !nounsOfGrowth.contains(where: { behind.begins(with: $0) })
        {
          return text.index(range.lowerBound, offsetBy: -word.count)..<range.upperBound
        }
        return wordsBehind.first { behind.begins(with: $0) }
          .map { range.lowerBound..<text.index(range.upperBound, offsetBy: $0.count) }
      }
    }
  }

  /// The base with which a text ends.
  static func baseAtEnd(of text: String) -> Range<String.Index>? {
    bases.first { text.ends(with: $0) }.map {
      text.index(text.endIndex, offsetBy: -$0.count)..<text.endIndex
    }
  }

  private static let years = ["上年同期", "去年同期", "上年", "去年", "上月", "上期"]
  private static let wordsBefore =
    years.flatMap { year in ["比", "较", "与", "同", "和"].map { $0 + year } } + ["相比"]
  private static let wordsBehind =
    years + years.flatMap { year in ["比", "较"].map { $0 + year } } + ["同比", "环比"]
  /// Whether a text ends in a word for a growth: 收入增幅 before 与上年同期持平.
  static func endsInGrowth(_ text: Substring) -> Bool {
    nounsOfGrowth.contains { text.hasSuffix($0) }
  }

  private static let nounsOfGrowth = ["增幅", "增速", "涨幅", "降幅", "增长率", "增长速度"]
}
