import Diagnostics
import Facts
import Phrasing

extension ClaimGroup {
  /// 大幅, 稳步, 首位, 双过半 …: how much is claimed (W411).
  ///
  /// An error beside a printed value; a warning where words alone name the quantity.
  func judgement(_ claim: Claim, _ first: ClaimObservation) -> Diagnostic {
    let mend = ClaimMend(first).ofJudgement(claim)
    return untrue(StatedClaim(isDirection: false, rule: claim.rule, mend: mend), first)
  }

  /// 连续三个月增长, 增幅回落, 没有增长 …: a direction is W405, how much W411.
  func stated(_ claim: StatedClaim, _ first: ClaimObservation) -> Diagnostic {
    untrue(claim, first)
  }

  /// What nobody can tell, with what lacks for it: not said, as nothing of which the data are missing.
  func unknown(_ first: ClaimObservation) -> Diagnostic {
    let said = all.count == 1 ? "无从得知" : "有 \(untrue.count) 个无从得知"
    return Diagnostic(
      .error,
      "W405",
      "“\(first.word.text)”写死在正文里，但 \(whole)\(said)：上年同期的增幅算不出",
      at: [Label(first.word, "要有前年同期的数才能说"), first.value.map { Label($0) }]
        .compactMap { $0 },
      remarks: [
        Remark("", "\(first.expression)：" + named(untrue)),
        Remark("修改", "补上所缺的数；没有的，删去这一句"),
      ]
    )
  }

  private func untrue(_ claim: StatedClaim, _ first: ClaimObservation) -> Diagnostic {
    let said = all.count == 1 ? "不成立" : "有 \(untrue.count) 个不成立"
    var labels = [Label(first.word, "要\(claim.rule)")]
    if let value = first.value { labels.append(Label(value)) }
    return Diagnostic(
      first.value == nil && !claim.isDirection ? .warning : .error,
      claim.isDirection ? "W405" : "W411",
      "“\(first.word.text)”写死在正文里，但 \(whole)\(said)",
      at: labels,
      remarks: [
        Remark("", "\(first.expression)：" + named(untrue)), Remark("修改", claim.mend),
      ]
    )
  }

  /// 近, 超过, 约 … that the exact value does not bear out.
  func hedge(_ hedge: Hedge, _ first: ClaimObservation) -> Diagnostic {
    let said = all.count == 1 ? "不成立" : "有 \(untrue.count) 个不成立"
    return Diagnostic(
      .error,
      "W411",
      "“\(first.word.text)”旁边印的是 \(shown(first))，按未取整的数，\(whole)\(said)",
      at: [Label(first.word, hedge.rule), first.value.map { Label($0) }].compactMap { $0 },
      remarks: [
        Remark("", named(untrue)),
        Remark("修改", ClaimMend(first).ofHedge(hedge, beside: shown(first))),
      ]
    )
  }

  func idleHedge(_ first: ClaimObservation) -> Diagnostic {
    Diagnostic(
      .warning,
      "W411",
      "“\(first.word.text)”旁边是精确的数 \(shown(first))，不是约数",
      at: [Label(first.word, "后面应是整数"), first.value.map { Label($0) }].compactMap { $0 },
      remarks: [Remark("修改", ClaimMend(first).ofHedge(.about, beside: shown(first)))]
    )
  }

  func doubledHedge(_ first: ClaimObservation) -> Diagnostic {
    Diagnostic(
      .warning,
      "W411",
      "标签会按数值自己选“近”“超过”，前后不要再写“\(first.word.text)”",
      at: [Label(first.word, "重复"), first.value.map { Label($0) }].compactMap { $0 },
      remarks: [Remark("修改", "删去“\(first.word.text)”")]
    )
  }

  func repeatedWord(_ first: ClaimObservation) -> Diagnostic {
    Diagnostic(
      .error,
      "W405",
      "标签自己会说方向，印出来是“\(first.word.text)\(shown(first))”",
      at: [Label(first.word, "重复"), first.value.map { Label($0) }].compactMap { $0 },
      remarks: [Remark("修改", "删去“\(first.word.text)”；只要数，就去掉标签里管方向的函数或侧面")]
    )
  }

  func repeatedBase(_ first: ClaimObservation) -> Diagnostic {
    Diagnostic(
      .warning,
      "W405",
      "“\(first.word.text)”把跟谁比说了两遍",
      at: [Label(first.word, "重复")],
      remarks: [Remark("修改", "只留一个，如“同比”或“比上年同期”")]
    )
  }

  /// What adds up from January on has no value at the beginning of the year: what else may be meant.
  func flowSinceYearStart(_ first: ClaimObservation) -> Diagnostic {
    let value = first.expression
    let months = "增减语(\"比1月增加\", \"比1月减少\", \"与1月持平\")"
    return Diagnostic(
      .warning,
      "W405",
      "“\(first.word.text)”没有可比的数：“\(value)”是流量，从年初起累计，年初没有数",
      at: [Label(first.word, "流量不跟年初比")],
      remarks: [
        Remark("选择", "跟上年比：{{ \(value).同比 | 升降语 }}"),
        Remark("选择", "当月比1月：{{ \(value).当月.较年初 | \(months) }}"),
        Remark("选择", "各月的走势：{{ 措辞.逐月(\(value).当月) }}"),
      ]
    )
  }

  func only(_ first: ClaimObservation) -> Diagnostic {
    let said = all.count == 1 ? "不成立" : "有 \(untrue.count) 个不成立"
    return Diagnostic(
      .error,
      "W411",
      "“\(first.word.text)”写死在正文里，但 \(whole)\(said)：没有低于上年同期或进度",
      at: [Label(first.word, "要有一个参照高于它"), first.value.map { Label($0) }].compactMap { $0 },
      remarks: [
        Remark("", named(untrue)),
        Remark(
          "修改",
          "改成 {{ \(first.expression) | 仅(上年同期) }}：低于参照时才印“仅”；或删去“\(first.word.text)”"
        ),
      ]
    )
  }
}

extension Hedge {
  /// When the word is true, for messages.
  fileprivate var rule: String {
    switch self {
    case .above: "实数要大于后面的数"
    case .near: "实数要略小于后面的数"
    case .about: "实数与后面的数相差不过2%"
    case .andMore: "实数要在它与下一个整数之间"
    case .atLeast: "实数不能小于它"
    case .below: "实数要小于它"
    case .shortOf: "实数要小于后面的数"
    }
  }
}
