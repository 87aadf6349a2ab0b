import Diagnostics
import Expressions
import Facts
import Phrasing

/// A typed word of direction directly before a signed value, and whether it is true (W405).
package struct DirectionObservation: Sendable, Hashable {
  let word: SourceSpan
  let value: SourceSpan
  /// +1 if the word says up, −1 if down.
  let direction: Int
  let organization: OrganizationID
  /// −1, 0 or 1, of the printed value.
  let sign: Int
  let shown: String

  /// Whether the word is untrue: the value is zero or of the other sign.
  var isFalse: Bool { sign != direction }
}

/// Words that say a direction, with it.
private let directionWords: [(word: String, direction: Int)] = [
  ("增长", 1), ("增加", 1), ("提高", 1), ("上升", 1), ("提升", 1), ("增收", 1), ("多收", 1),
  ("下降", -1), ("减少", -1), ("降低", -1), ("回落", -1), ("下滑", -1), ("减收", -1), ("少收", -1),
]

/// Functions behind which the number is still a bare one.
let numberFunctions: Set<String> = ["约", "小数", "单位", "仅", "下限", "上限"]

extension Composer {
  /// Records a fixed word of direction before a value that may have either sign.
  ///
  /// Returns whether there is one and it is untrue.
  mutating func observeDirection(
    _ before: DocumentEvent?,
    _ output: DocumentEvent.Output,
    shown: String
  ) -> Bool {
    guard case .text(let typed)? = before, typed.isVerbatim,
      output.tag.calls.allSatisfy({ numberFunctions.contains($0.name) }),
      output.tag.question.isSigned,
      let found = directionWords.first(where: { typed.text.hasSuffix($0.word) }),
      case .fact(let fact) = context.source
        .answer(output.tag.question, for: output.organization).answer
    else { return false }
    let end = typed.span.range.upperBound
    let isZero = isFlat(fact.value, type: fact.type, settings: settings)
    let observation = DirectionObservation(
      word: typed.span.source.span(end - found.word.utf8.count..<end),
      value: output.span,
      direction: found.direction,
      organization: output.organization,
      sign: isZero ? 0 : fact.value.sign,
      shown: printed(fact, settings: settings)
    )
    directions.append(observation)
    return observation.isFalse
  }
}

extension Question {
  /// Whether the value is a change, which may be of either sign.
  fileprivate var isSigned: Bool {
    switch form {
    case .facet(let subject, let facet, _):
      switch facet {
      case .yearOverYearGrowth, .yearOverYearIncrement, .previousPeriodGrowth,
        .previousPeriodIncrement, .changeSinceYearStart, .growthSinceYearStart,
        .averageMonthlyGrowth, .averageAnnualGrowth, .growthOver, .growthChange,
        .differenceOfIncrements, .netIncrement, .paceGap, .pull:
        true
      case .cumulative, .monthly, .atEnd: subject.isSigned
      default: false
      }
    case .arithmetic(.minus, _, _): true
    case .property(let subject, "值"), .negative(let subject), .at(let subject, _): subject.isSigned
    default: false
    }
  }
}

extension Diagnostic {
  /// W405 for the organisations in which a fixed word is untrue.
  ///
  /// - Parameters:
  ///   - observations: of one place, one an organisation, in configured order.
  ///   - organizations: those of the workspace.
  /// - Returns: nil where the word is true for all.
  static func fixedDirection(
    _ observations: [DirectionObservation],
    in organizations: Organizations
  ) -> Diagnostic? {
    let untrue = observations.filter(\.isFalse)
    guard let first = untrue.first else { return nil }
    let isUp = first.direction > 0
    let opposite = untrue.filter { $0.sign != 0 }
    let zero = untrue.filter { $0.sign == 0 }
    let opposed = isUp ? "下降" : "增长"
    let counts = [(opposite.count, opposed), (zero.count, "持平")].filter { $0.0 > 0 }
    let level = organizations[first.organization].level
    let all =
      observations.count == 1
      ? organizations[first.organization].name + "的值"
      : "\(observations.count) 个\(level)中"
    let said =
      observations.count == 1
      ? "是\(counts[0].1)"
      : "有 " + counts.map { "\($0.0) 个是\($0.1)" }.joined(separator: "、")
    func named(_ list: [DirectionObservation]) -> String {
      list.map { "\(organizations[$0.organization].name) \($0.shown)" }.joined(separator: "、")
    }
    var cases: [String] = []
    if !opposite.isEmpty { cases.append((isUp ? "为负：" : "为正：") + named(opposite)) }
    if !zero.isEmpty { cases.append("为零：" + named(zero)) }
    return Diagnostic(
      .error,
      "W405",
      "“\(first.word.text)”写死在正文里，但 \(all)\(said)",
      at: [
        Label(first.word, "方向词固定为\(isUp ? "升" : "降")"),
        Label(first.value, isUp ? "可能为零或为负" : "可能为零或为正"),
      ],
      remarks: [
        Remark("", cases.joined(separator: "；")),
        Remark("修改", fixedDirectionMend(first)),
      ],
      organizations: untrue.map { organizations[$0.organization].name }
    )
  }

  /// 改成 代办收入{{ 收入.同比 | 升降语 }}；或用 {% 按 收入.同比 %} 写全 增、平、减 三支.
  private static func fixedDirectionMend(_ observation: DirectionObservation) -> String {
    let expression = observation.value.text.split(separator: "|")[0]
      .trimmingSuffix { $0.isWhitespace }
    let source = observation.word.source
    let lineStart =
      source.text.utf8.prefix(observation.word.range.lowerBound).lastIndex(of: 0x0A)
      .map { source.text.utf8.distance(from: source.text.utf8.startIndex, to: $0) + 1 } ?? 0
    let before = source.substring(lineStart..<observation.word.range.lowerBound)
    let clause = before.split { "，。；：！？}".contains($0) }.last.map(String.init) ?? ""
    let lead =
      ["同比", "环比", "较年初", "比年初"].first { clause.hasSuffix($0) }
      .map { String(clause.dropLast($0.count)) } ?? clause
    let function =
      observation.shown.hasSuffix("个百分点")
      ? "升降点"
      : observation.shown.hasSuffix("%") ? "升降语" : "增减语"
    return "改成 \(lead){{ \(expression) | \(function) }}；"
      + "或用 {% 按 \(expression) %} 写全 增、平、减 三支"
  }
}

extension StringProtocol {
  /// The text without the characters at its end that satisfy the test.
  fileprivate func trimmingSuffix(while test: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, test(last) { text.removeLast() }
    return text
  }
}
