import Expressions
import Facts

extension WordFunction {
  /// 仅: before a number that is below its reference; else the number alone.
  static let only = WordFunction(
    .value(\.isNumeric),
    accepting: "单个的数",
    parameters: [Parameter("参照", .reference, isRequired: true)],
    giving: .hedgedNumber
  ) { (speech, arguments) throws(PhraseProblem) in
    var number = try speech.number()
    if try speech.isBelow(arguments.first?.value, number.fact) {
      number.lead = "仅"
    } else {
      let said = number.phrase(in: speech.context, unsigned: false).text
      speech.phrase.notes.append(.fellBack(function: OutputFunction.only.rawValue, said: said))
    }
    speech.subject = .number(number)
  }
}

extension Speech {
  /// A reference without meaning is above nothing.
  fileprivate func isBelow(_ reference: Question?, _ fact: Fact) throws(PhraseProblem) -> Bool {
    guard let reference else { return false }
    let asked = reference.timePoint.map { question.asked(at: $0, of: fact) } ?? reference
    if let constant = asked.constant { return fact.value < Number(constant.value) }
    switch context.answer(asked).answer {
    case .fact(let other): return fact.value < other.value
    case .missing(let missing): throw .missing(missing)
    case .undefined: return false
    case .list, .truth, .text, .month, .organization, .member, .material:
      throw .unprintable(asked.type)
    }
  }
}
