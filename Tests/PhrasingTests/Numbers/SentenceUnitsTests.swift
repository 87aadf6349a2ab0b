import Facts
import Phrasing
import Testing

struct SentenceUnitsTests {
  private func amount(_ value: String) -> Fact {
    fact(number(value), question(type: .amount(yuan)))
  }

  @Test func setsAllAmountsInTheUnitOfTheLargest() {
    let large = amount("-14080000")
    let small = amount("4000")
    let users = fact(number("6212"), question(type: .quantity(households)))
    let units = SentenceUnits(fitting: [small, large, users])
    #expect(printed(small, settings: settings, units: units) == "0.40万元")
    #expect(printed(large, settings: settings, units: units) == "−1408.00万元")
    #expect(printed(users, settings: settings, units: units) == "6212户")
  }

  /// Amounts beside 1.00亿元.
  @Test(arguments: [
    ("5000", "5000元"), ("-5000", "−5000元"), ("499999", "50.00万元"), ("500000", "0.01亿元"),
    ("1", "1元"), ("0", "0.00亿元"),
  ])
  func leavesAnAmountItsDigits(_ value: String, _ text: String) {
    let units = SentenceUnits(fitting: [amount("100000000"), amount(value)])
    #expect(printed(amount(value), settings: settings, units: units) == text)
  }

  @Test func obeysTheUnitOfATag() {
    let style = NumberStyle(unit: MeasureUnit(base: "元", power: 8))
    #expect(printed(amount("5000"), settings: settings, style: style) == "0.00亿元")
  }

  @Test func keepsToTheLadderOfEachMeasure() {
    let short = Measure(ladder: [MeasureUnit(base: "元"), MeasureUnit(base: "元", power: 4)])
    let national = amount("567000000")
    let local = fact(number("20000000"), question(type: .amount(short)))
    let units = SentenceUnits(fitting: [national, local])
    #expect(printed(local, settings: settings, units: units) == "2000.00万元")
  }

  @Test func givesEachItsOwnUnitWhenEmpty() {
    #expect(printed(amount("4000"), settings: settings) == "4000元")
  }
}
