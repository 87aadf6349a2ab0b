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
    if let moved = movedPlaces(place) ?? movedShares(place) { return add(moved, place) }
    if mayHold(.eachMonth), !place.isBesideNumber, place.claim == .rises || place.claim == .falls,
      judgeEachMonth(place, sign: place.claim.sign)
    {
      return
    }
    if judgeSinceYearStart(place) || isOfOther(place) { return }
    if let moved = movedSincePeriod(place) { return add(moved, place) }
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
    if judgeMonth(targets, place, adverbs: adverbs) { return }
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

  /// 全年收入增长, 计划收入增长: of what the report has no value.
  private func isOfOther(_ place: ClaimPlace) -> Bool {
    mayHold(.other) && place.claim != .above && place.claim != .below && !place.isBesideNumber
      && LeadOfSize.isOfOther(place.clauseWithNumbers, in: settings)
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
