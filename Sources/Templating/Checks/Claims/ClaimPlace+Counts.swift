import Diagnostics
import Phrasing

/// A clause that says something of so many members of a set: 多数市局收入.
struct CountedClause {
  let count: SaidCount
  /// Where the count stands in the text of the claim.
  let range: Range<String.Index>
  /// Whether it stands behind the claim: 增长的有8个.
  let isBehind: Bool
  /// The same clause said of each: 各市局收入.
  let ofEach: String
  /// The words of the clause that name no set, for the set of an earlier count: 收入 of 收入增长的有8个.
  let lead: String
  /// What an earlier count of the sentence counts, where this one names no set, the nearest first:
  /// 市局中 of 10个市局中8个增长.
  let earlier: [String]
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
  var counted: CountedClause? { countedBefore ?? countedBehind }

  private var countedBefore: CountedClause? {
    guard let counts = pieces[index].reading?.counts, !counts.isEmpty else { return nil }
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
    return CountedClause(
      count: counts[said].count,
      range: range,
      isBehind: false,
      ofEach: lead.dropLast(only.count) + (named.isEmpty ? "" : "各") + named,
      lead: "",
      earlier: named.isEmpty ? text.counted(by: counts.map(\.range), before: said) : [],
      isDenied: denialLength != nil,
      // 没有 of 没有市局 is no word that takes the claim back.
      isMeant: !Claim.isRetracted(
        in: isOfNone ? whole.dropLast(countedLength) + between : whole
      ),
      place: ClaimPlace(pieces: pieces, index: index, word: wholeWord)
    )
  }

  private static let verbsOfCount = ["共有", "仅有", "只有", "有", "共", "达到", "达", "为", "是"]

  /// The clause where so many stand behind the claim: 收入增长的市局有8个, 收入增长的有8个市局.
  private var countedBehind: CountedClause? {
    guard let counts = pieces[index].reading?.counts, !counts.isEmpty,
      let ending = endBeforeCount
    else { return nil }
    let text = pieces[index].text
    guard
      let said = counts.firstIndex(where: { $0.range.lowerBound >= ending.upperBound }),
      case let between = text[ending.upperBound..<counts[said].range.lowerBound],
      case let counting = text.clause(behind: counts[said].range),
      // 下降的1个, but not 下降的3个市局要分析原因.
      let noun = between.dropping(ending: Self.verbsOfCount)
        ?? (between.isEmpty && counting.isEmpty ? between : nil),
      !noun.hasClauseMark, let clause = clauseBefore
    else { return nil }
    let set = String(noun + counting)
    let whole = ClaimedWord(claim: .all, range: word.range.lowerBound..<counting.endIndex)
    return CountedClause(
      count: counts[said].count,
      range: counts[said].range,
      isBehind: true,
      ofEach: clause + (set.isEmpty ? "" : "各") + set,
      lead: clause,
      earlier: set.isEmpty ? text.counted(by: counts.map(\.range), before: said) : [],
      isDenied: denialLength != nil,
      isMeant: isMeant,
      place: ClaimPlace(pieces: pieces, index: index, word: whole)
    )
  }
}

extension ClaimPlace {
  /// 的 with which the claim ends before what is counted: behind 增长较快, behind 高于全省平均.
  private var endBeforeCount: Range<String.Index>? {
    let rest = claim == .above || claim == .below ? behind : Claim.droppingManner(behind)
    guard let end = rest.firstRange(of: "的"), !rest[..<end.lowerBound].hasClauseMark,
      claim == .above || claim == .below || end.lowerBound == rest.startIndex
    else { return nil }
    return end
  }

  /// What the claim compares with, before so many: 全省平均 of 高于全省平均的有5个市局.
  var referenceBeforeCount: String? {
    endBeforeCount.map { String(pieces[index].text[word.range.upperBound..<$0.lowerBound]) }
  }
}

extension String {
  /// What the counts before one of them count, the nearest first: up to the next or a mark, else what
  /// stands before 有.
  fileprivate func counted(by counts: [Range<String.Index>], before number: Int) -> [String] {
    (0..<number).reversed().map { place in
      let clause = clause(behind: counts[place])
      let noun = clause[..<min(counts[place + 1].lowerBound, clause.endIndex)]
      guard noun.isEmpty else { return String(noun.dropping(ending: ["中"]) ?? noun) }
      let before = self[..<counts[place].lowerBound]
      let start = before.ranges(of: "的").last?.upperBound ?? before.endIndex
      return before[start...].dropping(ending: ["有"]).map(String.init) ?? ""
    }
  }

  /// What stands behind a range up to the next mark.
  fileprivate func clause(behind range: Range<String.Index>) -> Substring {
    let rest = self[range.upperBound...]
    return rest[..<(rest.firstClauseMark()?.lowerBound ?? rest.endIndex)]
  }
}

extension Substring {
  /// 仅, 只有 with which it ends, before a count.
  fileprivate var wordOfOnly: String {
    ["仅仅有", "仅仅", "仅有", "只有", "仅", "只"].first { hasSuffix($0) } ?? ""
  }
}
