import Diagnostics
import Facts
import Phrasing

// What is said of so many members of a set: 多数市局增长, 仅两个市局下降, 九成县局完成任务.
extension ClaimJudge {
  /// A word of direction.
  ///
  /// Whether the clause speaks of so many, for then it says nothing of the whole.
  mutating func judgeCounted(_ place: ClaimPlace, adverbs: [ClaimPlace]) -> Bool {
    guard let counted = place.counted, let sign = place.claim.comparison,
      place.endsClause || counted.isBehind, counted.isMeant, place.argument == nil
    else { return false }
    // 移动、联通两大业务 are those named.
    if case .large = counted.count, place.namesBefore?.holds("、") == true { return false }
    guard !LeadOfSize.isOfOther(counted.ofEach, in: settings),
      let subject = growthOfEach(counted, place),
      // 稳步 and its like are of a course.
      adverbs.allSatisfy({ $0.claim.isOfSize || $0.claim == .all })
    else { return false }
    let claims = [place.claim] + adverbs.map(\.claim).filter(\.isOfSize)
    let members = meant(by: counted.count, of: targets(of: subject, place), place).map {
      target -> Judged? in
      guard let fact = fact(target.question, for: place.organization) else { return nil }
      let holds = claims.allSatisfy {
        $0.holds(for: fact.value, type: fact.type, settings: settings) == true
      }
      return Judged(target, fact, holds: holds != counted.isDenied)
    }
    let test = counted.isDenied ? sign.denied : sign.said
    add(members, counted, mend: "改用 {{ \(subject.expression).当(值 \(test) 0).个数 }}，由数值得出个数")
    return true
  }

  /// Of 三大运营商 the three with the largest values, else all.
  private func meant(
    by count: SaidCount,
    of targets: [Target],
    _ place: ClaimPlace
  ) -> [Target] {
    guard case .large(let number) = count else { return targets }
    let values = targets.map { fact($0.question.measured, for: place.organization)?.value }
    let order = targets.indices.sorted { (values[$1] ?? .zero) < (values[$0] ?? .zero) }
    return order.prefix(number).sorted().map { targets[$0] }
  }

  /// The growths of the members of which a clause speaks; nil where it names no set.
  private func growthOfEach(_ counted: CountedClause, _ place: ClaimPlace) -> ClauseSubject? {
    let reader = context.reader(for: place.organization)
    let series = seriesBefore(place) ?? plannedSeries
    func subject(_ clause: String) -> ClauseSubject? {
      guard let measure = reader.measure(in: clause, assuming: series), measure.isOfEach else {
        return nil
      }
      return measure.subject.flatMap { reader.growth(of: $0) }
    }
    return firstOfEach(in: counted, place, subject)
  }

  /// The first that can be read of the clause itself and, with the set of an earlier count, of it.
  private func firstOfEach<Read>(
    in counted: CountedClause,
    _ place: ClaimPlace,
    _ read: (String) -> Read?
  ) -> Read? {
    if let found = read(counted.ofEach) { return found }
    let reader = context.reader(for: place.organization)
    for said in counted.earlier {
      let noun = said.withoutClaimAtEnd
      if let found = read(counted.lead + "各" + noun) { return found }
      // 10个县局中8个开通、1个持平: of what it is said nobody can tell.
      guard reader.isEmpty(noun).isEmpty else { return nil }
    }
    return nil
  }

  /// 多数市局完成半年任务, 仅两个市局收入超过100万元, 6个市局增幅高于全省平均.
  mutating func judgeCounted(_ phrase: ClaimPhrase, _ place: ClaimPlace) -> Bool {
    guard phrase.isOfOneValue, let counted = place.counted, counted.isMeant,
      let measured = firstOfEach(
        in: counted,
        place,
        { clause in
          let measured = self.measured(place, in: clause, assuming: plannedSeries)
          return measured?.measure.isOfEach == true ? measured : nil
        }
      )
    else { return false }
    let other = counted.isBehind ? place.referenceBeforeCount : place.clauseBehind
    let members = measured.targets.map { target in
      judged(phrase, of: target, beside: other, place).map {
        Judged($0.target, $0.fact, holds: $0.holds != counted.isDenied)
      }
    }
    add(
      members,
      counted,
      mend: "改用 {{ \(measured.targets.first?.expression ?? "数").当(…).个数 }}，由数值得出个数"
    )
    return true
  }

