package import Diagnostics
package import Facts

/// A value with the functions behind it: the inside of `{{ }}`.
package struct OutputTag: Sendable, Hashable {
  package let question: Question
  /// In the order in which they are applied; names are not checked here.
  package let calls: [FunctionCall]
  /// Whether a local name stands anywhere in it.
  package let hasLocals: Bool

  package init(question: Question, calls: [FunctionCall] = []) {
    self.question = question
    self.calls = calls
    hasLocals =
      question.hasLocals
      || calls.contains { $0.arguments.contains { $0.value.hasLocals } }
  }
}

/// A function behind `|`, with its arguments typed.
package struct FunctionCall: Sendable, Hashable {
  package let name: String
  /// The function of that name; nil if there is none.
  package let function: OutputFunction?
  package let nameSpan: SourceSpan
  package let arguments: [Question.Argument]

  /// Makes a call; whether there is such a function is checked elsewhere.
  package init(name: String, nameSpan: SourceSpan, arguments: [Question.Argument] = []) {
    self.name = name
    function = OutputFunction(rawValue: name)
    self.nameSpan = nameSpan
    self.arguments = arguments
  }

  private init(_ other: FunctionCall, arguments: [Question.Argument]) {
    name = other.name
    function = other.function
    nameSpan = other.nameSpan
    self.arguments = arguments
  }

  /// The call with each argument changed.
  package func mapped(_ change: (Question) -> Question) -> FunctionCall {
    guard !arguments.isEmpty else { return self }
    return FunctionCall(
      self,
      arguments: arguments.map { .init(name: $0.name, value: change($0.value)) }
    )
  }
}

extension OutputTag {
  /// The tag with the question and each argument changed.
  package func mapped(_ change: (Question) -> Question) -> OutputTag {
    OutputTag(question: change(question), calls: calls.map { $0.mapped(change) })
  }
}

/// Reads an expression that fills a range of a text, the whole text if nil.
///
/// All faults are reported; with any the result is nil. Source: language.md 1.1.1.
package func parseQuestion(
  _ source: SourceText,
  range: Range<Int>? = nil,
  against schema: Schema,
  locals: LocalNames = LocalNames(),
  log: inout DiagnosticLog
) -> Question? {
  var cursor = ExpressionCursor(source, range: range, against: schema, locals: locals)
  let question = cursor.question(log: &log)
  return cursor.finish(log: &log) ? question : nil
}

/// Reads the inside of `{{ }}`: an expression and functions behind `|`.
///
/// All faults are reported; with any the result is nil. Names of functions are for Phrasing to check:
/// those of a tag that is wrong elsewhere go to `checkFunction`.
package func parseOutput(
  _ source: SourceText,
  range: Range<Int>? = nil,
  against schema: Schema,
  locals: LocalNames = LocalNames(),
  checkFunction: (String, SourceSpan, inout DiagnosticLog) -> Void = { _, _, _ in },
  log: inout DiagnosticLog
) -> OutputTag? {
  var cursor = ExpressionCursor(source, range: range, against: schema, locals: locals)
  let tag = cursor.output(log: &log)
  guard cursor.finish(log: &log), let tag else {
    for function in cursor.functions { checkFunction(function.name, function.span, &log) }
    return nil
  }
  return tag
}

/// Reports what is wrong with the structure of an expression, without looking at its names.
///
/// For entries of the lexicon, whose argument is known only where they are asked.
package func checkSyntax(
  _ source: SourceText,
  range: Range<Int>? = nil,
  against schema: Schema,
  log: inout DiagnosticLog
) {
  let range = range ?? source.wholeSpan.range
  let tokens = Lexer.tokens(of: source, range: range, units: schema.unitNames)
  var parser = Parser(source, tokens: tokens)
  _ = parser.expression()
  while parser.take(.pipe) { _ = parser.value() }
  parser.reportLeftOver()
  log.add(contentsOf: parser.log)
}
