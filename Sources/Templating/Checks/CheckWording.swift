package import Diagnostics
import Documents
import Expressions
package import Facts
package import Phrasing

/// Checks the typed words of a template against the values of the organisations that use it.
///
/// Finds typed digits (W401), shown beside the value of the first organisation, and words of
/// direction that are untrue for some of them (W405, one finding a place). `evaluate` reports the
/// latter for its own organisation unless it is told that this check runs.
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
  var observations: [DirectionObservation] = []
  for organization in organizations {
    var evaluator = Evaluator(context, organization: organization)
    evaluator.evaluate(template.nodes)
    var composer = Composer(context, organization: organization)
    composer.compose(evaluator.events)
    observations += composer.directions
  }
  reportDirections(observations, in: schema.organizations, log: &log)
}

/// One finding for each place of a fixed word.
func reportDirections(
  _ observations: [DirectionObservation],
  in organizations: Organizations,
  log: inout DiagnosticLog
) {
  var places: [SourceSpan] = []
  for observation in observations where !places.contains(observation.word) {
    places.append(observation.word)
  }
  for place in places {
    let here = observations.filter { $0.word == place }
    if let finding = Diagnostic.fixedDirection(here, in: organizations) { log.add(finding) }
  }
}

/// W401 for each typed number, with the value that it probably means.
func reportTypedDigits(
  _ nodes: [TemplateNode],
  for organization: OrganizationID?,
  _ context: EvaluationContext,
  log: inout DiagnosticLog
) {
  var findings: [Diagnostic] = []
  TemplateNode.visit(nodes) { node in
    guard case .text(let typed) = node else { return }
    for span in typed.typedDigits(context.schema) {
      let guess = organization.flatMap { guessMeaning(of: span, for: $0, context) }
      findings.append(.typedDigits(span, meaning: guess))
    }
  }
  findings.forEach { log.add($0) }
}

/// What a typed number probably says: the words before it name a series and a facet.
struct TypedMeaning {
  /// 收入.同比.
  let expression: String
  /// Its value now.
  let shown: String
  /// The clause from the series on as it should be: 代办收入{{ 收入.同比 | 升降语 }}.
  let mended: String
}

/// Words before a number with the facet and the function that they stand for.
private let facetWords: [(word: String, facet: Facet, function: String?)] = [
  ("同比增长", .yearOverYearGrowth, "升降语"), ("同比下降", .yearOverYearGrowth, "升降语"),
  ("环比增长", .previousPeriodGrowth, "升降语"), ("环比下降", .previousPeriodGrowth, "升降语"),
  ("同比增加", .yearOverYearIncrement, "增减语"), ("同比减少", .yearOverYearIncrement, "增减语"),
  ("增长", .yearOverYearGrowth, "升降语"), ("下降", .yearOverYearGrowth, "升降语"),
  ("完成计划", .planCompletion, nil), ("完成年计划的", .planCompletion, nil),
]

private func guessMeaning(
  of span: SourceSpan,
  for organization: OrganizationID,
  _ context: EvaluationContext
) -> TypedMeaning? {
  let source = span.source
  let before = source.substring(0..<span.range.lowerBound)
  let clause = String(before.split { "，。；\n".contains($0) }.last ?? "")
  let names = context.schema.series.flatMap { series in
    ([series.name, series.printedName] + series.aliases).map { ($0, series) }
  }
  let found = names.filter { clause.contains($0.0) }.max { $0.0.count < $1.0.count }
  guard let (name, series) = found, let place = clause.firstRange(of: name) else { return nil }
  let lead = clause[place.upperBound...]
  let word = facetWords.first { lead.hasSuffix($0.word) }
  guard word != nil || !span.text.hasSuffix("%") else { return nil }
  let expression = series.name + (word.map { ".\($0.facet.rawValue)" } ?? "")
  let source2 = SourceText(name: source.name, text: expression)
  var findings = DiagnosticLog()
  let question = parseQuestion(source2, against: context.schema, log: &findings)
  guard let question,
    case .fact(let fact) = context.source.answer(question, for: organization).answer
  else { return nil }
  let kept = word.map { lead.dropLast($0.word.count) } ?? lead
  let function = word?.function.map { " | \($0)" } ?? ""
  return TypedMeaning(
    expression: expression,
    shown: printed(fact, settings: context.schema.settings),
    mended: clause[place] + kept + "{{ \(expression)\(function) }}"
  )
}
