import Facts

extension WordFunction {
  /// 名单: the names with 、 between them; with an argument, that word before the last.
  static let names = WordFunction(
    .list { _ in true },
    accepting: "列",
    parameters: [Parameter("末连词", .text)]
  ) { (speech, arguments) throws(PhraseProblem) in
    let last = try speech.texts(arguments).first ?? "、"
    let names = try speech.entries().map { Phrase($0.name) }
    speech.say(names.joined(last: last))
  }
}
