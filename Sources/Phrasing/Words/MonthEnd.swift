import Facts

extension WordFunction {
  /// 月底: 6月底.
  static let monthEnd = WordFunction(
    .value { $0 == .month },
    accepting: "月份"
  ) { (speech, _) throws(PhraseProblem) in
    speech.say(try speech.monthText() + "底")
  }
}
