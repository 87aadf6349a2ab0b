import Calculating
public import Diagnostics
import Expressions
import Facts
import Phrasing
import Templating

/// What `query` found.
public struct QueryResult: Sendable {
  /// Findings; an error means that there is no value.
  public var log = DiagnosticLog()
  /// The value as a bare tag prints it, an entry a line; nil without a value.
  public var text: String?
  /// The object of product.md; nil if the expression could not be read.
  public var json: String?
}

/// The value of an expression for an organisation; nil for 本级.
public func queryWorkspace(
  _ place: WorkspacePlace,
  expression: String,
  unit: String?
) -> QueryResult {
  var log = DiagnosticLog()
  guard let loaded = loadWorkspace(place, log: &log),
    let plan = ReportPlan(loaded.workspace, loaded.ledger.organizations, log: &log),
    let organization = plan.organization(named: unit, log: &log)
  else { return QueryResult(log: log) }
  if expression.contains("|") || expression.contains("措辞.") {
    return said(expression, of: organization, in: loaded)
  }
  var asking = DiagnosticLog()
  let source = SourceText(name: "命令行", text: expression)
  guard let question = parseQuestion(source, range: nil, against: loaded.schema, log: &asking)
  else {
    log.add(contentsOf: asking)
    log = log.offeringFixes(in: place.workspace)
    return QueryResult(log: log, json: unreadable(expression, log))
  }
  let book = FactBook(loaded.index, catalog: loaded.catalog)
  let answered = book.answer(question, for: organization)
  let answer = answered.answer
  let printer = AnswerPrinter(schema: loaded.schema)
  if let finding = printer.finding(for: answer, at: source.wholeSpan) { asking.add(finding) }
  if !answered.preliminaryClaims.isEmpty {
    let own = loaded.schema.organizations[organization].name
    asking.add(.preliminaryClaims(answered.preliminaryClaims, at: source.wholeSpan, of: own))
  }
  // Where there is no value, what was found in the data and the catalogue says why.
  if asking.hasErrors {
    log.add(contentsOf: asking)
    asking = log.offeringFixes(in: place.workspace)
  }
  let members: JSONValue? = printer.members(of: answer)
  var object: [String: JSONValue] = [
    "expression": .string(normalForm(of: question, schema: loaded.schema)),
    "organization": .string(loaded.schema.organizations[organization].name),
    "type": .string(question.type.name),
    "period": .string(printer.period(of: answer)),
    "value": printer.exactValue(of: answer),
    "unit": .string(printer.unitName(of: answer)),
    "text": printer.text(of: answer).map(JSONValue.string) ?? .null,
    "findings": findings(asking),
  ]
  if let members { object["members"] = members }
  return QueryResult(
    log: asking,
    text: printer.text(of: answer),
    json: JSONValue.object(object).text
  )
}

/// What a tag with the expression prints: an output function or 措辞 gives words, not a value.
private func said(
  _ expression: String,
  of organization: OrganizationID,
  in loaded: LoadedWorkspace
) -> QueryResult {
  var log = DiagnosticLog()
  let name = loaded.schema.organizations[organization].name
  let lexicon = loaded.lexicons[name] ?? loaded.lexicons[""] ?? Lexicon()
  let line = compileLine(
    SourceText(name: "命令行", text: "{{ \(expression) }}"),
    against: loaded.schema,
    lexicon: lexicon,
    log: &log
  )
  let context = EvaluationContext(
    schema: loaded.schema,
    lexicon: lexicon,
    source: FactBook(loaded.index, catalog: loaded.catalog)
  )
  let text = line.flatMap { evaluateLine($0, for: organization, context, log: &log) }
  return QueryResult(
    log: log,
    text: text,
    json: JSONValue.object([
      "expression": .string(expression),
      "organization": .string(name),
      "type": .string("文"),
      "value": .null,
      "text": text.map(JSONValue.string) ?? .null,
      "findings": findings(log),
    ]).text
  )
}

/// The object for an expression that could not be read.
private func unreadable(_ expression: String, _ log: DiagnosticLog) -> String {
  JSONValue.object([
    "expression": .string(expression), "value": .null, "text": .null, "findings": findings(log),
  ]).text
}

private func findings(_ log: DiagnosticLog) -> JSONValue { .list(log.presented.map(\.jsonValue)) }
