import Facts

extension Speech {
  /// A number without a function; a growth of a rate since 年初 as 由1.04%提高到1.94%.
  mutating func sayBare(_ number: SpokenNumber) {
    if question.leadingFacet == .growthSinceYearStart, number.isPlain,
      let change = ChangeBehind(number.fact, asking: question), number.fact.isOfRate
    {
      phrase.append(change.move(in: context))
      return
    }
    let said = number.phrase(in: context, unsigned: false)
    phrase.append(said)
    if number.printsMinus(in: context) {
      phrase.notes.append(.bareNegative(number.fact))
    }
  }

  /// A value without meaning; only a rate that was zero at 年初 has words: 由无到1.94%.
  mutating func sayBare(_ undefined: Undefined) throws(PhraseProblem) {
    guard question.leadingFacet == .growthSinceYearStart, undefined.reason == .zeroBase,
      case .change(_, _, .ratio, _) = undefined.detail,
      let change = ChangeBehind(undefined, asking: question), change.current.sign > 0
    else { throw .undefined(undefined) }
    phrase.append(Phrase("由无到") + change.currentAmount(in: context))
  }
}

extension SpokenNumber {
  /// Whether no function has touched it.
  fileprivate var isPlain: Bool { style == NumberStyle() && hedged == nil && lead.isEmpty }
}

extension Fact {
  /// Whether it is the change of a rate.
  fileprivate var isOfRate: Bool {
    if case .change(_, _, .ratio, _) = detail { true } else { false }
  }
}

extension ChangeBehind {
  /// 由1.04%提高到1.94%, 由…下降到…, 保持1.94% where both print alike.
  fileprivate func move(in context: PhraseContext) -> Phrase {
    let now = currentAmount(in: context)
    guard now.text != baseAmount(in: context).text else { return Phrase("保持") + now }
    return fromTo(current > base ? "提高到" : "下降到", in: context)
  }
}
