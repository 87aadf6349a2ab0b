import Diagnostics

/// A word that makes a claim, where it stands in a text.
package struct ClaimedWord: Sendable, Hashable {
  package let claim: Claim
  package let range: Range<String.Index>

  package init(claim: Claim, range: Range<String.Index>) {
    self.claim = claim
    self.range = range
  }
}

extension Claim {
  /// Words with their claims, the longest first, so that 降幅收窄 is not read as 收窄.
  private static let longestFirst: [(word: String, claim: Claim)] =
    words.flatMap { entry in entry.words.map { ($0, entry.claim) } }
    .enumerated()
    .sorted { ($1.element.0.utf8.count, $0.offset) < ($0.element.0.utf8.count, $1.offset) }
    .map { (word: $0.element.0, claim: $0.element.1) }

  private static let byFirst = Dictionary(grouping: longestFirst) {
    $0.word.unicodeScalars[$0.word.startIndex]
  }

  /// The words of the table in a text, from left to right, none over another.
  package static func found(in text: String) -> [ClaimedWord] {
    var found: [ClaimedWord] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard
        let match = byFirst[scalars[index]]?.first(where: { text[index...].begins(with: $0.word) })
      else {
        index = scalars.index(after: index)
        continue
      }
      let end = text.utf8.index(index, offsetBy: match.word.utf8.count)
      found.append(ClaimedWord(claim: match.claim, range: index..<end))
      index = end
    }
    return found
  }

  /// 持平 without a word of with what, which says a change only of so many: 1个持平, 1个市局收入持平.
  package static let levelAlone = "持平"

  /// Where it stands in the clause of a count, before or behind it, in none of the words found.
  static func levels(
    of counts: [Range<String.Index>],
    in text: String,
    beside found: [ClaimedWord]
  ) -> [ClaimedWord] {
    guard !counts.isEmpty, text.holds(levelAlone) else { return [] }
    return text.ranges(of: levelAlone).filter { range in
      !found.contains { $0.range.overlaps(range) }
        && counts.contains { count in
          let between =
            count.lowerBound < range.lowerBound
            ? text[count.upperBound..<range.lowerBound] : text[range.upperBound..<count.lowerBound]
          return !between.unicodeScalars.contains(where: \.isClauseMark)
        }
    }
    .map { ClaimedWord(claim: .level, range: $0) }
  }

  private static let treeOfRetractions = WordTree(retractions)

  /// Whether words of a clause take its claim back: 尚未过半, 力争实现双过半.
  package static func isRetracted(in clause: Substring) -> Bool {
    treeOfRetractions.isFound(in: clause)
  }

  private static let treeOfWishes = WordTree(wishes)

  /// Whether an earlier clause of a sentence begins what is yet to be done, as does the last one then.
  ///
  /// 要防止收入下降，实现任务过半. What stands before ； is another thing.
  package static func isWished(in sentence: Substring) -> Bool {
    guard treeOfWishes.isFound(in: sentence) else { return false }
    let part = sentence.unicodeScalars.split(separator: "；", omittingEmptySubsequences: false).last
    let clauses = part?.split(separator: "，", omittingEmptySubsequences: false).dropLast() ?? []
    return clauses.contains { clause in
      let clause = Substring(clause)
      return treeOfWishes.longest(at: clause) != nil
        && !remindersOfWhatIs.contains { clause.begins(with: $0) }
    }
  }
}
