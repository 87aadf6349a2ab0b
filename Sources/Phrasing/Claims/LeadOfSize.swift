import Diagnostics
package import Facts

/// The words before a typed size, taken apart: what they measure, and what the size is of it.
///
/// Source: claims.md 1.3, chg.yoy, chg.yoy_abs, chg.times, chg.accel, share.pp and cmp.gap_pp.
package struct LeadOfSize: Sendable, Hashable {
  package enum Sense: Sendable, Hashable {
    /// 收入净增: by how much it moved since a time, up or down; nil where the words name none.
    case change(since: TimePoint?, sign: Int)
    /// 收入增幅在: the growth that the rest names, or the fall.
    case growth(sign: Int)
    /// 收入增幅快于全省: the difference from what is named.
    case gap(from: String, sign: Int)
    /// 收入是上年同期的.
    case multiple
    /// 收入相当于铜川市局的: of another.
    case multipleOf(String)
  }

  package let sense: Sense
  /// What names the quantity: 收入 of 收入比上年同期增加.
  package let rest: String

  package init(sense: Sense, rest: String) {
    self.sense = sense
    self.rest = rest
  }

  /// Nil where the words say anything else.
  package init?(_ lead: String) {
    let text = lead[...].dropping(all: Self.links)
    if let rest = Self.base(of: text) {
      (sense, self.rest) = (.multiple, String(rest))
    } else if let (rest, other) = Self.other(in: text) {
      (sense, self.rest) = (.multipleOf(other), String(rest))
    } else if let (rest, other, sign) = Self.comparison(in: text) {
      (sense, self.rest) = (.gap(from: other, sign: sign), String(rest))
    } else if let (rest, sign) = text.dropping(ending: Self.rises, Self.falls) {
      let (named, time) = Self.withoutTime(rest)
      // 降幅收窄: the growth rose.
      let isOfFall = named.dropping(ending: Self.declines) != nil
      sense = .change(since: time, sign: isOfFall ? -sign : sign)
      self.rest = String(named)
    } else if let (rest, sign) = text.dropping(ending: ["多"], ["少"]),
      case let (named, time?) = Self.withoutTime(rest)
    {
      (sense, self.rest) = (.change(since: time, sign: sign), String(named))
    } else if let (_, sign) = text.dropping(ending: Self.growths, Self.declines) {
      // Of 环比增幅 and its like no value of the rest is.
      guard !Self.wordsOfOtherBase.contains(where: { text.holds($0) }) else { return nil }
      (sense, rest) = (.growth(sign: sign), String(text))
    } else if let (rest, other, sign) = Self.comparisonWithThan(in: text) {
      (sense, self.rest) = (.gap(from: other, sign: sign), String(rest))
    } else {
      return nil
    }
  }

  /// Whether words before a size say that something moved by it or grew so.
  package static func saysChange(_ lead: String) -> Bool {
    let text = lead[...].dropping(all: links)
    return text.dropping(ending: rises, falls) != nil
      || text.dropping(ending: growths, declines) != nil
  }

  /// Whether a change is spoken of that is wanted or of another time, and no value of the report:
  /// 计划收入增长, 下半年收入增长; 全年 is of a report of the whole year.
  package static func isOfOther(_ lead: String, in settings: Settings) -> Bool {
    wordsOfOther.contains { lead.holds($0) }
      || lead.holds("全年") && !settings.reportPeriod.isWholeYear
  }

  static let wordsOfOther = ["计划", "任务", "目标", "预算", "要求", "下半年", "明年", "年内", "今后"]
  private static let wordsOfOtherBase = ["环比", "上月", "年初", "上年末"]
  private static let links = [
    "幅度达到", "幅度为", "幅度达", "保持在", "达到", "超过", "了", "达", "为", "在", "也", "均", "都",
  ]

  private static func words(of claim: Claim) -> [String] {
    Claim.words.filter { $0.claim == claim }.flatMap(\.words)
      .filter { word in
        // 增幅提高 names what is said to rise.
        !Claim.wordsBeforeNumbers.contains(word)
          && !(growths + declines).contains(where: word.holds)
      }
      .sorted { $1.utf8.count < $0.utf8.count }
  }

  private static let rises = words(of: .rises)
  private static let falls = words(of: .falls)
  private static let growths = ["增长速度", "增长幅度", "增长率", "增幅", "增速", "涨幅"]
  private static let declines = ["降幅", "跌幅", "下降幅度"]

  // MARK: Multiples

  private static let signsOfMultiple = WordTree(["相当于", "达到", "是", "为"])
  private static let verbsOfMultiple = ["相当于", "达到", "已是", "已达", "是", "为", "达"]

  /// 收入 of 收入是上年同期的.
  private static func base(of text: Substring) -> Substring? {
    (text.dropping(ending: ["的"]) ?? text).dropping(ending: ["上年同期", "去年同期"])
      .flatMap { $0.dropping(ending: verbsOfMultiple) }
  }

  /// 收入 and 铜川市局 of 收入相当于铜川市局的.
  private static func other(in text: Substring) -> (rest: Substring, other: String)? {
    guard let named = text.dropping(ending: ["的"]), signsOfMultiple.isFound(in: named),
      let verb = named.lastPlace(of: ["相当于", "达到", "仅为", "仅是", "已是", "是", "为"])
    else { return nil }
    return (named[..<verb.lowerBound], String(named[verb.upperBound...]))
  }

  // MARK: Times

  private static let times: [(words: [String], time: TimePoint)] = [
    (
      Claim.bases.filter { $0.holds("同") } + ["比上年", "较上年", "比去年", "较去年"], .sameLastYear
    ),
    (["环比", "比上月", "较上月"], .lastMonth),
    (["年初", "上年末", "去年末", "去年底", "上年底"].flatMap { ["比" + $0, "较" + $0] }, .yearStart),
  ]

  /// The rest without the time with which a change compares; nil where none is said.
  package static func withoutTime(_ text: Substring) -> (rest: Substring, time: TimePoint?) {
    let text = text.dropping(all: ["实现", "也", "又", "均", "都", "共", "累计"])
    for (words, time) in times {
      if let rest = text.dropping(ending: words) { return (rest, time) }
    }
    for (words, time) in times {
      for word in words where text.begins(with: word) {
        return (text[text.utf8.index(text.startIndex, offsetBy: word.utf8.count)...], time)
      }
    }
    return (text, nil)
  }

  // MARK: Comparisons

  private static let above = ["高于", "快于", "好于", "优于", "高出", "大于", "领先于", "领先", "超过", "超出"]
  private static let below = ["低于", "慢于", "落后于", "落后", "小于"]
  private static let signsOfComparison = WordTree(above + below)
  private static let more = ["高出", "高", "快", "多", "大"]
  private static let less = ["低", "慢", "少", "小"]

  /// 收入增幅快于全省.
  private static func comparison(
    in text: Substring
  ) -> (rest: Substring, other: String, sign: Int)? {
    guard signsOfComparison.isFound(in: text) else { return nil }
    let up = text.lastPlace(of: above)
    let down = text.lastPlace(of: below)
    guard let verb = up ?? down else { return nil }
    return named(text[..<verb.lowerBound], text[verb.upperBound...], up == nil ? -1 : 1)
  }

  /// 收入增幅比全省高.
  private static func comparisonWithThan(
    in text: Substring
  ) -> (rest: Substring, other: String, sign: Int)? {
    guard let (compared, sign) = text.dropping(ending: more, less),
      let than = compared.lastPlace(of: ["比", "较"])
    else { return nil }
    return named(compared[..<than.lowerBound], compared[than.upperBound...], sign)
  }

  private static func named(
    _ rest: Substring,
    _ other: Substring,
    _ sign: Int
  ) -> (rest: Substring, other: String, sign: Int)? {
    // 比上年同期多 is a change.
    let isTime = Relation.lastYear.contains(String(other)) || ["年初", "上月"].contains(other)
    return other.isEmpty || isTime ? nil : (rest, String(other), sign)
  }
}

extension Substring {
  /// Without any of some words at the end, as often as one stands there.
  fileprivate func dropping(all words: [String]) -> Substring {
    var rest = self
    while let shorter = rest.dropping(ending: words) { rest = shorter }
    return rest
  }

  /// Without a word of one of two lists at the end: +1 for the first, −1 for the second.
  fileprivate func dropping(
    ending up: [String],
    _ down: [String]
  ) -> (rest: Substring, sign: Int)? {
    if let rest = dropping(ending: up) { return (rest, 1) }
    return dropping(ending: down).map { ($0, -1) }
  }

  /// The last place of the first of some words that stands in the text.
  package func lastPlace(of words: [String]) -> Range<Index>? {
    words.lazy.compactMap { self.ranges(of: $0).last }.first
  }
}
