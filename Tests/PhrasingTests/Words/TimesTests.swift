import Foundation
import Expressions
import Facts
import Phrasing
import Testing

struct TimesTests {
  private func says(
    _ function: String,
    _ current: String,
    from base: String,
    type: ValueType = .quantity(households)
  ) throws -> String {
    let asked = question(.monthly, type: type, of: "放号")
    return try said(
      .fact(fact(number(current), asked)),
      to: asked,
      call(function, [time(.yearStart, named: "自")]),
      others: growth(asked, over: .yearStart, number(current), number(base))
    ).text
  }

  /// What a fact book answers to 比(t).
  private func growth(
    _ asked: Question,
    over time: TimePoint,
    _ current: Number,
    _ base: Number
  ) -> [Question: Answer] {
    let argument = Question.Argument(value: Question(.time(time), type: .month))
    let growth = Question(.facet(asked, .growthOver, [argument]), type: .ratio)
    let detail = Fact.Detail.change(
      current: current,
      base: base,
      type: asked.type,
      basePeriod: Period(Month(year: 2004, month: 1))
    )
    guard base.sign > 0 else {
      return [growth: undefined(base.sign < 0 ? .negativeBase : .zeroBase, growth, detail)]
    }
    return [growth: .fact(fact(current / base - Number(.one), growth, detail))]
  }

  @Test(arguments: [
    ("16700", "4760", "增长2.51倍"), ("1874", "528", "增长2.55倍"), ("0.0688", "0.0076", "翻了三番多"),
    ("800", "100", "翻了三番"), ("816", "100", "翻了三番"), ("817", "100", "翻了三番多"),
    ("790", "100", "接近翻三番"), ("400", "100", "翻了两番"), ("200", "100", "翻了一番"),
    ("193", "100", "增长93.00%"), ("194", "100", "接近翻一番"), ("324", "100", "翻了一番多"),
    ("325", "100", "增长2.25倍"), ("100", "100", "持平"), ("50", "100", "下降50.00%"),
    ("0", "100", "下降100.00%"), ("1874", "0", "由0户变为1874户"), ("18740", "-528", "由−528户变为1.87万户"),
  ])
  func saysDoublings(current: String, base: String, text: String) throws {
    #expect(try says("番数", current, from: base) == text)
  }

  @Test(arguments: [
    ("800", "100", "增长7.00倍"), ("200", "100", "增长1.00倍"), ("199", "100", "增长99.00%"),
    ("100", "200", "下降50.00%"), ("5", "0", "由0户变为5户"),
  ])
  func saysTimes(current: String, base: String, text: String) throws {
    #expect(try says("倍数语", current, from: base) == text)
  }

  /// The bounds of claims.md, chg.double, with logarithms instead of powers.
  @Test func keepsToTheBoundsOfDoublings() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let quotient = Int.random(in: 1_000...20_000, using: &generator)
      let power = log2(Double(quotient) / 1000)
      let whole = power.rounded(.down)
      let rest = power - whole
      guard abs(rest - 0.03) > 1e-6, abs(rest - 0.7) > 1e-6, abs(rest - 0.95) > 1e-6 else {
        continue
      }
      let text = try says("番数", String(quotient), from: "1000")
      #expect(text.hasPrefix("接近翻") == (rest >= 0.95), "\(quotient)")
      #expect(
        (text.hasPrefix("翻了") && text.hasSuffix("番多")) == (whole >= 1 && rest >= 0.03 && rest < 0.7)
      )
      #expect((text.hasPrefix("翻了") && text.hasSuffix("番")) == (whole >= 1 && rest < 0.03))
    }
  }

  @Test func asksTheSameEntryAtTheOtherTime() throws {
    let shares = question(type: .list(.ratio))
    let own = question(.share, type: .ratio, of: "移动")
    let entry = ListEntry(
      subject: .none,
      name: "移动",
      shortName: "移动",
      value: .fact(fact(percent("43.51"), own)),
      question: own
    )
    let first = Question(.element(shares, 1), type: .ratio)
    var table = growth(own, over: .yearStart, percent("43.51"), percent("20"))
    table[shares] = .list([entry])
    let doubling = call("番数", [time(.yearStart, named: "自")])
    for asked in [first, Question(.property(first, "值"), type: .ratio)] {
      let source = FakeFactSource()
      source.answers = table.mapValues { Answered($0) }
      let tag = OutputTag(question: asked, calls: [doubling])
      #expect(try Phrasing.phrase(tag, in: context(source)).text == "翻了一番多")
    }
  }

  @Test func saysAGrowthInTimes() throws {
    let asked = question(.yearOverYearGrowth, type: .ratio)
    #expect(
      try said(.fact(fact(number("2.512"), asked)), to: asked, call("倍数语")).text == "增长2.51倍"
    )
    let fromZero = undefined(.zeroBase, asked, amounts("4000", "0"))
    #expect(try said(fromZero, to: asked, call("倍数语")).text == "由0元变为4000元")
  }

  @Test func throwsWhereTheBaseHasNoMeaning() throws {
    let asked = question(.yearOverYearGrowth, type: .ratio)
    let argument = Question.Argument(value: Question(.time(.yearStart), type: .month))
    let growth = Question(.facet(asked, .growthOver, [argument]), type: .ratio)
    #expect(throws: PhraseProblem.self) {
      try said(
        .fact(fact(number("0.08"), asked)),
        to: asked,
        call("番数", [time(.yearStart, named: "自")]),
        others: [growth: undefined(.zeroBase, growth, amounts("4000", "0"))]
      )
    }
  }

  @Test func namesTheFactsOfBothSides() throws {
    let asked = question(type: .amount(yuan))
    let others = growth(asked, over: .yearStart, number("4000"), number("-320"))
    let phrase = try said(
      .fact(fact(number("4000"), asked)),
      to: asked,
      call("倍数语", [time(.yearStart, named: "自")]),
      others: others
    )
    let january = Question(
      .at(asked, .absoluteMonth(Month(year: 2004, month: 1))),
      type: asked.type
    )
    func id(_ question: Question) -> FactID {
      FactID(question: question, organization: OrganizationID(index: 0))
    }
    #expect(
      phrase.pieces == [
        .text("由"), .fact(id(january), shownAs: "−320元"), .text("变为"),
        .fact(id(asked), shownAs: "4000元"),
      ]
    )
  }

  @Test(arguments: [
    ("50", "一半"), ("49.5", "一半"), ("50.5", "一半"), ("50.6", "超过五成"), ("61.42", "超过六成"),
    ("60.2", "六成"), ("59.4", "近六成"), ("57", "近六成"), ("56.9", "过半"), ("54", "过半"),
    ("33.3", "三分之一"), ("32.2", "超过三成"), ("36", "36.00%"), ("47", "近半"), ("46.9", "46.90%"),
    ("86", "绝大部分"), ("85", "过半"), ("84.9", "过半"), ("88", "近九成"), ("99", "绝大部分"),
    ("100", "100.00%"), ("9.6", "一成"), ("20.1", "两成"), ("18", "近两成"), ("8", "近一成"), ("4", "4.00%"),
    ("0", "0.00%"),
  ])
  func saysFractions(value: String, text: String) throws {
    let asked = question(.share, type: .ratio)
    let answer = Answer.fact(fact(percent(value), asked))
    #expect(try said(answer, to: asked, call("分数语")).text == text)
  }
}
