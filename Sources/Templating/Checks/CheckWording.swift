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
    for typed in node.typedSpans {
      spans += typed.typedNumbers(schema, in: .template).filter { !$0.isMonthOfNextTag }
    }
    if case .table(let table) = node {
      spans += table.columns.flatMap { $0.typedNumbersInHead(schema) }
    }
  }
  return spans
}

extension TemplateNode {
  /// The places of the texts that are typed in this very node and print as they stand.
  fileprivate var typedSpans: [SourceSpan] {
    switch self {
    case .text(let typed): typed.isVerbatim ? [typed.span] : []
    case .figure(let figure): figure.block.typedTexts
    case .table(let table): table.typedTexts
    default: []
    }
  }
}

extension TableBlock.Column {
  /// The numbers typed in the head but for the months that the value names: 2月收入 over 收入@2月.当月.
  fileprivate func typedNumbersInHead(_ schema: Schema) -> [SourceSpan] {
    let asked = span.text
    return (headSpan?.typedNumbers(schema, in: .template) ?? []).filter { number in
      !number.text.hasSuffix("月") || !asked.names(number.text)
    }
  }
}

extension SourceSpan {
  /// Whether it is a month that the next tag of the clause asks for: 2月收入{{ 收入@2月.当月 }}.
  fileprivate var isMonthOfNextTag: Bool {
    guard text.hasSuffix("月") else { return false }
    let rest = source.span(range.upperBound..<source.text.utf8.count).text
    let clause = rest.prefix { !"，。；！？\n}".contains($0) }
    guard let opening = clause.ranges(of: "{{").first else { return false }
    return String(clause[opening.upperBound...]).names(text)
  }
}

extension String {
  /// Whether a month or months stand in it, not as the end of another: 2月 of 12月.
  fileprivate func names(_ months: String) -> Bool {
    let plain = withOneDash
    return plain.ranges(of: months.withOneDash).contains { range in
      range.lowerBound == plain.startIndex || !plain[plain.index(before: range.lowerBound)].isNumber
    }
  }

  private var withOneDash: String { replacing("—", with: "-").replacing("–", with: "-") }
}
