package import Diagnostics
package import Expressions
import Facts

/// `{{ 值 | 函数 }}`.
package struct OutputStatement: Sendable {
  package let tag: OutputTag
  /// What stands between the delimiters.
  package let span: SourceSpan
  /// With the delimiters.
  package let wholeSpan: SourceSpan
}

extension Evaluator {
  mutating func evaluate(_ statement: OutputStatement) {
    if case .property(let subject, "正文") = statement.tag.question.form,
      case .entry(let entry) = subject.substituting(environment).form,
      case .material(let material) = entry.subject, statement.tag.calls.isEmpty
    {
      evaluate(material)
      return
    }
    events.append(
      .output(
        .init(
          tag: statement.tag.substituting(environment),
          span: statement.span,
          wholeSpan: statement.wholeSpan,
          organization: organization
        )
      )
    )
  }
}

extension OutputTag {
  /// The tag with local names replaced by what they stand for.
  func substituting(_ locals: [String: Question]) -> OutputTag {
    guard !locals.isEmpty else { return self }
    return OutputTag(
      question: question.substituting(locals),
      calls: calls.map { call in
        FunctionCall(
          name: call.name,
          nameSpan: call.nameSpan,
          arguments: call.arguments.map {
            .init(name: $0.name, value: $0.value.substituting(locals))
          }
        )
      }
    )
  }
}
