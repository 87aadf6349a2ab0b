import Facts
import Phrasing
import Testing

struct SignedWordTests {
  struct Case: Sendable {
    var facet: Facet?
    let type: ValueType
    let value: String
    let function: String
    var words: [String] = []
    var detail: Fact.Detail = .none
    let text: String
  }

  private static let amount = ValueType.amount(yuan)
  private static let points = ValueType.percentagePoint

  @Test(arguments: [
    Case(type: amount, value: "3440000", function: "增减语", text: "增加344.00万元"),
    Case(type: amount, value: "-6900", function: "增减语", text: "减少6900元"),
    Case(type: amount, value: "0.3", function: "增减语", text: "持平"),
    Case(type: .cardinal, value: "-3", function: "增减语", text: "减少3"),
    Case(
      facet: .yearOverYearIncrement,
      type: amount,
      value: "3440000",
      function: "增减语",
      detail: amounts("14080000", "10640000"),
      text: "同比增加344.00万元"
    ),
    Case(
      facet: .yearOverYearIncrement,
      type: amount,
      value: "0",
      function: "增减语",
      text: "与上年同期持平"
    ),
    Case(
      facet: .yearOverYearIncrement,
      type: amount,
      value: "4000",
      function: "增减语",
      detail: amounts("4000", "0"),
      text: "新增4000元"
    ),
    Case(
      facet: .yearOverYearIncrement,
      type: amount,
      value: "-6900",
      function: "增减语",
      words: ["比上年同期增收", "比上年同期减收"],
      text: "比上年同期减收6900元"
    ),
    Case(
      facet: .differenceOfIncrements,
      type: amount,
      value: "200",
      function: "增减语",
      detail: amounts("500", "300"),
      text: "多增200元"
    ),
    Case(
      facet: .differenceOfIncrements,
      type: amount,
      value: "200",
      function: "增减语",
      detail: amounts("-300", "-500"),
      text: "少减200元"
    ),
    Case(
      facet: .differenceOfIncrements,
      type: amount,
      value: "-800",
      function: "增减语",
      detail: amounts("-300", "500"),
      text: "净减少300元，上年同期净增500元"
    ),
    Case(type: points, value: "0.009", function: "升降点", text: "提高0.90个百分点"),
    Case(type: points, value: "-0.0254", function: "升降点", text: "下降2.54个百分点"),
    Case(type: points, value: "0.00004", function: "升降点", text: "持平"),
    Case(
      type: points,
      value: "-0.01",
      function: "升降点",
      words: ["加快", "回落"],
      text: "回落1.00个百分点"
    ),
    Case(
      type: points,
      value: "0.0909",
      function: "高低语",
      words: ["全国"],
      text: "高于全国9.09个百分点"
    ),
    Case(
      type: points,
      value: "-0.0033",
      function: "高低语",
      words: ["全省"],
      text: "低于全省0.33个百分点"
    ),
    Case(type: points, value: "0", function: "高低语", words: ["全国"], text: "与全国持平"),
    Case(
      type: amount,
      value: "-20000",
      function: "高低语",
      words: ["全省平均"],
      text: "低于全省平均2.00万元"
    ),
    Case(
      type: points,
      value: "0.0926",
      function: "快慢语",
      words: ["时间进度"],
      text: "快于时间进度9.26个百分点"
    ),
    Case(
      type: points,
      value: "-0.0307",
      function: "快慢语",
      words: ["时间进度"],
      text: "慢于时间进度3.07个百分点"
    ),
    Case(
      type: points,
      value: "0",
      function: "快慢语",
      words: ["时间进度"],
      text: "与时间进度同步"
    ),
  ])
  func saysTheWordOfTheSign(_ example: Case) throws {
    let asked = question(example.facet, type: example.type)
    let answer = Answer.fact(fact(number(example.value), asked, example.detail))
    let call = call(example.function, example.words.map { text($0) })
    #expect(try said(answer, to: asked, call).text == example.text)
  }

  @Test func saysAShareThatWasNothing() throws {
    let asked = question(.changeSinceYearStart, type: .percentagePoint)
    let detail = Fact.Detail.change(
      current: percent("1.94"),
      base: .zero,
      type: .ratio,
      basePeriod: firstHalf
    )
    let answer = Answer.fact(fact(percent("1.94"), asked, detail))
    #expect(try said(answer, to: asked, call("升降点")).text == "由无到1.94%")
    #expect(
      try said(answer, to: asked, call("升降点", "提高", "下降")).text == "提高1.94个百分点"
    )
  }

  @Test func callsFlatWhatPrintsAsZeroInTheUnitOfTheSentence() throws {
    let asked = question(.yearOverYearIncrement, type: .amount(yuan))
    let answer = Answer.fact(fact(number("30"), asked))
    let inTenThousands = SentenceUnits(MeasureUnit(base: "元", power: 4))
    #expect(try said(answer, to: asked, call("增减语")).text == "同比增加30元")
    let text = try said(answer, to: asked, call("增减语"), units: inTenThousands).text
    #expect(text == "与上年同期持平")
  }

  @Test func asksForTheTextOfAnArgument() throws {
    let asked = question(type: .percentagePoint)
    let scope = Question(
      .property(Question(.organization(.parent), type: .organization), "范围"),
      type: .text
    )
    let average = Question(
      .arithmetic(.plus, scope, Question(.text("平均"), type: .text)),
      type: .text
    )
    let answer = Answer.fact(fact(percent("7.98"), asked))
    let phrase = try said(
      answer,
      to: asked,
      call("约", [step(.one)]),
      call("高低语", [.init(value: average)]),
      others: [scope: .text("全省")]
    )
    #expect(phrase.text == "高于全省平均近8个百分点")
  }

  @Test func collectsAmountsBeforeHedging() throws {
    let asked = question(type: .amount(yuan))
    let value = fact(number("14080000"), asked)
    let phrase = try said(.fact(value), to: asked, call("约", [step(Rational(100))]))
    #expect(phrase.text == "超过1400万元")
    #expect(phrase.amounts == [value])
    let own = try said(.fact(value), to: asked, call("单位", "元"))
    #expect(own.text == "14080000元")
    #expect(own.amounts.isEmpty)
  }
}
