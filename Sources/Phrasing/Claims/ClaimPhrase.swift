/// What several words claim together of a quantity, which none of them says alone.
///
/// Source: claims.md 1.3 (chg.turn, hist.streak, chg.double, share.words, plan.status, cmp.entity,
/// cmp.rank, share.lead, hist.milestone).
package enum ClaimPhrase: Sendable, Hashable {
  /// 由降转升, 由升转降.
  case turn(isUp: Bool)
  /// 扭亏为盈, 由盈转亏: the amount itself.
  case turnOfLoss(isOut: Bool)
  /// 连续三个月增长.
  case streak(Int, isUp: Bool)
  /// 连续两个季度增长.
  case quarters(Int, isUp: Bool)
  /// 翻两番; `isLoose` for 翻番 without a count, which more than one doubling bears out too.
  case doubled(Doubling, isLoose: Bool)
  /// 近三成, 三分之二强.
  case part(StatedPart)
  /// 快于时间进度, 超额完成半年任务.
  case plan(PlanClaim)
  /// 超过咸阳市局, 仅次于西安市局; 高于 and 低于 are words of their own.
  case beside(Relation)
  /// 比榆林市局高, 位列西安之后: the other stands inside the words.
  case than(Relation, other: String)
  /// 全省第一, 排名靠前, 遥遥领先.
  case place(StatedPlace)
  /// 增收最多的是移动: who is meant stands behind.
  case superlative(StatedPlace)
  /// 第一大收入来源, 贡献最大.
  case lead(LeadingPart)
  /// 首次突破500万元: a typed number that the quantity passed.
  case passing(StatedNumber)
  /// 位次不变.
  case unmoved
  /// 100万元以上, 5个百分点: a typed number without such a word; what it is of stands before it.
  case number(StatedNumber)
  /// 高于上年同期, 低于上年同期.
  case lastYear(isAbove: Bool)
  /// 与上年同期基本持平 (1%), 与上年同期相当 (0.5%); the bound in per mille.
  case nearlyLevel(perMille: Int)

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .turn(true): "前一期为降，本期为升（与上月、上季度末或上年同期比）"
    case .turn(false): "前一期为升，本期为降（与上月、上季度末或上年同期比）"
    case .turnOfLoss(true): "上年同期为负，本期为正"
    case .turnOfLoss(false): "上年同期为正，本期为负"
    case .unmoved: "位次与所比的时候相同（没有写哪一期的，比上年同期）"
    case .streak(let count, let isUp): "最近\(count)个月个个\(isUp ? "大" : "小")于零（同比或环比）"
    case .quarters(let count, let isUp):
      "最近\(count)个季度个个比上年同季（或上季度）\(isUp ? "高" : "低")"
    case .doubled(.exactly(let count), true): "是原来的\(1 << count)倍或更多"
    case .doubled(.exactly(let count), false): "是原来的\(1 << count)倍，多不过百分之二"
    case .doubled(.moreThan(let count), _): "是原来的\(1 << count)倍以上，不到\(1 << (count + 1))倍"
    case .doubled(.nearly(let count), _): "略少于原来的\(1 << count)倍"
    case .part(let part): part.rule
    case .plan(let claim): claim.rule
    case .beside(let relation), .than(let relation, _): relation.rule
    case .place(let place), .superlative(let place): place.rule
    case .lead(let part): part.rule
    case .passing(let number), .number(let number): number.rule
    case .lastYear(true): "高于上年同期"
    case .lastYear(false): "低于上年同期"
    case .nearlyLevel(let perMille): "同比增减不到\(perMille == 10 ? "1" : "0.5")%"
    }
  }

  /// Whether it is about a direction (W405); else about how much (W411).
  package var isDirection: Bool {
    switch self {
    case .turn, .turnOfLoss, .unmoved, .streak, .quarters, .lastYear, .plan(.ahead), .plan(.behind),
      .beside(.above),
      .beside(.below), .than:
      true
    case .doubled, .part, .nearlyLevel, .plan, .beside, .place, .superlative, .lead, .passing,
      .number:
      false
    }
  }
}

/// A phrase where it stands in a text.
package struct SaidPhrase: Sendable, Hashable {
  package let phrase: ClaimPhrase
  package let range: Range<String.Index>
}
