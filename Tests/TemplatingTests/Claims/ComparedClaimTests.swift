import Diagnostics
import SampleSupport
import Testing

/// Sizes beside another organisation, another part or another span; contributions, gaps to the plan.
///
/// For whom a sentence is untrue was computed from the files of the sample by a program of its own.
struct ComparedClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let butTongchuan = "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let small = "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"

  static let multiples: [Case] = [
    Case(
      "收入仅为榆林市局的一半。",
      "W411 一半",
      "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"
    ),
    Case("收入相当于铜川市局的10倍以上。", "W411 10倍以上", "宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("移动收入是联通收入的1.1倍以上。", "W411 1.1倍以上", "西安、铜川、咸阳、汉中、榆林、商洛"),
    Case("6月收入是1月的4倍以上。", "W411 4倍以上", butTongchuan),
    Case("{% 如果 收入[移动] ≥ 收入[联通] × 1.1 %}移动收入是联通收入的1.1倍以上{% 完 %}。"),
  ]

  static let spans: [Case] = [
    Case("二季度收入高于一季度。"), Case("一季度收入高于二季度。", "W405 高于", all),
    Case("二季度收入比一季度下降。", "W405 下降", all), Case("6月收入低于5月。", "W405 低于", all),
    Case("6月收入比1月增长。"), Case("二季度收入比一季度增长105%以上。", "W411 105%以上", "渭南、汉中、榆林、安康"),
    Case("二季度收入比一季度增加50万元以上。", "W411 50万元以上", small),
  ]

  static let contributions: [Case] = [
    Case("移动收入对收入增长的贡献率超过一半。", "W411 超过一半", "铜川、榆林"),
    Case("移动收入贡献率达60%。", "W411 60%", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康"),
    Case("移动业务拉动收入增长10个百分点以上。", "W411 10个百分点以上", "铜川、宝鸡、商洛"),
    Case("增收额占全省增收额的10%以上。", "W411 10%以上", small),
    Case("{% 如果 收入[移动].拉动 ≥ 10个百分点 %}移动拉动收入增长10个百分点以上{% 完 %}。"),
  ]

  static let plans: [Case] = [
    Case("距全年计划还差100万元以上。", "W411 100万元以上", "铜川、汉中、安康、商洛"),
    Case("收入距完成全年任务还差100万元以上。", "W411 100万元以上", "铜川、汉中、安康、商洛"),
    Case("距任务过半还差18万元。", "W411 18万元", "西安、铜川、宝鸡、渭南、延安、汉中、榆林、安康、商洛"),
    Case("完成率居全省第二位。", "W411 第二位", "西安、铜川、宝鸡、咸阳、渭南、汉中、榆林、安康、商洛"),
    Case("收入增幅升至全省前三。", "W411 前三", "西安、铜川、宝鸡、咸阳、渭南、汉中、商洛"),
  ]

  /// Sentences near those above that say nothing of the values of the report.
  static let lawful: [Case] = [
    Case("投资是铜川市局的2倍。"), Case("一季度高于去年。"), Case("二季度天气好于一季度。"), Case("收入是职工的2倍。"),
    Case("旅游业对经济增长的贡献率达60%。"), Case("活动拉动消费增长10个百分点。"), Case("贡献率超过一半。"),
    Case("距开学还差3天。"), Case("距规划目标还差100万元。"), Case("距先进局还差100万元。"), Case("资金缺口在100万元以上。"),
    Case("西安市局是铜川市局的帮扶单位。"), Case("力争收入相当于铜川市局的2倍。"), Case("成本降至全省前三。"),
    Case("收入任务比一季度增加。"), Case("争取二季度收入比一季度增长30%。"), Case("差旅费占全省增收额的10%以上。"),
  ]

  @Test(arguments: multiples + spans + contributions + plans + lawful)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  @Test(arguments: [("下辖县局收入均增长。", "增长"), ("所辖县局收入全部下降。", "下降")])
  func readsThoseBelow(_ sentence: String, _ word: String) throws {
    let log = try SampleReports.shared.get()
      .wording(sentence, name: "模板/例.md", level: "市局")
    let told = log.diagnostics.filter { $0.severity > .note }
    #expect(told.map(\.code) == ["W405"])
    #expect(told.first?.labels.first?.span.text == word)
  }

  @Test func showsTheMultiple() throws {
    let log = try SampleReports.shared.get()
      .wording("收入相当于铜川市局的10倍以上。", name: "模板/例.md", level: "市局", only: "宝鸡")
    let finding = log.diagnostics.first { $0.code == "W411" }
    #expect(finding?.remarks.first?.text == "收入：宝鸡 90.00万元，是它的5.92倍")
  }
}
