import Diagnostics
import Phrasing

/// A clause that says something of so many members of a set: 多数市局收入.
struct CountedClause {
  let count: SaidCount
  /// The same clause said of each: 各市局收入.
  let ofEach: String
  /// From the count to the claim.
  let place: ClaimPlace
}

extension ClaimPlace {
  /// The clause before the claim, where it speaks of so many of a set; nil in any other.
  var counted: CountedClause? {
    guard
      let said = pieces[index].typed?.counts.last(where: {
        $0.range.upperBound <= word.range.lowerBound
      })
    else { return nil }
    let text = pieces[index].text
    let between = text[said.range.upperBound..<word.range.lowerBound]
    guard !between.hasClauseMark, !isDenied, let clause = clauseBefore else { return nil }
    let lead = clause.dropLast(text[said.range.lowerBound..<word.range.lowerBound].count)
    let only = text[..<said.range.lowerBound].wordOfOnly
    let start = text.index(said.range.lowerBound, offsetBy: -only.count)
    let whole = ClaimedWord(claim: .all, range: start..<word.range.upperBound)
    let named = between.begins(with: "的") ? between.dropFirst() : between
    return CountedClause(
      count: said.count,
      ofEach: lead.dropLast(only.count) + (named.isEmpty ? "" : "各") + named,
      place: ClaimPlace(pieces: pieces, index: index, word: whole)
    )
  }
}

extension Substring {
  /// 仅, 只有 with which it ends, before a count.
  fileprivate var wordOfOnly: String {
    ["仅仅有", "仅仅", "仅有", "只有", "仅", "只"].first { hasSuffix($0) } ?? ""
  }
}
