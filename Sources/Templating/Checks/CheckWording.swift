package import Diagnostics
import Documents
import Expressions
package import Facts
package import Phrasing

/// Checks the typed words of a template against the values of the organisations that use it.
///
/// Finds typed digits (W401), shown beside the value of the first organisation, words of direction
/// (W405), of degree and hedges (W411) that are untrue for some of them, and negative numbers printed
/// bare (W406): one finding a place. `evaluate` reports them for its own organisation unless it is
/// told that this check runs.
///
/// - Parameters:
///   - template: a compiled template.
///   - organizations: those of the run that the template serves, in configured order.
///   - schema: the names of the workspace.
///   - lexicon: 措辞.
///   - source: answers questions.
///   - log: takes the findings.
package func checkWording(
  _ template: Template,
  for organizations: [OrganizationID],
  against schema: Schema,
  lexicon: Lexicon,
  asking source: any FactSource,
  log: inout DiagnosticLog
) {
  let context = EvaluationContext(schema: schema, lexicon: lexicon, source: source)
  reportTypedDigits(template.nodes, for: organizations.first, context, log: &log)
  var observations: [ClaimObservation] = []
  for organization in organizations {
    var evaluator = Evaluator(context, organization: organization)
    evaluator.evaluate(template.nodes)
    var composer = Composer(context, organization: organization)
    composer.compose(evaluator.events)
    observations += composer.observations
  }
  reportClaims(observations, in: schema, log: &log)
}

/// W401 for each typed number, with the value that it probably means.
///
/// Looks at running text, headings, and the texts and heads of figures and tables.
func reportTypedDigits(
  _ nodes: [TemplateNode],
  for organization: OrganizationID?,
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) {
  var findings: [Diagnostic] = []
  TemplateNode.visit(nodes) { node in
    for typed in node.typedTexts {
      for span in typed.typedNumbers(context.schema, in: .template) {
        let meaning = organization.flatMap { context.meaning(of: span, for: $0) }
        findings.append(.typedDigits(span, meaning: meaning))
      }
    }
  }
  findings.forEach { log.add($0) }
}

extension TemplateNode {
  /// The texts that are typed in this very node.
  fileprivate var typedTexts: [TypedText] {
    switch self {
    case .text(let typed): [typed]
    case .figure(let figure): figure.block.typedTexts.map(TypedText.init)
    case .table(let table):
      (table.typedTexts + table.columns.compactMap(\.headSpan)).map(TypedText.init)
    default: []
    }
  }
}

extension TypedText {
  /// A text of a block, where it is typed.
  fileprivate init(_ span: SourceSpan) {
    self.init(text: span.text, span: span, isVerbatim: true)
  }
}
