import Diagnostics
import Expressions
import Facts
import Nodes

/// Where the head of a template lies: between two `---` lines at its very start; nil for none.
func headRange(
  of text: TemplateText,
  log: inout DiagnosticLog
) -> (content: Range<Int>, end: Int)? {
  let first = text.trimmed(0..<text.lineEnd(from: 0))
  guard text.string(first) == "---" else { return nil }
  let start = text.nextLine(from: 0)
  var line = start
  while line < text.end {
    if text.string(text.trimmed(line..<text.lineEnd(from: line))) == "---" {
      return (start..<line, text.nextLine(from: line))
    }
    line = text.nextLine(from: line)
  }
  log.add(.unclosedHead(text.span(first)))
  return (start..<start, start)
}

/// Reads the keys of a head: 标题 需要 主送 附件 附注.
func readHead(
  _ text: TemplateText,
  _ range: Range<Int>,
  context: CompileContext,
  log: inout DiagnosticLog
) -> TemplateHead {
  var head = TemplateHead()
  guard let node = parseYAML(text.source, range: range, log: &log) else { return head }
  node.checkKeys(["标题", "需要", "主送", "附件", "附注"], of: "模板开头", log: &log)
  func line(_ node: Node?) -> TemplateLine? {
    guard let node, let content = node.text, !content.isEmpty else { return nil }
    if let range = node.verbatimRange {
      return compileLine(text, range, context: context, log: &log)
    }
    let copy = TemplateText(SourceText(name: text.source.name, text: content))
    return compileLine(copy, 0..<copy.end, context: context, log: &log)
  }
  head.title = line(node["标题"])
  head.recipients = line(node["主送"])
  head.remark = line(node["附注"])
  if let attachments = node["附件"] {
    head.attachments = (attachments.items.isEmpty ? [attachments] : attachments.items)
      .compactMap { node in line(node).map { .init(line: $0, span: node.span) } }
  }
  if let needed = node["需要"] {
    for item in needed.items.isEmpty ? [needed] : needed.items {
      checkNeeded(item, text, context, log: &log)
    }
  }
  return head
}

/// A name of 需要 must exist, so that `check` says it once.
private func checkNeeded(
  _ node: Node,
  _ text: TemplateText,
  _ context: CompileContext,
  log: inout DiagnosticLog
) {
  guard let name = node.text, !name.isEmpty else { return }
  if let word = name.split(separator: ".").last, name.hasPrefix("措辞.") {
    let names = context.schema.lexiconNames
    if !names.contains(String(word)) { log.add(.neededMissing(name, at: node.span, among: names)) }
    return
  }
  let source =
    node.verbatimRange == nil ? SourceText(name: text.source.name, text: name) : text.source
  _ = parseQuestion(
    source,
    range: node.verbatimRange ?? 0..<name.utf8.count,
    against: context.schema,
    locals: LocalNames(),
    log: &log
  )
}
