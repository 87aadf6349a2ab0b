package import Facts

/// What kind of text a typed number stands in.
package enum NumberHome: Sendable {
  /// A template, a catalogue, the heads of its tables.
  case template
  /// 素材, whose dates are those of events and plans.
  case material
  /// A statement (手填): somebody vouches for all of it, so that its dates are numbers too.
  case statement
}

extension String {
  /// The numbers that somebody typed, from left to right, each with its unit: 第15位, 32.33%, 三千万元.
  ///
  /// Lawful ones are left out: those of `LawfulNumbers`, dates of the report period, figures joined to
  /// Latin letters (3G).
  ///
  /// - Parameters:
  ///   - home: where the text stands.
  ///   - schema: names what is counted, the units and the report period.
  ///   - behind: the character before the text.
  /// - Returns: where they stand; empty if none does.
  package func typedNumbers(
    in home: NumberHome,
    _ schema: Schema,
    behind: Character? = nil
  ) -> [Range<String.Index>] {
    guard hasDigit else { return [] }
    var reader = NumberRunReader(self, behind: behind, schema: schema, home: home)
    return reader.runs()
  }
}

/// Finds the numbers of a text from left to right.
private struct NumberRunReader {
  private let text: String
  private let behind: Character?
  private let schema: Schema
  private let home: NumberHome
  private let units: NumberUnits
  private var index: String.Index

  init(_ text: String, behind: Character?, schema: Schema, home: NumberHome) {
    self.text = text
    self.behind = behind
    self.schema = schema
    self.home = home
    units = NumberUnits(schema)
    index = text.startIndex
  }

  mutating func runs() -> [Range<String.Index>] {
    var runs: [Range<String.Index>] = []
    while index < text.endIndex {
      if let lawful = LawfulNumbers.words[text[index]]?.first(where: isLawful) {
        skip(lawful.count)
      } else if let date = date() {
        if !date.isLawful { runs.append(index..<date.end) }
        index = date.end
      } else if let end = numberEnd() {
        if !isJoinedToLatin(index..<end) { runs.append(index..<end) }
        index = end
      } else {
        skip(1)
      }
    }
    return runs
  }

  private mutating func skip(_ count: Int) { index = text.index(index, offsetBy: count) }

  /// Whether the words stand here by themselves: 十一, but not 十一个市局.
  private func isLawful(_ words: String) -> Bool {
    guard text[index...].hasPrefix(words), let last = words.last else { return false }
    guard last.isHanDigit || last.isWesternDigit else { return true }
    let rest = text[index...].dropFirst(words.count)
    guard let next = rest.first else { return true }
    return !next.isHanDigit && !next.isWesternDigit
      && !(units.all + ["月", "年", "日"]).contains { rest.hasPrefix($0) }
  }

  // MARK: Numbers

  /// The end of a number that begins here: 第15位, 32.33%, 三千万元, 百分之三十, 两成.
  private func numberEnd() -> String.Index? {
    var start = index
    let isOrdinal = text[start] == "第"
    if isOrdinal { start = text.index(after: start) }
    if text[start...].hasPrefix("百分之") {
      let digits = text.index(start, offsetBy: 3)
      let end = text[digits...].endOfPrefix {
        $0.isHanDigit || $0.isWesternDigit || "点几".contains($0)
      }
      return end > digits ? end : nil
    }
    guard start < text.endIndex else { return nil }
    if text[start].isWesternDigit {
      return unitEnd(from: westernEnd(from: start), units.all)
    }
    return hanEnd(from: start, isOrdinal: isOrdinal)
  }

  private func westernEnd(from start: String.Index) -> String.Index {
    var end = start
    while end < text.endIndex {
      let next = text.index(after: end)
      let isSeparator =
        ".,．".contains(text[end]) && next < text.endIndex && text[next].isWesternDigit
      guard text[end].isWesternDigit || isSeparator else { break }
      end = next
    }
    return end
  }

  /// 三千万元, 四十处, 十个市局, 第十五位; nil for numerals that are no amount.
  private func hanEnd(from start: String.Index, isOrdinal: Bool) -> String.Index? {
    let end = text[start...].endOfPrefix(\.isHanDigit)
    guard end > start else { return nil }
    let numerals = text[start..<end]
    let behind = unitEnd(from: end, isOrdinal ? ["位", "名"] : units.behindHan)
    if behind > end { return behind }
    if !isOrdinal, text[end...].hasPrefix("个"), isCounted(text[text.index(after: end)...]) {
      return text.index(after: end)
    }
    let holdsPlace = numerals.count > 1 && numerals.contains { "十百千万亿".contains($0) }
    return holdsPlace && !isOrdinal ? unitEnd(from: end, units.all) : nil
  }

  /// Whether what follows 个 is counted by data: an organisation, a month.
  private func isCounted(_ rest: Substring) -> Bool {
    units.counted.contains { rest.hasPrefix($0) }
  }

  private func unitEnd(from start: String.Index, _ units: [String]) -> String.Index {
    // 1400余万元
    let more = ["余", "多"].contains { text[start...].hasPrefix($0) } ? 1 : 0
    let unit = units.first { text[start...].dropFirst(more).hasPrefix($0) }
    return text.index(start, offsetBy: unit.map { $0.count + more } ?? 0)
  }

  /// 3G, ISO9001, CDMA2000: figures in the name of a thing.
  private func isJoinedToLatin(_ run: Range<String.Index>) -> Bool {
    let before =
      run.lowerBound > text.startIndex ? text[text.index(before: run.lowerBound)] : behind
    let after = run.upperBound < text.endIndex ? text[run.upperBound] : nil
    return [before, after].contains { $0?.isASCII == true && $0?.isLetter == true }
  }

  // MARK: Dates

  /// A date that begins here, such as 2004年6月, 1—6月, 七月, and whether it may be typed.
  private func date() -> (end: String.Index, isLawful: Bool)? {
    guard let date = TypedDate(text[index...]) else { return nil }
    return (date.end, date.isLawful(in: schema.settings.reportPeriod, home))
  }
}

extension Character {
  /// 0…9, also full-width.
  var isWesternDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }

  /// A numeral of an amount.
  var isHanDigit: Bool { "〇零一二三四五六七八九十百千万亿两".contains(self) }
}

extension Substring {
  /// The index behind the characters at the start that satisfy a test.
  fileprivate func endOfPrefix(_ test: (Character) -> Bool) -> Index {
    prefix(while: test).endIndex
  }
}
