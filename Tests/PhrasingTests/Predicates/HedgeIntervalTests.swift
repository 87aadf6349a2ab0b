import Facts
import Phrasing
import Testing

/// The intervals of claims.md 1.5 in whole numbers, restated, over a stream of random values that
/// lie close to the bounds as often as anywhere.
///
/// A debug build is slow with fractions, so each word sees 2,000 values here; a million each in
/// `make conformance` (Tests/Conformance/check_hedges.py).
struct HedgeIntervalTests {
  static let valuesForEachWord = 2_000

  /// A round number of one or two digits and a value near it, both in hundredths.
  private struct Pair {
    let round: Int
    let value: Int
    /// One unit of the last digit of the round number that is not zero.
    let lastDigit: Int

    init(using generator: inout SeededGenerator) {
      let digits = Int.random(in: 1...99, using: &generator)
      let scale = [100, 1000, 10_000, 1_000_000][Int.random(in: 0...3, using: &generator)]
      round = digits * scale
      lastDigit = digits % 10 == 0 ? scale * 10 : scale
      let bounds = [
        round, round * 11 / 10, round * 95 / 100, round * 98 / 100, round * 102 / 100,
        round * 9 / 10, round + lastDigit,
      ]
      value =
        Bool.random(using: &generator)
        ? Int.random(in: round * 8 / 10...round * 12 / 10, using: &generator)
        : bounds[Int.random(in: 0..<bounds.count, using: &generator)]
          + Int.random(in: -2...2, using: &generator)
    }

    /// Whether a word is true, without fractions.
    func allows(_ hedge: Hedge) -> Bool {
      switch hedge {
      case .above: value > round && (value - round) * 10 < round
      case .near: value * 100 >= round * 95 && value < round
      case .about: abs(value - round) * 50 <= round
      case .andMore: value >= round && value < round + lastDigit
      case .atLeast: value >= round
      case .below: value < round
      case .shortOf: value * 10 >= round * 9 && value < round
      }
    }
  }

  @Test(arguments: Hedge.allCases)
  func holdsInsideItsIntervalOnly(_ hedge: Hedge) {
    var generator = SeededGenerator(seed: UInt64(hedge.words[0].utf8.count) + 1)
    var counts = [true: 0, false: 0]
    for _ in 0..<Self.valuesForEachWord {
      let pair = Pair(using: &generator)
      let holds = hedge.holds(
        for: Rational(pair.value, over: 100),
        beside: Rational(pair.round, over: 100)
      )
      counts[holds, default: 0] += 1
      if holds != pair.allows(hedge) {
        Issue.record("\(hedge): \(pair.value) 对 \(pair.round)")
      }
    }
    #expect(counts.values.allSatisfy { $0 > Self.valuesForEachWord / 20 })
  }

  /// The words of a share that are true of it, in millionths.
  private func shareWords(_ share: Int) -> Set<String> {
    var words: Set<String> = []
    if (495_000...505_000).contains(share) { words.insert("一半") }
    if (470_000...500_000).contains(share) { words.insert("近半") }
    if (323_000...343_000).contains(share) { words.insert("三分之一") }
    if share > 500_000 { words.insert("过半") }
    if share > 850_000 { words.insert("绝大部分") }
    for (index, digit) in ["一", "两", "三", "四", "五", "六", "七", "八", "九"].enumerated() {
      let tenths = (index + 1) * 100_000
      if abs(share - tenths) <= 5000 { words.insert(digit + "成") }
      if (tenths - 30_000...tenths).contains(share) { words.insert("近" + digit + "成") }
      if (tenths...tenths + 30_000).contains(share) { words.insert("超过" + digit + "成") }
    }
    return words
  }

  @Test func namesSharesByWordsThatAreTrue() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<Self.valuesForEachWord {
      let near = Int.random(in: 0...200, using: &generator) * 5000
      let share =
        Bool.random(using: &generator)
        ? Int.random(in: 0..<1_000_000, using: &generator)
        : min(max(near + Int.random(in: -1...1, using: &generator), 0), 999_999)
      let said = fractionWords(of: Rational(share, over: 1_000_000))
      let allowed = shareWords(share)
      if let said {
        if !allowed.contains(said) { Issue.record("\(share) 说成“\(said)”") }
      } else if !allowed.isEmpty {
        Issue.record("\(share) 没有说，可以说\(allowed.sorted())")
      }
    }
  }

  /// 2 to the powers 0.03, 0.7 and −0.05 in millionths of millionths, rounded down.
  ///
  /// No quotient of the stream lies between such a bound and the next number.
  private static let bounds = (
    exactly: 1_021_012_125_707, more: 1_624_504_792_712, nearly: 965_936_328_924
  )

  private func doublingWords(_ value: Int, _ base: Int) -> String? {
    let digits = ["零", "一", "两", "三", "四", "五", "六", "七", "八"]
    let one = Int128(1_000_000_000_000)
    for count in 0...8 {
      // quotient ÷ 2^count, in the scale of the bounds.
      let left = Int128(value) * one
      let right = Int128(base) << Int128(count)
      if count > 0, left > Int128(Self.bounds.nearly) * right, left < one * right {
        return "接近翻\(digits[count])番"
      }
      guard count > 0, left >= one * right else { continue }
      if left <= Int128(Self.bounds.exactly) * right { return "翻了\(digits[count])番" }
      if left <= Int128(Self.bounds.more) * right { return "翻了\(digits[count])番多" }
    }
    return nil
  }

  @Test func countsDoublingsInsideTheirIntervalsOnly() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<Self.valuesForEachWord {
      let base = Int.random(in: 1...99, using: &generator)
      let value = Int.random(in: 1...base * 40, using: &generator)
      let said = Doubling(quotient: Rational(value, over: base))?.words
      if said != doublingWords(value, base) {
        Issue.record("\(value)÷\(base)：\(said ?? "无")，应为\(doublingWords(value, base) ?? "无")")
      }
    }
  }
}
