import Diagnostics
import Expressions
import Facts
import Phrasing

/// What to write in the place of a typed word.
struct ClaimMend {
  private let observation: ClaimObservation
  private var expression: String { observation.expression }

  init(_ observation: ClaimObservation) { self.observation = observation }

  /// How a negative number is said: a change by its word, a quantity of its own in branches.
  var ofNegative: String {
    switch observation.kind {
    case .shortfall: return "改用 | 增减语(\"还差\", \"超出\", \"正好\")"
    case .difference where observation.isComparable: return "改用 | 高低语(\"参照\")"
    case .change, .difference: return signTag.map { "改用 | \($0)" } ?? "\(branches)，负的换一种说法"
    case .level: return ofNegativeLevel
    }
  }

  /// 亏损 is said of money, 减少 of what is counted, 下降 of rates.
  private var ofNegativeLevel: String {
    switch observation.signFunction {
    case .moreOrLess:
      let isMoney = if case .amount = observation.type { true } else { false }
      let (rise, fall) = isMoney ? ("盈利", "亏损") : ("增加", "减少")
      // A suffix would be taken of the last operand, and none may stand behind a bracket.
      if observation.isArithmetic { return "改用 | 增减语(\"\(rise)\", \"\(fall)\", \"持平\")" }
      return branches(saying: fall, isMoney ? "是亏是减" : "是减是少")
    case .riseOrFall where !observation.isArithmetic: return branches(saying: "下降", "是降是亏")
    default: return "\(branches)，负的换一种说法"
    }
  }

  private func branches(saying fall: String, _ meaning: String) -> String {
    "\(branches)，负的写明\(meaning)：{% 减 %}\(fall){{ \(expression).绝对值 }}"
  }

  private var branches: String { "用 {% 按 \(expression) %} 写全 增、平、减 三支" }

  /// 升降语, 位次语("比年初"); nil where no function takes the value.
  private var signTag: String? {
    observation.signFunction.map { $0.rawValue + ($0 == .rankMove ? "(\"比年初\")" : "") }
  }

  /// 改成 代办收入{{ 收入.同比 | 升降语 }}；或用 {% 按 收入.同比 %} 写全 增、平、减 三支.
  func ofDirection(_ claim: Claim, _ mend: FixedDirectionMend?) -> String {
    if let mend { return "改成 \(mend.lead)\(mend.tag)；或\(branches)" }
    switch claim {
    case .above, .below: return "改成 {{ \(expression) | 高低语(\"参照\") }}，或\(branches)"
    case .rises, .falls:
      guard observation.value != nil else { return "\(branches)；或把这一句放进 {% 如果 %} 里" }
      if observation.isBehindThan { return "\(branches)，平的一支说“与…持平”，不说“比…持平”" }
      guard let signTag else { return branches }
      return "改成 \(lead){{ \(expression) | \(signTag) }}；或\(branches)"
    default: return branches
    }
  }

  func ofJudgement(_ claim: Claim) -> String {
    let cut = "删去“\(observation.word.text)”"
    return switch claim {
    case .large, .fast, .small, .twoDigits: "\(cut)，或改用 {{ 措辞.走势(…) }}，由数值选词"
    case .bothHalves, .overHalf: "改用 {{ 措辞.双过半(…) }}，或放进 {% 如果 \(expression) ≥ 50% %} 里"
    case .first, .tiedFirst, .last, .tiedLast:
      observation.isArithmetic
        ? "\(cut)，或放进 {% 如果 %} 里" : "改成 {{ \(expression).排名(上级) | 之后 }}"
    case .recordHigh: "放进 {% 如果 \(expression) 是 历史最高 %} 里"
    case .recordLow: "放进 {% 如果 \(expression) 是 历史最低 %} 里"
    default: "\(cut)，或放进 {% 如果 %} 里"
    }
  }

  func ofHedge(_ hedge: Hedge, beside shown: String) -> String {
    let step = Self.step(of: shown)
    let function =
      switch hedge {
      case .andMore, .atLeast: "下限(\(step))"
      case .shortOf, .below: "上限(\(step))"
      case .above, .near, .about: "约(\(step))"
      }
    return "删去“\(observation.word.text)”，改成 {{ \(expression) | \(function) }}，由数值选词"
  }

  /// One unit of the second digit: 10 for 394.60, 0.1 for 4.65.
  private static func step(of shown: String) -> String {
    let digits = shown.drop { !$0.isNumber }.prefix { $0.isNumber }
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
