import Diagnostics
import Facts
import Phrasing

extension EvaluationContext {
  /// Among whose members a clause places a quantity: the organisation whose name or scope stands in
  /// the clause, else the one directly above.
  func ancestor(
    named clause: String,
    over question: Question,
    _ organization: OrganizationID
  ) -> OrganizationID? {
    let named = question.slices.compactMap { slice -> OrganizationID? in
      if case .organization(.named(let id)) = slice { id } else { nil }
    }
    let ancestors = schema.organizations.ancestors(of: named.last ?? organization)
    let found = ancestors.first { id in
      let above = schema.organizations[id]
      return clause.holds(above.scope) || clause.holds(above.name)
    }
    // Of another unit nobody can tell among whom it is first, unless the clause says so.
    return found ?? (named.isEmpty ? ancestors.first : nil)
  }
}
