import Facts

extension WordFunction {
  /// 高低语: 高于全国9.09个百分点, 低于…, 与全国持平.
  static let higherOrLower = WordFunction(
    .value { type in
      switch type {
      case .percentagePoint, .amount, .quantity: true
      case .index, .unitPrice, .ratio, .rank, .rankChange, .multiple, .cardinal, .plain, .month,
        .text, .truth, .organization, .member, .material, .list:
        false
      }
    },
    accepting: "百分点、金额、数量",
    parameters: [Parameter("参照", .text, isRequired: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    let reference = try speech.texts(arguments).first ?? ""
    let words = SignWords(
      rise: "高于" + reference,
      fall: "低于" + reference,
      flat: "与" + reference + "持平"
    )
    speech.sayBySign(try speech.number(), words)
  }
}
