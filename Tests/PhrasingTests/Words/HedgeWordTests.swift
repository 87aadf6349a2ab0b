import Facts
import Phrasing
import Testing

struct HedgeWordTests {
  struct Case: Sendable {
    let type: ValueType
    let value: String
    let function: String
    let step: Rational
    var unit: MeasureUnit?
    let text: String
  }

  private static let amount = ValueType.amount(yuan)
  private static let hundredMillions = MeasureUnit(base: "元", power: 8)

  @Test(arguments: [
    Case(type: amount, value: "4200000", function: "约", step: Rational(10), text: "420万元"),
    Case(type: amount, value: "4200000.4", function: "约", step: Rational(10), text: "420万元"),
    Case(type: amount, value: "1140000", function: "约", step: Rational(10), text: "超过110万元"),
    Case(type: amount, value: "1190000", function: "约", step: Rational(10), text: "近120万元"),
    Case(
      type: amount,
      value: "139860000",
      function: "约",
      step: Rational(10_000_000),
      unit: hundredMillions,
      text: "近1.4亿元"
    ),
    Case(type: .ratio, value: "0.5712", function: "约", step: Rational(1), text: "超过57%"),
    Case(type: .percentagePoint, value: "0.0798", function: "约", step: Rational(1), text: "近8个百分点"),
    Case(
      type: .percentagePoint,
      value: "0.0806",
      function: "约",
      step: Rational(1),
      text: "超过8个百分点"
    ),
    Case(
      type: .percentagePoint,
      value: "0.002",
      function: "约",
      step: Rational(1),
      text: "0.20个百分点"
    ),
    Case(type: .ratio, value: "0.00941", function: "约", step: Rational(1), text: "0.94%"),
    Case(type: amount, value: "14080000", function: "下限", step: Rational(100), text: "1400余万元"),
    Case(type: amount, value: "14000000", function: "下限", step: Rational(100), text: "1400万元"),
    Case(type: amount, value: "13999999.6", function: "下限", step: Rational(100), text: "1400万元"),
    Case(type: amount, value: "19000000", function: "下限", step: Rational(500), text: "1900.00万元"),
    Case(
      type: .quantity(households),
      value: "6212",
      function: "下限",
      step: Rational(100),
      text: "6200余户"
    ),
    Case(
      type: amount,
      value: "139860000",
      function: "下限",
      step: Rational(10_000_000),
      unit: hundredMillions,
      text: "1.40亿元"
    ),
    Case(type: amount, value: "14080000", function: "上限", step: Rational(500), text: "不足1500万元"),
    Case(type: amount, value: "11000000", function: "上限", step: Rational(500), text: "1100.00万元"),
    Case(type: amount, value: "15000000", function: "上限", step: Rational(500), text: "1500万元"),
  ])
  func hedgesWhatIsTrue(_ example: Case) throws {
    let asked = question(type: example.type)
    let answer = Answer.fact(fact(number(example.value), asked))
    let call = call(example.function, [step(example.step, example.unit)])
    #expect(try said(answer, to: asked, call).text == example.text)
  }

  @Test func recordsWhatItFellBackTo() throws {
    let asked = question(type: .percentagePoint)
    let answer = Answer.fact(fact(percent("-0.20"), asked))
    let phrase = try said(answer, to: asked, call("约", [step(.one)]), call("高低语", "全国平均"))
    #expect(phrase.text == "低于全国平均0.20个百分点")
    #expect(phrase.notes == [.fellBack(function: "约", said: "−0.20个百分点")])
  }

  @Test func hedgesNoBareNegative() throws {
    let asked = question(type: .percentagePoint)
    let answer = Answer.fact(fact(percent("-7.98"), asked))
    #expect(try said(answer, to: asked, call("约", [step(.one)])).text == "−7.98个百分点")
    let lower = try said(answer, to: asked, call("约", [step(.one)]), call("高低语", "全省"))
    #expect(lower.text == "低于全省近8个百分点")
  }

  /// The intervals of claims.md 1.5 in whole numbers, restated.
  @Test func hedgesInsideTheIntervalsOnly() throws {
    var generator = SeededGenerator(seed: 7)
    let asked = question(type: .percentagePoint)
    for _ in 0..<400 {
      let tenThousandths = Int.random(in: 1...4000, using: &generator)
      let value = Number(Rational(tenThousandths, over: 10000))
      let text = try said(.fact(fact(value, asked)), to: asked, call("约", [step(.one)])).text
      // One point is 100 of these; the value has two decimals of a point, so it prints exactly.
      let round = (tenThousandths + 50) / 100 * 100
      let isNear = round * 95 <= tenThousandths * 100 && tenThousandths < round
      let isAbove = round < tenThousandths && tenThousandths * 10 < round * 11
      let points = "\(round / 100)个百分点"
      let expected =
        round == 0
        ? nil
        : tenThousandths == round
          ? points : isNear ? "近" + points : isAbove ? "超过" + points : nil
      if let expected {
        #expect(text == expected)
      } else {
        #expect(text.contains(".") && !text.contains("近") && !text.contains("超过"))
      }
    }
  }

  @Test func saysOnlyOfWhatIsBelow() throws {
    let series = Question(.series("收入"), type: .amount(yuan))
    let january = Question(
      .facet(Question(.at(series, .month(1)), type: series.type), .monthly, []),
      type: series.type
    )
    let monthly = Question(.facet(series, .monthly, []), type: series.type)
    let lastJanuary = Question(
      .at(monthly, .absoluteMonth(Month(year: 2003, month: 1))),
      type: series.type
    )
    let period = Period(Month(year: 2004, month: 1))
    let answer = Answer.fact(fact(number("1110000"), january, period: period))
    func says(_ base: String) throws -> Phrase {
      try said(
        answer,
        to: january,
        call("仅", [time(.sameLastYear)]),
        others: [lastJanuary: .fact(fact(number(base), january))]
      )
    }
    #expect(try says("1090000").text == "111.00万元")
    #expect(try says("1200000").text == "仅111.00万元")
    #expect(try says("1110000").notes.count == 1)
  }
}
