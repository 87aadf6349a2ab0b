import Facts

extension WordFunction {
  /// 番数: 翻了三番, 翻了三番多, 接近翻三番, else as 倍数语.
  static let doublings = WordFunction(
    .value(\.isGrowing),
    accepting: "金额、数量、率",
    parameters: [Parameter("自", .time, isRequired: true, isNamed: true)]
  ) { (speech, arguments) throws(PhraseProblem) in
    guard let growth = try speech.growth(arguments, of: .doublings) else { return }
    if let words = doublingWords(of: growth.quotient.printable) {
      speech.say(words)
      return
    }
    speech.sayTimes(growth)
    speech.noteFallback(of: .doublings)
  }
}

/// 翻了k番 for k ≤ n < k + 0.03, 翻了k番多 up to k + 0.7, 接近翻k番 from k − 0.05 on.
///
/// n is the binary logarithm of the quotient; bounds are compared in exact powers. Nil where none
/// holds. Source: claims.md, chg.double.
func doublingWords(of quotient: Rational) -> String? {
  let two = Rational(2)
  guard quotient.power(20) >= two.power(19) else { return nil }
  var whole = 0
  while quotient >= two.power(whole + 1) { whole += 1 }
  if quotient.power(20) >= two.power(20 * (whole + 1) - 1) {
    return "接近翻\(hanCount(whole + 1))番"
  }
  if quotient.power(100) < two.power(100 * whole + 3) { return "翻了\(hanCount(whole))番" }
  if quotient.power(10) < two.power(10 * whole + 7) { return "翻了\(hanCount(whole))番多" }
  return nil
}
