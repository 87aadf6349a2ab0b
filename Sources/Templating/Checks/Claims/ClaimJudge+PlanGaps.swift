import Diagnostics
import Facts
import Phrasing

// 距全年计划还差100万元以上, 距任务过半的缺口在20万元以内: what is wanting to a plan.
extension ClaimJudge {
  private static let openings = ["距离", "距", "离", "比"]
  private static let endings = [
    "还有缺口", "尚有缺口", "的缺口", "缺口", "还差", "尚差", "仅差", "只差", "相差", "还缺", "尚缺", "差",
  ]
  private static let wordsOfPlan = [
    "全年", "年度", "年", "上半年", "半年", "收入", "计划", "任务", "目标", "完成", "实现", "过半", "双过半", "“", "”", "的",
  ]
  private static let links = ["在", "为", "达", "达到", "约", "仅", "超过", "不足"]

  /// Whether the words before a size speak of what is wanting to a plan.
  mutating func judgePlanGap(_ phrase: ClaimPhrase, _ place: ClaimPlace) -> Bool {
    guard mayHold(.shortfall), let size = StatedSize(phrase), let clause = place.clauseBefore,
      let target = planGap(clause, place)
    else { return false }
    guard place.endsClause, let judged = judged(size, of: target, sign: 1, place)
    else { return true }
    let mend = "改用 {{ \(target.expression) }}"
    add([judged], saying: size.rule, isDirection: false, mend: mend, place)
    return true
  }

  /// 收入.缺口(过半) of 收入距任务过半还差.
  private func planGap(_ clause: String, _ place: ClaimPlace) -> Target? {
    var rest = clause[...]
    while let shorter = rest.dropping(ending: Self.links) { rest = shorter }
    guard var rest = rest.dropping(ending: Self.endings),
      let opening = rest.lastPlace(of: Self.openings)
    else { return nil }
    let lead = String(rest[..<opening.lowerBound])
    rest = rest[opening.upperBound...]
    let isHalf = rest.holds("过半") || rest.holds("半年")
    guard rest.isMadeOf(Self.wordsOfPlan), isHalf || rest.holds("计划") || rest.holds("任务")
    else { return nil }
    let reader = context.reader(for: place.organization)
    let series =
      reader.series(in: lead) ?? (reader.isEmpty(lead).isEmpty ? plannedSeries : nil)
    return series.flatMap { target(asking: "\($0).缺口(\(isHalf ? "过半" : "全年"))", place) }
  }
}
