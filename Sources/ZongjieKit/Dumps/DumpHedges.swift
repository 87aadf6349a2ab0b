import Diagnostics
import Facts
import Phrasing

/// What the words of closeness, share and doubling say of the numbers of a file, a line each.
///
/// A line is a word of `Hedge` with a value and the round number beside it, `share` with a share in
/// millionths, or `doubling` with a value and its base; numbers are whole. The answer is 1 or 0 for
/// a hedge, else the words or `-`. A checker that knows the bounds judges them (claims.md 1.5).
func dumpHedges(_ cases: SourceText) -> String {
  cases.text.utf8.split(separator: 0x0A).map { line in
    let parts = line.split(separator: 0x20).map { String(Substring($0)) }
    return parts.first.flatMap { answer($0, parts.dropFirst().compactMap { Int($0) }) } ?? "?"
  }
  .joined(separator: "\n")
}

/// Nil for a line of another form.
private func answer(_ word: String, _ numbers: [Int]) -> String? {
  switch (word, numbers.count) {
  case ("share", 1): return fractionWords(of: Rational(numbers[0], over: 1_000_000)) ?? "-"
  case ("doubling", 2) where numbers[1] > 0:
    return Doubling(quotient: Rational(numbers[0], over: numbers[1]))?.words ?? "-"
  default:
    guard let hedge = Hedge.allCases.first(where: { "\($0)" == word }), numbers.count == 2 else {
      return nil
    }
    let value = Rational(numbers[0], over: 100)
    return hedge.holds(for: value, beside: Rational(numbers[1], over: 100)) ? "1" : "0"
  }
}
