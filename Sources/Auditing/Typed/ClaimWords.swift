import Facts
import Phrasing

/// What the words before a typed number say of it, in its sentence.
struct ClaimWords: Sendable, Hashable {
  /// Of the value itself; of a share the part, of a gap the own value.
  private(set) var own: [ClauseWord] = []
  /// Behind 占 or 高于: of the whole, or of what it is compared with.
  private(set) var reference: [ClauseWord] = []
  private(set) var facets: Set<ClauseWord.Facet> = []
  private(set) var isShare = false
  private(set) var isRank = false
  private(set) var gap: ClauseWord.Meaning?

  /// Nil where the words do not tell: with a word that the workspace does not know beside the number.
  init?(_ before: String, _ vocabulary: ClauseVocabulary) {
    let before = before.hasSuffix("第") ? before.dropLast() : before[...]
    let sentence = before.split(omittingEmptySubsequences: false) { "。！？".contains($0) }.last ?? ""
    var clauses = sentence.split(omittingEmptySubsequences: false) { "，；：,;:".contains($0) }
    guard let clause = clauses.popLast(), let words = vocabulary.words(of: clause),
      words.allSatisfy(\.leavesOneValue)
    else { return nil }
    for word in words { take(word) }
    // What a clause leaves open stands before it: 全国代办电信业务收入…，月均增幅….
    while !own.contains(where: \.namesSeries), let earlier = clauses.popLast() {
      guard let words = vocabulary.words(of: earlier), words.allSatisfy(\.leavesOneValue) else {
        // Whose value it is must be clear where the sentence speaks of something unknown.
        guard own.contains(where: { $0.namesOrganization || $0.namesSeries }) else { return nil }
        break
      }
      inherit(words)
    }
    // 占比…提高 is a change of a share, which has no name of its own here.
    if isShare, !facets.isEmpty { return nil }
  }

  private mutating func take(_ word: ClauseWord) {
    if let facet = word.facet {
      facets.insert(facet)
    } else if word.meanings.contains(.share) {
      isShare = true
    } else if word.meanings.contains(.rank) {
      isRank = true
    } else if let meaning = word.meanings.first, case .gap = meaning {
      gap = meaning
    } else if !word.isNeutral {
      if isShare || isRank || gap != nil { reference.append(word) } else { own.append(word) }
    }
  }

  private mutating func inherit(_ words: [ClauseWord]) {
    let hasOrganization = own.contains(where: \.namesOrganization)
    for word in words where word.facet == nil && !word.isNeutral {
      if word.meanings.contains(.share) || word.meanings.contains(.rank) { break }
      if word.namesOrganization, hasOrganization { continue }
      own.append(word)
    }
  }

  /// Whether a positive number stands for a fall.
  var isFall: Bool {
    facets.contains(.change(isFall: true)) || gap == .gap(isBelow: true)
  }

  var namesSeries: Bool { own.contains(where: \.namesSeries) }
}
