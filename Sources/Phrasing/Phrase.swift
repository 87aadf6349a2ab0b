package import Expressions
package import Facts

/// What a tag says: its words in order, with what the rest of the document must know of them.
package struct Phrase: Sendable, Hashable {
  /// Adjacent texts are one piece; none is empty.
  package private(set) var pieces: [PhrasePiece] = []
  /// Amounts printed in a unit of their ladder, before hedging: they decide the sentence's unit.
  ///
  /// Those of a tag with 单位() are not among them.
  package internal(set) var amounts: [Fact] = []
  /// What is to be recorded, in the order in which it came about.
  package internal(set) var notes: [PhraseNote] = []

  package init() {}

  package init(_ text: String) { append(.text(text)) }

  /// The words without their origin.
  package var text: String {
    if pieces.count == 1 { return pieces[0].text }
    return pieces.reduce(into: "") { $0 += $1.text }
  }

  mutating func append(_ piece: PhrasePiece) {
    guard !piece.text.isEmpty else { return }
    if case .text(let added) = piece, case .text(let last) = pieces.last {
      pieces[pieces.count - 1] = .text(last + added)
    } else {
      // Mostly a word and a number.
      if pieces.isEmpty { pieces.reserveCapacity(2) }
      pieces.append(piece)
    }
  }

  mutating func append(_ text: String) { append(.text(text)) }

  mutating func append(_ other: Phrase) {
    guard !isEmpty else { return self = other }
    for piece in other.pieces { append(piece) }
    amounts += other.amounts
    notes += other.notes
  }

  /// Whether nothing was said, counted or noted.
  private var isEmpty: Bool {
    pieces.isEmpty && amounts.isEmpty && notes.isEmpty
  }
}

/// A part of a phrase.
package enum PhrasePiece: Sendable, Hashable {
  /// Words; digits in them are of months and names, never of a fact.
  case text(String)
  /// A printed fact, its unit included.
  case fact(FactID, shownAs: String)

  package var text: String {
    switch self {
    case .text(let text): text
    case .fact(_, let text): text
    }
  }
}

/// What a phrase has to be recorded with.
package enum PhraseNote: Sendable, Hashable {
  /// The word of a function that did not hold, and what was said instead (W440).
  case fellBack(function: String, said: String)
  /// The words that an entry of the lexicon chose (W440).
  case lexicon(name: String, said: String)
  /// Members without a defined value that a comparison left out (W442).
  case leftOut([String])
  /// A negative number that stands without a word for its sign (W406).
  case bareNegative(Fact)
  /// A number that is not zero and prints as zero, and the decimals that would show it (W408).
  case printedAsZero(Fact, shown: String, decimals: Int)
  /// The text that stands for a missing value (缺省).
  case standIn(text: String, for: Missing)
  /// 尾差 was asked for (W432), with the names whose last place it moved; there may be none.
  case adjusted(names: [String])
  /// 分别 with one member (W433).
  case singleUnderSeparately
}

/// Why a tag cannot be said.
package enum PhraseProblem: Error, Sendable, Hashable {
  /// D301
  case missing(Missing)
  /// D305
  case undefined(Undefined)
  /// D318: what a condition says of preliminary values.
  case preliminary([PreliminaryClaim])
  /// D306
  case emptyList
  /// D306: an entry `[i]` beyond the end of a list with so many.
  case beyondEnd(index: Int, count: Int)
  /// W441: no entry of the word holds.
  case wordNotFound(String)
  /// No such function or word of the lexicon, or a broken text of it; `check` has said so.
  case brokenWord(String)
  /// The source gave an answer of another kind than the type of the question.
  case unprintable(ValueType)
}

/// What phrasing may ask and must obey, the same for all sentences of one worker.
///
/// A class, for every sentence holds it, and what is read of the lexicon for one serves the others.
package final class PhraseSetting {
  package let schema: Schema
  package let lexicon: Lexicon
  package let source: any FactSource
  /// What was read of the texts of `lexicon`.
  let readings = LexiconReadings()

  package init(schema: Schema, lexicon: Lexicon, source: any FactSource) {
    self.schema = schema
    self.lexicon = lexicon
    self.source = source
  }
}

/// What phrasing may ask and must obey in one sentence.
package struct PhraseContext {
  let setting: PhraseSetting
  /// Whose report it is.
  package let organization: OrganizationID
  /// Of the sentence; empty in the first of its two passes.
  package var units: SentenceUnits

  package init(
    _ setting: PhraseSetting,
    organization: OrganizationID,
    units: SentenceUnits = SentenceUnits()
  ) {
    self.setting = setting
    self.organization = organization
    self.units = units
  }

  package var schema: Schema { setting.schema }
  package var lexicon: Lexicon { setting.lexicon }
  package var source: any FactSource { setting.source }
  package var settings: Settings { setting.schema.settings }

  func answer(_ question: Question) -> Answered {
    setting.source.answer(question, for: organization)
  }

  /// The number that a question asks for.
  func fact(_ question: Question) throws(PhraseProblem) -> Fact {
    switch answer(question).answer {
    case .fact(let fact): fact
    case .missing(let missing): throw .missing(missing)
    case .undefined(let undefined): throw .undefined(undefined)
    case .list, .truth, .text, .month, .organization, .member, .material:
      throw .unprintable(question.type)
    }
  }
}

/// What a tag says.
///
/// Asks the source, then applies the functions from left to right; local names are substituted
/// before. A sentence is phrased twice: first with empty units, which collects the amounts, then
/// with the units that fit them.
/// - Throws: `PhraseProblem` for 缺, 无定义 and an empty list that no function says in words.
package func phrase(
  _ tag: OutputTag,
  in context: PhraseContext
) throws(PhraseProblem) -> Phrase {
  do throws(PhraseProblem) {
    return try sayAll(of: tag, in: context)
  } catch {
    let standIn = tag.calls.first { $0.function == .standIn }
    guard case .missing(let missing) = error, let standIn else { throw error }
    return try say(standIn, for: missing, in: context)
  }
}

private func sayAll(
  of tag: OutputTag,
  in context: PhraseContext
) throws(PhraseProblem) -> Phrase {
  var speech = try Speech(asking: tag.question, before: tag.calls.first?.function, in: context)
  for call in tag.calls where !speech.isSpoken {
    guard let function = call.function else { throw .brokenWord(call.name) }
    try function.word.apply(&speech, call.arguments)
  }
  return try speech.finish()
}

/// The text of 缺省 in the place of a missing value.
private func say(
  _ call: FunctionCall,
  for missing: Missing,
  in context: PhraseContext
) throws(PhraseProblem) -> Phrase {
  let text = try call.arguments.first.map { argument throws(PhraseProblem) in
    try context.text(of: argument.value)
  }
  var phrase = Phrase(text ?? "")
  phrase.notes.append(.standIn(text: text ?? "", for: missing))
  return phrase
}
