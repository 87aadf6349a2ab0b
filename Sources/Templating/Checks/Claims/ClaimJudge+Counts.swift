import Diagnostics
import Facts
import Phrasing

// What is said of so many members of a set: 多数市局增长, 仅两个市局下降, 九成县局完成任务.
extension ClaimJudge {
  /// A word of direction.
  ///
  /// Whether the clause speaks of so many, for then it says nothing of the whole.
  mutating func judgeCounted(_ place: ClaimPlace, adverbs: [ClaimPlace]) -> Bool {
    guard let counted = place.counted, place.claim == .rises || place.claim == .falls,
      place.endsClause, place.isMeant, place.argument == nil
    else { return false }
    let reader = context.reader(for: place.organization)
    let series = seriesBefore(place) ?? plannedSeries
    guard let measure = reader.measure(in: counted.ofEach, assuming: series), measure.isOfEach,
      let subject = measure.subject.flatMap({ reader.growth(of: $0) }),
      // 稳步 and its like are of a course.
      adverbs.allSatisfy({ $0.claim.isOfSize })
    else { return false }
    let claims = [place.claim] + adverbs.map(\.claim)
    let members = targets(of: subject, place).map { target -> Judged? in
      guard let fact = fact(target.question, for: place.organization) else { return nil }
      let holds = claims.allSatisfy {
        $0.holds(for: fact.value, type: fact.type, settings: settings) == true
      }
      return Judged(target, fact, holds: holds)
    }
    add(
      members,
      counted,
      mend: "改用 {{ \(subject.expression).当(值 \(place.claim.sign > 0 ? ">" : "<") 0).个数 }}，由数值得出个数"
    )
    return true
  }

  /// What is said of a plan.
  mutating func judgeCounted(_ phrase: ClaimPhrase, _ place: ClaimPlace) -> Bool {
    guard case .plan(let claim) = phrase, let counted = place.counted,
      let measured = measured(place, in: counted.ofEach, assuming: plannedSeries),
      measured.measure.isOfEach
    else { return false }
    let members = measured.targets.map { target in
      planned(target).flatMap { done(claim, $0, place).judged.first }
    }
    add(members, counted, mend: "改用 {{ 完成率.当(…).个数 }}，由数值得出个数")
    return true
  }

  /// A member whose value is missing may be meant or not.
  private mutating func add(_ members: [Judged?], _ counted: CountedClause, mend: String) {
    let known = members.compactMap(\.self)
    guard let first = known.first, let span = counted.place.span else { return }
    let held = known.filter(\.holds)
    let missing = members.count - known.count
    let holds = (0...missing).contains {
      counted.count.holds(held.count + $0, of: members.count)
    }
    let few = held.count * 2 <= known.count ? held : known.filter { !$0.holds }
    let names = few.map { "\($0.target.member) \(printed($0.fact, settings: settings))" }
    let said = few.count == held.count ? "" : "；不是的"
    let stated = StatedClaim(isDirection: false, rule: counted.count.rule, mend: mend)
    observations.append(
      ClaimObservation(
        saying: .stated(stated),
        word: span,
        value: nil,
        expression: first.target.expression,
        isArithmetic: false,
        type: .cardinal,
        kind: .level,
        organization: counted.place.organization,
        member: "",
        holds: holds,
        sign: 1,
        shown: "\(known.count) 个中有 \(held.count) 个"
          + (names.isEmpty ? "" : "（\(said)\(shortList(names))）")
      )
    )
  }
}

extension Claim {
  /// Whether it tells the size of a change by its number alone.
  fileprivate var isOfSize: Bool {
    switch self {
    case .large, .fast, .small, .twoDigits: true
    default: false
    }
  }
}
