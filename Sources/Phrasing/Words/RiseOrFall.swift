import Expressions
import Facts

extension WordFunction {
  /// 升降语: 同比增长32.33%, 同比下降4.34%, 与上年同期持平.
  static let riseOrFall = WordFunction(
    .value { $0 == .ratio },
    accepting: "率（%）",
    parameters: Parameter.signs("升", "降", "平")
  ) { (speech, arguments) throws(PhraseProblem) in
    let words = try speech.texts(arguments)
    speech.say(try speech.growthClause(words))
  }
}

/// From this growth on a rate is said as a multiple (1000%).
///
/// Source: claims.md, chg.yoy.
private let leastGrowthInTimes = Number(Rational(10))

extension Speech {
  mutating func say(_ clause: Phrase) {
    phrase.append(clause)
    subject = .spoken
  }

  /// The clause of a growth with its variants; `words` are the author's.
  func growthClause(_ words: [String]) throws(PhraseProblem) -> Phrase {
    switch subject {
    case .number(let number): return growthClause(of: number, words)
    case .undefined(let undefined): return try growthClause(of: undefined, words)
    case .month, .organization, .list, .text, .spoken: throw .unprintable(question.type)
    }
  }

  private func growthClause(of number: SpokenNumber, _ given: [String]) -> Phrase {
    let fact = number.fact
    let words = SignWords(given, else: .growth(of: question, period: fact.period))
    let change = ChangeBehind(fact, asking: question)
    if let change, change.base.sign > 0, fact.value == Number(-.one) {
      return Phrase(words.leadingMark) + change.fallenToZero(in: context)
    }
    switch number.printedSign(in: context) {
    case 0: return Phrase(words.flat)
    case 1: break
    default: return Phrase(words.fall) + number.phrase(in: context, unsigned: true)
    }
    guard fact.value >= leastGrowthInTimes, number.hedged == nil else {
      return Phrase(words.rise) + number.phrase(in: context, unsigned: true)
    }
    return Phrase(words.rise) + timesPhrase(fact.value, id: fact.id)
  }

  /// 19.69倍.
  func timesPhrase(_ value: Number, id: FactID) -> Phrase {
    let format = NumberFormat(of: .multiple, settings: settings)
    var phrase = Phrase()
    phrase.append(.fact(id, shownAs: format.text(of: value)))
    return phrase
  }

  private func growthClause(
    of undefined: Undefined,
    _ given: [String]
  ) throws(PhraseProblem) -> Phrase {
    let words = SignWords(given, else: .growth(of: question, period: undefined.period))
    guard let change = ChangeBehind(undefined, asking: question) else {
      throw .undefined(undefined)
    }
    var clause = Phrase(words.leadingMark)
    switch undefined.reason {
    case .zeroBase: clause.append(change.fromZero(in: context))
    case .negativeBase: clause.append(change.fromNegative(flat: words.flat, in: context))
    case .tinyTotalChange, .firstPeriod, .noRemainder, .newMember: throw .undefined(undefined)
    }
    clause.notes.append(
      .fellBack(function: OutputFunction.riseOrFall.rawValue, said: clause.text)
    )
    return clause
  }
}

extension Phrase {
  static func + (left: Phrase, right: Phrase) -> Phrase {
    var sum = left
    sum.append(right)
    return sum
  }
}
