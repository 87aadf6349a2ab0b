import Facts

extension WordFunction {
  /// 小数: the number in so many decimals.
  static let decimals = WordFunction(
    .value(\.isNumeric),
    accepting: "单个的数",
    parameters: [Parameter("位数", .decimals, isRequired: true)],
    giving: .number
  ) { (speech, arguments) throws(PhraseProblem) in
    var number = try speech.number()
    number.style.decimals = arguments.first?.value.integer
    number.hedged = nil
    speech.subject = .number(number)
  }
}
