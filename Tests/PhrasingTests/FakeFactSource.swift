import Diagnostics
import Expressions
import Facts
import Phrasing

/// Answers from a table; what is not in it is missing.
final class FakeFactSource: FactSource {
  var answers: [Question: Answered] = [:]

  func answer(_ question: Question, for organization: OrganizationID) -> Answered {
    if let answered = answers[question] { return answered }
    return Answered(.missing(Missing([.init(cell: nil, description: "无此格")])))
  }
}

let june = Month(year: 2004, month: 6)
let firstHalf = Period(Month(year: 2004, month: 1), june)
let yuan = Measure(
  ladder: [
    MeasureUnit(base: "元"), MeasureUnit(base: "元", power: 4), MeasureUnit(base: "元", power: 8),
  ]
)
let households = Measure(
  ladder: [MeasureUnit(base: "户"), MeasureUnit(base: "户", power: 4)]
)

/// Reads 1408.5 or 43/133.
func number(_ text: String) -> Number {
  let parts = text.split(separator: "/").compactMap { Rational(decimal: $0) }
  return Number(parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .zero)
}

func percent(_ text: String) -> Number { number(text) / Number(Rational(100)) }

let settings = Settings(reportPeriod: firstHalf)

func schema(_ settings: Settings = settings) -> Schema {
  let shaanxi = Organization(
    id: OrganizationID(index: 0),
    name: "陕西",
    level: "省",
    fullName: "陕西省邮政局",
    shortName: "陕西",
    scope: "全省"
  )
  return Schema(
    organizations: Organizations([shaanxi], levels: ["省"]),
    dimensions: [
      DimensionDeclaration(
        name: "业务",
        members: [.init(name: "代售卡", printedName: "缴费卡"), .init(name: "代放号")]
      )
    ],
    series: [],
    settings: settings
  )
}

/// A question with a facet, or a bare series.
func question(_ facet: Facet? = nil, type: ValueType, of series: String = "收入") -> Question {
  let subject = Question(.series(series), type: .amount(yuan))
  guard let facet else { return Question(subject.form, type: type) }
  return Question(.facet(subject, facet, []), type: type)
}

func fact(
  _ value: Number,
  _ question: Question,
  _ detail: Fact.Detail = .none,
  period: Period = firstHalf
) -> Fact {
  Fact(
    id: FactID(question: question, organization: OrganizationID(index: 0)),
    value: value,
    type: question.type.element ?? question.type,
    period: period,
    provenance: .computed(inputs: []),
    detail: detail
  )
}

func undefined(
  _ reason: UndefinedReason,
  _ question: Question,
  _ detail: Fact.Detail = .none
) -> Answer {
  .undefined(
    Undefined(
      reason: reason,
      id: FactID(question: question, organization: OrganizationID(index: 0)),
      type: question.type,
      period: firstHalf,
      detail: detail
    )
  )
}

/// Two amounts behind a change.
func amounts(_ current: String, _ base: String) -> Fact.Detail {
  .change(
    current: number(current),
    base: number(base),
    type: .amount(yuan),
    basePeriod: firstHalf.moved(byMonths: -12)
  )
}

func context(
  _ source: FakeFactSource,
  lexicon: Lexicon = Lexicon(),
  units: SentenceUnits = SentenceUnits(),
  settings: Settings = settings
) -> PhraseContext {
  PhraseContext(
    PhraseSetting(schema: schema(settings), lexicon: lexicon, source: source),
    organization: OrganizationID(index: 0),
    units: units
  )
}

private let nowhere = SourceText(name: "试", text: "").wholeSpan

func text(_ text: String) -> Question.Argument { .init(value: Question(.text(text), type: .text)) }

func step(_ value: Rational, _ unit: MeasureUnit? = nil) -> Question.Argument {
  .init(value: Question(.number(value, unit: unit), type: .plain))
}

func time(_ time: TimePoint, named name: String? = nil) -> Question.Argument {
  .init(name: name, value: Question(.time(time), type: .month))
}

func call(_ name: String, _ arguments: [Question.Argument] = []) -> FunctionCall {
  FunctionCall(name: name, nameSpan: nowhere, arguments: arguments)
}

func call(_ name: String, _ words: String...) -> FunctionCall {
  call(name, words.map { text($0) })
}

/// What a tag says whose question is answered so.
func said(
  _ answer: Answer,
  to question: Question,
  _ calls: FunctionCall...,
  units: SentenceUnits = SentenceUnits(),
  others: [Question: Answer] = [:],
  settings: Settings = settings
) throws -> Phrase {
  let source = FakeFactSource()
  source.answers = others.mapValues { Answered($0) }
  source.answers[question] = Answered(answer)
  let context = context(source, units: units, settings: settings)
  return try phrase(OutputTag(question: question, calls: calls), in: context)
}

/// A list of named numbers.
func list(_ entries: [(name: String, value: Number)], _ question: Question) -> Answer {
  .list(
    entries.map { entry in
      ListEntry(
        subject: .none,
        name: entry.name,
        shortName: entry.name,
        value: .fact(fact(entry.value, question))
      )
    }
  )
}
