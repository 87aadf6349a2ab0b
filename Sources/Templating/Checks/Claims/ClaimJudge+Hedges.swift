import Diagnostics
import Facts
import Phrasing

extension ClaimJudge {
  /// 近, 超过, 约, 余, 左右 … directly beside a printed number, and 仅.
  mutating func judgeHedges() {
    for (index, piece) in pieces.enumerated() {
      guard case .value(let value) = piece.kind, value.isBare, value.question.isHedgeable else {
        continue
      }
      if let place = word(before: index, among: Self.leading.flatMap(\.words)),
        let hedge = Self.leading.first(where: { $0.words.contains(place.text) })
      {
        judge(hedge, place, value)
      } else if let place = word(before: index, among: ["仅为", "仅有", "只有", "仅", "只"]) {
        judgeOnly(place, value)
      }
      if let place = word(behind: index),
        let hedge = Self.trailing.first(where: { $0.words.contains(place.text) })
      {
        judge(hedge, place, value)
      }
    }
  }

  private static let leading: [Hedge] = [.above, .near, .shortOf, .about, .atLeast]
  private static let trailing: [Hedge] = [.about, .atLeast, .below, .andMore]

  /// Words that only end like a hedge: 附近, 节约.
  private static let lookalikes = ["附近", "最近", "临近", "相近", "节约", "合约", "制约", "预约", "签约", "履约"]

  private func word(before index: Int, among words: [String]) -> ClaimPlace? {
    guard index > 0, case .typed = pieces[index - 1].kind else { return nil }
    let text = pieces[index - 1].text
    guard let word = words.filter({ text.ends(with: $0) }).max(by: { $0.count < $1.count }),
      !Self.lookalikes.contains(where: { text.ends(with: $0) })
    else { return nil }
    let start = text.index(text.endIndex, offsetBy: -word.count)
    let found = ClaimedWord(claim: .above, range: start..<text.endIndex)
    return ClaimPlace(pieces: pieces, index: index - 1, word: found)
  }

  private func word(behind index: Int) -> ClaimPlace? {
    guard index + 1 < pieces.count, case .typed = pieces[index + 1].kind else { return nil }
    let text = pieces[index + 1].text
    for hedge in Self.trailing {
      guard let word = hedge.words.first(where: { text.hasPrefix($0) }) else { continue }
      let end = text.index(text.startIndex, offsetBy: word.count)
      let next = text[end...].first
      // 余 and 多 begin many words; behind a number they end the clause.
      if hedge == .andMore, let next, !ClaimPlace.isClauseMark(next) { continue }
      let found = ClaimedWord(claim: .above, range: text.startIndex..<end)
      return ClaimPlace(pieces: pieces, index: index + 1, word: found)
    }
    return nil
  }

  private mutating func judge(_ hedge: Hedge, _ place: ClaimPlace, _ value: ClaimedValue) {
    let target = target(value, of: place)
    guard let number = value.printed, let fact = fact(target.question, for: place.organization)
    else { return }
    if hedge == .above || hedge == .shortOf, let other = compared(place, value) {
      judgeComparison(hedge, place, value, other)
      return
    }
    if value.isHedged {
      add(.idleHedge, place, target, holds: false, fact: fact)
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
      expression: "\(other.expression) − \(Self.expression(in: value.span))",
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
