import Diagnostics
import Expressions
import Facts
import Phrasing

/// What a typed number probably says: the words before it name a series and a facet.
struct TypedMeaning {
  /// 收入.同比.
  let expression: String
  /// Its value now.
  let shown: String
  /// Whether the typed number is this value at its own decimals, or the hedge before it is true.
  let agrees: Bool
  /// Whose value it is.
  let organization: String
  /// What stands before the mended words in the clause, from the series on.
  let lead: String
  /// The number, with the words of direction before it.
  let span: SourceSpan
  /// `{{ 收入.同比 | 升降语 }}`.
  let tag: String
  /// Whether the tag prints just what is typed.
  let printsTheSame: Bool
}

/// Words before a number with what they stand for, longest first.
private struct FacetWords {
  let word: String
  let facet: Facet
  /// +1 up, −1 down, 0 for words that say no direction; these stay before the tag.
  let direction: Int
  let function: String?

  static let all: [FacetWords] = {
    let signed: [(String, String, Facet, String)] = [
      ("同比增长", "同比下降", .yearOverYearGrowth, "升降语"),
      ("比上年同期增长", "比上年同期下降", .yearOverYearGrowth, #"升降语("比上年同期增长", "比上年同期下降", "与上年同期持平")"#),
      ("较上年同期增长", "较上年同期下降", .yearOverYearGrowth, #"升降语("较上年同期增长", "较上年同期下降", "与上年同期持平")"#),
      ("环比增长", "环比下降", .previousPeriodGrowth, "升降语"),
      ("同比增加", "同比减少", .yearOverYearIncrement, "增减语"),
      ("同比增收", "同比减收", .yearOverYearIncrement, #"增减语("同比增收", "同比减收", "与上年同期持平")"#),
      ("增长", "下降", .yearOverYearGrowth, #"升降语("增长", "下降", "持平")"#),
    ]
    let plans = ["完成年度计划的", "完成全年计划的", "完成年计划的", "完成计划的", "完成计划"]
    return signed.flatMap { rise, fall, facet, function in
      [
        FacetWords(word: rise, facet: facet, direction: 1, function: function),
        FacetWords(word: fall, facet: facet, direction: -1, function: function),
      ]
    }
      + plans.map { FacetWords(word: $0, facet: .planCompletion, direction: 0, function: nil) }
  }()

  /// Whether a value of a sign, printed, is what the words and the number say.
  func say(_ number: String, shown: String, sign: Int) -> Bool {
    let magnitude = direction < 0 ? shown.replacing("−", with: "") : shown
    return magnitude == number && (direction == 0 || sign == direction)
  }
}

extension EvaluationContext {
  /// What a typed number means; nil where the words before it name no quantity of the catalogue.
  func meaning(of span: SourceSpan, for organization: OrganizationID) -> TypedMeaning? {
    let lead = TypedLead(span)
    if span.text.hasPrefix("第") { return placeMeaning(of: span, behind: lead, for: organization) }
    let hedge = Hedge.allCases.first { hedge in hedge.words.contains { lead.clause.hasSuffix($0) } }
    let hedgeLength = hedge?.words.first { lead.clause.hasSuffix($0) }?.count ?? 0
    let clause = String(lead.clause.dropLast(hedgeLength))
    let word = FacetWords.all.first { clause.hasSuffix($0.word) }
    // A bare percentage is some share: which one, no word before it tells.
    guard word != nil || !(span.text.hasSuffix("%") || span.text.hasPrefix("百分之")) else {
      return nil
    }
    let noun = word.map { String(clause.dropLast($0.word.count)) } ?? clause
    guard let subject = subject(noun, lead, word?.facet, for: organization) else { return nil }
    let expression = subject.expression + (word.map { ".\($0.facet.rawValue)" } ?? "")
    guard let question = reader(for: organization).question(expression),
      let number = readNumber(span.text, of: question.type, unit: nil),
      case .fact(let fact) = source.answer(question, for: organization).answer
    else { return nil }
    let function = word?.function.map { " | \($0)" } ?? ""
    let shown = printed(fact, settings: schema.settings)
    let taken = word.map { $0.direction == 0 ? 0 : $0.word.utf8.count } ?? 0
    let says = word?.say(span.text, shown: shown, sign: fact.value.sign) ?? (shown == span.text)
    return TypedMeaning(
      expression: expression,
      shown: shown,
      agrees: number.agrees(with: fact, hedge, schema.settings),
      organization: schema.organizations[organization].name,
      lead: subject.kept + (word.map { $0.direction == 0 ? $0.word : "" } ?? ""),
      span: span.source.span(span.range.lowerBound - taken..<span.range.upperBound),
      tag: "{{ \(expression)\(function) }}",
      printsTheSame: hedge == nil && says
    )
  }

  /// The series that the clause names, else the value that a tag printed before, and the words kept.
  private func subject(
    _ noun: String,
    _ lead: TypedLead,
    _ facet: Facet?,
    for organization: OrganizationID
  ) -> (expression: String, kept: String)? {
    let reader = reader(for: organization)
    if let (subject, named) = reader.subject(endOf: noun, facet: nil) {
      return (subject.expression, named)
    }
    guard reader.isEmpty(noun).isEmpty else { return nil }
    let planned = schema.series.filter { $0.plan != nil }
    if facet == .planCompletion, planned.count == 1 { return (planned[0].name, noun) }
    guard let tag = lead.tagBefore, let question = reader.question(tag), question.hasGrowth else {
      return nil
    }
    return (tag, noun)
  }
}

extension ReadNumber {
  /// Whether it is the value rounded to its own decimals, or the hedge before it is true.
  fileprivate func agrees(with fact: Fact, _ hedge: Hedge?, _ settings: Settings) -> Bool {
    let exact = fact.value.magnitude.printable
    if let hedge { return hedge.holds(for: exact, beside: value) }
    return isPrint(of: exact, rounding: settings.rounding)
  }
}

/// The sentence before a typed number, as typed.
struct TypedLead {
  /// From the last mark of a clause on, tags of names left out.
  let clause: String
  /// The value that the last tag before prints; nil without one in the sentence.
  let tagBefore: String?

  init(_ span: SourceSpan) {
    let before = span.source.substring(0..<span.range.lowerBound)
    let sentence =
      before.split(omittingEmptySubsequences: false) { "。！？\n".contains($0) }.last ?? ""
    var text = ""
    var tag: String?
    var rest = sentence[...]
    while let open = rest.firstRange(of: "{{"), let close = rest.firstRange(of: "}}"),
      open.upperBound <= close.lowerBound
    {
      text += rest[..<open.lowerBound]
      let inner = rest[open.upperBound..<close.lowerBound].split(separator: "|").first ?? ""
      let expression = inner.filter { $0 != " " }
      // 本局.范围 and its like are names: they belong to the clause and say no quantity.
      if !["本局", "上级", "报告期", "期末", "年初"].contains(where: { expression.hasPrefix($0) }) {
        tag = expression
      }
      rest = rest[close.upperBound...]
    }
    text += rest
    clause = String(text.split(omittingEmptySubsequences: false) { "，；：".contains($0) }.last ?? "")
    tagBefore = tag
  }
}
