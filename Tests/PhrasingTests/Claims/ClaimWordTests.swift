import Facts
import Phrasing
import Testing

struct ClaimWordTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let found: [String]

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "同比增长", found: ["增长=升"]),
    Case(text: "降幅收窄", found: ["降幅收窄=降幅收窄"]),
    Case(text: "增幅收窄", found: ["增幅收窄=降"]),
    Case(text: "继续保持稳步增长", found: ["继续保持=依然", "稳步=稳步", "增长=升"]),
    Case(text: "大幅度下降", found: ["大幅度=大幅", "下降=降"]),
    Case(text: "时间过半、任务过半", found: ["时间过半、任务过半=双过半"]),
    Case(text: "收入与上年同期持平", found: ["与上年同期持平=平"]),
    Case(text: "居全省首位", found: ["首位=首位"]),
    Case(text: "并列第一", found: ["并列第一=并列首位"]),
    Case(text: "居第一", found: ["居第一=首位"]),
    Case(text: "没有词", found: []),
  ]

  @Test(arguments: cases)
  func readsTheLongestWord(_ item: Case) {
    let found = Claim.found(in: item.text).map {
      "\(item.text[$0.range])=\($0.claim.rawValue)"
    }
    #expect(found == item.found)
  }

  @Test func givesEachWordOneClaim() {
    let words = Claim.words.flatMap(\.words)
    #expect(Set(words).count == words.count)
    #expect(Set(Claim.words.map(\.claim)) == Set(Claim.allCases))
  }

  struct Judgement: Sendable, CustomTestStringConvertible {
    let claim: Claim
    /// In tenths of a per mille.
    let growth: Int
    let holds: Bool?

    var testDescription: String { "\(claim.rawValue) \(growth)" }
  }

  static let judgements: [Judgement] = [
    Judgement(claim: .rises, growth: 3233, holds: true),
    Judgement(claim: .rises, growth: -434, holds: false),
    // 0.004% prints as 0.00%.
    Judgement(claim: .rises, growth: 0, holds: false),
    Judgement(claim: .falls, growth: -434, holds: true),
    Judgement(claim: .falls, growth: 0, holds: false),
    Judgement(claim: .level, growth: 0, holds: true),
    Judgement(claim: .level, growth: 1, holds: false),
    Judgement(claim: .large, growth: 3000, holds: true),
    Judgement(claim: .large, growth: 2999, holds: false),
    Judgement(claim: .large, growth: -3000, holds: true),
    Judgement(claim: .fast, growth: 1500, holds: true),
    Judgement(claim: .fast, growth: 1499, holds: false),
    Judgement(claim: .small, growth: 499, holds: true),
    Judgement(claim: .small, growth: 500, holds: false),
    Judgement(claim: .small, growth: 0, holds: false),
    Judgement(claim: .overHalf, growth: 5000, holds: false),
    Judgement(claim: .overHalf, growth: 5001, holds: true),
    Judgement(claim: .steady, growth: 100, holds: nil),
  ]

  @Test(arguments: judgements)
  func judgesARate(_ item: Judgement) throws {
    let period = try #require(Period("2004-01..2004-06"))
    let value = Number(Rational(item.growth, over: 10000))
    let holds = item.claim.holds(for: value, type: .ratio, settings: Settings(reportPeriod: period))
    #expect(holds == item.holds)
  }

  @Test func takesTheDegreesOfTheSettings() throws {
    var settings = Settings(reportPeriod: try #require(Period("2004-01..2004-06")))
    settings.degreeWords = [.init(name: "大幅", bound: Rational(1, over: 10))]
    let value = Number(Rational(12, over: 100))
    #expect(Claim.large.holds(for: value, type: .ratio, settings: settings) == true)
    #expect(Claim.fast.holds(for: value, type: .ratio, settings: settings) == nil)
  }

  @Test(arguments: [
    ("三千万", 30_000_000), ("一百零五", 105), ("两千", 2000), ("十", 10), ("十五", 15), ("一亿三千万", 130_000_000),
    ("四十", 40), ("二十一万", 210_000),
  ])
  func readsHanNumerals(_ text: String, _ value: Int) {
    #expect(hanValue(text) == value)
  }

  @Test(arguments: ["", "三千头", "甲"])
  func refusesOtherTexts(_ text: String) {
    #expect(hanValue(text) == nil)
  }
}
