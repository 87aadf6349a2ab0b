import Expressions
import Facts

extension WordFunction {
  /// 番数: 翻了三番, 翻了三番多, 接近翻三番, else as 倍数语.
  static let doublings = WordFunction(
    .value(\.isGrowing),
    accepting: "金额、数量、率",
    parameters: [Parameter("自", .time, isRequired: true, isNamed: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    guard let growth = try speech.growth(arguments, of: .doublings) else { return }
    if let doubling = Doubling(quotient: growth.quotient.printable) {
      speech.say(doubling.words)
      return
    }
    speech.sayTimes(growth, for: .doublings)
  }
}
