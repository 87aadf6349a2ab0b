import Diagnostics
import Facts

// Comparisons, 连续, 且 或 非 (language.md 1.1.1, 1.1.4).

extension Inquiry {
  /// Truth, or what stands in its way, with the members left out as 无定义.
  private struct Verdict {
    var holds: Bool
    var leftOut: [String] = []
    var claims: [PreliminaryClaim] = []
  }

  private func answered(_ compute: () throws(Refusal) -> Verdict) -> Answered {
    do {
      let verdict = try compute()
      return Answered(
        .truth(verdict.holds),
        leftOut: verdict.leftOut,
        preliminaryClaims: verdict.holds ? verdict.claims : []
      )
    } catch .missing(let missing) {
      return Answered(.missing(missing))
    } catch {
      return Answered(.truth(false))
    }
  }

  func comparison(
    _ left: Question,
    _ quantifier: Quantifier?,
    _ sign: ComparisonOperator,
    _ right: Question
  ) -> Answered {
    answered { () throws(Refusal) in
      let bound = answer(right).answer
      let claims = completionClaims(left, sign, right)
      guard let quantifier else {
        let name = left.primaryName(in: self)
        let asked = answer(left)
        var verdict = try compare(asked.answer, sign, bound, name: name)
        verdict.leftOut = asked.leftOut + verdict.leftOut.filter { !asked.leftOut.contains($0) }
        verdict.claims = claims
        return verdict
      }
      var verdicts: [Verdict] = []
      for entry in try entries(of: left) {
        verdicts.append(try compare(entry.value, sign, bound, name: entry.shortName))
      }
      let leftOut = verdicts.flatMap(\.leftOut)
      let holds =
        switch quantifier {
        case .all: !verdicts.isEmpty && verdicts.allSatisfy(\.holds)
        case .some: verdicts.contains(where: \.holds)
        }
      return Verdict(holds: holds, leftOut: leftOut, claims: claims)
    }
  }

  /// 完成率 ≥ 50%: a comparison that calls so much of the plan done, on preliminary months.
  private func completionClaims(
    _ left: Question,
    _ sign: ComparisonOperator,
    _ right: Question
  ) -> [PreliminaryClaim] {
    guard sign == .atLeast || sign == .above, left.saysPlanCompletion else { return [] }
    let bound = right.span.map { " \($0.text)" } ?? ""
    let claim = "\(Facet.planCompletion.rawValue) \(sign.rawValue)\(bound)"
    return preliminaryClaims(claim, of: left)
  }

  private func compare(
    _ left: Answer,
    _ sign: ComparisonOperator,
    _ right: Answer,
    name: String
  ) throws(Refusal) -> Verdict {
    for answer in [left, right] {
      if case .missing(let missing) = answer { throw .missing(missing) }
    }
    for answer in [left, right] {
      if case .undefined = answer { return Verdict(holds: false, leftOut: [name]) }
    }
    if let first = numberOrMonth(left), let second = numberOrMonth(right) {
      return Verdict(holds: sign.holds(first, second))
    }
    let isSame = isSame(left, right)
    return Verdict(holds: sign == .equal ? isSame : sign == .notEqual ? !isSame : false)
  }

  private func numberOrMonth(_ answer: Answer) -> Number? {
    switch answer {
    case .fact(let fact): fact.value
    case .month(let month): Number(Rational(month.month))
    case .list, .truth, .text, .organization, .member, .material, .missing, .undefined: nil
    }
  }

  /// Texts and members; a text is the same as what it names.
  private func isSame(_ left: Answer, _ right: Answer) -> Bool {
    switch (left, right) {
    case (.organization(let first), .organization(let second)): first == second
    case (
      .member(let dimension, let first),
      .member(let otherDimension, let second)
    ): dimension == otherDimension && first == second
    case (.truth(let first), .truth(let second)): first == second
    default: !names(of: left).isDisjoint(with: names(of: right))
    }
  }

  private func names(of answer: Answer) -> Set<String> {
    switch answer {
    case .text(let text): [text]
    case .organization(let id): [organizations[id].name, organizations[id].shortName]
    case .member(let dimension, let name):
      [name, shortName(of: .member(dimension: dimension, name: name))]
    case .fact, .list, .truth, .month, .material, .missing, .undefined: []
    }
  }

  /// 连续 n 期: for the last n entries; false with fewer.
  func streak(
    _ subject: Question,
    count: Int,
    _ sign: ComparisonOperator,
    _ right: Question
  ) -> Answered {
    answered { () throws(Refusal) in
      let entries = try entries(of: subject)
      guard entries.count >= count, count > 0 else { return Verdict(holds: false) }
      let bound = answer(right).answer
      var verdict = Verdict(holds: true)
      for entry in entries.suffix(count) {
        let one = try compare(entry.value, sign, bound, name: entry.shortName)
        verdict.holds = verdict.holds && one.holds
        verdict.leftOut += one.leftOut
      }
      return verdict
    }
  }

  func not(_ operand: Question) -> Answered {
    let answered = answer(operand)
    guard case .truth(let holds) = answered.answer else { return answered }
    return Answered(.truth(!holds), leftOut: answered.leftOut)
  }

  /// 且 stops at the first false, 或 at the first true; so a guard shields what follows it.
  func connected(_ left: Question, _ right: Question, stopsAt stop: Bool) -> Answered {
    let first = answer(left)
    if case .truth(stop) = first.answer { return first }
    guard case .truth = first.answer else { return first }
    let second = answer(right)
    let holds = second.answer == .truth(true)
    return Answered(
      second.answer,
      leftOut: first.leftOut + second.leftOut,
      preliminaryClaims: holds ? first.preliminaryClaims + second.preliminaryClaims : []
    )
  }
}

extension ComparisonOperator {
  func holds(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    }
  }
}

extension Question {
  /// Whether it is a 完成率, or a list of them.
  fileprivate var saysPlanCompletion: Bool {
    switch form {
    case .facet(_, .planCompletion, _): true
    case .facet(let subject, _, _), .at(let subject, _), .slice(let subject, _),
      .operation(let subject, _, _), .element(let subject, _):
      subject.saysPlanCompletion
    case .entry(let entry): entry.question?.saysPlanCompletion ?? false
    default: false
    }
  }

  /// The name by which a value that was left out is told: of its entry or organisation.
  func primaryName(in inquiry: Inquiry) -> String {
    if case .entry(let entry) = form { return entry.shortName }
    return inquiry.organizations[inquiry.base(of: self)].shortName
  }
}
