import Diagnostics
import Documents
import Expressions
import Facts
import Nodes

/// A figure block of a template.
package struct FigureNode: Sendable {
  package let block: FigureBlock

  var label: String? { block.label }
  var condition: Question? { block.condition }
}

extension TemplateCompiler {
  /// A fenced block: 图 (图表, chart) or 表 (table).
  mutating func compileFence(word: Range<Int>, content: Range<Int>) -> TemplateNode? {
    let name = text.string(word)
    switch name {
    case "图", "图表", "chart":
      guard let node = fenceNode(content) else { return nil }
      return compileFigure(node, against: schema, locals: scope.locals, log: &log)
        .map { .figure(FigureNode(block: $0)) }
    case "表", "table":
      guard let node = fenceNode(content) else { return nil }
      return compileTable(node).map { .table($0) }
    default:
      log.add(.unknownFence(name, at: text.span(word.isEmpty ? content : word)))
      return nil
    }
  }

  private mutating func fenceNode(_ content: Range<Int>) -> Node? {
    parseYAML(text.source, range: content, readsFullWidthMarks: true, log: &log)
  }

  /// 条件 of a block (U204).
  mutating func fenceCondition(_ node: Node) -> Question? {
    guard let value = node["条件"], let question = question(of: value) else { return nil }
    guard question.type == .truth else {
      log.add(.conditionExpected(question.type, at: value.span))
      return nil
    }
    return question
  }
}
