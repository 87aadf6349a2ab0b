import Diagnostics
import Expressions
import Facts

/// Reads the texts of a word of 措辞 as they speak of one argument.
struct LexiconReading {
  private let argument: Question
  let word: String
  private let setting: PhraseSetting

  init(argument: Question, word: String, in context: PhraseContext) {
    self.argument = argument
    self.word = word
    setting = context.setting
  }

  /// A condition about the argument.
  func question(_ span: SourceSpan) throws(PhraseProblem) -> Question {
    let place = LexiconReadings.Place(span: span, argument: argument)
    guard let question = setting.readings.question(place, read: { readQuestion(span) }) else {
      throw .brokenWord(word)
    }
    return question
  }

  /// A tag about the argument.
  func tag(_ span: SourceSpan) throws(PhraseProblem) -> OutputTag {
    let place = LexiconReadings.Place(span: span, argument: argument)
    guard let tag = setting.readings.tag(place, read: { readTag(span) }) else {
      throw .brokenWord(word)
    }
    return tag
  }

  private func readQuestion(_ span: SourceSpan) -> Question? {
    var log = DiagnosticLog()
    return parseQuestion(
      span.source,
      range: span.range,
      against: setting.schema,
      locals: LocalNames(argument: argument),
      log: &log
    )?
    .substituting(current: argument)
  }

  private func readTag(_ span: SourceSpan) -> OutputTag? {
    var log = DiagnosticLog()
    let tag = parseOutput(
      span.source,
      range: span.range,
      against: setting.schema,
      locals: LocalNames(argument: argument),
      log: &log
    )
    guard let tag, tag.calls.allSatisfy({ $0.function != nil }) else {
      return nil
    }
    return tag.mapped { $0.substituting(current: argument) }
  }
}

/// What was read of the texts of one lexicon against one schema, each once for an argument.
///
/// A class, so that all sentences of a worker share the memory.
final class LexiconReadings {
  struct Place: Hashable {
    let span: SourceSpan
    let argument: Question
  }

  private var questions: [Place: Question?] = [:]
  private var tags: [Place: OutputTag?] = [:]

  func question(_ place: Place, read: () -> Question?) -> Question? {
    if let known = questions[place] { return known }
    let question = read()
    questions[place] = .some(question)
    return question
  }

  func tag(_ place: Place, read: () -> OutputTag?) -> OutputTag? {
    if let known = tags[place] { return known }
    let tag = read()
    tags[place] = .some(tag)
    return tag
  }
}
