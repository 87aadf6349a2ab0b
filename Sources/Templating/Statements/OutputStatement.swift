package import Expressions
import Facts

/// `{{ 值 | 函数 }}`.
package struct OutputStatement: Sendable {
  package let tag: OutputTag
  let reading: TagReading
  /// What is said in its own words, the entry before .正文; nil for all else.
  private let quoted: Question?

  init(_ tag: OutputTag, _ reading: TagReading) {
    self.tag = tag
    self.reading = reading
    if case .property(let subject, "正文") = tag.question.form, tag.calls.isEmpty {
      quoted = subject
    } else {
      quoted = nil
    }
  }

  /// The 素材 whose text it prints; nil where it prints a value.
  fileprivate func material(_ locals: LocalValues) -> Material? {
    guard case .entry(let entry) = quoted?.substituting(locals).form,
      case .material(let material) = entry.subject
    else { return nil }
    return material
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: OutputStatement) {
    if let material = statement.material(environment) {
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
  func substituting(_ locals: LocalValues) -> OutputTag {
    guard hasLocals, !locals.isEmpty else { return self }
    let isInCalls = calls.contains { $0.arguments.contains(where: \.value.hasLocals) }
    return OutputTag(
      question: question.substituting(locals),
      calls: isInCalls ? calls.map { $0.mapped { $0.substituting(locals) } } : calls
    )
  }
}
