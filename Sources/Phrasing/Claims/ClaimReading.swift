import Diagnostics

/// A typed text as the check of typed words reads it: what can be read of it without values.
package final class ClaimReading: Sendable {
  /// A word of direction or judgement.
  package struct Said: Sendable {
    package let word: ClaimedWord
    /// The words of degree and manner directly before it, or directly behind it.
    package let adverbs: [ClaimedWord]
  }

  /// A word that says how a number beside it lies to the value.
  package struct Hedging: Sendable {
    /// Nil for 仅.
    package let hedge: Hedge?
    package let range: Range<String.Index>
  }

  /// In the order of the text.
  package let claims: [Said]
  /// What several words claim together; their words are none of `claims`.
  package let phrases: [SaidPhrase]
  /// For how many of a set something is said: 多数市局, 仅两个市局.
  package let counts: [(count: SaidCount, range: Range<String.Index>)]
  /// Where the text says twice with what it compares: 比去年同期同比.
  package let repeatedBases: [Range<String.Index>]
  /// Whether a word that denies a claim may stand in the text.
  package let mayDeny: Bool
  /// What else may stand there.
  package let signs: ClaimSigns
  /// 同比 with which the text ends.
  package let baseAtEnd: Range<String.Index>?
  /// The word with which the text ends, for a number behind it.
  package let hedgingAtEnd: Hedging?
  /// The word with which the text begins, for a number before it.
  package let hedgingAtStart: Hedging?

  /// Whether nothing was found in the text.
  var isSilent: Bool {
    claims.isEmpty && phrases.isEmpty && counts.isEmpty && repeatedBases.isEmpty
      && baseAtEnd == nil && hedgingAtEnd == nil && hedgingAtStart == nil
  }

  init(_ text: String) {
    let phrases = ClaimPhrase.found(in: text)
    let counts = SaidCount.found(in: text)
    let found = Claim.found(in: text)
    let words = (found + Claim.levels(of: counts.map(\.range), in: text, beside: found))
      .filter { word in !phrases.contains { $0.range.overlaps(word.range) } }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    self.phrases = phrases
    claims = words.indices.map { index in
      Said(word: words[index], adverbs: Self.adverbs(of: index, among: words, in: text))
    }
    self.counts = counts
    repeatedBases = Claim.repeatedBases(in: text)
    signs = ClaimSigns(in: text)
    mayDeny = Self.signsOfDenial.isFound(in: text[...])
    baseAtEnd = Claim.baseAtEnd(of: text)
    hedgingAtEnd = Hedging(atEndOf: text)
    hedgingAtStart = Hedging(atStartOf: text)
  }

  /// Each word that denies a claim holds one of them.
  private static let signsOfDenial = WordTree(["没", "未", "无", "不"])

  private static func adverbs(
    of number: Int,
    among words: [ClaimedWord],
    in text: String
  ) -> [ClaimedWord] {
    var adverbs: [ClaimedWord] = []
    var start = words[number].range.lowerBound
    for word in words[..<number].reversed() where !word.claim.isDirection {
      let between = text[word.range.upperBound..<start]
      guard between.isEmpty || Claim.isFiller(between) else { break }
      adverbs.append(word)
      start = word.range.lowerBound
    }
    if number + 1 < words.count, !words[number + 1].claim.isDirection,
      words[number + 1].range.lowerBound == words[number].range.upperBound
    {
      adverbs.append(words[number + 1])
    }
    return adverbs
  }
}

extension ClaimReading.Hedging {
  private static let leading: [Hedge] = [.above, .near, .shortOf, .about, .atLeast]
  private static let trailing: [Hedge] = [.about, .atLeast, .below, .andMore]
  private static let only = ["仅为", "仅有", "只有", "仅", "只"]

  /// Words that only end like a hedge: 附近, 节约.
  private static let lookalikes = ["附近", "最近", "临近", "相近", "节约", "合约", "制约", "预约", "签约", "履约"]

  fileprivate init?(atEndOf text: String) {
    // 约占46.00%: the number is hedged as by 约 alone.
    let text = text.ends(with: "占") ? String(text.dropLast()) : text
    func longest(_ words: [String]) -> String? {
      words.filter { text.ends(with: $0) }.max { $0.utf8.count < $1.utf8.count }
    }
    guard !Self.lookalikes.contains(where: { text.ends(with: $0) }),
      let word = longest(Self.leading.flatMap(\.words)) ?? longest(Self.only)
    else { return nil }
    hedge = Self.leading.first { $0.words.contains(word) }
    range = text.utf8.index(text.endIndex, offsetBy: -word.utf8.count)..<text.endIndex
  }

  fileprivate init?(atStartOf text: String) {
    for hedge in Self.trailing {
      guard let word = hedge.words.first(where: { text.begins(with: $0) }) else { continue }
      let end = text.utf8.index(text.startIndex, offsetBy: word.utf8.count)
      // 余 and 多 begin many words; behind a number they end the clause.
      if hedge == .andMore, text[end...].unicodeScalars.first?.isClauseMark == false { continue }
      (self.hedge, range) = (hedge, text.startIndex..<end)
      return
    }
    return nil
  }
}
