import Diagnostics

extension ClaimPhrase {
  /// The phrases of a text, from left to right, none over another.
  package static func found(in text: String) -> [SaidPhrase] {
    guard signs.contains(where: { text.holds($0) }) else { return [] }
    var found: [SaidPhrase] = []
    var rest = text[...]
    while !rest.isEmpty {
      var cursor = PhraseCursor(rest)
      let before = text[..<rest.startIndex]
      if let phrase = cursor.phrase(), !phrase.isOverHalf(behind: before) {
        found.append(SaidPhrase(phrase: phrase, range: rest.startIndex..<cursor.rest.startIndex))
        rest = cursor.rest
      } else {
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// 超过一半 is a word of its own (Claim.overHalf).
  private func isOverHalf(behind before: Substring) -> Bool {
    self == .part(StatedPart(1, over: 2)) && ["超过", "超"].contains { before.hasSuffix($0) }
  }

  /// One of these stands in every phrase.
  private static let signs = [
    "连", "翻", "转", "止", "半", "成", "分之", "绝大", "时间进度", "同期", "上年",
  ]
}

/// Reads a phrase from the start of a text.
private struct PhraseCursor {
  private(set) var rest: Substring

  init(_ rest: Substring) { self.rest = rest }

  /// Moves behind the first of some words with which the text begins.
  private mutating func take(_ words: [String]) -> String? {
    guard let word = words.first(where: { rest.begins(with: $0) }) else { return nil }
    rest = rest[rest.utf8.index(rest.startIndex, offsetBy: word.utf8.count)...]
    return word
  }

  private mutating func count() -> Int? {
    let digits = rest.prefix { "一二两三四五六七八九十0123456789".contains($0) }
    guard let value = Int(digits) ?? hanValue(digits), value > 0 else { return nil }
    rest = rest[digits.endIndex...]
    return value
  }

  mutating func phrase() -> ClaimPhrase? {
    let start = rest
    if let phrase = turn() ?? compared() { return phrase }
    if let phrase = streak() { return phrase }
    rest = start
    if let phrase = doubled() { return phrase }
    rest = start
    return part()
  }

  // MARK: Turns

  private static let turnsUp = [
    "由降转升", "由降转增", "由负转正", "由下降转为上升", "由下降转为增长", "由负增长转为正增长", "降转升", "负转正",
    "转降为升", "转降为增", "转负为正", "止跌回升", "止降回升",
  ]
  private static let turnsDown = [
    "由升转降", "由增转降", "由正转负", "由上升转为下降", "由增长转为下降", "由正增长转为负增长", "升转降", "正转负",
    "转升为降", "转增为降", "转正为负",
  ]

  private mutating func turn() -> ClaimPhrase? {
    if take(Self.turnsUp) != nil { return .turn(isUp: true) }
    return take(Self.turnsDown) == nil ? nil : .turn(isUp: false)
  }

  // MARK: Comparisons without a number

  private static let lastYear = ["上年同期", "去年同期"]
  private static let comparisons: [(words: [String], phrase: ClaimPhrase)] = [
    (["快于时间进度", "超时间进度", "超过时间进度", "高于时间进度"], .pace(isAhead: true)),
    (["慢于时间进度", "落后于时间进度", "落后时间进度", "低于时间进度"], .pace(isAhead: false)),
    (["提前完成全年计划", "提前完成全年任务", "提前完成年度计划", "提前完成年度任务"], .yearDone),
    (
      ["高于", "超过", "好于"].flatMap { word in lastYear.map { word + $0 } },
      .lastYear(isAbove: true)
    ),
    (
      ["低于", "不及", "少于"].flatMap { word in lastYear.map { word + $0 } },
      .lastYear(isAbove: false)
    ),
    (
      (lastYear + ["上年", "去年"]).flatMap { base in
        ["与", "同", "和"].map { "\($0)\(base)基本持平" }
      } + ["同比基本持平"],
      .nearlyLevel(perMille: 10)
    ),
    (
      lastYear.flatMap { base in
        ["与", "同", "和"].flatMap { ["\($0)\(base)相当", "\($0)\(base)大体相当"] }
      },
      .nearlyLevel(perMille: 5)
    ),
  ]

  private mutating func compared() -> ClaimPhrase? {
    for entry in Self.comparisons where take(entry.words) != nil { return entry.phrase }
    return nil
  }

  // MARK: Streaks

  private static let betweenStreak = [
    "同比", "环比", "均", "都", "保持", "实现", "呈现", "呈", "的", "了", "单月", "当月", "稳定", "稳步", "较快",
  ]
  private static let streakUp = ["正增长", "增长", "上升", "增加", "提高", "回升", "攀升"]
  private static let streakDown = ["负增长", "下降", "减少", "回落", "下滑", "下跌", "降低"]

  private mutating func streak() -> ClaimPhrase? {
    guard take(["连续"]) != nil, let months = count(), take(["个月", "月"]) != nil else { return nil }
    while take(Self.betweenStreak) != nil {}
    if take(Self.streakUp) != nil { return .streak(months, isUp: true) }
    return take(Self.streakDown) == nil ? nil : .streak(months, isUp: false)
  }

  // MARK: Doublings

  private mutating func doubled() -> ClaimPhrase? {
    let isNear = take(["接近", "将近", "近"]) != nil
    guard take(["翻"]) != nil else { return nil }
    _ = take(["了"])
    let stated = count()
    guard take(stated == nil ? ["番", "倍"] : ["番"]) != nil else { return nil }
    let isMore = take(["多", "有余", "以上"]) != nil
    let count = stated ?? 1
    // Beyond this no text speaks of doublings.
    guard count < 20 else { return nil }
    if isNear { return .doubled(.nearly(count), isLoose: false) }
    if isMore { return .doubled(.moreThan(count), isLoose: false) }
    return .doubled(.exactly(count), isLoose: stated == nil)
  }

  // MARK: Parts

  private static let senses: [(words: [String], sense: StatedPart.Sense)] = [
    (["接近", "将近", "逼近", "近"], .near), (["超过", "超", "逾", "突破"], .above),
    (["大约", "约"], .about), (["不足", "不到"], .shortOf), (["至少"], .atLeast),
  ]
  private static let sensesBehind: [(words: [String], sense: StatedPart.Sense)] = [
    (["强"], .above), (["多", "有余"], .more), (["弱"], .near), (["左右", "上下"], .about),
    (["以上"], .atLeast),
  ]

  private mutating func sense(
    _ table: [(words: [String], sense: StatedPart.Sense)]
  )
    -> StatedPart.Sense?
  {
    for entry in table where take(entry.words) != nil { return entry.sense }
    return nil
  }

  private mutating func part() -> ClaimPhrase? {
    let leading = sense(Self.senses)
    if leading == nil, take(["绝大部分", "绝大多数"]) != nil {
      return .part(StatedPart(85, over: 100, .atLeast))
    }
    if leading == nil, take(["多半", "大半"]) != nil {
      return .part(StatedPart(55, over: 100, .atLeast))
    }
    if leading != nil { _ = take(["占", "了"]) }
    guard let (numerator, denominator) = fraction(mayBeHalf: leading == .near) else { return nil }
    guard leading != .above || denominator != 2 else { return nil }
    let trailing = sense(Self.sensesBehind)
    return .part(StatedPart(numerator, over: denominator, leading ?? trailing ?? .plain))
  }

  private mutating func fraction(mayBeHalf: Bool) -> (Int, Int)? {
    if take(["一半", "半数"]) != nil || mayBeHalf && take(["半"]) != nil { return (1, 2) }
    guard let first = count(), first <= 10 else { return nil }
    if take(["分之"]) != nil {
      guard let part = count(), part < first else { return nil }
      return (part, first)
    }
    guard first < 10, take(["成"]) != nil else { return nil }
    return take(["半"]) == nil ? (first, 10) : (first * 10 + 5, 100)
  }
}
