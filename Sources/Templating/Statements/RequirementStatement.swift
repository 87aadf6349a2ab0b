package import Diagnostics
package import Facts

/// 必填: typed-in texts must exist where a condition holds.
package struct RequirementStatement: Sendable {
  package let materials: Question
  /// 当; nil for always.
  package let condition: Question?
  /// 节, for the message.
  package let section: String
  package let span: SourceSpan
}

extension TemplateCompiler {
  mutating func compileRequirement(_ tag: StatementTag) -> TemplateNode? {
    let options = text.options(in: tag.body, named: ["当"])
    let materials = list(options.head, behind: tag)
    let condition = options["当"].flatMap { self.condition($0, of: tag) }
    guard let materials, options["当"] == nil || condition != nil else { return nil }
    guard case .call("素材", let arguments) = materials.form else {
      log.add(.materialsExpected(text.span(options.head)))
      return nil
    }
    var section = ""
    for argument in arguments where argument.name == "节" {
      if case .text(let name) = argument.value.form { section = name }
    }
    return .requirement(
      .init(
        materials: materials,
        condition: condition,
        section: section,
        span: text.span(tag.range)
      )
    )
  }
}

extension Evaluator {
  mutating func evaluate(_ statement: RequirementStatement) {
    guard statement.condition.map({ truth(of: $0) }) ?? true else { return }
    guard let entries = entries(of: statement.materials, at: statement.span), entries.isEmpty else {
      return
    }
    let marks = context.schema.settings.missingMaterial == .mark
    log.add(
      .materialRequired(
        section: statement.section,
        because: statement.condition.flatMap { reason(for: $0) },
        at: statement.span,
        of: organizationName,
        severity: marks ? .warning : .error
      )
    )
    if marks {
      isDraft = true
      events.append(.openSlot("待补：“\(statement.section)”一节的素材"))
    }
  }
}
