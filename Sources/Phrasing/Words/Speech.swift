import Diagnostics
import Expressions
import Facts

/// A tag on its way to words: what the functions so far have made of the answer.
struct Speech {
  /// What the next function receives.
  enum Subject {
    case number(SpokenNumber)
    case undefined(Undefined)
    case month(Month)
    case organization(OrganizationID)
    case list([SpokenEntry])
    case text(String)
    /// All is said.
    case spoken
  }

  /// What the tag asks; of an entry, what asks for its value again.
  private(set) var question: Question
  var context: PhraseContext
  var subject: Subject
  var phrase = Phrase()

  var settings: Settings { context.settings }

  var isSpoken: Bool { if case .spoken = subject { true } else { false } }

  /// Asks the question of a tag; `function` is the first behind it.
  ///
  /// - Throws: what lacks for a value that is missing.
  init(
    asking question: Question,
    before function: OutputFunction? = nil,
    in context: PhraseContext
  ) throws(PhraseProblem) {
    self.question = question
    self.context = context
    subject = .spoken
    try ask(before: function)
  }

  private mutating func ask(before function: OutputFunction?) throws(PhraseProblem) {
    switch question.form {
    case .lexicon(let name, let argument):
      let said = try context.lexicon.phrase(name, argument: argument, in: context)
      phrase.append(said)
    case .entry(let entry): try take(entry, before: function)
    case .property(let subject, let name) where name.isSame(as: "值"):
      try takeValue(of: subject)
    case .element(let list, let index): try take(index, of: list, before: function)
    default: try takeAnswer()
    }
  }

  private mutating func takeAnswer() throws(PhraseProblem) {
    let answered = context.answer(question)
    if !answered.leftOut.isEmpty { phrase.notes.append(.leftOut(answered.leftOut)) }
    guard answered.preliminaryClaims.isEmpty else {
      throw .preliminary(answered.preliminaryClaims)
    }
    try take(answered.answer)
  }

  private mutating func take(
    _ index: Int,
    of list: Question,
    before function: OutputFunction?
  ) throws(PhraseProblem) {
    guard case .list(let entries) = context.answer(list).answer else { return try takeAnswer() }
    guard index >= 1, index <= entries.count else {
      throw .beyondEnd(index: index, count: entries.count)
    }
    try take(entries[index - 1], before: function)
  }

  /// A bare entry prints its short name (language.md 1.1.4); a function speaks of its value.
  private mutating func take(
    _ entry: ListEntry,
    before function: OutputFunction?
  ) throws(PhraseProblem) {
    switch function {
    case nil, .standIn: subject = .text(entry.shortName)
    case .title:
      guard case .organization(let id) = entry.subject else { return try take(entry.value) }
      subject = .organization(id)
    case .some: try takeValue(of: entry)
    }
  }

  private mutating func takeValue(of entry: ListEntry) throws(PhraseProblem) {
    if let asked = entry.question { question = asked }
    try take(entry.value)
  }

  /// The value of an entry, which stays the same entry when it is asked of another time.
  private mutating func takeValue(of subject: Question) throws(PhraseProblem) {
    if case .entry(let entry) = subject.form { return try takeValue(of: entry) }
    guard case .element(let list, let index) = subject.form,
      case .list(let entries) = context.answer(list).answer, index >= 1, index <= entries.count
    else { return try takeAnswer() }
    try takeValue(of: entries[index - 1])
  }

  private mutating func take(_ answer: Answer) throws(PhraseProblem) {
    switch answer {
    case .fact(let fact): subject = .number(SpokenNumber(fact))
    case .undefined(let undefined): subject = .undefined(undefined)
    case .list(let entries): subject = .list(entries.map { SpokenEntry($0) })
    case .month(let month): subject = .month(month)
    case .organization(let id): subject = .organization(id)
    case .text(let text): subject = .text(text)
    case .member(let dimension, let name):
      let members = context.schema.dimension(named: dimension)?.members
      subject = .text(members?.first { $0.name == name }?.printedName ?? name)
    case .missing(let missing): throw .missing(missing)
    case .truth, .material: throw .unprintable(question.type)
    }
  }

  /// The phrase, what no function has taken printed bare.
  mutating func finish() throws(PhraseProblem) -> Phrase {
    switch subject {
    case .spoken: break
    case .number(let number): sayBare(number)
    case .undefined(let undefined): try sayBare(undefined)
    case .month(let month): say(printed(month, settings: settings))
    case .organization(let id): say(context.schema.organizations[id].shortName)
    case .text(let text): say(text)
    case .list: throw .unprintable(question.type)
    }
    return phrase
  }

  // MARK: Saying

  mutating func say(_ text: String) {
    phrase.append(text)
    subject = .spoken
  }

  /// Says a number; unsigned behind a word that tells its direction.
  mutating func say(_ number: SpokenNumber, unsigned: Bool = false) {
    let said = number.phrase(in: context, unsigned: unsigned)
    phrase.append(said)
    subject = .spoken
  }

  /// Records that the word of a function does not hold and what stands instead.
  mutating func noteFallback(of function: OutputFunction) {
    phrase.notes.append(.fellBack(function: function.rawValue, said: phrase.text))
  }

  // MARK: Receiving

  /// The number; a value without meaning is thrown.
  func number() throws(PhraseProblem) -> SpokenNumber {
    switch subject {
    case .number(let number): return number
    case .undefined(let undefined): throw .undefined(undefined)
    case .month, .organization, .list, .text, .spoken: throw .unprintable(question.type)
    }
  }

  /// The entries; an empty list is thrown.
  func entries() throws(PhraseProblem) -> [SpokenEntry] {
    guard case .list(let entries) = subject else { throw .unprintable(question.type) }
    guard !entries.isEmpty else { throw .emptyList }
    return entries
  }
}
