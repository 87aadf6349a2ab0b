package import Expressions
import Facts

/// `{{ 值 | 函数 }}`.
package struct OutputStatement: Sendable {
  package let tag: OutputTag
  let reading: TagReading
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
          reading: statement.reading,
          organization: organization
        )
      )
    )
  }
}

extension OutputTag {
  /// The tag with local names replaced by what they stand for.
  func substituting(_ locals: [String: Question]) -> OutputTag {
    locals.isEmpty ? self : mapped { $0.substituting(locals) }
  }
}
