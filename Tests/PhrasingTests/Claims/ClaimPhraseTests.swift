import Facts
import Phrasing
import Testing

struct ClaimPhraseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    /// The words of each phrase.
    let found: [String]
    /// What the first phrase says.
    var phrase: ClaimPhrase?

    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "同比由降转升", found: ["由降转升"], phrase: .turn(isUp: true)),
    Case(text: "由正转负", found: ["由正转负"], phrase: .turn(isUp: false)),
    Case(text: "连续三个月正增长", found: ["连续三个月正增长"], phrase: .streak(3, isUp: true)),
    Case(text: "连续12个月保持下降", found: ["连续12个月保持下降"], phrase: .streak(12, isUp: false)),
    Case(text: "连续三个月居首位", found: []),
    Case(text: "连续两个季度增长", found: ["连续两个季度增长"], phrase: .quarters(2, isUp: true)),
    Case(text: "同比连续3个季度下降", found: ["连续3个季度下降"], phrase: .quarters(3, isUp: false)),
    Case(text: "连续两个季度居首位", found: []),
    Case(
      text: "实现翻番",
      found: ["翻番"],
      phrase: .doubled(.exactly(1), isLoose: true)
    ),
    Case(
      text: "翻了两番多",
      found: ["翻了两番多"],
      phrase: .doubled(.moreThan(2), isLoose: false)
    ),
    Case(
      text: "接近翻一番",
      found: ["接近翻一番"],
      phrase: .doubled(.nearly(1), isLoose: false)
    ),
    Case(text: "翻新网点三处", found: []),
    Case(text: "近四成", found: ["近四成"], phrase: .part(StatedPart(4, over: 10, .near))),
    Case(text: "占三分之二强", found: ["三分之二强"], phrase: .part(StatedPart(2, over: 3, .above))),
    Case(text: "约占三分之一", found: ["约占三分之一"], phrase: .part(StatedPart(1, over: 3, .about))),
    Case(text: "接近一半", found: ["接近一半"], phrase: .part(StatedPart(1, over: 2, .near))),
    Case(text: "四成半", found: ["四成半"], phrase: .part(StatedPart(45, over: 100))),
    Case(text: "快于时间进度", found: ["快于时间进度"], phrase: .plan(.ahead)),
    Case(text: "提前完成全年计划", found: ["提前完成全年计划"], phrase: .plan(.year(exceeds: false))),
    Case(text: "超额完成半年任务", found: ["超额完成半年任务"], phrase: .plan(.half(exceeds: true))),
    Case(text: "完成任务的情况", found: []),
    Case(text: "仅次于西安", found: ["仅次于"], phrase: .beside(.next)),
    Case(text: "比榆林市局高，", found: ["比榆林市局高"], phrase: .than(.above, other: "榆林市局")),
    Case(text: "同比榆林市局高", found: []),
    Case(text: "位列重庆、贵州之后。", found: ["位列重庆、贵州之后"], phrase: .than(.below, other: "重庆、贵州")),
    Case(text: "全省第一", found: ["第一"], phrase: .place(.at(1, fromEnd: false))),
    Case(text: "居第一", found: []),
    Case(text: "第一季度", found: ["第一"]),
    Case(text: "前三位之外", found: ["前三位之外"], phrase: .place(.outside(3))),
    Case(text: "前三个月", found: []),
    Case(text: "历史最高", found: []),
    Case(text: "第一大收入来源", found: ["第一大收入来源"], phrase: .lead(.largest)),
    Case(text: "收入主要来源于移动", found: ["主要来源于"], phrase: .lead(.mainSource)),
    Case(text: "首次突破500万元大关", found: ["首次突破500万元大关"]),
    // 近 of 附近 is no hedge.
    Case(text: "附近500户", found: ["500户"]),
    Case(text: "与上年基本持平", found: ["与上年基本持平"], phrase: .nearlyLevel(perMille: 10)),
    Case(text: "上年同期收入", found: []),
    // A word of its own, and what only looks like a part.
    Case(text: "超过一半", found: []),
    Case(text: "上半年完成", found: []),
    Case(text: "百分之三十", found: []),
  ]

  @Test(arguments: cases)
  func readsWhatSeveralWordsSay(_ item: Case) {
    let found = ClaimPhrase.found(in: item.text)
    #expect(found.map { String(item.text[$0.range]) } == item.found)
    if let phrase = item.phrase { #expect(found.first?.phrase == phrase) }
  }

  struct PartCase: Sendable, CustomTestStringConvertible {
    let part: StatedPart
    /// In hundredths of a per cent, the outermost that hold.
    let from: Int
    let to: Int?

    var testDescription: String { "\(part)" }
  }

  static let parts: [PartCase] = [
    PartCase(part: StatedPart(1, over: 2), from: 4950, to: 5050),
    PartCase(part: StatedPart(3, over: 10), from: 2950, to: 3050),
    PartCase(part: StatedPart(3, over: 10, .near), from: 2700, to: 3000),
    PartCase(part: StatedPart(3, over: 10, .above), from: 3001, to: 3300),
    PartCase(part: StatedPart(3, over: 10, .more), from: 3000, to: 3999),
    PartCase(part: StatedPart(3, over: 10, .shortOf), from: 2700, to: 2999),
    PartCase(part: StatedPart(3, over: 10, .about), from: 2940, to: 3060),
    PartCase(part: StatedPart(3, over: 10, .atLeast), from: 3000, to: nil),
  ]

  @Test(arguments: parts)
  func holdsBetweenItsBounds(_ item: PartCase) {
    func holds(_ hundredths: Int) -> Bool {
      item.part.holds(for: Rational(hundredths, over: 10_000))
    }
    #expect(holds(item.from))
    #expect(!holds(item.from - 1))
    if let to = item.to {
      #expect(holds(to))
      #expect(!holds(to + 1))
    }
  }
}
