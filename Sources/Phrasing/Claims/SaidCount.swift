import Facts

/// For how many members of a set words say something: 多数, 九成, 仅两个.
///
/// Source: claims.md 1.3, breadth.count and share.words.
package enum SaidCount: Sendable, Hashable {
  /// 多数, 过半: more than half.
  case most
  /// 半数以上: half or more.
  case halfOrMore
  /// 九成, 三分之二, 绝大多数.
  case part(StatedPart)
  /// 少数, 个别: some, less than half.
  case few
  /// 部分: some, not all.
  case some
  /// 仅两个, 8家.
  case exactly(Int)
  /// 三大运营商: so many, the largest.
  case large(Int)
  /// 没有市局, 无一市局: none.
  case noOne

  /// Whether so many of a total are meant.
  package func holds(_ count: Int, of total: Int) -> Bool {
    switch self {
    case .most: count * 2 > total
    case .halfOrMore: count * 2 >= total
    case .part(let part): total > 0 && part.holds(for: Rational(Int128(count), over: Int128(total)))
    case .few: count > 0 && count * 2 < total
    case .some: count > 0 && count < total
    case .exactly(let stated): count == stated
    case .large(let stated): count >= stated
    case .noOne: count == 0
    }
  }

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .most: "这样的超过一半"
    case .halfOrMore: "这样的不少于一半"
    case .part(let part): "这样的所占的比例\(part.rule)"
    case .few: "有这样的，但不到一半"
    case .some: "有这样的，也有不这样的"
    case .exactly(let count): "这样的正好\(count)个"
    case .large(let count): "这样的至少\(count)个"
    case .noOne: "这样的一个也没有"
    }
  }

  /// The words by which texts say it; those that count are read by themselves.
  private static let words: [(words: [String], count: SaidCount)] = [
    (["绝大多数", "绝大部分"], .part(StatedPart(85, over: 100, .atLeast))),
    (["大多数", "大部分", "多数", "过半数", "超过半数", "超半数", "超过一半", "过半"], .most),
    (["半数以上", "一半以上"], .halfOrMore),
    (["少数", "个别"], .few),
    (["部分"], .some),
    (
      ["没有", "无"].flatMap { no in
        ["", "尚", "并", "仍"].flatMap { lead in
          ["一个", "一家", "任何一个", "任何一家", "任何", ""].map { lead + no + $0 }
        }
      } + ["无一"],
      .noOne
    ),
  ]

  private static let byFirst: [Unicode.Scalar: [(word: String, count: SaidCount)]] =
    Dictionary(grouping: words.flatMap { entry in entry.words.map { ($0, entry.count) } }) {
      $0.0.unicodeScalars[$0.0.startIndex]
    }
    .mapValues { $0.sorted { $1.0.utf8.count < $0.0.utf8.count } }

  /// Scalars with which those begin that are no fixed words.
  private static let starts = Set("接将近超逾约不至一二两三四五六七八九十0123456789".unicodeScalars)

  /// The counts of a text, from left to right, none over another.
  package static func found(in text: String) -> [(count: SaidCount, range: Range<String.Index>)] {
    var found: [(count: SaidCount, range: Range<String.Index>)] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if let (count, end) = read(at: text[index...]) {
        found.append((count, index..<end))
        index = end
      } else {
        index = scalars.index(after: index)
      }
    }
    return found
  }

  /// A count with which a text begins, and its end.
  private static func read(at text: Substring) -> (SaidCount, String.Index)? {
    guard let first = text.unicodeScalars.first else { return nil }
    var cursor = PhraseCursor(text)
    if let entry = byFirst[first]?.first(where: { cursor.take([$0.word]) != nil }) {
      return (entry.count, cursor.rest.startIndex)
    }
    guard starts.contains(first) else { return nil }
    if let count = cursor.count(), let unit = cursor.take(["个", "家", "大"]) {
      return (unit == "大" ? .large(count) : .exactly(count), cursor.rest.startIndex)
    }
    cursor = PhraseCursor(text)
    // 九成, but not 增长九成, which ends its clause.
    guard case .part(let part)? = cursor.part(), !cursor.endsClause else { return nil }
    return (.part(part), cursor.rest.startIndex)
  }
}
