import Expressions
import Facts

/// Puts what local names stand for in their places, where that is known without values: once for a
/// template, and not for each organisation again.
///
/// The statements that declare names stay, for figures and tables and for conditions whose own words a
/// finding tells.
struct LocalSettler {
  /// What the names seen so far stand for, without those that depend on values.
  private var known: LocalValues = [:]

  /// The nodes of a block, whose names are forgotten behind it.
  mutating func settled(_ nodes: [TemplateNode], hiding name: String? = nil) -> [TemplateNode] {
    let outer = known
    defer { known = outer }
    if let name { known[name] = nil }
    return nodes.map { settled($0) }
  }

  private mutating func settled(_ node: TemplateNode) -> TemplateNode {
    switch node {
    case .text, .emphasis, .lineEnd, .paragraphEnd, .call, .figure, .table, .requirement,
      .assertion, .pageBreak:
      node
    case .output(let statement):
      .output(OutputStatement(statement.tag.substituting(known), statement.reading))
    case .heading(let heading):
      .heading(
        .init(level: heading.level, nodes: settled(heading.nodes), span: heading.span)
      )
    case .choice(let statement): .choice(settled(statement))
    case .bySign(let statement): .bySign(settled(statement))
    case .loop(let statement): .loop(settled(statement))
    case .list(let statement): .list(settled(statement))
    case .local(let statement): .local(settled(statement))
    case .section(let statement):
      .section(
        .init(condition: settled(statement.condition), nodes: settled(statement.nodes))
      )
    case .include(let statement): .include(settled(statement))
    case .landscape(let nodes): .landscape(settled(nodes))
    case .annex(let statement):
      .annex(.init(number: statement.number, nodes: settled(statement.nodes), span: statement.span))
    }
  }

  private func settled(_ question: Question?) -> Question? { question?.substituting(known) }

  private mutating func settled(_ statement: ChoiceStatement) -> ChoiceStatement {
    let branches = statement.branches.map {
      ChoiceStatement.Branch(condition: settled($0.condition), nodes: settled($0.nodes))
    }
    return ChoiceStatement(branches: branches, isAlone: statement.isAlone)
  }

  private mutating func settled(_ statement: SignStatement) -> SignStatement {
    let branches = statement.branches.map {
      SignStatement.Branch(sign: $0.sign, bound: $0.bound, nodes: settled($0.nodes))
    }
    return SignStatement(
      value: statement.value.substituting(known),
      branches: branches,
      span: statement.span
    )
  }

  private mutating func settled(_ statement: LoopStatement) -> LoopStatement {
    LoopStatement(
      name: statement.name,
      list: statement.list.substituting(known),
      entryType: statement.entryType,
      nodes: settled(statement.nodes, hiding: statement.name),
      span: statement.span
    )
  }

  private mutating func settled(_ statement: ListStatement) -> ListStatement {
    ListStatement(
      list: statement.list.substituting(known),
      entryType: statement.entryType,
      numbering: statement.numbering,
      separator: statement.separator,
      nodes: settled(statement.nodes, hiding: "项"),
      span: statement.span
    )
  }

  private mutating func settled(_ statement: LocalStatement) -> LocalStatement {
    let settled = LocalStatement(
      name: statement.name,
      value: statement.value.substituting(known)
    )
    known[statement.name] = settled.value.isKnownWithoutValues ? settled.value : nil
    return settled
  }

  private mutating func settled(_ statement: IncludeStatement) -> IncludeStatement {
    let arguments = statement.arguments.map {
      IncludeStatement.Argument(name: $0.name, value: $0.value.substituting(known))
    }
    let outer = known
    defer { known = outer }
    known = LocalValues(
      arguments.filter(\.value.isKnownWithoutValues).map { ($0.name, $0.value) }
    )
    return IncludeStatement(
      name: statement.name,
      arguments: arguments,
      nodes: settled(statement.nodes),
      isAlone: statement.isAlone
    )
  }
}

extension Question {
  /// Whether a name that stands for it stands for the same whatever the values are.
  fileprivate var isKnownWithoutValues: Bool { !hasLocals && !mayBeEntry }
}
