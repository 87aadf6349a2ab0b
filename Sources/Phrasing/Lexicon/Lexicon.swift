package import Diagnostics
package import Expressions
package import Facts

/// The words of judgement of 措辞.yaml: for each a list of entries, the first that holds speaks.
///
/// What an entry means depends on the argument, so its text is read when a word is asked or
/// checked for one. Source: language.md 1.1.10.
package struct Lexicon: Sendable, Hashable {
  package struct Word: Sendable, Hashable {
    package let name: String
    /// Where the name stands.
    package let span: SourceSpan
    /// Empty for a word of another shape, which has a finding: its name is known, it says nothing.
    package let entries: [Entry]
  }

  package struct Entry: Sendable, Hashable {
    /// 当; nil for 否则.
    package let condition: SourceSpan?
    /// 说, its tags still in it.
    package let pieces: [Piece]
  }

  /// A part of 说.
  package enum Piece: Sendable, Hashable {
    case text(ClaimText)
    /// The inside of `{{ }}`.
    case tag(SourceSpan)
  }

  /// In the order of first appearance.
  package private(set) var words: [Word] = []

  /// A lexicon without words.
  package init() {}

  /// The names, for `Schema.lexiconNames`.
  package var names: [String] { words.map(\.name) }

  package subscript(name: String) -> Word? { words.first { $0.name == name } }

  /// Adds a word; one of the same name gives way.
  mutating func replace(with word: Word) {
    if let index = words.firstIndex(where: { $0.name == word.name }) {
      words[index] = word
    } else {
      words.append(word)
    }
  }
}

extension Lexicon {
  /// What a word says of an argument.
  ///
  /// - Throws: `wordNotFound` if no entry holds, `missing` if a condition lacks a value, `preliminary` if one
  ///   that holds says of preliminary values what may not be claimed of them.
  package func phrase(
    _ name: String,
    argument: Question,
    in context: PhraseContext
  ) throws(PhraseProblem) -> Phrase {
    let reading = LexiconReading(argument: argument, word: name, in: context)
    var said = Phrase()
    let entry = try speakingEntry(reading, in: context, noting: &said.notes)
    for piece in entry.pieces { said.append(try piece.phrase(reading, in: context)) }
    said.notes.append(.lexicon(name: name, said: said.text))
    return said
  }

  /// A part of what a word says: typed text, or a tag about the argument.
  package enum SpokenPart: Sendable, Hashable {
    case text(ClaimText)
    case tag(OutputTag, SourceSpan)
  }

  /// The parts of 说 of the entry that speaks of an argument, in order.
  ///
  /// - Throws: as `phrase`.
  package func spokenParts(
    _ name: String,
    argument: Question,
    in context: PhraseContext
  ) throws(PhraseProblem) -> [SpokenPart] {
    let reading = LexiconReading(argument: argument, word: name, in: context)
    var notes: [PhraseNote] = []
    var parts: [SpokenPart] = []
    for piece in try speakingEntry(reading, in: context, noting: &notes).pieces {
      switch piece {
      case .text(let text): parts.append(.text(text))
      case .tag(let span): parts.append(.tag(try reading.tag(span), span))
      }
    }
    return parts
  }

  /// The first entry that holds; notes take what its conditions leave out.
  private func speakingEntry(
    _ reading: LexiconReading,
    in context: PhraseContext,
    noting notes: inout [PhraseNote]
  ) throws(PhraseProblem) -> Entry {
    guard let word = self[reading.word], !word.entries.isEmpty else {
      throw .brokenWord(reading.word)
    }
    for entry in word.entries where try entry.holds(reading, in: context, noting: &notes) {
      return entry
    }
    throw .wordNotFound(reading.word)
  }
}

extension Lexicon.Entry {
  fileprivate func holds(
    _ reading: LexiconReading,
    in context: PhraseContext,
    noting notes: inout [PhraseNote]
  ) throws(PhraseProblem) -> Bool {
    guard let condition else { return true }
    let question = try reading.question(condition)
    let answered = context.answer(question)
    if !answered.leftOut.isEmpty { notes.append(.leftOut(answered.leftOut)) }
    switch answered.answer {
    case .truth(let holds):
      guard answered.preliminaryClaims.isEmpty else {
        throw .preliminary(answered.preliminaryClaims)
      }
      return holds
    case .missing(let missing): throw .missing(missing)
    case .undefined(let undefined): throw .undefined(undefined)
    case .fact, .list, .text, .month, .organization, .member, .material:
      throw .unprintable(question.type)
    }
  }
}

extension Lexicon.Piece {
  fileprivate func phrase(
    _ reading: LexiconReading,
    in context: PhraseContext
  ) throws(PhraseProblem) -> Phrase {
    switch self {
    case .text(let typed): Phrase(typed.text)
    case .tag(let span): try Phrasing.phrase(try reading.tag(span), in: context)
    }
  }
}
