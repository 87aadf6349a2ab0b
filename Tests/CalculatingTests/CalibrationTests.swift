import Calculating
import Diagnostics
import Facts
import Foundation
import Phrasing
import Testing

/// The 93 figures of the seed summary that the data must give (calibration.json, check.py).
struct CalibrationTests {
  struct Target: Decodable, CustomTestStringConvertible {
    let id: String
    let expect: String
    let unit: String
    let decimals: Int?
    let kind: String
    var testDescription: String { id }
  }

  private struct Targets: Decodable { let targets: [Target] }

  static let targets: [Target] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/calibration.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    return (try? JSONDecoder().decode(Targets.self, from: data))?.targets ?? []
  }()

  /// What is asked for each figure, in the report of 陕西; several for a list.
  static let expressions: [String: [String]] = [
    "nation.revenue": ["收入[全国]"],
    "nation.growth": ["收入[全国].月均增幅"],
    "nation.share": ["收入[全国].占比(邮政收入)"],
    "nation.share_change": ["收入[全国].占比(邮政收入).较年初"],
    "nation.activations": ["放号[全国]"],
    "nation.cards": ["售卡[全国]"],
    "nation.act_growth": ["放号[全国].月均增幅"],
    "nation.card_growth": ["售卡[全国].月均增幅"],
    "jan.revenue": ["收入@1月.当月"],
    "jan.flat": ["收入@1月.当月.同比"],
    "rank.revenue": ["收入.排名(全国)"],
    "rank.growth": ["收入.同比.排名(全国)"],
    "rank.revenue_up": ["收入.位次变化(全国)"],
    "rank.growth_up": ["收入.同比.位次变化(全国)"],
    "peer.size": ["考核同组.个数"],
    "peer.steady": ["收入.排名(考核同组).逐月(1-5月)", "综合指数.排名(考核同组).逐月(1-5月)"],
    "peer.june": ["收入.排名(考核同组)", "综合指数.排名(考核同组)"],
    "peer.ahead": ["收入.前(2, 考核同组)"],
    "h1.revenue": ["收入"],
    "h1.yoy": ["收入.同比"],
    "h1.plan": ["收入.完成率"],
    "h1.plan_yuan": ["收入.计划"],
    "h1.half_not_reached": ["收入.完成率"],
    "h1.growth": ["收入.月均增幅"],
    "operator.share.移动": ["收入[移动].占比"],
    "operator.share.联通": ["收入[联通].占比"],
    "operator.share.电信": ["收入[电信].占比"],
    "operator.share.网通": ["收入[网通].占比"],
    "operator.change.联通": ["收入[联通].占比.较年初"],
    "operator.change.移动": ["收入[移动].占比.较年初"],
    "operator.change.电信": ["收入[电信].占比.较年初"],
    "product.share.代售卡": ["收入[代售卡].占比"],
    "product.share.代放号": ["收入[代放号].占比"],
    "product.share.代收费": ["收入[代收费].占比"],
    "product.share.公话": ["收入[公话].占比"],
    "product.steady": ["收入.构成(业务).较年初"],
    "county.share": ["收入[县局].占比"],
    "county.change": ["收入[县局].占比.较年初"],
    "county.half": ["收入[县局].占比", "收入[县局]@年初.占比"],
    "spec.lead": ["邮政收入[代办电信].同比.排名(专业).逐月(4-6月)"],
    "spec.trend": ["收入.贡献率(邮政收入).逐月 是 递增"],
    "spec.rank_jan": ["收入@1月.贡献率(邮政收入).排名(专业)"],
    "spec.contrib_jan": ["收入@1月.贡献率(邮政收入)"],
    "spec.rank_jun": ["收入.贡献率(邮政收入).排名(专业)"],
    "spec.contrib_jun": ["收入.贡献率(邮政收入)"],
    "spec.doublings": ["收入.贡献率(邮政收入) ÷ 收入@1月.贡献率(邮政收入)"],
    "spec.share_jan": ["收入@1月.占比(邮政收入)"],
    "spec.share_jun": ["收入.占比(邮政收入)"],
    "spec.share_rel": ["收入.占比(邮政收入).较年初增幅"],
    "q.activations": ["放号"],
    "q.cards": ["售卡"],
    "q.cards_share": ["售卡.占比(全国)"],
    "q.cards.联通": ["售卡[联通]"],
    "q.cards_share.联通": ["售卡[联通].占比(全国)"],
    "q.cards_rank.联通": ["售卡[联通].排名(全国)"],
    "q.cards.移动": ["售卡[移动]"],
    "q.cards_share.移动": ["售卡[移动].占比(全国)"],
    "q.cards_rank.移动": ["售卡[移动].排名(全国)"],
    "q.cards.电信": ["售卡[电信]"],
    "q.cards_share.电信": ["售卡[电信].占比(全国)"],
    "q.cards_rank.电信": ["售卡[电信].排名(全国)"],
    "q.act_growth": ["放号.月均增幅"],
    "q.card_growth": ["售卡.月均增幅"],
    "model.counts": [
      "市局.当(管理模式 = 专业局).个数", "市局.当(管理模式 = 代办电信部).个数", "市局.当(管理模式 = 归口专业局管理).个数",
    ],
    "model.first": ["市局.当(管理模式 = 专业局).最早(成立).名称"],
    "yulin.revenue": ["收入[榆林]"],
    "yulin.rank": ["收入[榆林].排名(市局)"],
    "yulin.share": ["收入[榆林].占比(邮政收入)"],
    "yulin.gap": ["收入[榆林].占比(邮政收入) − 收入.占比(邮政收入)"],
    "yulin.share_rank": ["收入[榆林].占比(邮政收入).排名(市局)"],
    "county.top10": ["收入.前(10, 县局).当(市局 = 榆林).个数"],
    "shenmu.revenue": ["收入[神木]"],
    "shenmu.rank": ["收入[神木].排名(县局)"],
    "county.top10_names": ["收入.前(10, 县局).当(市局 = 榆林).除(神木)"],
    "yanan.mobile_act": ["放号[延安, 移动]"],
    "yanan.mobile_act_share": ["放号[延安, 移动].占比(陕西)"],
    "yanan.mobile_act_rev": ["收入[延安, 移动, 代放号]"],
    "yanan.mobile_act_rev_share": ["收入[延安, 移动, 代放号].占比(陕西)"],
    "yanan.act_first": ["放号[延安].排名(市局)", "收入[延安, 代放号].排名(市局)"],
    "ansai.act": ["放号[安塞]"],
    "ansai.act_rev": ["收入[安塞, 代放号]"],
    "ansai.act_share": ["放号[安塞].占比(延安)"],
    "ansai.act_rev_share": ["收入[安塞, 代放号].占比(延安)"],
    "june.record": ["收入.当月"],
    "xian.card_amount": ["售卡金额[西安]"],
    "xian.card_share": ["售卡金额[西安].占比(陕西)"],
    "xian.card_rev": ["收入[西安, 代售卡]"],
    "xian.coll_faster": ["代收费额[西安]@二季度.环比"],
    "xian.coll_amount": ["代收费额[西安]"],
    "xian.coll_rev": ["收入[西安, 代收费]"],
    "ansai.revenue": ["收入[安塞]"],
    "ansai.over_head": ["收入[安塞] > 收入[延安市局本部]"],
    "ansai.second": ["邮政收入[安塞].构成(专业).降序.前(2)"],
  ]

  private static let province = SampleProvince.shared

  @Test func asksEveryTarget() {
    #expect(Self.targets.count == 93)
    #expect(Self.targets.allSatisfy { Self.expressions[$0.id] != nil })
    #expect(Self.province.findings.diagnostics.isEmpty)
  }

  @Test func givesEveryCalibratedFigure() throws {
    // One book for all: laying out the tables again for each would take most of the time.
    let book = Self.province.book()
    for target in Self.targets { try check(target, in: book) }
  }

  private func check(_ target: Target, in book: FactBook) throws {
    let own = try Self.province.id("陕西")
    let answers = try (Self.expressions[target.id] ?? []).map { expression in
      book.answer(try Self.province.question(expression), for: own).answer
    }
    for answer in answers {
      if case .missing(let missing) = answer {
        Issue.record("\(target.id) 缺 \(missing.places.prefix(3))")
      }
    }
    switch target.kind {
    case "list": #expect(Self.list(answers, target.expect) == target.expect, "\(target.id)")
    case "bool": #expect(answers == [.truth(target.expect == "True")], "\(target.id)")
    case "rank", "value", "record":
      for text in answers.map({ Self.text($0, target) }) {
        #expect(text == target.expect, "\(target.id)")
      }
    default: for number in answers.flatMap(Self.numbers) { try check(number, target) }
    }
  }

  private func check(_ number: Number, _ target: Target) throws {
    let mark = Number(try #require(Rational(decimal: target.expect)))
    let value = number * Number(Self.factor(target.unit))
    switch target.kind {
    case "over": #expect(value > mark)
    case "under": #expect(value < mark)
    case "near": #expect(value < mark && value >= mark * Number(Rational(98, over: 100)))
    case "within": #expect(value.magnitude <= mark)
    default: Issue.record("unknown kind \(target.kind)")
    }
  }

  private static func numbers(_ answer: Answer) -> [Number] {
    switch answer {
    case .fact(let fact): [fact.value]
    case .list(let entries): entries.flatMap { numbers($0.value) }
    default: []
    }
  }

  private static func factor(_ unit: String) -> Rational {
    switch unit {
    case "%", "个百分点": Rational(100)
    case "亿元": Rational(1, over: 100_000_000)
    case "万元", "万户", "万张": Rational(1, over: 10000)
    default: .one
    }
  }

  private static func text(_ answer: Answer, _ target: Target) -> String {
    guard case .fact(let fact) = answer else { return HandMade.text(answer) }
    if target.unit == "番" {
      return String(Int(log2(fact.value.double)))
    }
    let value = fact.value.printable * factor(target.unit)
    return value.decimalText(decimals: target.decimals ?? 0, rounding: .halfUp)
  }

  /// Names or places of a list, or of several single answers; several lists must agree.
  private static func list(_ answers: [Answer], _ expected: String) -> String {
    let texts = answers.map { answer -> String in
      guard case .list(let entries) = answer else { return HandMade.text(answer) }
      let isNamed = expected.first.map { !$0.isNumber } ?? false
      return entries.map { isNamed ? $0.name : HandMade.text($0.value) }.joined(separator: ",")
    }
    if answers.count > 1, texts.allSatisfy({ $0 == expected }) { return expected }
    return texts.joined(separator: ",")
  }
}
