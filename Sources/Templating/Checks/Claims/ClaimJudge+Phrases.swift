import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// 由降转升, 连续三个月增长, 翻一番, 近三成, 全省第一.
  mutating func judge(_ said: SaidPhrase, at index: Int) {
    let word = ClaimedWord(claim: .all, range: said.range)
    let place = ClaimPlace(pieces: pieces, index: index, word: word)
    if judgePlanGap(said.phrase, place) { return }
    let isWhole = said.phrase.isWhole(place) || namesPartBehind(said.phrase, place)
    guard isWhole || place.counted?.isBehind == true, !judgeCounted(said.phrase, place), isWhole,
      place.isMeant, !judgeSize(said.phrase, place)
    else { return }
    if case .superlative(let stated) = said.phrase { return judgeSuperlative(stated, place) }
    if mayHold(.eachMonth), case .lastYear(let isAbove) = said.phrase,
      judgeEachMonth(place, sign: isAbove ? 1 : -1, saysLastYear: true)
    {
      return
    }
    if case .than(_, let other) = said.phrase, YearStart.names.contains(other) {
      tellFlows(among: targetsSinceYearStart(place.lead, place), place)
    }
    tellUnknownGrowths(of: targetsBesideLastYear(said.phrase, place), place)
    for (judged, mend) in readings(of: said.phrase, place) {
      let phrase = said.phrase
      add(judged, saying: phrase.rule, isDirection: phrase.isDirection, mend: mend, place)
    }
  }

  private func targetsBesideLastYear(_ phrase: ClaimPhrase, _ place: ClaimPlace) -> [Target] {
    switch phrase {
    case .than(_, let other) where Relation.lastYear.contains(other):
      measured(place)?.targets ?? []
    case .lastYear: quantities(of: phrase.lead(in: place), place)
    default: []
    }
  }

  private func namesPartBehind(_ phrase: ClaimPhrase, _ place: ClaimPlace) -> Bool {
    switch phrase {
    case .superlative: true
    case .lead: namesPartBehind(place)
    case .part: sharesOfSources(place) != nil
    default: false
    }
  }

  private func readings(of phrase: ClaimPhrase, _ place: ClaimPlace) -> [Reading] {
    switch phrase {
    case .plan(let claim): return done(claim, place)
    case .beside(let relation): return related(relation, place)
    case .than(let relation, let other): return related(relation, to: other, place)
    case .place(let stated): return placed(stated, place)
    case .superlative, .number: return []
    case .unmoved: return [unmovedPlaces(place)]
    case .part(let part): return shares(part, of: phrase.lead(in: place), place)
    case .lead(let part): return led(part, place)
    case .passing(let number): return passed(number, place)
    case .turn, .turnOfLoss, .streak, .quarters, .doubled, .lastYear, .nearlyLevel: break
    }
    return quantities(of: phrase.lead(in: place), place).map { target in
      switch phrase {
      case .turn(let isUp): turned(target, isUp: isUp, place)
      case .turnOfLoss(let isOut): turnedLoss(target, isOut: isOut, place)
      case .streak(let count, let isUp): streak(target, count, isUp: isUp, place)
      case .quarters(let count, let isUp): quarters(target, count, isUp: isUp, place)
      case .doubled(let doubling, let isLoose): doubled(target, doubling, isLoose: isLoose, place)
      case .lastYear(let isAbove): besideLastYear(target, isAbove: isAbove, place)
      case .nearlyLevel(let perMille): nearlyLevel(target, perMille, place)
      case .plan, .beside, .than, .place, .superlative, .lead, .passing, .part, .number,
        .unmoved:
        ([], "")
      }
    }
  }

  /// What a clause speaks of: what it names, else the value printed last before it.
  func quantities(of clause: String, _ place: ClaimPlace) -> [Target] {
    let reader = context.reader(for: place.organization)
    if let subject = reader.subject(of: clause, facet: nil) {
      return targets(of: subject, place)
    }
    guard reader.isEmpty(clause).isEmpty || place.clauseBefore == nil else {
      // 移动占据半壁江山: of the series of the value before, or of the one with a plan.
      let named = reader.measure(in: clause, assuming: seriesBefore(place) ?? plannedSeries)
      return named?.subject.map { targets(of: $0, place) } ?? []
    }
    if let argument = place.argument {
      return [Target(question: argument, tag: nil, expression: "值")]
    }
    let last = place.valuesBefore.first { $0.value.question.type.isNumeric }?.value
    return last.map { [target($0, of: place)] } ?? []
  }

  typealias Reading = (judged: [Judged], mend: String)

  // MARK: Streaks

  private func streak(
    _ target: Target,
    _ count: Int,
    isUp: Bool,
    _ place: ClaimPlace
  ) -> Reading {
    var growths: [Question] = []
    let question = target.question
    if question.isSigned {
      growths = [question]
    } else if question.hasGrowth {
      let monthly = question.ofSingleMonth(in: context.schema)
      if !place.saysPrevious {
        growths.append(monthly.facet(.yearOverYearGrowth, type: .ratio))
        if monthly != question { growths.append(question.facet(.yearOverYearGrowth, type: .ratio)) }
      }
      if !place.saysLastYear { growths.append(monthly.facet(.previousPeriodGrowth, type: .ratio)) }
    }
    let judged = growths.compactMap { growth -> Judged? in
      guard let now = fact(growth, for: place.organization),
        let last = lastMonths(count, of: growth, place)
      else { return nil }
      let asked = Target(question: growth, tag: target.tag, expression: target.expression)
      return Judged(asked, now, holds: last.allSatisfy { $0.sign == (isUp ? 1 : -1) })
    }
    let growth = question.isSigned ? target.expression : "\(target.expression).同比"
    return (judged, "放进 {% 如果 \(growth).逐月 连续 \(count) 期 \(isUp ? ">" : "<") 0 %} 里")
  }

  /// The values of the last months of the report period; nil where there are not so many.
  private func lastMonths(_ count: Int, of growth: Question, _ place: ClaimPlace) -> [Number]? {
    let months = growth.facet(.byMonth, type: .list(growth.type))
    guard let entries = list(months, for: place.organization), entries.count >= count else {
      return nil
    }
    let values = entries.suffix(count).compactMap { entry -> Number? in
      guard case .fact(let fact) = entry.value else { return nil }
      return isFlat(fact.value, type: fact.type, settings: settings) ? .zero : fact.value
    }
    return values.count == count ? values : nil
  }

  // MARK: Doublings

  private func doubled(
    _ target: Target,
    _ doubling: Doubling,
    isLoose: Bool,
    _ place: ClaimPlace
  ) -> Reading {
    let quotients = times(target, place)
    let base = place.clauseWithNumbers.holds("年初") ? "年初" : "上年同期"
    let judged = quotients.compactMap { quotient -> Judged? in
      guard let fact = fact(quotient, for: place.organization) else {
        // Nothing is a multiple of nothing: 基期为零.
        guard isUndefined(quotient, for: place.organization) else { return nil }
        return self.fact(target.question, for: place.organization)
          .map { Judged(target, $0, holds: false) }
      }
      let said = Doubling(quotient: fact.value.printable)
      let asked = Target(question: quotient, tag: target.tag, expression: target.expression)
      return Judged(asked, fact, holds: said == doubling || isLoose && said?.isFull == true)
    }
    return (judged, "改用 {{ \(target.expression) | 番数(自: \(base)) }}，由数值选词")
  }

  /// The value by what it is compared with: a time named in the clause, else a value before it, or
  /// the same span of the year before, or a time named earlier in the sentence.
  private func times(_ target: Target, _ place: ClaimPlace) -> [Question] {
    let question = target.question
    if question.type == .multiple { return [question] }
    guard !question.isSigned else { return [] }
    let clause = place.clauseWithNumbers
    if !["比", "较", "同比", "环比"].contains(where: { clause.holds($0) }) {
      let others = place.valuesBefore.map(\.value.question).filter {
        $0.type == question.type && $0 != question && !$0.isSigned
      }
      let named = question.hasGrowth ? [.sameLastYear] + times(namedIn: place.textBefore) : []
      return (others.first.map { [Question(.arithmetic(.over, question, $0), type: .ratio)] } ?? [])
        + multiples(of: question, since: named)
        + multiples(of: question.ofSingleMonth(in: context.schema), since: Array(named.prefix(1)))
    }
    return multiples(of: question, since: times(namedIn: clause))
  }

  /// The one time that a text names; empty for none and where it cannot be asked.
  private func times(namedIn text: String) -> [TimePoint] {
    if case .times(let times) = GrowthReference(text, in: settings) {
      return times.count == 1 ? times : []
    }
    // 比上年翻番 of a part of the year is over the same part.
    return ["比上年", "较上年", "比去年", "较去年"].contains { text.holds($0) } ? [.sameLastYear] : []
  }

  private func multiples(of question: Question, since times: [TimePoint]) -> [Question] {
    let monthly = question.ofSingleMonth(in: context.schema)
    return times.map { time in
      // A cumulative value has the same span last year only.
      let value = time == .sameLastYear ? question : monthly
      let base = Question.Argument(value: Question(.time(time), type: .month))
      return value.facet(.multipleOf, type: .multiple, [base])
    }
  }
}

