import Diagnostics
import Phrasing

/// A clause that says something of so many members of a set: 多数市局收入.
struct CountedClause {
  let count: SaidCount
  /// The same clause said of each: 各市局收入.
  let ofEach: String
  /// What stands behind an earlier count of the sentence, where this one names no set, the nearest
  /// first: 市局中 of 10个市局中8个增长.
  let earlier: [Substring]
  /// Whether it is denied of so many: 多数市局没有增长.
  let isDenied: Bool
  /// Whether the clause says it, and does not only hope for it.
  let isMeant: Bool
  /// From the count to the claim.
  let place: ClaimPlace
}

extension ClaimPlace {
  /// The clause before the claim, where it speaks of so many of a set; nil in any other.
  ///
  /// What denies the claim is none of it: 多数市局 of 多数市局没有增长.
  var counted: CountedClause? {
    guard let counts = pieces[index].typed?.reading.counts, !counts.isEmpty else { return nil }
    let text = pieces[index].text
    let end = text.utf8.index(word.range.lowerBound, offsetBy: -(denialLength ?? 0))
    guard let said = counts.lastIndex(where: { $0.range.upperBound <= end }) else { return nil }
    let range = counts[said].range
    let between = text[range.upperBound..<end]
    let isOfNone = counts[said].count == .noOne
    guard !between.hasClauseMark, !isOfNone || !between.isEmpty, let clause = clauseBefore else {
      return nil
    }
    let countedLength = text[range.lowerBound..<end].count
    let lead = clause.dropLast(countedLength)
    let whole = clauseWithNumbers.dropping(lastBytes: denialLength ?? 0)
    let only = text[..<range.lowerBound].wordOfOnly
    let start = text.index(range.lowerBound, offsetBy: -only.count)
    let wholeWord = ClaimedWord(claim: .all, range: start..<word.range.upperBound)
    let named = between.begins(with: "的") ? between.dropFirst() : between
    let earlier =
      named.isEmpty ? counts[..<said].reversed().map { text.clause(behind: $0.range) } : []
    return CountedClause(
      count: counts[said].count,
      ofEach: lead.dropLast(only.count) + (named.isEmpty ? "" : "各") + named,
      earlier: earlier,
      isDenied: denialLength != nil,
      // 没有 of 没有市局 is no word that takes the claim back.
      isMeant: !Claim.isRetracted(
        in: isOfNone ? whole.dropLast(countedLength) + between : whole
      ),
      place: ClaimPlace(pieces: pieces, index: index, word: wholeWord)
    )
  }
}

extension String {
  /// What stands behind a range up to the next mark.
  fileprivate func clause(behind range: Range<String.Index>) -> Substring {
    let rest = self[range.upperBound...]
    return rest[..<(rest.unicodeScalars.firstIndex(where: \.isClauseMark) ?? rest.endIndex)]
  }
}

extension Substring {
  /// 仅, 只有 with which it ends, before a count.
  fileprivate var wordOfOnly: String {
    ["仅仅有", "仅仅", "仅有", "只有", "仅", "只"].first { hasSuffix($0) } ?? ""
  }
}