  /// 高于 and 低于, which are words of their own.
  mutating func judgeCountedRelation(_ place: ClaimPlace) -> Bool {
    judgeCounted(.beside(place.claim == .above ? .above : .below), place)
  }

  private func judged(
    _ phrase: ClaimPhrase,
    of target: Target,
    beside other: String?,
    _ place: ClaimPlace
  ) -> Judged? {
    switch phrase {
    case .plan(let claim): planned(target).flatMap { done(claim, $0, place).judged.first }
    case .beside(let relation):
      other.flatMap { compared(relation, target, with: $0, place) }
    case .passing(let number): passed(number, target, place)
    case .lastYear(let isAbove): besideLastYear(target, isAbove: isAbove, place).judged.first
    case .nearlyLevel(let perMille): nearlyLevel(target, perMille, place).judged.first
    case .turn, .turnOfLoss, .unmoved, .streak, .quarters, .doubled, .part, .number, .than,
      .place, .superlative, .lead:
      nil
    }
  }

  /// A member whose value is missing may be meant or not.
  private mutating func add(_ members: [Judged?], _ counted: CountedClause, mend: String) {
    let known = members.compactMap(\.self)
    guard let first = known.first else { return }
    let held = known.filter(\.holds)
    let missing = members.count - known.count
    let holds = (0...missing).contains {
      counted.count.holds(held.count + $0, of: members.count)
    }
    let few = held.count * 2 <= known.count ? held : known.filter { !$0.holds }
    let names = few.map { "\($0.target.member) \(printed($0.fact, settings: settings))" }
    let said = few.count == held.count ? "" : "不是的有 "
    let listed = names.isEmpty ? "" : "（\(said)\(shortList(names))）"
    add(
      StatedClaim(isDirection: false, rule: counted.count.rule, mend: mend),
      counted.place,
      of: first.target.expression,
      holds: holds,
      shown: "\(known.count) 个中有 \(held.count) 个\(listed)"
    )
  }

  /// What is said of several at once, with all that the finding shows of them.
  mutating func add(
    _ stated: StatedClaim,
    _ place: ClaimPlace,
    of expression: String,
    holds: Bool,
    shown: String
  ) {
    guard let span = place.span else { return }
    observations.append(
      ClaimObservation(
        saying: .stated(stated),
        word: span,
        value: nil,
        expression: expression,
        isArithmetic: false,
        type: .cardinal,
        kind: .level,
        organization: place.organization,
        member: "",
        holds: holds,
        sign: 1,
        shown: .text(shown)
      )
    )
  }
}

extension ClaimPhrase {
  /// Whether each of several values bears it out by itself.
  fileprivate var isOfOneValue: Bool {
    switch self {
    case .plan, .beside(.above), .beside(.below), .passing, .lastYear, .nearlyLevel: true
    default: false
    }
  }
}

extension String {
  /// 收入 of 收入增长, 收入持平 and 收入完成半年任务.
  fileprivate var withoutClaimAtEnd: String {
    let text = self
    let level = text.ranges(of: Claim.levelAlone)
    let said = Claim.found(in: text).map(\.range) + ClaimPhrase.found(in: text).map(\.range) + level
    let ending = said.filter { $0.upperBound == text.endIndex }.map(\.lowerBound).min()
    return String(text[..<(ending ?? text.endIndex)])
  }
}

extension Claim {
  /// How a template compares a change with zero; nil for what is no direction of one.
  fileprivate var comparison: (said: String, denied: String)? {
    switch self {
    case .rises: (">", "≤")
    case .falls: ("<", "≥")
    case .level: ("=", "≠")
    default: nil
    }
  }

  /// Whether it tells the size of a change by its number alone.
  fileprivate var isOfSize: Bool {
    switch self {
    case .large, .fast, .small, .twoDigits: true
    default: false
    }
  }
}
