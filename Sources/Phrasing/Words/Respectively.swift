import Facts

extension WordFunction {
  /// 分别: the numbers alone, 第15位和第9位; the names are typed in the same sentence.
  static let respectively = WordFunction(
    .list(\.isNumeric),
    accepting: "数的列"
  ) { (speech, _) throws(PhraseProblem) in
    let entries = try speech.entries()
    let numbers = try speech.numbers(of: entries)
    let values = numbers.map { $0.phrase(in: speech.context, unsigned: false) }
    speech.say(values.joined(last: "和"))
    speech.noteNegatives(numbers)
    if entries.count == 1 { speech.phrase.notes.append(.singleUnderSeparately) }
  }
}
