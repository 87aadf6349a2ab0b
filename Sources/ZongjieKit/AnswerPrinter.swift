import Diagnostics
import Facts
import Phrasing

/// Answers as text and as JSON, for `query` and `dump`.
struct AnswerPrinter {
  let schema: Schema

  /// As a bare tag prints it, an entry a line; nil for 缺 and 无定义.
  func text(of answer: Answer) -> String? {
    switch answer {
    case .fact(let fact): printed(fact, settings: schema.settings)
    case .list(let entries):
      entries.map { entry in
        [entry.shortName, text(of: entry.value) ?? "—"].filter { !$0.isEmpty }.joined(
          separator: " "
        )
      }.joined(separator: "\n")
    case .truth(let truth): truth ? "是" : "否"
    case .text(let text): text
    case .month(let month): printed(month, settings: schema.settings)
    case .organization(let id): schema.organizations[id].shortName
    case .member(let dimension, let name):
      schema.dimension(named: dimension)?.members.first { $0.name == name }?.printedName ?? name
    case .material(let material): material.text.text
    case .missing, .undefined: nil
    }
  }

  /// A list's entries, each with name, value and text; nil for anything else.
  func members(of answer: Answer) -> JSONValue? {
    guard case .list(let entries) = answer else { return nil }
    return .list(
      entries.map { entry in
        .object([
          "name": .string(entry.name), "value": exactValue(of: entry.value),
          "text": text(of: entry.value).map(JSONValue.string) ?? .null,
        ])
      }
    )
  }

  /// The value before rounding, in base units.
  func exactValue(of answer: Answer) -> JSONValue {
    switch answer {
    case .fact(let fact): .string(fact.value.description)
    case .truth(let truth): .bool(truth)
    case .text, .month, .organization, .member, .material:
      text(of: answer).map(JSONValue.string) ?? .null
    case .list, .missing, .undefined: .null
    }
  }

  /// The unit as printed; empty for what has none.
  func unitName(of answer: Answer) -> String {
    guard case .fact(let fact) = answer, fact.type != .rank else { return "" }
    return numberFormat(of: fact.value, type: fact.type, settings: schema.settings).unitName
  }

  /// The span of the value.
  func period(of answer: Answer) -> String {
    switch answer {
    case .fact(let fact): fact.period.description
    case .undefined(let undefined): undefined.period.description
    case .list(let entries): entries.first.map { period(of: $0.value) } ?? ""
    case .truth, .text, .month, .organization, .member, .material, .missing:
      schema.settings.reportPeriod.description
    }
  }

  /// Why there is no value; `source` is asked for what lies behind.
  func finding(
    for answer: Answer,
    at span: SourceSpan,
    asking source: some FactSource
  ) -> Diagnostic? {
    switch answer {
    case .missing(let missing): .missingValue(missing, at: span)
    case .undefined(let undefined):
      .undefinedValue(
        undefined,
        plan: source.unfitPlan(behind: undefined, schema.settings),
        at: span
      )
    case .fact, .list, .truth, .text, .month, .organization, .member, .material: nil
    }
  }
}
