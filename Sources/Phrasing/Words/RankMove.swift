import Facts

extension WordFunction {
  /// 位次语: 比年初前移4个位次, 位次不变; of a list 分别比年初前移4个和8个位次.
  static let rankMove = WordFunction(
    .either { $0 == .rankChange },
    accepting: "位次变化",
    parameters: [Parameter("前缀", .text)]
  ) { (speech, arguments) throws(PhraseProblem) in
    let prefix = try speech.texts(arguments).first ?? ""
    guard case .list = speech.subject else {
      speech.say(try speech.moveInSubject().clause(after: prefix, in: speech.context))
      return
    }
    let entries = try speech.entries()
    var moves: [RankMove] = []
    for entry in entries { moves.append(try RankMove(entry.entry.value)) }
    if moves.count == 1 {
      speech.say(moves[0].clause(after: prefix, in: speech.context))
    } else {
      speech.say(moves, of: entries, after: prefix)
    }
  }
}

/// A change of rank: a number of places, or a new member of the set.
private enum RankMove {
  case places(SpokenNumber)
  case isNew

  init(_ answer: Answer) throws(PhraseProblem) {
    switch answer {
    case .fact(let fact): self = .places(SpokenNumber(fact))
    case .undefined(let undefined) where undefined.reason == .newMember: self = .isNew
    case .undefined(let undefined): throw .undefined(undefined)
    case .missing(let missing): throw .missing(missing)
    case .list, .truth, .text, .month, .organization, .member, .material:
      throw .unprintable(.rankChange)
    }
  }

  /// −1, 0 or 1; nil for a new member.
  var sign: Int? {
    switch self {
    case .places(let number): number.fact.value.sign
    case .isNew: nil
    }
  }

  var direction: String { sign == 1 ? "前移" : "后移" }

  /// 比年初前移4个位次; 位次不变, at the first place 保持首位; 新进.
  ///
  /// Source: claims.md 1.6, cmp.rank_chg.
  func clause(after prefix: String, in context: PhraseContext) -> Phrase {
    switch self {
    case .isNew: Phrase("新进")
    case .places(let number):
      if number.fact.value.sign == 0 {
        Phrase(number.fact.keepsFirstPlace ? "保持首位" : "位次不变")
      } else {
        Phrase(prefix + direction) + number.phrase(in: context, unsigned: true)
      }
    }
  }
}

extension Fact {
  fileprivate var keepsFirstPlace: Bool {
    if case .ranks(now: 1, before: 1) = detail { true } else { false }
  }
}

extension Speech {
  fileprivate func moveInSubject() throws(PhraseProblem) -> RankMove {
    if case .undefined(let undefined) = subject { return try RankMove(.undefined(undefined)) }
    return .places(try number())
  }

  /// A list of two or more; each with its name unless one word serves all.
  fileprivate mutating func say(
    _ moves: [RankMove],
    of entries: [SpokenEntry],
    after prefix: String
  ) {
    let signs = Set(moves.map(\.sign))
    guard signs.count == 1, let sign = signs.first ?? nil else {
      let clauses = zip(entries, moves).map { entry, move in
        Phrase(entry.name) + move.clause(after: prefix, in: context)
      }
      say(clauses.joinedAsClauses())
      return
    }
    guard sign != 0 else {
      say("位次均不变")
      return
    }
    let numbers = moves.compactMap { move -> SpokenNumber? in
      if case .places(let number) = move { number } else { nil }
    }
    let lead = prefix + moves[0].direction
    let said = numbers.map { $0.phrase(in: context, unsigned: true) }
    if Set(said.map(\.text)).count == 1 {
      say(Phrase("均" + lead) + said[0])
    } else {
      say(Phrase("分别" + lead) + sharingUnit(numbers))
    }
  }
}
