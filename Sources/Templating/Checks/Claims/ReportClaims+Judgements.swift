import Diagnostics
import Facts
import Phrasing

extension ClaimGroup {
  /// 大幅, 稳步, 首位, 双过半 …: how much is claimed (W411).
  ///
  /// An error beside a printed value; a warning where words alone name the quantity.
  func judgement(_ claim: Claim, _ first: ClaimObservation) -> Diagnostic {
    let said = all.count == 1 ? "不成立" : "有 \(untrue.count) 个不成立"
    var labels = [Label(first.word, "要\(claim.rule)")]
    if let value = first.value { labels.append(Label(value)) }
    return Diagnostic(
      first.value == nil ? .warning : .error,
      "W411",
      "“\(first.word.text)”写死在正文里，但 \(whole)\(said)",
      at: labels,
      remarks: [
        Remark("", "\(first.expression)：" + named(untrue)),
        Remark("修改", ClaimMend(first).ofJudgement(claim)),
      ]
    )
  }

  /// 近, 超过, 约 … that the exact value does not bear out.
  func hedge(_ hedge: Hedge, _ first: ClaimObservation) -> Diagnostic {
    let said = all.count == 1 ? "不成立" : "有 \(untrue.count) 个不成立"
    return Diagnostic(
      .error,
      "W411",
      "“\(first.word.text)”旁边印的是 \(first.shown)，按未取整的数，\(whole)\(said)",
      at: [Label(first.word, hedge.rule), first.value.map { Label($0) }].compactMap { $0 },
      remarks: [
        Remark("", named(untrue)), Remark("修改", ClaimMend(first).ofHedge(hedge)),
      ]
    )
  }

  func idleHedge(_ first: ClaimObservation) -> Diagnostic {
    let isDoubled = ["约", "下限", "上限", "仅"].contains { first.value?.text.contains($0) == true }
    return Diagnostic(
      .warning,
      "W411",
      isDoubled
        ? "标签会按数值自己选“近”“超过”，前后不要再写“\(first.word.text)”"
        : "“\(first.word.text)”旁边是精确的数 \(first.shown)，不是约数",
      at: [Label(first.word, isDoubled ? "重复" : "后面应是整数"), first.value.map { Label($0) }]
        .compactMap { $0 },
      remarks: [
        Remark(
          "修改",
          isDoubled ? "删去“\(first.word.text)”" : ClaimMend(first).ofHedge(.about)
        )
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

/// What to write in the place of a typed word.
struct ClaimMend {
  private let observation: ClaimObservation
  private var expression: String { observation.expression }

  init(_ observation: ClaimObservation) { self.observation = observation }

  /// The function that says the sign of the value.
  var signFunction: String {
    if observation.shown.hasSuffix("个位次") { return "位次语(\"比年初\")" }
    if observation.shown.hasSuffix("个百分点") { return "升降点" }
    return observation.shown.hasSuffix("%") ? "升降语" : "增减语"
  }

  /// How a negative number is said: a change by its word, a quantity of its own in branches.
  var ofNegative: String {
    let isOwnUnit = !["%", "个百分点", "个位次"].contains(where: observation.shown.hasSuffix)
    if isOwnUnit, expression.contains(" − ") { return "改用 | 高低语(\"参照\")" }
    let facet = expression.split(separator: ".").last.flatMap {
      Facet(rawValue: String($0.prefix { $0 != "(" }))
    }
    let isChange = facet.map(Self.changes.contains) ?? false
    guard !isChange, isOwnUnit || observation.shown.hasSuffix("%") else {
      return "改用 | \(signFunction)"
    }
    return "用 {% 按 \(expression) %} 写全 增、平、减 三支，负的写明是亏是减："
      + "{% 减 %}亏损{{ \(expression).绝对值 }}"
  }

  private static let changes: Set<Facet> = [
    .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth, .previousPeriodIncrement,
    .changeSinceYearStart, .growthSinceYearStart, .averageMonthlyGrowth, .averageAnnualGrowth,
    .growthOver, .growthChange, .differenceOfIncrements, .netIncrement, .planGap,
  ]

  /// 改成 代办收入{{ 收入.同比 | 升降语 }}；或用 {% 按 收入.同比 %} 写全 增、平、减 三支.
  func ofDirection(_ claim: Claim, _ mend: FixedDirectionMend?) -> String {
    let branches = "{% 按 \(expression) %} 写全 增、平、减 三支"
    if let mend { return "改成 \(mend.lead)\(mend.tag)；或用 \(branches)" }
    switch claim {
    case .above, .below:
      return "改成 {{ \(expression) | 高低语(\"参照\") }}，或用 \(branches)"
    case .level, .fallNarrows, .fallWidens: return "用 \(branches)"
    case .rises, .falls:
      guard observation.value != nil else { return "用 \(branches)；或把这一句放进 {% 如果 %} 里" }
      return "改成 \(lead){{ \(expression) | \(signFunction) }}；或用 \(branches)"
    default: return "用 \(branches)"
    }
  }

  func ofJudgement(_ claim: Claim) -> String {
    switch claim {
    case .large, .fast, .small: "删去“\(observation.word.text)”，或改用 {{ 措辞.走势(…) }}，由数值选词"
    case .bothHalves, .overHalf: "改用 {{ 措辞.双过半(…) }}，或放进 {% 如果 \(expression) ≥ 50% %} 里"
    case .first, .tiedFirst, .last, .tiedLast: "改成 {{ \(expression).排名(上级) | 之后 }}"
    case .recordHigh: "放进 {% 如果 \(expression) 是 历史最高 %} 里"
    case .recordLow: "放进 {% 如果 \(expression) 是 历史最低 %} 里"
    default: "删去“\(observation.word.text)”，或放进 {% 如果 %} 里"
    }
  }

  func ofHedge(_ hedge: Hedge) -> String {
    let function =
      switch hedge {
      case .andMore, .atLeast: "下限(\(step))"
      case .shortOf, .below: "上限(\(step))"
      case .above, .near, .about: "约(\(step))"
      }
    return "删去“\(observation.word.text)”，改成 {{ \(expression) | \(function) }}，由数值选词"
  }

  /// One unit of the second digit: 10 for 394.60, 0.1 for 4.65.
  private var step: String {
    let digits = observation.shown.drop { !$0.isNumber }.prefix { $0.isNumber }
    guard digits.count > 1 else { return "0.1" }
    return "1" + String(repeating: "0", count: digits.count - 2)
  }

  /// The clause before the word, without the words that the function says itself.
  private var lead: String {
    let clause = observation.word.source.clause(before: observation.word.range.lowerBound)
    let said = ["同比", "环比", "较年初", "比年初"].first { clause.hasSuffix($0) }
    return said.map { String(clause.dropLast($0.count)) } ?? clause
  }
}
