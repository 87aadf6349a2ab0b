/// How a quantity lies to that of another, in words without a number.
///
/// Source: claims.md 1.3, cmp.qual, cmp.entity and cmp.rank_named.
package enum Relation: Sendable, Hashable {
  /// 超过.
  case above
  /// 不及.
  case below
  /// 首次超过: above, and never before.
  case firstAbove
  /// 与…持平.
  case level
  /// 与…基本持平, 与…相当.
  case about(Closeness)
  /// 仅次于: the place behind.
  case next

  /// 与上年同期持平: the same value of the year before.
  package static let lastYear: Set<String> = [
    "上年", "去年", "上年同期", "去年同期", "上年水平", "去年水平", "上年同期水平", "去年同期水平",
  ]

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .above: "大于所比的数"
    case .below: "小于所比的数"
    case .firstAbove: "大于所比的数，且以前没有大于过"
    case .level: "与所比的数印出来相等"
    case .about(.nearlyFlat): "与所比的数相差不到1%（率不到0.5个百分点）"
    case .about(.comparable): "与所比的数相差不到0.5%（率不到0.05个百分点）"
    case .next: "排在所说的各家之后，中间没有别家"
    }
  }

  /// The words by which texts say it; those of `Claim.above` and `Claim.below` besides.
  static let words: [(words: [String], relation: Relation)] = [
    (["超过", "超过了", "超出", "多于", "强于", "赶超", "反超", "超越"], .above),
    (
      ["首次", "首度", "第一次"].flatMap { first in ["超过", "超过了", "超越", "反超", "赶超"].map { first + $0 } },
      .firstAbove
    ),
    (["不及", "不如", "少于", "逊于", "弱于"], .below),
    (["仅次于", "次于"], .next),
  ]
}
