/// What words say of a plan: how far it is done, without a number.
///
/// Source: claims.md 1.3, plan.pace and plan.status.
package enum PlanClaim: Sendable, Hashable {
  /// 快于时间进度.
  case ahead
  /// 慢于时间进度.
  case behind
  /// 达到时间进度要求.
  case onPace
  /// 与时间进度同步.
  case inStep
  /// 完成半年任务; `exceeds` for 超额完成.
  case half(exceeds: Bool)
  /// 完成全年任务.
  case year(exceeds: Bool)
  /// 完成任务: of the part of the year that is over.
  case due(exceeds: Bool)

  /// What must hold, for messages.
  package var rule: String {
    switch self {
    case .ahead: "完成率高于时间进度"
    case .due(let exceeds):
      "\(exceeds ? "超出" : "完成")报告期应完成的部分：完成率\(exceeds ? "高于" : "不低于")时间进度（没有写哪一期的任务；指全年的要写“全年”）"
    case .behind: "完成率低于时间进度"
    case .inStep: "完成率与时间进度相等（印出来）"
    case .onPace: "完成率不低于时间进度"
    case .half(false): "全年计划的完成率不低于50%"
    case .half(true): "全年计划的完成率高于50%"
    case .year(false): "完成率不低于100%"
    case .year(true): "完成率高于100%"
    }
  }

  /// The words by which texts say it.
  static let words: [(words: [String], claim: PlanClaim)] = {
    let pace = ["时间进度", "序时进度", "计划进度"]
    func each(_ verbs: [String], _ nouns: [String]) -> [String] {
      verbs.flatMap { verb in nouns.map { verb + $0 } }
    }
    let done: [(verbs: [String], exceeds: Bool)] = [
      (["完成", "完成了", "提前完成", "圆满完成", "全面完成", "顺利完成", "如期完成", "实现"], false),
      (["超额完成", "超额完成了", "超额实现", "超", "超过", "超出"], true),
    ]
    let nouns = [
      "计划", "任务", "目标", "目标任务", "任务目标", "计划任务", "收入计划", "收入任务", "收入目标", "业务计划", "业务任务",
      "经营计划", "经营任务", "经营目标", "预算", "计划目标", "任务计划",
    ]
    let due = ["计划", "任务", "目标", "目标任务", "任务目标", "收入计划", "收入任务", "收入目标", "计划任务"]
    var words: [(words: [String], claim: PlanClaim)] = [
      (each(["快于", "超", "超过", "高于", "超前于", "领先于", "领先", "好于"], pace), .ahead),
      (each(["慢于", "落后于", "落后", "低于", "滞后于", "滞后", "不及"], pace), .behind),
      (
        each(["达到", "达到了", "符合", "跟上", "赶上", "跟上了", "赶上了", "实现", "完成", "完成了"], pace + ["进度要求"])
          .flatMap { $0.hasSuffix("要求") ? [$0] : [$0 + "要求", $0] },
        .onPace
      ),
    ]
    let same = ["同步", "持平", "一致"].flatMap { state in pace.map { $0 + state } }
    words.append((each(["与", "同", "和"], same), .inStep))
    for (verbs, exceeds) in done {
      let halves = each(["半年", "上半年", "半年度"], nouns)
      let years = each(["全年", "年度", "年", "本年", "当年", "全年度"], nouns)
      words.append((each(verbs, halves), .half(exceeds: exceeds)))
      words.append((each(verbs, years), .year(exceeds: exceeds)))
      // 实现目标, 超任务 say too little to be a claim about the plan.
      let plain = verbs.filter { $0 != "实现" && $0 != "超" }
      words.append((each(plain, due), .due(exceeds: exceeds)))
    }
    return words
  }()
}
