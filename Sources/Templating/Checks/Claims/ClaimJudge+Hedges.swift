import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// 近, 超过, 约, 余, 左右 … directly beside a printed number, and 仅.
  mutating func judgeHedges() {
    for index in pieces.indices {
      guard case .value(let value) = pieces[index].kind, value.isBare else { continue }
      let before = index > 0 ? pieces[index - 1].reading?.hedgingAtEnd : nil
      let behind = index + 1 < pieces.count ? pieces[index + 1].reading?.hedgingAtStart : nil
      guard before != nil || behind != nil, value.question.isHedgeable else { continue }
      if let before { judge(before, at: index - 1, value) }
      if let behind { judge(behind, at: index + 1, value) }
    }
  }

  private mutating func judge(
    _ hedging: ClaimReading.Hedging,
    at index: Int,
    _ value: ClaimedValue
  ) {
    let word = ClaimedWord(claim: .above, range: hedging.range)
    let place = ClaimPlace(pieces: pieces, index: index, word: word)
    if let hedge = hedging.hedge { judge(hedge, place, value) } else { judgeOnly(place, value) }
  }

  private mutating func judge(_ hedge: Hedge, _ place: ClaimPlace, _ value: ClaimedValue) {
    let target = target(value, of: place)
    guard let number = value.printed, let fact = fact(target.question, for: place.organization)
    else { return }
    if hedge == .above || hedge == .shortOf, let other = compared(place, value) {
      judgeComparison(hedge, place, value, other)
      return
    }
    if value.tag.isHedged {
      add(.doubledHedge, place, target, holds: false, fact: fact)
      return
    }
    guard hedge.holds(for: fact.value.magnitude.printable, beside: number.magnitude) else {
      add(.hedge(hedge), place, target, holds: false, fact: fact)
      return
    }
    add(.hedge(hedge), place, target, holds: true, fact: fact)
    if hedge == .about, !number.isRound() {
      add(.idleHedge, place, target, holds: false, fact: fact)
    }
  }

  /// The value that 超过 sets above the one behind it: one printed in the clause or named by it.
  private func compared(_ place: ClaimPlace, _ value: ClaimedValue) -> Target? {
    let type = value.question.type
    if let before = place.levelBefore(value), before.question != value.question {
      return target(before, of: place)
    }
    guard let clause = place.clauseBefore,
      let subject = context.reader(for: place.organization).subject(of: clause, facet: nil),
      subject.question.type == type, subject.question != value.question
    else { return nil }
    return Target(question: subject.question, tag: nil, expression: subject.expression)
  }

  private mutating func judgeComparison(
    _ hedge: Hedge,
    _ place: ClaimPlace,
    _ value: ClaimedValue,
    _ other: Target
  ) {
    let type: ValueType =
      value.question.type == .ratio ? .percentagePoint : value.question.type
    let difference = Target(
      question: Question(.arithmetic(.minus, other.question, value.question), type: type),
      tag: value.span,
      expression: "\(other.expression) − \(value.tag.expression)",
      member: other.member
    )
    let claim: Claim = hedge == .above ? .above : .below
    guard let fact = fact(difference.question, for: place.organization),
      let holds = claim.holds(for: fact.value, type: fact.type, settings: settings)
    else { return }
    add(.claim(claim), place, difference, holds: holds, fact: fact)
  }

  // MARK: 仅

  /// 仅 wants something that the value is below: last year, the pace of the plan, the difference
  /// printed behind it, the mean of its peers.
  private mutating func judgeOnly(_ place: ClaimPlace, _ value: ClaimedValue) {
    let target = target(value, of: place)
    let signs = references(of: value).compactMap { fact($0, for: place.organization)?.value.sign }
    guard !signs.isEmpty, let fact = fact(target.question, for: place.organization) else { return }
    add(.only, place, target, holds: signs.contains { $0 < 0 }, fact: fact)
  }

  /// Differences of a value from what it may be measured by.
  private func references(of value: ClaimedValue) -> [Question] {
    let question = value.question.withSign
    var references = pieces.compactMap { piece -> Question? in
      guard case .value(let other) = piece.kind,
        case .arithmetic(.minus, question, _) = other.question.withSign.form
      else { return nil }
      return other.question.withSign
    }
    if question.hasGrowth {
      references.append(question.facet(.yearOverYearIncrement, type: question.type))
    }
    if case .facet(let subject, .planCompletion, _) = question.form {
      references.append(subject.facet(.paceGap, type: .percentagePoint))
    }
    return references
  }
}

extension Question {
  /// Whether words such as 近 may stand beside it.
  fileprivate var isHedgeable: Bool {
    guard !isConstant else { return false }
    switch type {
    case .amount, .quantity, .unitPrice, .index, .ratio, .percentagePoint, .multiple, .cardinal:
      return true
    case .rank, .rankChange, .plain, .month, .text, .truth, .organization, .member, .material,
      .list:
      return false
    }
  }
}
