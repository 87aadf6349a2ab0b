package import Diagnostics
import Expressions
package import Facts

/// 循环: its content once for each entry of a list.
package struct LoopStatement: Sendable {
  package let name: String
  package let list: Question
  /// Type of the name itself.
  package let entryType: ValueType
  package let nodes: [TemplateNode]
  package let span: SourceSpan
}

extension TemplateCompiler {
  mutating func compileLoop(_ tag: StatementTag) -> TemplateNode? {
    let nameEnd = text.nameEnd(from: tag.body.lowerBound, limit: tag.body.upperBound)
    let nameRange = tag.body.lowerBound..<nameEnd
    let rest = text.trimmed(nameEnd..<tag.body.upperBound)
    let word = "属于"
    guard !nameRange.isEmpty, text.has(Array(word.utf8), at: rest.lowerBound) else {
      log.add(.loopForm(text.span(tag.body.isEmpty ? tag.range : tag.body)))
      _ = compileBlock(tag)
      return nil
    }
    let name = declaredName(nameRange)
    let range = text.trimmed(rest.lowerBound + word.utf8.count..<rest.upperBound)
    let list = list(range, behind: tag)
    let block = compileBlock(tag, declaring: name, entryOf: list)
    guard let list else { return nil }
    return .loop(
      .init(
        name: name,
        list: list,
        entryType: entryType(of: list),
        nodes: block.nodes,
        span: text.span(range)
      )
    )
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: LoopStatement) {
    events.append(.trace)
    guard let entries = entries(of: statement.list, at: statement.span) else { return }
    for entry in entries {
      let question = Question(.entry(entry), type: statement.entryType)
      evaluateBlock(statement.nodes, binding: statement.name, to: question)
    }
  }
}
