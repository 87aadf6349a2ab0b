import Facts

extension WordFunction {
  /// 尾差: shares whose last places are moved so that the printed ones add up to their sum.
  ///
  /// Recorded with the names that were moved. Source: product.md, decision 2.
  static let adjusted = WordFunction(
    .list { $0 == .ratio },
    accepting: "构成（率的列）",
    parameters: [Parameter("方法", .word("最大余数"), isRequired: true)],
    giving: .list
  ) { (speech, _) throws(PhraseProblem) in
    var entries = try speech.entries()
    let numbers = try speech.numbers(of: entries)
    let format = NumberFormat(of: .ratio, settings: speech.settings)
    let values = numbers.map(\.fact.value.printable)
    let places = { (value: Rational) in (value / format.lastPlace).floor }
    let total = places(format.rounded(Number(values.reduce(.zero, +))))
    let adjusted = largestRemainder(values, total: total)
    var moved: [String] = []
    for (index, units) in adjusted.enumerated() {
      let value = Number(Rational(units) * format.lastPlace)
      entries[index].adjustedDigits = format.text(of: value)
      if format.rounded(numbers[index].fact.value) != value.printable {
        moved.append(entries[index].name)
      }
    }
    speech.subject = .list(entries)
    speech.phrase.notes.append(.adjusted(names: moved))
  }
}
