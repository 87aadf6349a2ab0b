import Diagnostics
import Expressions
package import Facts

/// 设: a name to the end of the enclosing block.
package struct LocalStatement: Sendable {
  package let name: String
  package let value: Question
}

extension Question {
  /// Whether a name that stands for it may stand for an entry of a list, which is found with the values.
  var mayBeEntry: Bool {
    if case .list = type { return false }
    return switch form {
    case .element, .operation: true
    default: false
    }
  }
}

extension Question {
  /// The type of the value that an entry has: 降序[1].值 of a list of amounts is one.
  fileprivate var typeOfEntryValue: ValueType {
    switch form {
    case .element(let list, _), .operation(let list, _, _): list.type.element ?? type
    default: type
    }
  }
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
    environment[statement.name] = meaning(of: statement.value)
  }

  /// What a name stands for that is given a value here.
  func meaning(of value: Question) -> Question {
    let value = value.substituting(environment)
    return value.mayBeEntry ? bound(value) : value
  }

  /// What a name stands for: the question, but an entry of a list at once as that entry, so that the
  /// name may stand in `[ ]`.
  private func bound(_ question: Question) -> Question {
    let value = Question(.property(question, "值"), type: question.typeOfEntryValue)
    func entry(_ subject: ListEntry.Subject) -> Question {
      let entry = ListEntry(
        subject: subject,
        name: text(of: question, "名称"),
        shortName: text(of: question, "简称"),
        value: ask(value),
        question: value
      )
      return Question(.entry(entry), type: question.type, span: question.span)
    }
    switch ask(question) {
    case .organization(let id): return entry(.organization(id))
    case .member(let dimension, let name): return entry(.member(dimension: dimension, name: name))
    case .fact, .list, .truth, .text, .month, .material, .missing, .undefined: return question
    }
  }

  private func text(of entry: Question, _ property: String) -> String {
    guard case .text(let text) = ask(Question(.property(entry, property), type: .text)) else {
      return ""
    }
    return text
  }
}
