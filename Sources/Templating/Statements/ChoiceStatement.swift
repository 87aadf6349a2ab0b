import Diagnostics
package import Facts

/// 如果: the first branch whose condition holds.
package struct ChoiceStatement: Sendable {
  /// A branch; the condition is nil for 否则.
  package struct Branch: Sendable {
    package let condition: Question?
    package let nodes: [TemplateNode]
  }

  package let branches: [Branch]
  /// Whether the tag stands alone on its line.
  package let isAlone: Bool
}

extension TemplateCompiler {
  mutating func compileChoice(_ tag: StatementTag) -> TemplateNode? {
    var branches: [ChoiceStatement.Branch] = []
    var divider: StatementTag? = tag
    while let current = divider, current.keyword != .end {
      let isElse = current.keyword == .otherwise
      let condition = isElse ? nil : condition(current.body, of: current)
      if let last = branches.last, last.condition == nil {
        log.add(.branchBehindElse(text.span(current.keywordRange)))
      }
      let block = compileBlock(tag)
      if isElse || condition != nil {
        branches.append(.init(condition: condition, nodes: block.nodes))
      }
      divider = block.divider
    }
    return branches.isEmpty ? nil : .choice(.init(branches: branches, isAlone: tag.isAlone))
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: ChoiceStatement) {
    events.append(.trace)
    for branch in statement.branches where branch.condition.map({ truth(of: $0) }) ?? true {
      evaluateBlock(branch.nodes)
      return
    }
  }
}
