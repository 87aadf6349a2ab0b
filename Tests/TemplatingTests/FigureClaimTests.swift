import Diagnostics
import Documents
import Expressions
import Facts
import Nodes
import Testing

@testable import Templating

/// 要点 as a list of claims, proved by the predicates of sentences (charts.md B.7).
struct FigureClaimTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let block: String
    let claims: String
    /// The takeaway; nil where the claim is refused.
    let says: String?

    var testDescription: String { claims + "：" + block.replacing("\n", with: " ") }
  }

  @Test(arguments: cases)
  func saysWhatHolds(_ claimed: Case) throws {
    var log = DiagnosticLog()
    let block = claimed.block + "要点: " + claimed.claims + "\n"
    let chart = try SampleProvince().chart(block, log: &log)
    let refusals = log.diagnostics.filter { $0.code == "G112" }
    if let says = claimed.says {
      #expect(chart.takeaway == says)
      #expect(refusals.isEmpty, "\(refusals.map(\.message))")
    } else {
      #expect(refusals.count == 1)
    }
  }

  private static let trend = "图型: 趋势\n指标: 收入\n"
  private static let ranking = "图型: 排名\n指标: 收入\n维度: 市局\n比较: 年初\n突出: 榆林\n"
  private static let growth = "图型: 排名\n指标: 收入.同比\n维度: 市局\n突出: 延安\n"
  private static let parts = "图型: 构成\n指标: 收入.占比\n维度: 运营商\n比较: 年初\n"
  private static let completion = "图型: 完成\n指标: 收入.完成率\n维度: 市局\n"
  private static let gap = "图型: 差距\n指标: [收入: 收入.月均增幅]\n比较: 全国\n注: 月均增幅为累计数对元月的\n"
  private static let course = "图型: 名次\n指标: 综合指数.排名(考核同组)\n维度: 省\n范围: {组: 考核同组}\n突出: 陕西\n"

  /// Months 111 152 200 238 287 420; bureaux 394.60 385.19 165 …; operators 43.51 46.00 10.16 0.33.
  static let cases: [Case] = [
    Case(block: trend, claims: "[历史最高]", says: "6月420.00万元，创当月历史新高"),
    Case(block: trend, claims: "[{位置: 3月, 断言: 历史最高}]", says: nil),
    Case(block: trend, claims: "[历史最低]", says: nil),
    Case(block: trend, claims: "[逐月增长]", says: "1月至6月逐月增长"),
    Case(block: trend, claims: "[连续5月增长]", says: "至6月连续5个月增长"),
    Case(block: trend, claims: "[连续五个月增长]", says: "至6月连续5个月增长"),
    Case(block: trend, claims: "[连续6月增长]", says: nil),
    Case(
      block: trend,
      claims: "[逐月增长, {位置: 6月, 断言: 历史最高, 文字: 6月创新高}]",
      says: "1月至6月逐月增长；6月创新高"
    ),
    Case(block: trend, claims: "[由降转升]", says: nil),
    Case(block: ranking, claims: "[第2位]", says: "榆林以385.19万元居第2位"),
    Case(block: ranking, claims: "[居首]", says: nil),
    Case(block: ranking, claims: "[{位置: 西安, 断言: 居首}]", says: "西安以394.60万元居首位"),
    Case(block: ranking, claims: "[{位置: 铜川, 断言: 居末}]", says: "铜川以15.21万元居末位"),
    Case(block: ranking, claims: "[{位置: 西安, 断言: 前移1位}]", says: "西安比年初前移1个位次"),
    Case(block: ranking, claims: "[前移1位]", says: nil),
    // 779.79 of 1408 are 55.38%.
    Case(block: ranking, claims: "[前2占55.38%]", says: "前2个市局合计占55.38%"),
    Case(block: ranking, claims: "[前两占55%]", says: "前2个市局合计占55.38%"),
    Case(block: ranking, claims: "[前2占56%]", says: nil),
    Case(block: parts, claims: "[占比过半]", says: nil),
    Case(block: parts, claims: "[前2占89.51%]", says: "前2个运营商合计占89.51%"),
    Case(block: completion, claims: "[{位置: 榆林, 断言: 达到时间进度}]", says: "榆林完成59.26%，达到时间进度"),
    Case(block: completion, claims: "[{位置: 榆林, 断言: 过半}]", says: "榆林完成59.26%，任务过半"),
    // 50.00% on the dot keeps the pace and is half of the plan, as in a sentence.
    Case(block: completion, claims: "[{位置: 安康, 断言: 达到时间进度}]", says: "安康完成50.00%，达到时间进度"),
    Case(block: completion, claims: "[{位置: 安康, 断言: 过半}]", says: "安康完成50.00%，任务过半"),
    Case(block: completion, claims: "[{位置: 铜川, 断言: 达到时间进度}]", says: nil),
    Case(block: "图型: 进度\n指标: 收入\n", claims: "[过半]", says: nil),
    // A growth of more than half is no share.
    Case(block: growth, claims: "[占比过半]", says: nil),
    Case(block: growth, claims: "[前2占90%]", says: nil),
    Case(block: gap, claims: "[高于全国]", says: "收入高于全国9.09个百分点"),
    Case(block: course, claims: "[第3位]", says: "陕西居第3位"),
    Case(block: course, claims: "[前移1位]", says: "陕西比1月前移1个位次"),
    // Nothing in the figure could prove it.
    Case(block: trend, claims: "[翻1番]", says: nil),
    Case(block: trend, claims: "[扭亏]", says: nil),
    Case(block: ranking, claims: "[{位置: 渭北, 断言: 居首}]", says: nil),
  ]

  @Test(arguments: FigureClaim.words)
  func readsEveryWord(_ word: String) { #expect(FigureClaim(word) != nil) }

  @Test(arguments: ["第零位", "第位", "连续增长", "前3占", "前移位", "翻番番", "过半数"])
  func readsNothingElse(_ word: String) { #expect(FigureClaim(word) == nil) }

  @Test func provesDoublingAndGainsByTheirPredicates() {
    func table(_ before: Int, _ now: Int) -> FigureTable {
      let metric = FigureMetric(key: "收入", name: "收入", type: .plain)
      var table = FigureTable(kind: .ranking, metric: metric)
      table.keys = [FigureKey(key: "甲", name: "甲")]
      table.values = [[.number(Number(Rational(now)), nil)]]
      table.before = [.number(Number(Rational(before)), nil)]
      return table
    }
    #expect(table(100, 200).holds(.doubled(1), 0) == true)
    #expect(table(100, 199).holds(.doubled(1), 0) == false)
    #expect(table(100, 800).holds(.doubled(3), 0) == true)
    // 0.76 → 6.88 is more than three times doubled.
    #expect(table(76, 688).holds(.doubled(3), 0) == false)
    #expect(table(-5, 3).holds(.turnedProfit, 0) == true)
    #expect(table(-5, -1).holds(.turnedProfit, 0) == false)
    #expect(table(5, 3).holds(.turnedProfit, 0) == false)
  }

  @Test func namesTheClaimThatIsNone() throws {
    let province = try SampleProvince()
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: "图型: 趋势\n指标: 收入\n要点: [历史最髙]\n")
    let node = try #require(parseYAML(source, log: &log))
    #expect(compileFigure(node, against: province.schema, locals: LocalNames(), log: &log) == nil)
    #expect(log.diagnostics.contains { $0.code == "G109" && $0.message.contains("历史最高") })
  }
}
