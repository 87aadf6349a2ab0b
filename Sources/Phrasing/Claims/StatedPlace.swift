/// A place among peers that words state.
///
/// Source: claims.md 1.3, cmp.rank; 1.5.
package enum StatedPlace: Sendable, Hashable {
  /// 全省第一, 倒数第二: the place from the first, or from the last.
  case at(Int, fromEnd: Bool)
  /// 前三位, 后三位.
  case within(Int, fromEnd: Bool)
  /// 前三位之外.
  case outside(Int)
  /// 靠前: the better half.
  case upperHalf
  /// 靠后: the other half.
  case lowerHalf
  /// 前列: the best third.
  case upperThird
  /// 中游: neither the best quarter nor the last.
  case middle
  /// 最高: the largest number, whichever end counts as the best.
  case largest
  /// 最低.
  case smallest
  /// 遥遥领先: the first by far.
  case farAhead

  /// Whether a place of so many is meant; nil where the values tell.
  package func holds(place: Int, isTied: Bool, of count: Int) -> Bool? {
    switch self {
    case .at(let stated, let fromEnd):
      return place == (fromEnd ? count + 1 - stated : stated) && !isTied
    case .within(let most, let fromEnd): return fromEnd ? place > count - most : place <= most
    case .outside(let most): return place > most
    case .upperHalf: return place * 2 <= count + 1
    case .lowerHalf: return place * 2 > count
    case .upperThird: return (place - 1) * 3 < count
    case .middle: return place * 4 > count && (count + 1 - place) * 4 > count
    case .largest, .smallest, .farAhead: return nil
    }
  }

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .at(1, false): Claim.first.rule
    case .at(1, true): Claim.last.rule
    case .at(let place, let fromEnd): "排\(fromEnd ? "倒数" : "")第\(place)位，没有并列"
    case .within(let most, let fromEnd): "排在\(fromEnd ? "最后" : "前")\(most)位以内"
    case .outside(let most): "排在前\(most)位以外"
    case .upperHalf: "排在前一半"
    case .lowerHalf: "排在后一半"
    case .upperThird: "排在前三分之一"
    case .middle: "不在前四分之一，也不在后四分之一"
    case .largest: "是其中最大的数，没有并列"
    case .smallest: "是其中最小的数，没有并列"
    case .farAhead: "排第1位，且是第2位的1.5倍以上（率高出10个百分点以上）"
    }
  }

  /// Nouns for a place: 收入位次前移.
  package static let nouns = ["位次", "名次", "排名", "排位"]

  private static let mosts = ["最高", "最大", "最多", "最快", "最好"]
  private static let leasts = ["最低", "最小", "最少", "最慢", "最差"]

  /// 最多的是: the words behind which stands who is meant.
  static let superlatives: [(words: [String], place: StatedPlace)] = [
    (mosts.flatMap { [$0 + "的是", $0 + "的为"] }, .largest),
    (leasts.flatMap { [$0 + "的是", $0 + "的为"] }, .smallest),
  ]

  /// 最大的: behind which a noun may stand before 是, 最大的市局是.
  static let mostOf: [(words: [String], place: StatedPlace)] = [
    (mosts.map { $0 + "的" }, .largest), (leasts.map { $0 + "的" }, .smallest),
  ]

  private static let scopes = ["全国", "全省", "全市", "全区", "全县", "全局", "同级", "同组"]

  /// The words by which texts say it; those that count are read by themselves.
  static let words: [(words: [String], place: StatedPlace)] = [
    (
      ["第一", "冠军", "排头"] + ["领跑"].flatMap { word in scopes.map { word + $0 } },
      .at(1, fromEnd: false)
    ),
    (["最末", "末尾"], .at(1, fromEnd: true)),
    (["靠前", "居前", "上游", "中上游", "中上水平", "上游水平"], .upperHalf),
    (["靠后", "居后", "下游", "中下游", "下游水平", "中下水平"], .lowerHalf),
    (
      ["前列", "前茅", "领先地位", "领先水平", "领先位置", "第一方阵", "第一梯队", "第一集团"]
        + scopes.flatMap { [$0 + "领先", "领先" + $0] },
      .upperThird
    ),
    (["中游", "居中", "中游水平", "中等水平"], .middle),
    (mosts + ["最高水平"], .largest),
    (leasts + ["最低水平"], .smallest),
    (["遥遥领先", "一马当先", "一枝独秀"], .farAhead),
  ]
}
