import Facts

extension WordFunction {
  /// 之后: 居首位; 居第2位，仅次于西安市局; 居第3位，位列重庆、贵州之后; 居末位; 居并列第2位.
  static let behind = WordFunction(
    .value { $0 == .rank },
    accepting: "位次"
  ) { (speech, _) throws(PhraseProblem) in
    let number = try speech.number()
    speech.say(speech.place(of: number.fact))
  }
}

/// More members above are not named.
///
/// Source: claims.md, cmp.rank_named.
private let mostNamedAbove = 3

extension Speech {
  fileprivate func place(of fact: Fact) -> Phrase {
    var place = Phrase("居")
    guard case .ranking(let ranking) = fact.detail, !fact.isTied else {
      return place + SpokenNumber(fact).phrase(in: context, unsigned: true)
    }
    let above = ranking.members.prefix { $0.place < fact.place }
    if above.isEmpty {
      place.append(.fact(fact.id, shownAs: "首位"))
      return place
    }
    if above.count > mostNamedAbove, isLast(fact, of: ranking) {
      place.append(.fact(fact.id, shownAs: "末位"))
      return place
    }
    place.append(SpokenNumber(fact).phrase(in: context, unsigned: true))
    if above.count == 1 {
      place.append("，仅次于" + above[0].name)
    } else if above.count <= mostNamedAbove {
      place.append("，位列" + above.map(\.name).joined(separator: "、") + "之后")
    }
    return place
  }

  /// Whether nobody stands below; not claimed of a set from which a member was left out.
  private func isLast(_ fact: Fact, of ranking: Ranking) -> Bool {
    let isComplete = !phrase.notes.contains { note in
      if case .leftOut = note { true } else { false }
    }
    return isComplete && (ranking.members.last.map { $0.place <= fact.place } ?? true)
  }
}
