import Facts
import Phrasing
import Testing

struct BareTests {
  @Test func notesANegativeNumber() throws {
    let asked = question(type: .percentagePoint)
    let value = fact(percent("-3.07"), asked)
    let phrase = try said(.fact(value), to: asked)
    #expect(phrase.text == "−3.07个百分点")
    #expect(phrase.notes == [.bareNegative(value)])
  }

  @Test(arguments: [
    ("1.94", "1.04", "由1.04%提高到1.94%"), ("1.04", "1.94", "由1.94%下降到1.04%"),
    ("1.041", "1.04", "保持1.04%"),
  ])
  func saysAGrowthOfARateAsAMove(current: String, base: String, text: String) throws {
    let asked = question(.growthSinceYearStart, type: .ratio)
    let detail = Fact.Detail.change(
      current: percent(current),
      base: percent(base),
      type: .ratio,
      basePeriod: firstHalf
    )
    let value = percent(current) / percent(base) - Number(.one)
    #expect(try said(.fact(fact(value, asked, detail)), to: asked).text == text)
  }

  @Test func printsTheGrowthOfAnAmountAsARate() throws {
    let asked = question(.growthSinceYearStart, type: .ratio)
    let value = fact(percent("12.5"), asked, amounts("45000", "40000"))
    #expect(try said(.fact(value), to: asked).text == "12.50%")
  }

  @Test func refusesAValueWithoutMeaning() {
    let asked = question(.yearOverYearGrowth, type: .ratio)
    #expect(throws: PhraseProblem.self) {
      try said(undefined(.zeroBase, asked, amounts("1", "0")), to: asked)
    }
  }

  @Test func printsNamesMonthsAndTexts() throws {
    let own = Question(.organization(.own), type: .organization)
    #expect(try said(.organization(OrganizationID(index: 0)), to: own).text == "陕西")
    #expect(
      try said(.organization(OrganizationID(index: 0)), to: own, call("称", "全称")).text
        == "陕西省邮政局"
    )
    let end = Question(.time(.periodEnd), type: .month)
    #expect(try said(.month(june), to: end, call("月底")).text == "6月底")
    #expect(try said(.month(june), to: end, call("月")).text == "6月")
    #expect(try said(.month(Month(year: 2003, month: 1)), to: end).text == "2003年1月")
    let member = Question(.member(dimension: "业务", name: "代售卡"), type: .member(dimension: "业务"))
    #expect(try said(.member(dimension: "业务", name: "代售卡"), to: member).text == "缴费卡")
    let name = Question(.reportPeriod(.name), type: .text)
    let phrase = try said(.text("2004年上半年"), to: name)
    #expect(phrase.pieces.count == 1)
    #expect(phrase.text == "2004年上半年")
  }

  @Test func printsAnEntryByItsShortName() throws {
    let shares = question(type: .list(.ratio))
    let first = Question(.element(shares, 1), type: .ratio)
    let third = Question(.element(shares, 3), type: .ratio)
    let answer = list([("联通", percent("46")), ("移动", percent("43.51"))], shares)
    #expect(try said(answer, to: shares, call("名单")).text == "联通、移动")
    let source = [shares: answer]
    #expect(try said(answer, to: first, others: source).text == "联通")
    #expect(try said(answer, to: first, call("分数语"), others: source).text == "46.00%")
    #expect(throws: PhraseProblem.beyondEnd(index: 3, count: 2)) {
      try said(answer, to: third, others: source)
    }
  }

  @Test func standsInForAMissingValue() throws {
    let asked = question(type: .amount(yuan))
    let missing = Missing([.init(cell: nil, description: "神木县 2004年3月 的收入")])
    let phrase = try said(.missing(missing), to: asked, call("缺省", "数据待报"))
    #expect(phrase.text == "数据待报")
    #expect(phrase.notes == [.standIn(text: "数据待报", for: missing)])
    let growth = question(.yearOverYearGrowth, type: .ratio)
    let late = try said(.missing(missing), to: growth, call("升降语"), call("缺省", "待报"))
    #expect(late.text == "待报")
    let there = fact(number("6900"), asked)
    #expect(try said(.fact(there), to: asked, call("缺省", "待报")).text == "6900元")
  }

  @Test func takesDecimalsAndUnitOfTheTag() throws {
    let asked = question(type: .amount(yuan))
    let value = Answer.fact(fact(number("13986000"), asked))
    #expect(try said(value, to: asked, call("小数", [step(.zero)])).text == "1399万元")
    #expect(try said(value, to: asked, call("单位", "亿元")).text == "0.14亿元")
    let both = try said(value, to: asked, call("单位", "亿元"), call("小数", [step(Rational(4))]))
    #expect(both.text == "0.1399亿元")
  }
}
