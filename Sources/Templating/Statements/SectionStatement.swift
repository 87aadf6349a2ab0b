import Diagnostics
package import Facts

/// 节: whole paragraphs, headings and figures under one condition.
package struct SectionStatement: Sendable {
  /// Nil for none.
  package let condition: Question?
  package let nodes: [TemplateNode]
}

extension TemplateCompiler {
  mutating func compileSection(_ tag: StatementTag) -> TemplateNode? {
    var condition: Question?
    var isSound = true
    if !tag.body.isEmpty {
      let word = StatementKeyword.ifTrue.rawValue
      if text.has(Array(word.utf8), at: tag.body.lowerBound) {
        let start = tag.body.lowerBound + word.utf8.count
        condition = self.condition(text.trimmed(start..<tag.body.upperBound), of: tag)
        isSound = condition != nil
      } else {
        log.add(.sectionForm(text.span(tag.body)))
        isSound = false
      }
    }
    let nodes = compileBlock(tag).nodes
    return isSound ? .section(.init(condition: condition, nodes: nodes)) : nil
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: SectionStatement) {
    events += [.paragraphEnd, .trace]
    if statement.condition.map({ truth(of: $0) }) ?? true { evaluateBlock(statement.nodes) }
    events.append(.paragraphEnd)
  }
}
