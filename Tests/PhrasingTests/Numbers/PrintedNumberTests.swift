import Facts
import Phrasing
import Testing

struct PrintedNumberTests {
  private static let price = Measure(ladder: [MeasureUnit(base: "元/张")])
  private static let index = Measure(
    ladder: [MeasureUnit(base: "")],
    isAdditive: false,
    decimals: 1
  )

  struct Case: Sendable {
    let type: ValueType
    let value: String
    let text: String
  }

  // Numbers of language.md 1.1.9 and 1.2.
  @Test(arguments: [
    Case(type: .amount(yuan), value: "14080000", text: "1408.00万元"),
    Case(type: .amount(yuan), value: "567000000", text: "5.67亿元"),
    Case(type: .amount(yuan), value: "6900", text: "6900元"),
    Case(type: .amount(yuan), value: "6899.5", text: "6900元"),
    Case(type: .amount(yuan), value: "-320", text: "−320元"),
    Case(type: .amount(yuan), value: "9999.6", text: "10000元"),
    Case(type: .amount(yuan), value: "10000", text: "1.00万元"),
    Case(type: .amount(yuan), value: "0", text: "0元"),
    Case(type: .amount(yuan), value: "-0.4", text: "0元"),
    Case(type: .quantity(households), value: "6212", text: "6212户"),
    Case(type: .quantity(households), value: "1874/29", text: "65户"),
    Case(type: .quantity(households), value: "16700", text: "1.67万户"),
    Case(type: .index(index), value: "93.84", text: "93.8"),
    Case(type: .unitPrice(price), value: "3.725", text: "3.73元/张"),
    Case(type: .ratio, value: "43/133", text: "32.33%"),
    Case(type: .ratio, value: "0.46933", text: "46.93%"),
    Case(type: .ratio, value: "-0.000049", text: "0.00%"),
    Case(type: .percentagePoint, value: "-0.0307", text: "−3.07个百分点"),
    Case(type: .rank, value: "3", text: "第3位"),
    Case(type: .rankChange, value: "4", text: "4个位次"),
    Case(type: .multiple, value: "1.3233", text: "1.32倍"),
    Case(type: .cardinal, value: "4", text: "4"),
    Case(type: .plain, value: "12", text: "12"),
    Case(type: .plain, value: "1.5", text: "1.50"),
  ])
  func printsBareNumbers(_ example: Case) {
    let fact = fact(number(example.value), question(type: example.type))
    #expect(printed(fact, settings: settings) == example.text)
  }

  @Test func printsTiesAndHanRanks() {
    let members = [("甲", 1), ("乙", 2), ("丙", 2), ("丁", 4)].map {
      Ranking.Member(entry: .none, name: $0.0, place: $0.1)
    }
    let tied = fact(number("2"), question(type: .rank), .ranking(Ranking(members)))
    let last = fact(number("4"), question(type: .rank), .ranking(Ranking(members)))
    #expect(printed(tied, settings: settings) == "并列第2位")
    #expect(printed(last, settings: settings) == "第4位")
    var han = settings
    han.rankStyle = .han
    #expect(printed(tied, settings: han) == "并列第二位")
  }

  @Test func printsCompoundGrowthOnce() {
    let growth = Number(compoundGrowthOf: Rational(1408, over: 111), steps: 5)
    #expect(printed(fact(growth, question(type: .ratio)), settings: settings) == "66.21%")
  }

  @Test func roundsHalvesAsSet() {
    var even = settings
    even.rounding = .halfEven
    let half = fact(number("0.00125"), question(type: .ratio))
    #expect(printed(half, settings: settings) == "0.13%")
    #expect(printed(half, settings: even) == "0.12%")
  }

  @Test func takesDecimalsOfSettings() {
    var coarse = settings
    coarse.decimals = .init(amount: 0, quantity: 1, ratio: 1, percentagePoint: 3)
    let amount = fact(number("14080000"), question(type: .amount(yuan)))
    #expect(printed(amount, settings: coarse) == "1408万元")
    let rate = fact(number("0.46933"), question(type: .ratio))
    #expect(printed(rate, settings: coarse) == "46.9%")
  }

  @Test func printsMonthsAndSpans() {
    #expect(printed(june, settings: settings) == "6月")
    #expect(printed(Month(year: 2003, month: 1), settings: settings) == "2003年1月")
    #expect(printed(firstHalf, settings: settings) == "1—6月")
    #expect(printed(firstHalf.moved(byMonths: -12), settings: settings) == "2003年1—6月")
  }
}
