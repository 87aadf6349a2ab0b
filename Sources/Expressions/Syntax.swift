import Diagnostics
import Facts

/// An expression as typed: its structure is known, its names are not looked up.
struct Syntax: Sendable {
  indirect enum Form: Sendable {
    case name(String)
    case call(Word, [Argument])
    case list([Argument])
    case number(Rational, unit: String?)
    case text(String)
    case time(TimePoint)
    case slice(Syntax, [Selection])
    case at(Syntax, TimePoint)
    case suffix(Syntax, Word, [Argument]?)
    case element(Syntax, Int)
    case negative(Syntax)
    case arithmetic(ArithmeticOperator, Syntax, Syntax)
    case comparison(Syntax, Quantifier?, ComparisonOperator, Syntax)
    case streak(Syntax, Int, ComparisonOperator, Syntax)
    case judgement(Syntax, Word)
    case not(Syntax)
    case and(Syntax, Syntax)
    case or(Syntax, Syntax)
    /// What could not be read and has been reported.
    case failed
  }

  /// A name with its place.
  struct Word: Sendable {
    let text: String
    let span: SourceSpan
  }

  /// A member of a list or an argument, with the name before its colon.
  struct Argument: Sendable {
    let name: Word?
    let value: Syntax
  }

  /// What stands between commas in `[ ]`.
  struct Selection: Sendable {
    /// The dimension or level before `=`.
    let qualifier: Word?
    let name: Word
  }

  let form: Form
  let span: SourceSpan

  init(_ form: Form, _ span: SourceSpan) {
    self.form = form
    self.span = span
  }
}
