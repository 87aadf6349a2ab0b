import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// A word of direction, with the words of degree and manner around it.
  mutating func judgeDirection(_ place: ClaimPlace, adverbs: [ClaimPlace]) {
    if place.text == Claim.levelAlone {
      if !place.isBesideNumber { _ = judgeCounted(place, adverbs: adverbs) }
      return
    }
    if place.isBesideNumber {
      if judgeRepeated(place) { return }
    } else {
      if judgeCounted(place, adverbs: adverbs) { return }
      if judgeGrowth(place, adverbs: adverbs) { return }
      if place.text.isOne(of: Claim.wordsOfGrowth) { return }
    }
    if let moved = movedPlaces(place) { return add(moved, place) }
    if let pulled = pulled(place) {
      add(pulled, saying: "部分和总体都在增长", isDirection: true, mend: "改用 {{ 收入[…].拉动 | 升降点 }}", place)
      return
    }
    let isOfCourse = adverbs.contains { $0.claim.isOfCourse }
    let targets = targets(of: place)
    if targets.isEmpty {
      if place.claim == .above || place.claim == .below {
        judgeRelation(place)
      } else {
        let judged = unsaid(place)
        if !isOfCourse { add(judged, place) }
        if let growth = judged.first, !place.isDenied {
          for adverb in adverbs where adverb.claim.isOfCourse {
            judgeAdverb(adverb, growth.target, growth.fact, sign: place.claim.sign)
          }
        }
      }
      return
    }
    if targets.allSatisfy({ $0.tag == nil }), place.isDenied {
      for target in targets { deny(target, place) }
      return
    }
    for target in targets {
      guard let fact = fact(target.question, for: place.organization) else { continue }
      let value = target.isReversed ? -fact.value : fact.value
      guard var holds = place.claim.holds(for: value, type: fact.type, settings: settings) else {
        continue
      }
      if let isTrue = isTrueOfGrowth(place, target, fact) {
        guard isTrue || !holds else {
          add(.stated(ofGrowth(place, target)), place, target, holds: false, fact: fact)
          continue
        }
        holds = isTrue
      }
      // 逐月上升 speaks of the months, not of the year before, unless a growth is printed behind it.
      if !isOfCourse || target.tag != nil {
        add(.claim(place.claim), place, target, holds: holds, fact: fact)
      }
      for adverb in adverbs { judgeAdverb(adverb, target, fact, sign: place.claim.sign) }
    }
  }

  /// 收入{{ 收入 }}，增长: against last year or the month before, for the text does not say.
  private func unsaid(_ place: ClaimPlace) -> [Judged] {
    guard !place.isBesideNumber, place.endsClause, place.isMeant, place.argument == nil,
      place.claim == .rises || place.claim == .falls || place.claim == .level,
      !place.text.isOne(of: Claim.wordsBeforeNumbers), let clause = place.clauseBefore,
      context.reader(for: place.organization).isEmpty(clause).isEmpty,
      let value = place.valuesBefore.first?.value, let grown = value.question.grown,
      !value.question.isSigned
    else { return [] }
    var growths = [
      growthTarget(of: grown, grown == value.question ? value.tag.expression : grown.nameOfSeries)
    ]
    // 与上年同期持平 says against what.
    if place.claim != .level {
      let previous = grown.ofSingleMonth(in: context.schema)
        .facet(.previousPeriodGrowth, type: .ratio)
      growths.append(Target(question: previous, tag: nil, expression: growths[0].expression))
    }
    return growths.compactMap { growth in
      guard let fact = fact(growth.question, for: place.organization),
        let holds = place.claim.holds(for: fact.value, type: fact.type, settings: settings)
      else { return nil }
      return Judged(growth, fact, holds: holds)
    }
  }

  private mutating func deny(_ target: Target, _ place: ClaimPlace) {
    guard let fact = fact(target.question, for: place.organization),
      let holds = place.claim.holds(for: fact.value, type: fact.type, settings: settings)
    else { return }
    deny([Judged(target, fact, holds: holds)], place)
  }

  /// The sign of the change is right, the word is not: 加快 of a fall that became smaller.
  private func ofGrowth(_ place: ClaimPlace, _ target: Target) -> StatedClaim {
    let growth = target.expression.components(before: ".增幅变化")
    return stated(place.claim, ofGrowth: growth)
  }

  /// What a word of direction speaks of: the value behind it, else what the clause names.
  private func targets(of place: ClaimPlace) -> [Target] {
    if let (value, _) = place.nextValue, !place.behind.hasClauseMark {
      return valueTarget(place, value).map { [$0] } ?? []
    }
    guard place.endsClause, !place.text.isOne(of: Claim.wordsBeforeNumbers), place.isMeant,
      place.claim != .above, place.claim != .below
    else { return [] }
    return namedTargets(place)
  }

  private func valueTarget(_ place: ClaimPlace, _ value: ClaimedValue) -> Target? {
    guard value.isBare else { return nil }
    let behind = place.behind
    if Claim.leadsToLevel.contains(where: { behind == $0 }), let before = place.levelBefore(value) {
      return difference(of: value, and: before)
    }
    let isComparison = place.claim == .above || place.claim == .below
    guard isComparison ? behind.count <= longestReference : behind.isMadeOf(Claim.links) else {
      return nil
    }
    if value.question.isSigned {
      return reading(of: value, place).map { target(value, of: place, reversed: $0) }
    }
    guard isComparison, behind.isMadeOf(Claim.links), let before = place.levelBefore(value),
      before.question != value.question
    else { return nil }
    return difference(of: before, and: value)
  }

  /// Characters of a name that may stand between 高于 and its number: 高于全省平均水平.
  private var longestReference: Int { 16 }

  /// Whether a difference is written the other way round than the word reads; nil if nothing tells.
  private func reading(of value: ClaimedValue, _ place: ClaimPlace) -> Bool? {
    guard case .arithmetic(.minus, let left, let right) = value.question.withSign.form else {
      return false
    }
    let (isLeftOther, isRightOther) = (left.isOfOther, right.isOfOther)
    if isLeftOther != isRightOther { return isLeftOther }
    let printed = place.valuesBefore.map(\.value.question)
    if printed.contains(left) != printed.contains(right) { return printed.contains(right) }
    return place.claim.sign < 0 ? nil : false
  }

  /// The first value less the second, of which words say that it rose to, or lies above.
  private func difference(of value: ClaimedValue, and base: ClaimedValue) -> Target {
    let type = value.question.type == .ratio ? ValueType.percentagePoint : value.question.type
    return Target(
      question: Question(.arithmetic(.minus, value.question, base.question), type: type),
      tag: value.span,
      expression: "\(value.tag.expression) − \(base.tag.expression)",
      member: value.question.memberName(in: context.schema)
    )
  }

  // MARK: Named quantities

  /// What the words of the clause name: 全市移动收入…增长, 各县局收入…增长.
  private func namedTargets(_ place: ClaimPlace) -> [Target] {
    guard let clause = place.clauseBefore else { return [] }
    if let argument = place.argument { return argumentTargets(argument, clause, place) }
    let reader = context.reader(for: place.organization)
    let each = targetsOfEach(place)
    if !each.isEmpty { return each }
    if let target = targetOverMonthBefore(clause, place) { return [target] }
    if let subject = reader.subject(of: clause, facet: .yearOverYearGrowth) {
      return targets(of: subject, place)
    }
    if let series = seriesBefore(place) ?? plannedSeries,
      let measure = reader.measure(in: clause, assuming: series), measure.isOfEach,
      let subject = measure.subject.flatMap({ reader.growth(of: $0) })
    {
      return targets(of: subject, place)
    }
    let (isEmpty, saysComparison) = reader.isEmpty(clause)
    guard isEmpty, saysComparison || place.isDenied,
      let (before, grown) = place.valuesBefore.lazy.compactMap({ before in
        before.value.question.grown.map { (before.value, $0) }
      }).first
    else { return [] }
    let name = grown == before.question ? before.tag.expression : grown.nameOfSeries
    return [growthTarget(of: grown, name)]
  }

  /// 收入环比下降: the last month over the one before; nil without a word of it.
  private func targetOverMonthBefore(_ clause: String, _ place: ClaimPlace) -> Target? {
    guard let word = ["环比", "比上月", "较上月"].first(where: { clause.holds($0) }) else { return nil }
    let reader = context.reader(for: place.organization)
    let named = clause.replacing(word, with: "")
    let subject =
      reader.subject(of: named, facet: nil)
      ?? (reader.isEmpty(named).isEmpty
        ? seriesSpokenOf(place).flatMap { reader.subject($0) } : nil)
    guard let subject, subject.question.hasGrowth else { return nil }
    let month = subject.question.ofSingleMonth(in: context.schema)
    return Target(
      question: month.facet(.previousPeriodGrowth, type: .ratio),
      tag: nil,
      expression: "\(subject.expression).当月.环比",
      member: subject.question.memberName(in: context.schema)
    )
  }

  /// 移动和电信收入均增长, 与榆林市局一道增长: of what can be read of those named, and of the report's own
  /// where nobody stands before 与.
  private func targetsOfEach(_ place: ClaimPlace) -> [Target] {
    guard let names = place.namesBefore else { return [] }
    let reader = context.reader(for: place.organization)
    let series = seriesBefore(place) ?? seriesSpokenOf(place)
    let each = reader.subjectsOfEach(in: names, assuming: series, facet: .yearOverYearGrowth)
    let isOwnMeant = names.first.map { "与同跟".contains($0) } == true
    let own = isOwnMeant && !each.isEmpty ? series.flatMap { reader.subject("\($0).同比") } : nil
    return ([own].compactMap(\.self) + each).flatMap { targets(of: $0, place) }
  }

  /// The value that a clause names, or those of all members that the sentence does not set aside.
  func targets(of subject: ClauseSubject, _ place: ClaimPlace) -> [Target] {
    guard subject.question.type.element != nil else {
      return [
        Target(
          question: subject.question,
          tag: nil,
          expression: subject.expression,
          member: subject.question.memberName(in: context.schema)
        )
      ]
    }
    let setAside = place.setAside
    return (list(subject.question, for: place.organization) ?? []).compactMap { entry in
      guard let question = entry.question, setAside?.holds(entry.shortName) != true else {
        return nil
      }
      return Target(
        question: question,
        tag: nil,
        expression: subject.expression,
        member: entry.shortName
      )
    }
  }

  /// A word of 措辞 without a number speaks of its argument.
  private func argumentTargets(
    _ argument: Question,
    _ clause: String,
    _ place: ClaimPlace
  ) -> [Target] {
    guard context.reader(for: place.organization).isEmpty(clause).isEmpty else { return [] }
    if argument.isSigned { return [Target(question: argument, tag: nil, expression: "值")] }
    return argument.hasGrowth ? [growthTarget(of: argument, "")] : []
  }

  private func growthTarget(of value: Question, _ expression: String) -> Target {
    Target(
      question: value.facet(.yearOverYearGrowth, type: .ratio),
      tag: nil,
      expression: (expression.isEmpty ? "" : expression + ".") + Facet.yearOverYearGrowth.rawValue,
      member: value.memberName(in: context.schema)
    )
  }
}

