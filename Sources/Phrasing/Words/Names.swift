import Facts

extension WordFunction {
  /// 名单: the names with 、 between them; with an argument, that word before the last.
  static let names = WordFunction(
    .list { _ in true },
    accepting: "列",
    parameters: [Parameter("末连词", .text)]
  ) { (speech, arguments) throws(PhraseProblem) in
    let last = try speech.texts(arguments).first ?? "、"
    let names = try speech.entries().map(\.name)
    speech.say(names.joinedAsList(last: last))
  }
}

extension [String] {
  /// Names with 、 between them, but none between titles or quotations.
  ///
  /// Source: GB/T 15834-2011; typography.md M1.
  fileprivate func joinedAsList(last: String) -> String {
    var joined = first ?? ""
    for (index, name) in enumerated().dropFirst() {
      let areMarked =
        joined.hasSuffix("》") && name.hasPrefix("《") || joined.hasSuffix("”") && name.hasPrefix("“")
      let mark = index == count - 1 ? last : "、"
      joined += (areMarked && mark == "、" ? "" : mark) + name
    }
    return joined
  }
}
