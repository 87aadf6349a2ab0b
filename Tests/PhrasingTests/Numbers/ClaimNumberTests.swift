import Facts
import Phrasing
import Testing

/// The arithmetic that claims.md states of the seed, through the one print of numbers.
struct ClaimNumberTests {
  private func rate(_ value: Number) -> String {
    printed(fact(value, question(type: .ratio)), settings: settings)
  }

  private func quotient(_ part: String, _ whole: String) -> String {
    rate(number(part) / number(whole))
  }

  @Test func printsSharesAndRates() {
    #expect(quotient("1408", "3000") == "46.93%")
    #expect(quotient("344", "1064") == "32.33%")
    #expect(quotient("5.59", "448.06") == "1.25%")
    #expect(quotient("245.83", "3862.13") == "6.37%")
    #expect(quotient("343.99", "5000") == "6.88%")
  }

  // X4 of claims.md part 3: the three readings of 月均增幅.
  @Test(arguments: [
    (Rational(1408, over: 111), "66.21%"), (Rational(6), "43.10%"),
    (Rational(420, over: 111), "30.49%"),
  ])
  func printsCompoundGrowth(quotient: Rational, text: String) {
    #expect(rate(Number(compoundGrowthOf: quotient, steps: 5)) == text)
  }

  // X1, X2, X3, X12: gaps from their own two values, hedged or not.
  @Test(arguments: [
    ("66.21", "49.59", "高于全国16.62个百分点"), ("63.71", "48.00", "高于全国15.71个百分点"),
    ("60.44", "49.46", "高于全国10.98个百分点"),
  ])
  func printsGaps(own: String, national: String, text: String) throws {
    let asked = question(type: .percentagePoint)
    let gap = fact(percent(own) - percent(national), asked)
    #expect(try said(.fact(gap), to: asked, call("高低语", "全国")).text == text)
  }

  @Test(arguments: [("10", "超过8个百分点"), ("9.92", "近8个百分点"), ("9.94", "8个百分点")])
  func hedgesTheGapOfShares(share: String, text: String) throws {
    let asked = question(type: .percentagePoint)
    let gap = fact(percent(share) - percent("1.94"), asked)
    let call = call("约", [step(.one)])
    #expect(try said(.fact(gap), to: asked, call).text == text)
  }

  // X7: 3.07 points and 92万元 short of half.
  @Test func printsWhatIsShortOfHalf() {
    let half = number("15000000") - number("14080000")
    let amount = fact(half, question(type: .amount(yuan)))
    #expect(printed(amount, settings: settings) == "92.00万元")
    let pace = number("1408/3000") - number("1/2")
    let point = fact(pace, question(type: .percentagePoint))
    #expect(printed(point, settings: settings) == "−3.07个百分点")
  }
}
