import Diagnostics
import Facts
import Phrasing

// 代放号达到5000户以上, 收入进度快于时间进度5个百分点: sizes of what there is, and of how far a plan is ahead.
extension ClaimJudge {
  private static let verbs = ["达到", "已达", "达", "保持在", "突破", "超过", "实现", "完成"]

  /// A number with a word behind it; one without is held against the values where reports are audited.
  mutating func judgeLevel(_ size: StatedSize, _ place: ClaimPlace) -> Bool {
    guard case .number(let number) = size, number.hedge != nil, place.argument == nil,
      let lead = place.lead[...].dropping(ending: Self.verbs),
      !LeadOfSize.isOfOther(String(lead), in: settings),
      let measured = measured(place, in: String(lead)), measured.measure.facet == nil
    else { return false }
    let judged = measured.targets.compactMap { passed(number, $0, place) }
    let mend = measured.targets.first.map { "改用 {{ \($0.expression) | 约(…) }}，由数值选词" } ?? ""
    add(judged, saying: number.rule, isDirection: false, mend: mend, place)
    return !judged.isEmpty
  }

  /// 快于时间进度5个百分点: of the plan of what the words name, or of the one plan.
  mutating func judgeGapFromPace(
    _ size: StatedSize,
    from other: String,
    sign: Int,
    _ rest: String,
    _ place: ClaimPlace
  ) -> Bool {
    guard ["时间进度", "序时进度", "计划进度"].contains(other),
      let measured = measured(place, in: rest, assuming: plannedSeries)
    else { return false }
    var planned = measured.targets.compactMap { self.planned($0) }
    if planned.isEmpty, measured.measure.subject == nil, let series = plannedSeries,
      let subject = context.reader(for: place.organization).subject(series)
    {
      planned = targets(of: subject, place)
    }
    guard let target = planned.first else { return false }
    let gap = target.asking(
      target.question.facet(.paceGap, type: .percentagePoint),
      as: ".进度差"
    )
    guard let judged = judged(size, of: gap, sign: sign, place) else { return true }
    let mend = "改成 {{ \(gap.expression) | 快慢语(\"时间进度\") }}，由数值选词"
    add([judged], saying: size.rule, isDirection: false, mend: mend, place)
    return true
  }
}
