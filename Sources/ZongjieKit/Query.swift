import Calculating
public import Diagnostics
import Expressions
import Facts
import Phrasing
import Templating

/// What `query` found.
public struct QueryResult: Sendable {
  /// Findings; an error means that there is no value, or none to be relied on.
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
  let asked = AskedExpression(
    source: SourceText(name: "命令行", text: expression),
    organization: organization,
    workspace: loaded
  )
  var asking = DiagnosticLog()
  let answer = asked.answer(log: &asking)
  // Where there is no value, what was found in the data and the catalogue says why; where there is
  // one, whether it can be trusted.
  if asking.hasErrors {
    log.add(contentsOf: asking)
    asking = log.offeringFixes(in: place.workspace)
  } else {
    let name = loaded.ledger.organizations[organization].name
    asking.add(contentsOf: log.errors(reaching: name).offeringFixes(in: place.workspace))
  }
  var object = answer?.object ?? ["expression": .string(expression), "value": .null, "text": .null]
  object["findings"] = findings(asking)
  return QueryResult(log: asking, text: answer?.text, json: JSONValue.object(object).text)
}

/// What is asked of a workspace on the command line.
private struct AskedExpression {
  struct Answer {
    let text: String?
    /// The object of product.md without its findings.
    let object: [String: JSONValue]
  }

  let source: SourceText
  let organization: OrganizationID
  let workspace: LoadedWorkspace

  private var name: String { workspace.schema.organizations[organization].name }

  /// Nil, with findings, if the expression cannot be read.
  func answer(log: inout DiagnosticLog) -> Answer? {
    let tag = parseOutput(
      source,
      against: workspace.schema,
      checkFunction: { checkFunction($0, at: $1, log: &$2) },
      log: &log
    )
    guard let tag else { return nil }
    return tag.isValue ? value(of: tag, log: &log) : words(of: tag, log: &log)
  }

  private func value(of tag: OutputTag, log: inout DiagnosticLog) -> Answer {
    let question = tag.question
    let book = FactBook(workspace.index, catalog: workspace.catalog)
    let answered = book.answer(question, for: organization)
    let printer = AnswerPrinter(schema: workspace.schema)
    if let finding = printer.finding(for: answered.answer, at: source.wholeSpan, asking: book) {
      log.add(finding)
    }
    if !answered.preliminaryClaims.isEmpty {
      log.add(
        .preliminaryClaims(answered.preliminaryClaims, at: source.wholeSpan, of: name)
      )
    }
    let text =
      answered.answer.isMoveOfRate(asking: question)
      ? words(of: tag, log: &log).text : printer.text(of: answered.answer)
    var object: [String: JSONValue] = [
      "expression": .string(normalForm(of: question, schema: workspace.schema)),
      "organization": .string(name),
      "type": .string(question.type.name),
      "period": .string(printer.period(of: answered.answer)),
      "value": printer.exactValue(of: answered.answer),
      "unit": .string(printer.unitName(of: answered.answer)),
      "text": text.map(JSONValue.string) ?? .null,
    ]
    object["members"] = printer.members(of: answered.answer)
    return Answer(text: text, object: object)
  }

  /// What the tag prints.
  private func words(of tag: OutputTag, log: inout DiagnosticLog) -> Answer {
    let lexicon = workspace.lexicons.lexicon(for: name)
    let context = EvaluationContext(
      schema: workspace.schema,
      lexicon: lexicon,
      source: FactBook(workspace.index, catalog: workspace.catalog)
    )
    let line = compileTag(
      tag,
      of: source,
      against: workspace.schema,
      lexicon: lexicon,
      log: &log
    )
    let text = line.flatMap { evaluateLine($0, for: organization, context, log: &log) }
    return Answer(
      text: text,
      object: [
        "expression": .string(source.text),
        "organization": .string(name),
        "type": .string("文"),
        "value": .null,
        "text": text.map(JSONValue.string) ?? .null,
      ]
    )
  }
}

extension OutputTag {
  /// Whether it gives a value: an output function or 措辞 gives words.
  fileprivate var isValue: Bool {
    if case .lexicon = question.form { false } else { calls.isEmpty }
  }
}

extension Facts.Answer {
  /// Whether a bare tag says it in words: 由1.04%提高到1.94%.
  fileprivate func isMoveOfRate(asking question: Question) -> Bool {
    guard question.leadingFacet == .growthSinceYearStart, case .fact(let fact) = self,
      case .change(_, _, .ratio, _) = fact.detail
    else { return false }
    return true
  }
}

private func findings(_ log: DiagnosticLog) -> JSONValue { .list(log.presented.map(\.jsonValue)) }
