import Diagnostics
import Facts
import Phrasing

extension EvaluationContext {
  /// What a typed place means: 第3位 behind 移动收入居全省, or behind a printed value and 居全省.
  func placeMeaning(
    of span: SourceSpan,
    behind lead: TypedLead,
    for organization: OrganizationID
  ) -> TypedMeaning? {
    let reader = reader(for: organization)
    guard let placed = reader.placed(in: lead.clause),
      let subject = placed.subject?.expression ?? lead.tagBefore,
      let above = reader.question(subject).flatMap({
        $0.hasGrowth || $0.isSigned ? ancestor(named: lead.clause, over: $0, organization) : nil
      })
    else { return nil }
    let isDirectlyAbove = schema.organizations.ancestors(of: organization).first == above
    let set = isDirectlyAbove ? "上级" : schema.organizations[above].name
    let expression = "\(subject).排名(\(set))"
    guard let question = reader.question(expression),
      let number = readNumber(span.text, of: .rank, unit: nil),
      case .fact(let fact) = source.answer(question, for: organization).answer
    else { return nil }
    let shown = printed(fact, settings: schema.settings)
    return TypedMeaning(
      expression: expression,
      shown: shown,
      agrees: Number(number.value) == fact.value,
      organization: schema.organizations[organization].name,
      lead: placed.named,
      span: span,
      tag: "{{ \(expression) }}",
      printsTheSame: shown == span.text
    )
  }
}
