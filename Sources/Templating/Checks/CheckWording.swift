package import Diagnostics
import Documents
import Expressions
import Facts
import Phrasing

/// Reports what is wrong with the typed words of a template for the organisations that use it.
///
/// Typed digits (W401), shown beside the value of the first organisation, words of direction
/// (W405), of degree and hedges (W411) that are untrue for some of them, and negative numbers printed
/// bare (W406): one finding a place.
///
/// - Parameters:
///   - template: a compiled template.
///   - evaluations: of the organisations of the run that the template serves, in configured order.
///   - context: names, 措辞 and values.
///   - log: takes the findings.
package func reportWording(
  of template: Template,
  in evaluations: [Evaluation],
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) {
  for span in template.typedNumbers {
    let meaning = evaluations.first.flatMap { context.meaning(of: span, for: $0.organization) }
    log.add(.typedDigits(span, meaning: meaning))
  }
  reportClaims(evaluations.flatMap(\.observations), in: context.schema, log: &log)
}

/// The numbers typed in running text, headings, and the texts and heads of figures and tables.
func typedNumbers(in nodes: [TemplateNode], _ schema: Schema) -> [SourceSpan] {
  var spans: [SourceSpan] = []
  TemplateNode.visit(nodes) { node in
    for typed in node.typedSpans { spans += typed.typedNumbers(schema, in: .template) }
  }
  return spans
}

extension TemplateNode {
  /// The places of the texts that are typed in this very node and print as they stand.
  fileprivate var typedSpans: [SourceSpan] {
    switch self {
    case .text(let typed): typed.isVerbatim ? [typed.span] : []
    case .figure(let figure): figure.block.typedTexts
    case .table(let table): table.typedTexts + table.columns.compactMap(\.headSpan)
    default: []
    }
  }
}