extension ClaimPhrase {
  /// Whether nothing behind the words makes something else of them.
  fileprivate func isWhole(_ place: ClaimPlace) -> Bool {
    switch self {
    case .beside: true
    // 为完成全年任务 is what is wanted.
    case .plan: place.endsInWords && !["为", "为了", "以"].contains { place.lead.hasSuffix($0) }
    case .place(.largest), .place(.smallest): place.endsInWords || place.isBeforeNoun
    case .place, .superlative, .lead: place.endsInWords
    case .turn, .turnOfLoss, .unmoved, .streak, .quarters, .doubled, .part, .lastYear, .nearlyLevel,
      .than, .passing,
      .number:
      place.endsClause
    }
  }

  /// The words of the clause before the phrase that name what it speaks of.
  fileprivate func lead(in place: ClaimPlace) -> String {
    var lead = place.clauseBefore ?? place.clauseWithNumbers
    let tails: [String] =
      switch self {
      case .turn, .turnOfLoss: ["增长速度", "增幅", "增速", "同比", "实现"]
      case .streak, .quarters: ["同比", "环比", "已", "均"]
      case .doubled:
        [
          "比年初", "较年初", "比元月", "较元月", "比上年同期", "较上年同期", "比去年同期", "较去年同期", "比上年", "较上年",
          "比去年", "较去年", "同比", "比上月", "较上月", "实现", "已",
        ] + (1...12).flatMap { ["比\($0)月", "较\($0)月"] }
      case .lastYear, .nearlyLevel, .plan, .beside, .than, .place, .superlative, .lead, .passing,
        .number, .unmoved:
        ["已", "均", "完成"]
      case .part:
        [
          "占总收入的", "占全部收入的", "占收入的", "占比", "占到", "占了", "占据", "撑起", "占", "比重", "已", "达到", "达", "为",
          "完成",
        ]
      }
    while let tail = tails.first(where: { lead.hasSuffix($0) }) { lead.removeLast(tail.count) }
    return lead
  }
}

extension Doubling {
  /// Whether at least one doubling is full.
  fileprivate var isFull: Bool {
    switch self {
    case .exactly, .moreThan: true
    case .nearly: false
    }
  }
}

extension Question {
  var isOfSingleMonth: Bool {
    if case .facet(_, .monthly, _) = form { true } else { false }
  }

  /// A cumulative flow by its last month alone; anything else as it is.
  func ofSingleMonth(in schema: Schema) -> Question {
    if case .facet(_, .monthly, _) = form { return self }
    return isFlow(in: schema) ? facet(.monthly, type: type) : self
  }
}
