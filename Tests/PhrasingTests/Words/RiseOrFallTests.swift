import Facts
import Phrasing
import Testing

struct RiseOrFallTests {
  private let growth = question(.yearOverYearGrowth, type: .ratio)

  private func says(
    _ value: Number,
    _ detail: Fact.Detail = .none,
    facet: Facet = .yearOverYearGrowth,
    words: [String] = []
  ) throws -> String {
    let asked = question(facet, type: .ratio)
    let call = call("升降语", words.map { text($0) })
    return try said(.fact(fact(value, asked, detail)), to: asked, call).text
  }

  @Test func saysRiseFallAndFlat() throws {
    #expect(try says(number("43/133")) == "同比增长32.33%")
    #expect(try says(percent("-4.34")) == "同比下降4.34%")
    #expect(try says(percent("0.004")) == "与上年同期持平")
    #expect(try says(percent("-0.004")) == "与上年同期持平")
  }

  @Test func takesWordsByFacet() throws {
    #expect(try says(percent("2"), facet: .previousPeriodGrowth) == "环比增长2.00%")
    #expect(try says(percent("0"), facet: .previousPeriodGrowth) == "与上月持平")
    #expect(try says(percent("-2"), facet: .growthSinceYearStart) == "下降2.00%")
  }

  @Test func callsTheQuarterBeforeByItsName() throws {
    let asked = question(.previousPeriodGrowth, type: .ratio)
    let quarter = Period(year: 2004, part: 2, of: 4)
    let flat = fact(percent("0"), asked, period: quarter)
    #expect(try said(.fact(flat), to: asked, call("升降语")).text == "与上季度持平")
  }

  @Test func takesTheAuthorsWords() throws {
    let words = ["，增长", "，下降", ""]
    #expect(try says(percent("57.22"), words: words) == "，增长57.22%")
    #expect(try says(percent("-4.34"), words: words) == "，下降4.34%")
    #expect(try says(percent("0"), words: words) == "")
    #expect(try says(percent("-1"), words: ["增长"]) == "同比下降1.00%")
  }

  @Test func saysTenfoldGrowthInTimes() throws {
    #expect(try says(number("19.69")) == "同比增长19.69倍")
    #expect(try says(number("10")) == "同比增长10.00倍")
    #expect(try says(number("9.9999")) == "同比增长999.99%")
  }

  @Test func saysWhatFellToNothing() throws {
    let text = try says(number("-1"), amounts("0", "4000"))
    #expect(text == "本期未发生，上年同期为4000元")
  }

  struct Base: Sendable {
    let reason: UndefinedReason
    let current: String
    let base: String
    let text: String
  }

  @Test(arguments: [
    Base(reason: .zeroBase, current: "4000", base: "0", text: "上年同期为零，本期为4000元"),
    Base(reason: .zeroBase, current: "0", base: "0", text: "上年同期为零，本期为0元"),
    Base(
      reason: .negativeBase,
      current: "1734",
      base: "-320",
      text: "上年同期为−320元，本期为1734元，由负转正"
    ),
    Base(reason: .negativeBase, current: "-120", base: "-320", text: "少亏200元"),
    Base(reason: .negativeBase, current: "-920", base: "-320", text: "多亏600元"),
    Base(reason: .negativeBase, current: "-320", base: "-320", text: "与上年同期持平"),
    Base(
      reason: .negativeBase,
      current: "0",
      base: "-320",
      text: "上年同期为−320元，本期为0元"
    ),
  ])
  func saysBasesWithoutARate(_ example: Base) throws {
    let answer = undefined(example.reason, growth, amounts(example.current, example.base))
    let phrase = try said(answer, to: growth, call("升降语"))
    #expect(phrase.text == example.text)
    #expect(phrase.notes == [.fellBack(function: "升降语", said: example.text)])
  }

  @Test func carriesTheAuthorsMarkToAVariant() throws {
    let answer = undefined(.zeroBase, growth, amounts("4000", "0"))
    let text = try said(answer, to: growth, call("升降语", "，增长", "，下降", "")).text
    #expect(text == "，上年同期为零，本期为4000元")
  }

  @Test func namesTheMonthBefore() throws {
    let asked = question(.previousPeriodGrowth, type: .ratio)
    let answer = undefined(.zeroBase, asked, amounts("4000", "0"))
    #expect(try said(answer, to: asked, call("升降语")).text == "上月为零，本期为4000元")
  }

  @Test func refusesWhatHasNoWords() {
    let answer = undefined(.firstPeriod, growth)
    #expect(throws: PhraseProblem.self) { try said(answer, to: growth, call("升降语")) }
    let missing = Missing([.init(cell: nil, description: "神木县 2004年3月 的收入")])
    #expect(throws: PhraseProblem.missing(missing)) {
      try said(.missing(missing), to: growth, call("升降语"))
    }
  }

  @Test func keepsDigitsInFacts() throws {
    let answer = undefined(.negativeBase, growth, amounts("1734", "-320"))
    for piece in try said(answer, to: growth, call("升降语")).pieces {
      if case .text(let text) = piece { #expect(!text.contains { $0.isNumber }) }
    }
  }
}
