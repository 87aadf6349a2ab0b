import Diagnostics
import Expressions
package import Facts

/// 引用: the content of another file, which sees its arguments and the reserved names only.
package struct IncludeStatement: Sendable {
  package struct Argument: Sendable {
    package let name: String
    package let value: Question
  }

  package let name: String
  package let arguments: [Argument]
  package let nodes: [TemplateNode]
  /// Whether the tag stands alone on its line: then the content is paragraphs of its own.
  package let isAlone: Bool

  /// How deep files may take in files (language.md 1.1.6).
  static let depthLimit = 8
}

extension TemplateCompiler {
  mutating func compileInclude(_ tag: StatementTag) -> TemplateNode? {
    let end = quotedEnd(from: tag.body.lowerBound, limit: tag.body.upperBound)
    let nameRange = tag.body.lowerBound..<end
    guard let name = text.quoted(nameRange) else {
      log.add(.quotedTextExpected("引用", at: text.span(tag.body.isEmpty ? tag.range : tag.body)))
      return nil
    }
    let arguments = includeArguments(text.trimmed(end..<tag.body.upperBound), tag)
    let place = text.span(nameRange)
    if chain.contains(name) {
      log.add(.includeCycle(chain + [name], at: place))
      return nil
    }
    guard chain.count <= IncludeStatement.depthLimit else {
      log.add(.includeTooDeep(place))
      return nil
    }
    guard let source = context.includes(name) else {
      log.add(.includeMissing(name, at: place))
      lostLabels.lacksFile = true
      return nil
    }
    let nodes = compileFile(source, named: name, arguments: arguments)
    return .include(
      .init(name: name, arguments: arguments, nodes: nodes, isAlone: tag.isAlone)
    )
  }

  private func quotedEnd(from start: Int, limit: Int) -> Int {
    guard start < limit else { return start }
    let (open, length) = text.scalar(at: start)
    let close: Unicode.Scalar = open == "“" ? "”" : open
    var position = start + length
    while position < limit {
      let (scalar, length) = text.scalar(at: position)
      position += length
      if scalar == close { break }
    }
    return position
  }

  private mutating func includeArguments(
    _ range: Range<Int>,
    _ tag: StatementTag
  ) -> [IncludeStatement.Argument] {
    guard !range.isEmpty else { return [] }
    let typed = text.string(range)
    guard let open = typed.first, let close = typed.last, "(（".contains(open), ")）".contains(close)
    else {
      log.add(.includeArgumentsForm(text.span(range)))
      return []
    }
    let inner =
      range.lowerBound + String(open).utf8.count..<range.upperBound - String(close).utf8.count
    return text.arguments(in: inner).compactMap { part in
      let (name, value) = text.named(part)
      guard let name else {
        log.add(.includeArgumentsForm(text.span(part)))
        return nil
      }
      guard let question = question(value, behind: tag) else { return nil }
      return .init(name: declaredName(name), value: question)
    }
  }

  private mutating func compileFile(
    _ source: SourceText,
    named name: String,
    arguments: [IncludeStatement.Argument]
  ) -> [TemplateNode] {
    let file = compileTemplateFile(
      source,
      context: context,
      chain: chain + [name],
      locals: scope.locals.inside(arguments: arguments.map { ($0.name, $0.value) }),
      log: &log
    )
    for name in [name] + file.includedNames where !includedNames.contains(name) {
      includedNames.append(name)
    }
    lostLabels.add(file.lostLabels)
    return file.nodes
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: IncludeStatement) {
    let arguments = statement.arguments.map { ($0.name, meaning(of: $0.value)) }
    let outer = environment
    environment = LocalValues(arguments)
    if statement.isAlone { events.append(.paragraphEnd) }
    events.append(.trace)
    evaluate(statement.nodes)
    if statement.isAlone { events.append(.paragraphEnd) }
    environment = outer
  }
}
