import Facts

extension WordFunction {
  /// 快慢语: 快于时间进度9.26个百分点, 慢于…, 与时间进度同步.
  static let fasterOrSlower = WordFunction(
    .value { $0 == .percentagePoint },
    accepting: "百分点",
    parameters: [Parameter("参照", .text, isRequired: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    let reference = try speech.texts(arguments).first ?? ""
    let words = SignWords(
      rise: "快于" + reference,
      fall: "慢于" + reference,
      flat: "与" + reference + "同步"
    )
    speech.sayBySign(try speech.number(), words)
  }
}
