import Facts

extension WordFunction {
  /// 升降点: 提高0.90个百分点, 下降2.54个百分点, 持平.
  static let pointsUpOrDown = WordFunction(
    .value { $0 == .percentagePoint },
    accepting: "百分点",
    parameters: Parameter.signs("升", "降", "平")
  ) { (speech, arguments) throws(PhraseProblem) in
    let given = try speech.texts(arguments)
    let number = try speech.number()
    if given.isEmpty, let clause = speech.fromNothing(number) {
      speech.say(clause)
      return
    }
    speech.sayBySign(number, SignWords(given, else: .points))
  }
}

extension SignWords {
  /// 提高 下降 持平.
  static let points = SignWords(rise: "提高", fall: "下降", flat: "持平")
}

extension Speech {
  /// 由无到1.94%: a share that was zero at 年初.
  ///
  /// Source: claims.md 1.6, share.pp.
  fileprivate func fromNothing(_ number: SpokenNumber) -> Phrase? {
    guard question.leadingFacet == .changeSinceYearStart, number.hedged == nil,
      let change = ChangeBehind(number.fact, asking: question),
      change.base.sign == 0, number.printedSign(in: context) > 0
    else { return nil }
    return Phrase("由无到") + change.currentAmount(in: context)
  }
}
