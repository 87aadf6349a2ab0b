import Expressions
package import Facts

extension WordFunction {
  /// 分数语: 一半, 六成, 三分之一, 近半, 近六成, 超过六成, 绝大部分, 过半, else the number.
  static let fraction = WordFunction(
    .value { $0 == .ratio },
    accepting: "率（%）"
  ) { (speech, _) throws(PhraseProblem) in
    let number = try speech.number()
    if let words = fractionWords(of: number.fact.value.printable) {
      speech.say(words)
      return
    }
    speech.say(number)
    speech.noteFallback(of: .fraction)
  }
}

/// The words of a share, the first that holds; nil where none does.
///
/// Of the exact value; the whole and more has no word. Source: claims.md, share.words.
package func fractionWords(of rate: Rational) -> String? {
  let percent = rate * Rational(100)
  func isWithin(_ from: Int, _ to: Int) -> Bool {
    Rational(from, over: 10) <= percent && percent <= Rational(to, over: 10)
  }
  guard percent < Rational(100) else { return nil }
  if isWithin(495, 505) { return "一半" }
  if let tenths = (1...9).first(where: { isWithin($0 * 100 - 5, $0 * 100 + 5) }) {
    return hanCount(tenths) + "成"
  }
  if isWithin(323, 343) { return "三分之一" }
  if isWithin(470, 500) { return "近半" }
  if let tenths = (1...9).first(where: { isWithin($0 * 100 - 30, $0 * 100) }) {
    return "近" + hanCount(tenths) + "成"
  }
  if let tenths = (1...9).first(where: { isWithin($0 * 100, $0 * 100 + 30) }) {
    return "超过" + hanCount(tenths) + "成"
  }
  if percent > Rational(85) { return "绝大部分" }
  return isOverHalf(Number(rate)) ? "过半" : nil
}
