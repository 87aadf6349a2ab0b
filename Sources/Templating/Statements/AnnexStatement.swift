import Diagnostics

/// 附件: blocks bound behind the document under an entry of 附件 in the template's head.
package struct AnnexStatement: Sendable {
  /// The entry, from 1; nil for the one behind that of the annex before.
  package let number: Int?
  package let nodes: [TemplateNode]
  /// Its tag.
  let span: SourceSpan
}

extension TemplateCompiler {
  mutating func compileAnnex(_ tag: StatementTag) -> TemplateNode? {
    let typed = text.string(tag.body)
    let number = Int(typed)
    let isSound = typed.isEmpty || (number ?? 0) > 0
    if !isSound { log.add(.annexForm(text.span(tag.body))) }
    let nodes = compileBlock(tag).nodes
    guard isSound else { return nil }
    let span = text.span(tag.body.isEmpty ? tag.keywordRange : tag.body)
    return .annex(AnnexStatement(number: number, nodes: nodes, span: span))
  }
}

/// Every 附件 of a template stands for an entry of its head, and none for that of another (S121).
func checkAnnexes(of nodes: [TemplateNode], head: TemplateHead, log: inout DiagnosticLog) {
  var entry = 0
  var used: [Int] = []
  TemplateNode.visit(nodes) { node in
    guard case .annex(let annex) = node else { return }
    entry = annex.number ?? entry + 1
    if entry > head.attachments.count {
      log.add(.annexWithoutEntry(entry, of: head.attachments.count, at: annex.span))
    } else if used.contains(entry) {
      log.add(.annexTwice(entry, at: annex.span))
    }
    used.append(entry)
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: AnnexStatement) {
    events += [.paragraphEnd, .annexStart(entry: statement.number)]
    evaluateBlock(statement.nodes)
    events += [.paragraphEnd, .annexEnd]
  }
}
