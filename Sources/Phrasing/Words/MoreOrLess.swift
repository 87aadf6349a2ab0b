import Facts

extension WordFunction {
  /// 增减语: 增加344.00万元, 减少6900元, 持平.
  static let moreOrLess = WordFunction(
    .value { type in
      switch type {
      case .amount, .quantity, .cardinal: true
      case .index, .unitPrice, .ratio, .percentagePoint, .rank, .rankChange, .multiple, .plain,
        .month, .text, .truth, .organization, .member, .material, .list:
        false
      }
    },
    accepting: "金额、数量、个数",
    parameters: Parameter.signs("增", "减", "平")
  ) { (speech, arguments) throws(PhraseProblem) in
    let given = try speech.texts(arguments)
    let number = try speech.number()
    let clause = given.isEmpty ? speech.incrementVariant(of: number) : nil
    if let clause {
      speech.say(clause)
      return
    }
    let words = SignWords(given, else: .increment(of: speech.question))
    speech.sayBySign(number, words)
  }
}

extension Speech {
  /// The word of the sign with the number; what prints as zero is the word alone.
  mutating func sayBySign(_ number: SpokenNumber, _ words: SignWords) {
    phrase.append(signedClause(number, words))
    subject = .spoken
  }

  func signedClause(_ number: SpokenNumber, _ words: SignWords) -> Phrase {
    let sign = number.printedSign(in: context)
    let said = number.phrase(in: context, unsigned: true)
    guard sign == 0 else { return Phrase(sign > 0 ? words.rise : words.fall) + said }
    var flat = Phrase(words.flat)
    flat.amounts = said.amounts
    return flat
  }

  /// 新增X from a base of zero; 多增, 少增, 少减, 多减 of two increments.
  ///
  /// Nil where the plain words hold. Source: claims.md 1.3 chg.diff2, 1.6 chg.yoy_abs.
  fileprivate func incrementVariant(of number: SpokenNumber) -> Phrase? {
    guard let change = ChangeBehind(number.fact, asking: question),
      number.printedSign(in: context) != 0
    else { return nil }
    let said = number.phrase(in: context, unsigned: true)
    switch question.leadingFacet {
    case .yearOverYearIncrement where change.base.sign == 0 && change.current.sign > 0:
      return Phrase("新增") + said
    case .netIncrement where change.base.sign == 0 && change.current.sign > 0:
      return Phrase("从无到") + change.currentAmount(in: context)
    case .differenceOfIncrements:
      return differenceOfIncrements(number, said, change)
    default: return nil
    }
  }

  private func differenceOfIncrements(
    _ number: SpokenNumber,
    _ said: Phrase,
    _ change: ChangeBehind
  ) -> Phrase {
    let isMore = number.fact.value.sign > 0
    switch (change.current.sign, change.base.sign) {
    case (1, 1): return Phrase(isMore ? "多增" : "少增") + said
    case (-1, -1): return Phrase(isMore ? "少减" : "多减") + said
    default:
      let now = netClause(change.current, change)
      return now + Phrase("，上年同期") + netClause(change.base, change)
    }
  }

  private func netClause(_ value: Number, _ change: ChangeBehind) -> Phrase {
    guard value.sign != 0 else { return Phrase("持平") }
    let amount = change.amount(value.magnitude, in: context)
    return Phrase(value.sign > 0 ? "净增" : "净减少") + amount
  }
}
