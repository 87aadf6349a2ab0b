import Diagnostics
import Expressions
import Facts

/// Checks what a word of the lexicon says for one argument: conditions, tags, functions.
///
/// Findings stand at the lexicon's own text.
func checkWord(
  _ word: Lexicon.Word,
  of argument: Question,
  against schema: Schema,
  lexicon: Lexicon,
  log: inout DiagnosticLog
) {
  let locals = LocalNames(argument: argument)
  for entry in word.entries {
    if let span = entry.condition {
      let condition = parseQuestion(
        span.source,
        range: span.range,
        against: schema,
        locals: locals,
        log: &log
      )
      if let condition, condition.type != .truth {
        log.add(.conditionNeeded(condition.type, at: span))
      }
    }
    for case .tag(let span) in entry.pieces {
      let tag = parseOutput(
        span.source,
        range: span.range,
        against: schema,
        locals: locals,
        log: &log
      )
      guard let tag else { continue }
      // A word that asks itself would never end.
      if case .lexicon = tag.question.form {
        log.add(.wordInWord(at: span))
      } else {
        check(tag, against: schema, lexicon: lexicon, log: &log)
      }
    }
  }
}
