import Facts
import Phrasing

// Comparisons without a number: 快于时间进度, 提前完成全年计划, 高于上年同期, 与上年同期基本持平.
extension ClaimJudge {
  func paced(_ target: Target, isAhead: Bool, _ place: ClaimPlace) -> Reading {
    guard let planned = planned(target) else { return ([], "") }
    let gap = Target(
      question: planned.question.facet(.paceGap, type: .percentagePoint),
      tag: target.tag,
      expression: planned.expression + ".进度差",
      member: target.member
    )
    let judged = judged(gap, place) { fact in
      fact.printedSign(settings) == (isAhead ? 1 : -1)
    }
    return (judged, "改成 {{ \(gap.expression) | 快慢语(\"时间进度\") }}，由数值选词")
  }

  func yearDone(_ target: Target, _ place: ClaimPlace) -> Reading {
    guard let planned = planned(target) else { return ([], "") }
    let completion = Target(
      question: planned.question.facet(.planCompletion, type: .ratio),
      tag: target.tag,
      expression: planned.expression + ".完成率",
      member: target.member
    )
    let judged = judged(completion, place) { $0.value >= Number(.one) }
    return (judged, "改用 {{ 措辞.双过半(\(planned.expression)) }}，由数值选词")
  }

  func besideLastYear(_ target: Target, isAbove: Bool, _ place: ClaimPlace) -> Reading {
    guard target.question.hasGrowth else { return ([], "") }
    let change = Target(
      question: target.question.facet(.yearOverYearIncrement, type: target.question.type),
      tag: target.tag,
      expression: target.expression + ".同比增量",
      member: target.member
    )
    let judged = judged(change, place) { $0.value.sign == (isAbove ? 1 : -1) }
    return (judged, "改成 {{ \(target.expression).同比 | 升降语 }}，由数值选词")
  }

  func nearlyLevel(_ target: Target, _ perMille: Int, _ place: ClaimPlace) -> Reading {
    guard let growth = growth(of: target) else { return ([], "") }
    let judged = judged(growth, place) {
      $0.value.magnitude < Number(Rational(perMille, over: 1000))
    }
    return (judged, "改用 {{ 措辞.变化(\(growth.expression)) }}，由数值选词")
  }

  private func judged(
    _ target: Target,
    _ place: ClaimPlace,
    holds: (Fact) -> Bool
  ) -> [Judged] {
    guard let fact = fact(target.question, for: place.organization) else { return [] }
    return [Judged(target, fact, holds: holds(fact))]
  }

  /// The value with a plan that a target is, or of which it is the completion.
  private func planned(_ target: Target) -> Target? {
    if case .facet(let subject, .planCompletion, _) = target.question.form {
      let name = target.expression.replacing(".完成率", with: "")
      return Target(question: subject, tag: target.tag, expression: name, member: target.member)
    }
    guard target.question.hasGrowth, target.question.planned(in: context.schema) else { return nil }
    return target
  }
}
