import Diagnostics
import Facts
import Phrasing

/// 增幅, 降幅: of which a word of direction says how it moved.
struct GrowthNoun: Sendable, Hashable {
  /// 降幅, 跌幅.
  let isOfFall: Bool
  /// What the clause holds before it.
  let lead: String
  /// What stands between it and the word: 比上月.
  let reference: String
}

extension ClaimPlace {
  private static let ofFall = ["降幅", "跌幅"]
  private static let verbsOfFall = ["下降", "减少", "下滑", "降低"]
  private static let verbsOfRise = ["增长", "增加", "上升", "提高"]
  private static let ofGrowth = ["增幅", "增速", "涨幅", "增长速度"]
  private static let nouns = ofFall + ofGrowth
  private static let treeOfNouns = WordTree(nouns)
  /// Words that need no noun to speak of a growth: 收入增长放缓.
  private static let ofCourse = ["加快", "放缓", "提速", "减缓"]
  /// Words that speak of a growth or fall named earlier in the sentence: 降幅20%，比上月收窄….
  private static let ofEarlier = ["收窄", "缩小", "扩大", "加大", "加深"]

  fileprivate static let wordsOfFall = ofFall + verbsOfFall

  /// The noun of growth of which the word speaks; nil without one.
  var foundGrowthNoun: GrowthNoun? {
    let word = text
    let nouns = Self.nouns
    if let noun = nouns.first(where: { word.begins(with: $0) }) {
      return GrowthNoun(
        isOfFall: noun.isOne(of: Self.ofFall),
        lead: clauseWithNumbers,
        reference: ""
      )
    }
    let clause = clauseWithNumbers
    if Self.treeOfNouns.isFound(in: clause[...]), let noun = clause.growthNoun(among: nouns) {
      return noun
    }
    if word.isOne(of: Self.ofCourse), let noun = clause.growthNoun(among: ["增长"]) { return noun }
    guard word.isOne(of: Self.ofEarlier) else { return nil }
    return textBefore.growthNoun(among: nouns + Self.verbsOfFall + Self.verbsOfRise).map {
      GrowthNoun(isOfFall: $0.isOfFall, lead: "", reference: clause)
    }
  }
}

extension String {
  /// The last of some nouns of growth; nil without one, and where a number stands behind it.
  fileprivate func growthNoun(among nouns: [String]) -> GrowthNoun? {
    let last = nouns.filter { holds($0) }
      .compactMap { noun in ranges(of: noun).last.map { (noun, $0) } }
      .max { $0.1.lowerBound < $1.1.lowerBound }
    guard let (noun, range) = last else { return nil }
    return GrowthNoun(
      isOfFall: noun.isOne(of: ClaimPlace.wordsOfFall),
      lead: String(self[..<range.lowerBound]),
      reference: String(self[range.upperBound...])
    )
  }
}

/// With which growths a moved growth is compared.
enum GrowthReference {
  /// Any of these, where the text does not say which.
  case times([TimePoint])
  /// A time that cannot be asked.
  case unknown

  /// Reads 比上月, 较一季度, 同比 from a clause.
  init(_ clause: String, in settings: Settings) {
    let last = settings.reportPeriod.last.month
    let named: [(word: String, time: TimePoint)] =
      [
        ("上月", .lastMonth), ("环比", .lastMonth), ("一季度", .month(3)), ("上半年", .month(6)),
        ("上年同期", .sameLastYear), ("去年同期", .sameLastYear), ("同比", .sameLastYear),
        ("年初", .month(1)), ("元月", .month(1)),
      ]
    let months = (1..<max(last, 2)).reversed().map { ("\($0)月", TimePoint.month($0)) }
    let found = (named + months).first { clause.holds($0.word) }
    if let found {
      self = .times([found.time])
    } else if ["比", "较"].contains(where: { clause.holds($0) }) {
      self = .unknown
    } else {
      self = .times(Self.before(in: settings))
    }
  }

  /// The last month, the end of the last quarter and the same time last year.
  static func before(in settings: Settings) -> [TimePoint] {
    let last = settings.reportPeriod.last.month
    let quarter = (last - 1) / 3 * 3
    return [.lastMonth] + (quarter > 0 && quarter != last - 1 ? [.month(quarter)] : [])
      + [.sameLastYear]
  }
}
