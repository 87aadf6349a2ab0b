import Facts

extension WordFunction {
  /// 月: 6月, of another year 2003年1月.
  static let month = WordFunction(
    .value { $0 == .month },
    accepting: "月份"
  ) { (speech, _) throws(PhraseProblem) in
    speech.say(try speech.monthText())
  }
}

extension Speech {
  func monthText() throws(PhraseProblem) -> String {
    guard case .month(let month) = subject else { throw .unprintable(question.type) }
    return printed(month, settings: settings)
  }
}
