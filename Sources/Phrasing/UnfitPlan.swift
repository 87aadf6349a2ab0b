package import Diagnostics
package import Facts

/// A plan that is zero or negative, against which nothing can be completed: why 完成率 and 进度差
/// have no value.
///
/// Source: language.md 1.3.3, 完成率; claims.md 1.3, plan.rate.
package struct UnfitPlan: Sendable {
  /// 计划为 0, 计划是负数.
  package let reason: String
  /// The cells that it was read from.
  package let cells: [CellAddress]
  package let printed: String
}

extension FactSource {
  /// The plan that a value without meaning rests on; nil where another thing is the reason.
  package func unfitPlan(behind undefined: Undefined, _ settings: Settings) -> UnfitPlan? {
    guard undefined.reason == .negativeBase else { return nil }
    for subject in undefined.id.question.subjectsOfCompletion {
      let plan = Question(.facet(subject, .plan, []), type: subject.type)
      let id = FactID(question: plan, organization: undefined.id.organization)
      guard case .fact(let fact) = answer(id.question, for: id.organization).answer,
        fact.value.sign <= 0
      else { continue }
      return UnfitPlan(
        reason: fact.value.sign == 0 ? "计划为 0" : "计划是负数",
        cells: cells(behind: fact),
        printed: Phrasing.printed(fact, settings: settings)
      )
    }
    return nil
  }

  private func cells(behind fact: Fact) -> [CellAddress] {
    if case .cells(let cells) = fact.provenance { return cells.elements }
    return fact.provenance.inputs.flatMap { id -> [CellAddress] in
      guard case .fact(let input) = answer(id.question, for: id.organization).answer else {
        return []
      }
      return cells(behind: input)
    }
  }
}

extension Question {
  /// What each 完成率 and 进度差 in it is asked of.
  fileprivate var subjectsOfCompletion: [Question] {
    if case .facet(let subject, let facet, _) = form,
      facet == .planCompletion || facet == .paceGap
    {
      return [subject]
    }
    var found: [Question] = []
    form.visitParts { found += $0.subjectsOfCompletion }
    return found
  }
}
