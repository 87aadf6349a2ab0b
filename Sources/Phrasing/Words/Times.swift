import Expressions
import Facts

extension WordFunction {
  /// 倍数语: 增长2.51倍 from 100% on, else as 升降语; 由A变为B from a base that is not positive.
  static let times = WordFunction(
    .value(\.isGrowing),
    accepting: "金额、数量、率",
    parameters: [Parameter("自", .time, isNamed: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    guard let growth = try speech.growth(arguments, of: .times) else { return }
    speech.sayTimes(growth, for: .times)
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
    _ = try number()
    let asked = question.growth(over: time)
    switch context.answer(asked).answer {
    case .fact(let growth):
      let change = ChangeBehind(growth, asking: asked)
      guard let change, change.current.sign < 0 else {
        return GrowthOverTime(quotient: growth.value + Number(.one), id: growth.id)
      }
      sayMove(change, insteadOf: function)
      return nil
    case .undefined(let undefined):
      // A base that has no meaning itself has values of another type behind it.
      guard let change = ChangeBehind(undefined, asking: asked), change.type == question.type else {
        throw .undefined(undefined)
      }
      sayMove(change, insteadOf: function)
      return nil
    case .missing(let missing): throw .missing(missing)
    case .list, .truth, .text, .month, .organization, .member, .material:
      throw .unprintable(asked.type)
    }
  }

  /// 由A变为B.
  private mutating func sayMove(_ change: ChangeBehind, insteadOf function: OutputFunction) {
    say(change.fromTo(in: context))
    noteFallback(of: function)
  }

  private mutating func ownGrowth() throws(PhraseProblem) -> GrowthOverTime? {
    if case .undefined(let undefined) = subject,
      undefined.reason == .zeroBase || undefined.reason == .negativeBase,
      let change = ChangeBehind(undefined, asking: question)
    {
      sayMove(change, insteadOf: .times)
      return nil
    }
    let fact = try number().fact
    return GrowthOverTime(quotient: fact.value + Number(.one), id: fact.id)
  }

  /// 增长2.51倍 from twice the base on; below that the growth in per cent.
  mutating func sayTimes(_ growth: GrowthOverTime, for function: OutputFunction) {
    let rate = growth.quotient - Number(.one)
    guard rate < Number(.one) else {
      say(Phrase("增长") + timesPhrase(rate, id: growth.id))
      if function == .doublings { noteFallback(of: function) }
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
    noteFallback(of: function)
  }
}

extension Question {
  /// 比(t): the growth of the whole value over that at another time.
  fileprivate func growth(over time: TimePoint) -> Question {
    let argument = Argument(value: Question(.time(time), type: .month))
    return Question(.facet(self, .growthOver, [argument]), type: .ratio)
  }
}
