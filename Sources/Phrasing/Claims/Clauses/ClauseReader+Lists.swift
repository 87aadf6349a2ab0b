import Diagnostics
package import Facts

// Several of which a text says the same: 移动和电信收入均增长, 收入与榆林市局一道增长.
extension ClauseReader {
  /// Words that say that several do the same, which name nothing.
  private static let wordsTogether = ["一道", "一起", "一同", "同步", "同时", "共同", "携手", "分别"]

  private static let wordsOfAll = WordTree(Claim.wordsOfAll)

  /// Of what names before a claim say the same: 移动收入 and 电信收入 of 移动和电信收入均.
  ///
  /// Those that cannot be read are left out. Empty where they name one, and without a word that each of them is meant.
  package func subjectsOfEach(
    in names: String,
    assuming series: @autoclosure () -> String?,
    facet: Facet?
  ) -> [ClauseSubject] {
    guard let parts = partsOfEach(in: names), let last = parts.last else { return [] }
    let rest = wordsKnown(in: last)
      .filter { !isPart($0) && $0.member == nil && $0.meanings[0] != .judgement }
    let known = parts.map { words(of: $0) }
    // 移动、某某利润均: what of the first is meant is not known.
    let assumed = words(of: last) == nil ? nil : series()
    return known.compactMap(\.self).compactMap { words in
      if words.contains(where: { $0.isSeries && $0.member == nil }) {
        return subject(of: words, facet: facet)
      }
      if rest.contains(where: \.isSeries), words.contains(where: { isPart($0) || $0.isSeries }) {
        return subject(of: (words + rest).withMembersBesideSeries, facet: facet)
      }
      if words.contains(where: \.isSeries) { return subject(of: words, facet: facet) }
      guard words.contains(where: isPart), let assumed else { return nil }
      let word = ClauseWord(text: assumed, meanings: [.series(assumed)])
      return subject(of: words + [word], facet: facet)
    }
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "和", "与", "及", "同", "跟": true
    default: false
    }
  }

  /// The names of a list of which each is meant; nil where words name one, or all together.
  private func partsOfEach(in names: String) -> [String]? {
    let together = names[...].dropping(ending: Self.wordsTogether)
    guard together != nil || Self.wordsOfAll.isFound(in: names[...]) else { return nil }
    var parts = (together ?? names[...]).unicodeScalars.split(whereSeparator: Self.isJoint)
      .map { String(Substring($0)) }
    guard let last = parts.last,
      parts.count > 1 || ["与", "同", "跟"].contains(where: names.begins),
      together != nil
        || wordsKnown(in: last).contains(where: { $0.text.isOne(of: Claim.wordsOfAll) })
    else { return nil }
    // 移动、联通两大业务双双: so many as are named.
    parts[parts.count - 1] = uncounted(last, of: parts.count) ?? last
    return parts
  }
}
