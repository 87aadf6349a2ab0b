import Facts

extension WordFunction {
  /// 倍数语: 增长2.51倍 from 100% on, else as 升降语; 由A变为B from a base that is not positive.
  static let times = WordFunction(
    .value(\.isGrowing),
    accepting: "金额、数量、率",
    parameters: [Parameter("自", .time, isNamed: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    guard let growth = try speech.growth(arguments, of: .times) else { return }
    speech.sayTimes(growth)
  }
}

extension ValueType {
  /// Whether 倍数语 and 番数 take it.
  var isGrowing: Bool {
    switch self {
    case .amount, .quantity, .ratio: true
    case .index, .unitPrice, .percentagePoint, .rank, .rankChange, .multiple, .cardinal, .plain,
      .month, .text, .truth, .organization, .member, .material, .list:
      false
    }
  }
}

/// The growth of a value over another time: how many times the base it is.
struct GrowthOverTime {
  let quotient: Number
  let id: FactID
}

extension Speech {
  /// The growth of the value since the time of the argument.
  ///
  /// Without an argument the value must be a growth itself. Nil once the variant 由A变为B is said.
  mutating func growth(
    _ arguments: [Question.Argument],
    of function: OutputFunction
  ) throws(PhraseProblem) -> GrowthOverTime? {
    guard let time = argument(arguments, named: "自")?.timePoint else {
      return try ownGrowth()
    }
    let fact = try number().fact
    let base = try context.fact(question.asked(at: time, of: fact))
    guard base.value.sign > 0, fact.value.sign >= 0 else {
      let now = SpokenNumber(fact).phrase(in: context, unsigned: false)
      let before = SpokenNumber(base).phrase(in: context, unsigned: false)
      say(Phrase("由") + before + Phrase("变为") + now)
      noteFallback(of: function)
      return nil
    }
    return GrowthOverTime(quotient: fact.value / base.value, id: fact.id)
  }

  private mutating func ownGrowth() throws(PhraseProblem) -> GrowthOverTime? {
    if case .undefined(let undefined) = subject,
      undefined.reason == .zeroBase || undefined.reason == .negativeBase,
      let change = ChangeBehind(undefined, asking: question)
    {
      say(change.fromTo(in: context))
      noteFallback(of: .times)
      return nil
    }
    let fact = try number().fact
    return GrowthOverTime(quotient: fact.value + Number(.one), id: fact.id)
  }

  /// 增长2.51倍 from twice the base on; below that the growth in per cent.
  mutating func sayTimes(_ growth: GrowthOverTime) {
    let rate = growth.quotient - Number(.one)
    guard rate < Number(.one) else {
      say(Phrase("增长") + timesPhrase(rate, id: growth.id))
      return
    }
    let format = NumberFormat(of: .ratio, settings: settings)
    if format.printsAsZero(rate) {
      say("持平")
    } else {
      var clause = Phrase(rate.sign > 0 ? "增长" : "下降")
      clause.append(.fact(growth.id, shownAs: format.text(of: rate.magnitude)))
      say(clause)
    }
    noteFallback(of: .times)
  }
}
