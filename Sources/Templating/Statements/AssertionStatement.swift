package import Diagnostics
package import Facts

/// 断言: prints nothing; an error with its text if the condition does not hold.
package struct AssertionStatement: Sendable {
  package let condition: Question
  package let text: String
  package let span: SourceSpan
}

extension TemplateCompiler {
  mutating func compileAssertion(_ tag: StatementTag) -> TemplateNode? {
    let options = text.options(in: tag.body, named: ["说"])
    let condition = condition(options.head, of: tag)
    var message = ""
    if let range = options["说"] {
      if let typed = text.quoted(range) {
        message = typed
      } else {
        log.add(.quotedTextExpected("说", at: text.span(range)))
      }
    }
    return condition.map {
      .assertion(.init(condition: $0, text: message, span: text.span(options.head)))
    }
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: AssertionStatement) {
    let errors = errorCount
    guard !truth(of: statement.condition), errors == errorCount else { return }
    log.add(
      .assertionFailed(
        statement.text,
        because: reason(for: statement.condition),
        at: statement.span,
        of: organizationName
      )
    )
  }
}
