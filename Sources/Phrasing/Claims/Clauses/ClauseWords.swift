import Diagnostics
package import Facts

/// The words by which texts of a workspace speak of quantities.
package struct ClauseWords: Sendable {
  typealias Pair = (word: String, meaning: ClauseWord.Meaning)

  private let words: [ClauseWord]
  /// Tells which of `words` stands at a place.
  private let tree: WordTree

  /// The words that all reports of a workspace share.
  package init(of schema: Schema) {
    self.init(
      Self.names(of: schema) + Self.common + Self.periods(around: schema.settings.reportPeriod)
    )
  }

  init(_ pairs: [Pair]) {
    var order: [String] = []
    var meanings: [String: [ClauseWord.Meaning]] = [:]
    for (word, meaning) in pairs where !word.isEmpty {
      if meanings[word] == nil { order.append(word) }
      if meanings[word]?.contains(meaning) != true { meanings[word, default: []].append(meaning) }
    }
    words = order.map { ClauseWord(text: $0, meanings: meanings[$0] ?? []) }
    tree = WordTree(order)
  }

  /// The longest word with which a text begins.
  func longest(at text: Substring) -> ClauseWord? {
    tree.longest(at: text).map { words[$0.word] }
  }
}

/// The words as one report understands them.
package struct ClauseVocabulary: Sendable {
  private let shared: ClauseWords
  private let own: ClauseWords

  /// - Parameters:
  ///   - shared: of the workspace.
  ///   - schema: the names of the workspace.
  ///   - owner: whose report it is; 全省 and 本局 are said from its place.
  ///   - neutral: further words that say nothing of the quantity, such as the name of a source.
  package init(
    _ shared: ClauseWords,
    _ schema: Schema,
    for owner: OrganizationID,
    neutral: [String] = []
  ) {
    self.shared = shared
    own = ClauseWords(
      ClauseWords.places(of: schema, for: owner) + neutral.map { ($0, .neutral) }
    )
  }

  /// The words of a clause from left to right, the longest first; nil if it holds another word.
  package func words(of clause: some StringProtocol) -> [ClauseWord]? {
    var words: [ClauseWord] = []
    var rest = Substring(clause)
    while !rest.isEmpty {
      guard let word = word(at: rest) else { return nil }
      words.append(word)
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: word.text.utf8.count)...]
    }
    return words
  }

  /// The same, with a judgement in the place of what is not known.
  func wordsKnown(in clause: String) -> [ClauseWord] {
    var words: [ClauseWord] = []
    var rest = Substring(clause)
    while let first = rest.unicodeScalars.first {
      let word = word(at: rest) ?? ClauseWord(text: String(first), meanings: [.judgement])
      words.append(word)
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: word.text.utf8.count)...]
    }
    return words
  }

  private func word(at rest: Substring) -> ClauseWord? {
    guard let mine = own.longest(at: rest) else { return shared.longest(at: rest) }
    guard let other = shared.longest(at: rest), other.text.utf8.count >= mine.text.utf8.count else {
      return mine
    }
    guard other.text.utf8.count == mine.text.utf8.count else { return other }
    let further = other.meanings.filter { !mine.meanings.contains($0) }
    return ClauseWord(text: mine.text, meanings: mine.meanings + further)
  }
}
