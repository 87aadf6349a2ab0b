import Diagnostics

/// Reads a phrase from the start of a text.
struct PhraseCursor {
  /// Scalars with which phrases begin that are no fixed words.
  static let starts = "由降负转止连翻接将近占绝多大约不至超逾突首跃迈站冲闯跌逼半一二两三四五六七八九十0123456789前后倒第比位排列仅扭".unicodeScalars

  var rest: Substring

  init(_ rest: Substring) { self.rest = rest }

  /// Moves behind the first of some words with which the text begins.
  mutating func take(_ words: [String]) -> String? {
    guard let word = words.first(where: { rest.begins(with: $0) }) else { return nil }
    rest = rest[rest.utf8.index(rest.startIndex, offsetBy: word.utf8.count)...]
    return word
  }

  /// Whether a mark follows, or nothing.
  var endsClause: Bool { rest.unicodeScalars.first?.isClauseMark ?? true }

  mutating func count() -> Int? {
    let digits = rest.prefix { "一二两三四五六七八九十0123456789".contains($0) }
    guard let value = Int(digits) ?? hanValue(digits), value > 0 else { return nil }
    rest = rest[digits.endIndex...]
    return value
  }

  mutating func phrase() -> ClaimPhrase? {
    let start = rest
    if let phrase = turn() { return phrase }
    for read in Self.readers {
      if let phrase = read(&self) { return phrase }
      rest = start
    }
    return nil
  }

  private static let readers: [@Sendable (inout PhraseCursor) -> ClaimPhrase?] = [
    { $0.streak() }, { $0.doubled() }, { $0.passing() }, { $0.part() },
    { $0.percentage() }, { $0.counted() }, { $0.number() },
    { $0.nounOfMost() }, { $0.fixed() }, { $0.than() }, { $0.level() },
  ]

  // MARK: Turns

  private static let turnsUp =
    [
      "由降转升", "由降转增", "由负转正", "由下降转为上升", "由下降转为增长", "由负增长转为正增长", "降转升", "负转正",
      "转降为升", "转降为增", "转负为正", "止跌回升", "止降回升",
    ]
    + ["扭转", "扭转了"].flatMap { verb in
      ["下滑", "下降", "负增长"].flatMap { fall in
        ["局面", "的局面", "趋势", "势头", "态势"].map { verb + fall + $0 }
      }
    }
  private static let turnsDown = [
    "由升转降", "由增转降", "由正转负", "由上升转为下降", "由增长转为下降", "由正增长转为负增长", "升转降", "正转负",
    "转升为降", "转增为降", "转正为负",
  ]

  private static let outOfLoss = ["扭亏为盈", "扭亏增盈", "由亏转盈", "由亏损转为盈利", "扭亏"]
  private static let intoLoss = ["由盈转亏", "由盈利转为亏损", "转盈为亏"]

  private mutating func turn() -> ClaimPhrase? {
    if take(Self.outOfLoss) != nil { return .turnOfLoss(isOut: true) }
    if take(Self.intoLoss) != nil { return .turnOfLoss(isOut: false) }
    if take(Self.turnsUp) != nil { return .turn(isUp: true) }
    return take(Self.turnsDown) == nil ? nil : .turn(isUp: false)
  }

  // MARK: Words that always say the same

  private mutating func fixed() -> ClaimPhrase? {
    guard let first = rest.unicodeScalars.first,
      let entry = PhraseWords.byFirst[first]?.first(where: { rest.begins(with: $0.word) })
    else { return nil }
    let start = rest
    _ = take([entry.word])
    if entry.phrase.isOpen(before: rest) { return entry.phrase }
    rest = start
    return nil
  }

  // MARK: Streaks

  private static let betweenStreak = [
    "同比", "环比", "均", "都", "保持", "实现", "呈现", "呈", "的", "了", "单月", "当月", "稳定", "稳步", "较快",
  ]
  private static let streakUp = ["正增长", "增长", "上升", "增加", "提高", "回升", "攀升"]
  private static let streakDown = ["负增长", "下降", "减少", "回落", "下滑", "下跌", "降低"]

  private mutating func streak() -> ClaimPhrase? {
    guard take(["连续"]) != nil, let count = count(),
      let unit = take(["个月", "月", "个季度", "季度"])
    else { return nil }
    while take(Self.betweenStreak) != nil {}
    let isUp = take(Self.streakUp) != nil
    guard isUp || take(Self.streakDown) != nil else { return nil }
    return unit.hasSuffix("季度") ? .quarters(count, isUp: isUp) : .streak(count, isUp: isUp)
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
}
