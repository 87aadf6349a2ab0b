import Diagnostics
import Facts

extension WordFunction {
  /// 并列句: names and numbers of one list, 收入规模和增幅分别居全国第15位和第9位.
  ///
  /// One entry has no 分别; where all print alike 均 takes its place and one number is said.
  static let parallel = WordFunction(
    .list(\.isNumeric),
    accepting: "数的列",
    parameters: [Parameter("句式", .pattern(["{名}", "{值}"]), isRequired: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    let pattern = try speech.texts(arguments).first ?? ""
    let entries = try speech.entries()
    let numbers = try speech.numbers(of: entries)
    let values = numbers.map { $0.phrase(in: speech.context, unsigned: false) }
    let isAll = entries.count > 1 && pattern.holds("分别") && values.areAlike
    let clause = PatternOfParallel(
      names: Phrase(entries.map { $0.name }.joinedAsNames()),
      values: isAll ? values[0] : values.joined(last: "和"),
      respectively: isAll ? "均" : entries.count > 1 ? "分别" : ""
    )
    var said = clause.filled(pattern)
    if isAll { said.amounts = values.flatMap(\.amounts) }
    speech.say(said)
    speech.noteNegatives(numbers)
  }
}

/// What stands in the places of a pattern `…{名}…分别…{值}…`.
private struct PatternOfParallel {
  let names: Phrase
  let values: Phrase
  let respectively: String

  private static let marks = WordTree(["{名}", "{值}", "分别"])

  func filled(_ pattern: String) -> Phrase {
    // In the order of the marks.
    let phrases = [names, values, Phrase(respectively)]
    var filled = Phrase()
    var rest = pattern[...]
    while let (mark, range) = Self.marks.first(in: rest) {
      filled.append(String(rest[..<range.lowerBound]))
      filled.append(phrases[mark])
      rest = rest[range.upperBound...]
    }
    filled.append(String(rest))
    return filled
  }
}

extension [Phrase] {
  /// Whether all print the same.
  fileprivate var areAlike: Bool {
    let first = self.first?.text
    return allSatisfy { $0.text == first }
  }
}

extension Speech {
  /// Records the negative numbers that stand without a word for their sign.
  mutating func noteNegatives(_ numbers: [SpokenNumber]) {
    for number in numbers where number.printsMinus(in: context) {
      phrase.notes.append(.bareNegative(number.fact))
    }
  }
}
