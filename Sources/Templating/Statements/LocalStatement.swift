import Diagnostics
import Expressions
package import Facts

/// 设: a name to the end of the enclosing block.
package struct LocalStatement: Sendable {
  package let name: String
  package let value: Question
}

extension TemplateCompiler {
  mutating func compileLocal(_ tag: StatementTag) -> TemplateNode? {
    let nameEnd = text.nameEnd(from: tag.body.lowerBound, limit: tag.body.upperBound)
    let nameRange = tag.body.lowerBound..<nameEnd
    var rest = text.trimmed(nameEnd..<tag.body.upperBound)
    guard !nameRange.isEmpty,
      let length = ["=", "＝"].first(where: {
        text.has(Array($0.utf8), at: rest.lowerBound)
      })?.utf8.count
    else {
      log.add(.localForm(text.span(tag.body.isEmpty ? tag.range : tag.body)))
      return nil
    }
    rest = text.trimmed(rest.lowerBound + length..<rest.upperBound)
    let name = declaredName(nameRange)
    if scope.declared.contains(name) {
      log.add(.nameDeclaredTwice(name, at: text.span(nameRange)))
    }
    let value = question(rest, behind: tag)
    declare(name, standingFor: value)
    return value.map { .local(.init(name: name, value: $0)) }
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: LocalStatement) {
    environment[statement.name] = statement.value.substituting(environment)
  }
}
