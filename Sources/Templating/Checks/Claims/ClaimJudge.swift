import Diagnostics
import Facts
import Phrasing

/// Judges the typed words of one sentence by the values beside them.
struct ClaimJudge {
  let context: EvaluationContext
  let pieces: [ClaimPiece]
  /// Which rare words may stand in the sentence: the bits of `ClaimSigns`.
  private let signs: Int
  var observations: [ClaimObservation] = []

  init(_ context: EvaluationContext, pieces: [ClaimPiece]) {
    self.context = context
    self.pieces = pieces
    signs = pieces.reduce(0) { $0 | ($1.reading?.signs.rawValue ?? 0) }
  }

  /// Whether words of a kind may stand in the sentence.
  func mayHold(_ sign: ClaimSigns) -> Bool { signs & sign.rawValue != 0 }

  var settings: Settings { context.schema.settings }

  /// A quantity that a word speaks of.
  struct Target {
    /// With its sign.
    let question: Question
    /// The tag that prints it; nil where words name it.
    let tag: SourceSpan?
    let expression: String
    /// Whether the word turns the sign around: 低于 before the difference of the other from the own.
    var isReversed = false
    var member = ""
  }

  /// A quantity that a word may speak of, and whether it bears the word out.
  struct Judged {
    let target: Target
    let fact: Fact
    let holds: Bool

    init(_ target: Target, _ fact: Fact, holds: Bool) {
      self.target = target
      self.fact = fact
      self.holds = holds
    }
  }

  /// Of several quantities one that bears the word out is enough, for the word does not say which.
  mutating func add(_ judged: [Judged], _ place: ClaimPlace) {
    if place.isDenied {
      deny(judged, place)
    } else {
      add(judged, as: .claim(place.claim), place)
    }
  }

  /// The same of what is said in another form than by the word alone.
  mutating func add(_ judged: [Judged], as saying: ClaimObservation.Saying, _ place: ClaimPlace) {
    guard let chosen = judged.first(where: \.holds) ?? judged.first else { return }
    add(saying, place, chosen.target, holds: chosen.holds, fact: chosen.fact)
  }

  /// The same of what must hold, or must not where the clause denies it.
  mutating func add(
    _ judged: [Judged],
    saying rule: String,
    isDirection: Bool,
    mend: String,
    _ place: ClaimPlace
  ) {
    if place.isDenied {
      deny(judged, place, isDirection: isDirection, rule: rule)
    } else {
      let stated = StatedClaim(isDirection: isDirection, rule: rule, mend: mend)
      add(judged, as: .stated(stated), place)
    }
  }

  /// 没有增长, 尚未过半: untrue where all that the word may speak of bears the word out.
  mutating func deny(_ judged: [Judged], _ place: ClaimPlace) {
    deny(judged, place, isDirection: place.claim.isDirection, rule: place.claim.rule)
  }

  /// The same of what must hold for what is denied.
  mutating func deny(_ judged: [Judged], _ place: ClaimPlace, isDirection: Bool, rule: String) {
    let denied = judged.map { Judged($0.target, $0.fact, holds: !$0.holds) }
    let stated = StatedClaim(
      isDirection: isDirection,
      rule: "“\(place.text)”不成立（\(rule)）",
      mend: "删去这一句，或放进 {% 如果 %} 里"
    )
    add(denied, as: .stated(stated), place.withDenial)
  }

  mutating func judge() {
    for index in pieces.indices {
      guard let reading = pieces[index].reading else { continue }
      for said in reading.phrases { judge(said, at: index) }
      for said in reading.claims {
        let place = ClaimPlace(pieces: pieces, index: index, word: said.word)
        judge(
          place,
          adverbs: said.adverbs.map { ClaimPlace(pieces: pieces, index: index, word: $0) }
        )
      }
    }
    judgeTotals()
    judgeRepeatedBases()
    judgeHedges()
    judgePatterns()
  }

  private mutating func judge(_ place: ClaimPlace, adverbs: [ClaimPlace]) {
    switch place.claim {
    case .rises, .falls, .level, .fallNarrows, .fallWidens, .above, .below:
      judgeDirection(place, adverbs: adverbs)
    case .steady:
      judgeAdverbOfFunction(place)
      judgeSteadyGrowth(place)
    case .large, .fast, .small, .twoDigits, .monthly, .everyMonth, .quarterly, .lasting, .still:
      judgeAdverbOfFunction(place)
    case .recordHigh, .recordLow: judgeRecord(place)
    case .first, .tiedFirst, .last, .tiedLast: judgeRank(place)
    case .overHalf, .bothHalves: judgeHalf(place)
    case .all: break
    }
  }

  // MARK: Asking

  func fact(_ question: Question, for organization: OrganizationID) -> Fact? {
    guard case .fact(let fact) = context.source.answer(question, for: organization).answer else {
      return nil
    }
    return fact
  }

  func truth(_ question: Question, for organization: OrganizationID) -> Bool? {
    guard case .truth(let holds) = context.source.answer(question, for: organization).answer else {
      return nil
    }
    return holds
  }

  func isUndefined(_ question: Question, for organization: OrganizationID) -> Bool {
    if case .undefined = context.source.answer(question, for: organization).answer {
      true
    } else {
      false
    }
  }

  func list(_ question: Question, for organization: OrganizationID) -> [ListEntry]? {
    guard case .list(let entries) = context.source.answer(question, for: organization).answer else {
      return nil
    }
    return entries
  }

  mutating func add(
    _ saying: ClaimObservation.Saying,
    _ place: ClaimPlace,
    _ target: Target,
    holds: Bool,
    fact: Fact
  ) {
    guard let span = place.span else { return }
    observations.append(
      ClaimObservation(
        saying,
        span,
        of: target,
        fact,
        for: place.organization,
        holds: holds,
        settings: settings
      )
    )
  }

  /// A value of `[i]` as the entry asks for it.
  func resolved(_ question: Question, for organization: OrganizationID) -> Question {
    var element = question
    if case .property(let subject, "值") = question.form { element = subject }
    guard case .element(let entries, let index) = element.form,
      let entries = list(entries, for: organization), entries.indices.contains(index - 1),
      let asked = entries[index - 1].question
    else { return question.withSign }
    return asked.withSign
  }

  func target(
    _ value: ClaimedValue,
    of place: ClaimPlace,
    reversed: Bool = false
  ) -> Target {
    Target(
      question: resolved(value.question, for: place.organization),
      tag: value.span,
      expression: value.tag.expression,
      isReversed: reversed,
      member: value.question.memberName(in: context.schema)
    )
  }
}