extension ClaimPlace {
  /// The nearest value before the word of the same type, which is not a change.
  func levelBefore(_ value: ClaimedValue) -> ClaimedValue? {
    valuesBefore.first {
      $0.value.question.type == value.question.type && !$0.value.question.isSigned
    }?.value
  }
}

extension Question {
  /// Whether it has a growth over the year before: an amount, a quantity, a price.
  var hasGrowth: Bool {
    guard !isSigned else { return false }
    switch form {
    case .series, .slice, .at: break
    case .facet(_, .monthly, _), .facet(_, .cumulative, _): break
    default: return false
    }
    switch type {
    case .amount, .quantity, .unitPrice, .index: return true
    default: return false
    }
  }

  /// Whether it is of another organisation than 本局.
  var isOfOther: Bool { slices.contains(where: \.isOtherOrganization) }
}

extension String {
  /// The part before a word; all where it does not stand.
  fileprivate func components(before word: String) -> String {
    firstRange(of: word).map { String(self[..<$0.lowerBound]) } ?? self
  }
}

extension Substring {
  /// Whether nothing but these words stands in it.
  func isMadeOf(_ words: [String]) -> Bool {
    var rest = self
    while !rest.isEmpty {
      let lengths = words.lazy.filter { rest.begins(with: $0) }.map(\.utf8.count)
      guard let longest = lengths.max() else { return false }
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: longest)...]
    }
    return true
  }
}
