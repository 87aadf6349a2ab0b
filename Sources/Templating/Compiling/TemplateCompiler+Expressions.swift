import Diagnostics
import Expressions
import Facts
import Phrasing

extension TemplateCompiler {
  /// The question of a range, which must be used up; nil, with findings, if it is none.
  mutating func question(_ range: Range<Int>, behind tag: StatementTag) -> Question? {
    guard !range.isEmpty else {
      log.add(.expressionMissing(behind: tag.keyword, at: text.span(tag.keywordRange)))
      return nil
    }
    return guardingBrokenNames(range) { compiler, log in
      parseQuestion(
        compiler.text.source,
        range: range,
        against: compiler.schema,
        locals: compiler.scope.locals,
        log: &log
      )
    }
  }

  /// A question whose answer is true or false (U204).
  mutating func condition(_ range: Range<Int>, of tag: StatementTag) -> Question? {
    guard let question = question(range, behind: tag) else { return nil }
    guard question.type == .truth else {
      log.add(.conditionExpected(question.type, at: text.span(range)))
      return nil
    }
    return question
  }

  /// A question whose answer is a list (U212).
  mutating func list(_ range: Range<Int>, behind tag: StatementTag) -> Question? {
    guard let question = question(range, behind: tag) else { return nil }
    guard question.type.element != nil else {
      log.add(.listExpected(question.type, at: text.span(range)))
      return nil
    }
    return question
  }

  /// The type of an entry of a list.
  func entryType(of list: Question) -> ValueType {
    list.entryKind(locals: scope.locals)?.type ?? .text
  }

  /// `{{ … }}`: a value with its functions, or one of the calls of 1.1.7.
  mutating func compileOutput(_ inner: Range<Int>, range: Range<Int>) -> TemplateNode? {
    guard !inner.isEmpty else {
      log.add(.emptyTag(text.span(range)))
      return nil
    }
    let tag = guardingBrokenNames(inner) { compiler, log in
      parseOutput(
        compiler.text.source,
        range: inner,
        against: compiler.schema,
        locals: compiler.scope.locals,
        checkFunction: { checkFunction($0, at: $1, log: &$2) },
        log: &log
      )
    }
    return tag.flatMap { compile($0, inner: inner, range: range) }
  }

  /// A tag that was read: its functions are checked, and its calls.
  mutating func compile(
    _ tag: OutputTag,
    inner: Range<Int>,
    range: Range<Int>
  ) -> TemplateNode? {
    if case .call(let name, let arguments) = tag.question.form, name != "素材" {
      return typedCall(name, arguments, tag: tag, inner: inner, range: range).map { .call($0) }
    }
    var findings = DiagnosticLog()
    check(tag, against: schema, lexicon: context.lexicon, log: &findings)
    log.add(contentsOf: findings)
    guard !findings.hasErrors else { return nil }
    return .output(OutputStatement(tag, TagReading(tag, at: text.span(inner))))
  }

  /// Runs a parser; what it finds in an expression with a broken name is no finding of its own.
  private mutating func guardingBrokenNames<Result>(
    _ range: Range<Int>,
    _ parse: (Self, inout DiagnosticLog) -> Result?
  ) -> Result? {
    var findings = DiagnosticLog()
    let result = parse(self, &findings)
    let typed = text.string(range)
    if !scope.broken.contains(where: { typed.contains($0) }) { log.add(contentsOf: findings) }
    return result
  }
}
