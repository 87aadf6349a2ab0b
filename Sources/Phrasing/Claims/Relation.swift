/// How a quantity lies to that of another, in words without a number.
///
/// Source: claims.md 1.3, cmp.qual, cmp.entity and cmp.rank_named.
package enum Relation: Sendable, Hashable {
  /// 超过.
  case above
  /// 不及.
  case below
  /// 仅次于: the place behind.
  case next

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .above: "大于所比的数"
    case .below: "小于所比的数"
    case .next: "排在所说的各家之后，中间没有别家"
    }
  }

  /// The words by which texts say it; those of `Claim.above` and `Claim.below` besides.
  static let words: [(words: [String], relation: Relation)] = [
    (["超过", "超过了", "超出", "多于", "强于", "赶超", "反超"], .above),
    (["不及", "不如", "少于", "逊于", "弱于"], .below),
    (["仅次于", "次于"], .next),
  ]
}
