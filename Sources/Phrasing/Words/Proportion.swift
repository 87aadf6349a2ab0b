import Facts

extension WordFunction {
  /// 比例语: 44∶46∶10∶0, whole numbers that add up to 100.
  static let proportion = WordFunction(
    .list { $0 == .ratio },
    accepting: "构成（率的列）"
  ) { (speech, _) throws(PhraseProblem) in
    let numbers = try speech.numbers(of: speech.entries())
    let shares = largestRemainder(numbers.map { $0.fact.value.magnitude.printable }, total: 100)
    var said = Phrase()
    for (number, share) in zip(numbers, shares) {
      // The ratio sign U+2236 (typography.md R19).
      if !said.pieces.isEmpty { said.append("∶") }
      said.append(.fact(number.fact.id, shownAs: String(share)))
    }
    speech.say(said)
  }
}
