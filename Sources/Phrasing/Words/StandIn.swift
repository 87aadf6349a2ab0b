import Facts

extension WordFunction {
  /// 缺省: the text in place of a value that is missing; a value that is there passes.
  ///
  /// The missing value is met where the tag is asked, before any function.
  static let standIn = WordFunction(
    .anything,
    accepting: "任何值",
    parameters: [Parameter("文", .text, isRequired: true)],
    giving: .same
  ) { (_, _) throws(PhraseProblem) in }
}
