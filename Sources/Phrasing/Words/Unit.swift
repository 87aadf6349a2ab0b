import Facts

extension WordFunction {
  /// 单位: the number in that unit, whatever the sentence has.
  static let unit = WordFunction(
    .value { $0.measure != nil },
    accepting: "带单位的数",
    parameters: [Parameter("单位", .unit, isRequired: true)],
    giving: .number
  ) { (speech, arguments) throws(PhraseProblem) in
    var number = try speech.number()
    let name = try speech.texts(arguments).first ?? ""
    number.style.unit = MeasureUnit(name)
    number.hedged = nil
    speech.subject = .number(number)
  }
}
