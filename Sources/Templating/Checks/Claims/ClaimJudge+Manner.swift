import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// 大幅, 稳步 … beside a word of direction of which the quantity is known.
  mutating func judgeAdverb(
    _ adverb: ClaimPlace,
    _ target: Target,
    _ fact: Fact,
    sign: Int
  ) {
    let holds: Bool? =
      switch adverb.claim {
      case .steady: isSteady(target, for: adverb.organization)
      // An entry of 措辞 has asked for the months itself, of a value that its condition names.
      case .monthly:
        adverb.argument == nil ? isMonthly(adverb, target, sign) : nil
      case .everyMonth: adverb.argument == nil ? isEveryMonth(adverb, target, sign) : nil
      case .quarterly: adverb.argument == nil ? isQuarterly(adverb, target, sign) : nil
      case .lasting: isLasting(fact, target, for: adverb.organization)
      case .still: hasSign(of: fact, target, for: adverb.organization) { Array($0.prefix(1)) }
      case .large, .fast, .small, .twoDigits:
        adverb.claim.holds(for: fact.value, type: fact.type, settings: settings)
      case .rises, .falls, .level, .fallNarrows, .fallWidens, .above, .below, .recordHigh,
        .recordLow, .first, .tiedFirst, .last, .tiedLast, .overHalf, .bothHalves, .all:
        nil
      }
    if let holds { add(.claim(adverb.claim), adverb, target, holds: holds, fact: fact) }
  }

  /// 大幅{{ 收入.同比 | 升降语 }}: the word before a tag that says the direction itself.
  mutating func judgeAdverbOfFunction(_ place: ClaimPlace) {
    guard place.behind.isEmpty, let (value, _) = place.nextValue, !value.isBare,
      value.question.type.isNumeric, value.question.isSigned
    else { return }
    let target = target(value, of: place)
    guard let fact = fact(target.question, for: place.organization) else { return }
    judgeAdverb(place, target, fact, sign: fact.value.sign)
  }

  private func isSteady(_ target: Target, for organization: OrganizationID) -> Bool? {
    truth(judgement(.steady, ofMonths: target), for: organization)
  }

  /// Whether each month is above the one before, or below; with 除3月外 each but that one.
  private func isMonthly(_ adverb: ClaimPlace, _ target: Target, _ sign: Int) -> Bool? {
    guard let excepted = adverb.exceptedMonth else {
      let judgement = judgement(sign < 0 ? .decreasing : .increasing, ofMonths: target)
      return truth(judgement, for: adverb.organization)
    }
    let entries = list(months(of: target), for: adverb.organization) ?? []
    let values = entries.compactMap { entry -> (month: Int, value: Number)? in
      guard case .month(let month) = entry.subject, case .fact(let fact) = entry.value else {
        return nil
      }
      return (month.month, fact.value)
    }
    guard values.count == entries.count, values.count > 3 else { return nil }
    let others = zip(values, values.dropFirst()).filter { before, now in
      sign < 0 ? now.value >= before.value : now.value <= before.value
    }
    return others.map(\.1.month) == [excepted]
  }

  /// 月月增长: each month over that of the year before, or over the one before it.
  private func isEveryMonth(_ adverb: ClaimPlace, _ target: Target, _ sign: Int) -> Bool? {
    let course = isMonthly(adverb, target, sign)
    let month = target.question.measured.ofSingleMonth(in: context.schema)
    guard course != true, month.hasGrowth else { return course }
    let months = month.facet(.yearOverYearGrowth, type: .ratio)
      .facet(.byMonth, type: .list(.ratio))
    let signs = (list(months, for: adverb.organization) ?? []).map { entry -> Int? in
      if case .fact(let fact) = entry.value { fact.printedSign(settings) } else { nil }
    }
    // Where a month of the year before is missing nobody can tell.
    guard !signs.isEmpty, !signs.contains(nil) else { return nil }
    return signs.allSatisfy { $0 == (sign < 0 ? -1 : 1) }
  }

  /// Each whole quarter of the report period beside the one before; nil with less than two.
  private func isQuarterly(_ adverb: ClaimPlace, _ target: Target, _ sign: Int) -> Bool? {
    let measured = target.question.measured
    let isFlow = measured.isFlow(in: context.schema)
    let quarters = 1...max(settings.reportPeriod.last.month / 3, 1)
    let values = quarters.compactMap { quarter -> Number? in
      let last = quarter * 3
      let time = isFlow ? TimePoint.months(last - 2, last) : .month(last)
      return fact(Question(.at(measured, time), type: measured.type), for: adverb.organization)?
        .value
    }
    guard values.count == quarters.count, values.count > 1 else { return nil }
    return zip(values, values.dropFirst()).allSatisfy { sign < 0 ? $1 < $0 : $0 < $1 }
  }

  func judgement(_ judgement: Judgement, ofMonths target: Target) -> Question {
    Question(.judgement(months(of: target), judgement), type: .truth)
  }

  /// 收入.当月.逐月: of a flow the single months, of anything else its values by month.
  private func months(of target: Target) -> Question {
    let measured = target.question.measured
    var value = measured
    if case .facet(_, .monthly, _) = measured.form {
    } else if measured.isFlow(in: context.schema) {
      value = measured.facet(.monthly, type: measured.type)
    }
    return value.facet(.byMonth, type: .list(measured.type))
  }

  /// Whether the sign was that of now in every month, or a year before (claims.md 1.5).
  private func isLasting(
    _ fact: Fact,
    _ target: Target,
    for organization: OrganizationID
  ) -> Bool? {
    let months = hasSign(of: fact, target, for: organization) { $0 }
    guard case .facet(let value, .yearOverYearGrowth, let arguments) = target.question.form,
      months != true
    else { return months }
    let before = Question(.at(value, .sameLastYear), type: value.type)
    let growth = before.facet(.yearOverYearGrowth, type: .ratio, arguments)
    guard let base = self.fact(growth, for: organization) else { return months }
    return base.value.sign == fact.value.sign
  }

  /// Whether the value had the sign of now in some months of the report period.
  private func hasSign(
    of fact: Fact,
    _ target: Target,
    for organization: OrganizationID,
    in months: ([Fact]) -> [Fact]
  ) -> Bool? {
    let question = target.question.facet(.byMonth, type: .list(fact.type))
    guard let entries = list(question, for: organization) else { return nil }
    let facts = entries.compactMap { entry in
      if case .fact(let fact) = entry.value { fact } else { nil }
    }
    guard facts.count == entries.count, !facts.isEmpty else { return nil }
    return months(facts).allSatisfy { $0.value.sign == fact.value.sign }
  }

  // MARK: Records

  /// 创历史新高 behind a value, or behind the name of one.
  mutating func judgeRecord(_ place: ClaimPlace) {
    guard place.endsClause, place.isMeant else { return }
    let judgement = place.claim == .recordHigh ? Judgement.recordHigh : .recordLow
    var targets = place.valuesSpokenOf
      .filter { $0.question.type.isNumeric && !$0.question.isConstant }.map {
        target($0, of: place)
      }
    if targets.isEmpty, let clause = place.clauseBefore,
      let subject = context.reader(for: place.organization).subject(of: clause, facet: .monthly)
    {
      targets = [Target(question: subject.question, tag: nil, expression: subject.expression)]
    }
    let judged = targets.compactMap { target -> Judged? in
      // 环比增长46.34%，创单月新高 speaks of the growth or of what grew.
      let truths = Set([target.question, target.question.measured]).compactMap { value in
        truth(Question(.judgement(value, judgement), type: .truth), for: place.organization)
      }
      guard !truths.isEmpty, let fact = fact(target.question, for: place.organization) else {
        return nil
      }
      return Judged(target, fact, holds: truths.contains(true))
    }
    add(judged, place)
  }
}

extension Question {
  /// Whether it is a number typed in the tag.
  var isConstant: Bool { if case .number = form { true } else { false } }

  /// Whether it adds up over months.
  func isFlow(in schema: Schema) -> Bool {
    switch form {
    case .series(let name): schema.series(named: name)?.nature == .flow
    case .slice(let subject, _): subject.isFlow(in: schema)
    default: false
    }
  }
}
