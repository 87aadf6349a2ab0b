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
  /// 由无到1.94%: a share or an operating ratio that was zero at the time compared with.
  ///
  /// A growth that was zero is no share: it rises in points. Source: claims.md 1.6, share.pp.
  fileprivate func fromNothing(_ number: SpokenNumber) -> Phrase? {
    guard question.isChangeOfShare, number.hedged == nil,
      let change = ChangeBehind(number.fact, asking: question),
      change.base.sign == 0, number.printedSign(in: context) > 0
    else { return nil }
    return Phrase("由无到") + change.currentAmount(in: context)
  }
}

extension Question {
  /// Whether it is the change of a part of a whole, not that of a growth.
  fileprivate var isChangeOfShare: Bool {
    switch form {
    case .facet(let subject, .changeSinceYearStart, _), .facet(let subject, .growthChange, _):
      !subject.isGrowth
    case .at(let subject, _), .slice(let subject, _), .element(let subject, _),
      .operation(let subject, _, _):
      subject.isChangeOfShare
    case .property(let subject, let name): name == "值" && subject.isChangeOfShare
    case .entry(let entry): entry.question?.isChangeOfShare ?? false
    default: false
    }
  }

  private var isGrowth: Bool {
    switch leadingFacet {
    case .yearOverYearGrowth, .previousPeriodGrowth, .growthSinceYearStart,
      .averageMonthlyGrowth, .averageAnnualGrowth, .growthOver:
      true
    default: false
    }
  }
}
