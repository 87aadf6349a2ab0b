import Diagnostics
import SampleSupport
import Testing

/// Typed numbers of changes and differences, and how shares and places moved.
///
/// For whom a sentence is untrue was computed from the files of the sample by a program of its own.
struct SizeClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let below30 = "西安、铜川、宝鸡、咸阳、渭南、汉中、商洛"
  private static let slow = "西安、铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"
  private static let butLargest = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"
  private static let butFirst = "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"

  static let growths: [Case] = [
    Case("收入增长30.12%。", "W411 30.12%", all),
    Case("收入增长25.27%。", "W411 25.27%", butFirst),
    Case("收入{{ 收入 }}，同比下降4.34%。", "W411 4.34%", "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入增幅在30%以上。", "W411 30%以上", below30),
    Case("收入同比增长30%以上。", "W411 30%以上", below30),
    Case("收入增速超过30%。", "W411 超过30%", below30),
    Case("移动收入发展迅猛，增长30%以上。", "W411 30%以上", "铜川、宝鸡、咸阳、商洛"),
    Case("{% 如果 收入.同比 ≥ 30% %}收入同比增长30%以上{% 完 %}。"),
    Case("增幅比上月提高2.1个百分点。", "W405 提高", "铜川、商洛"),
    Case("收入增幅比上月提高2.1个百分点。", "W411 2.1个百分点", all),
  ]

  static let differences: [Case] = [
    Case("收入增幅快于全省5个百分点以上。", "W411 5个百分点以上", slow),
    Case("收入增幅高于全省平均增幅3个百分点。", "W411 3个百分点", all),
    Case("收入增幅比全省高5个百分点以上。", "W411 5个百分点以上", slow),
    Case("收入增幅低于全省10个百分点以上。", "W411 10个百分点以上", "西安、渭南、延安、榆林、安康"),
    Case("{% 如果 收入.同比 > 55% %}收入增幅快于全省5个百分点以上{% 完 %}。"),
    Case("收入净增100万元以上。", "W411 100万元以上", butLargest),
    Case("收入同比增加100万元以上。", "W411 100万元以上", butLargest),
    Case("收入比上年同期多79.60万元。", "W411 79.60万元", butFirst),
    Case("{% 如果 收入.同比增量 ≥ 100万元 %}收入增加100万元以上{% 完 %}。"),
    Case("收入是上年同期的1.3倍。", "W411 1.3倍", "铜川、宝鸡、咸阳、延安、汉中、榆林、商洛"),
    Case("收入{{ 收入 }}，是上年同期的1.5倍以上。", "W411 1.5倍以上", slow),
    Case("收入为去年同期的两倍。", "W411 两倍", all),
  ]

  static let shares: [Case] = [
    Case("移动收入占比上升。"), Case("移动收入占比下降。", "W405 下降", all),
    Case("联通收入占比上升。", "W405 上升", "宝鸡、延安"),
    Case("收入占全省比重提高。", "W405 提高", slow),
    Case("收入占全省的比重比上年同期下降。", "W405 下降", "延安、榆林"),
    Case("移动收入占比提高5个百分点以上。", "W411 5个百分点以上", "咸阳、延安、榆林"),
    Case("移动收入占比比年初上升。"),
    Case("移动和联通收入占总收入的60%。", "W411 60%", all),
    Case("移动、联通两家合计占总收入的60%。", "W411 60%", all),
  ]

  static let places: [Case] = [
    Case("收入排名不变。"), Case("收入位次比年初前移。", "W405 前移", butFirst),
    Case("收入位次前移1位。", "W411 1位", butFirst),
    Case("收入名次上升两位。", "W411 两位", all),
    Case("收入位次比上年同期后移。", "W405 后移", all),
    Case("收入处于全省第一方阵。", "W411 第一方阵", "铜川、宝鸡、咸阳、汉中、安康、商洛"),
  ]

  static let others: [Case] = [
    Case("收入进度高于时间进度。", "W405 高于时间进度", slow),
    Case("三大运营商收入全面增长。", "W411 三大运营商收入全面增长", slow),
    Case("两大运营商收入均增长。", "W411 两大运营商收入均增长", "铜川"),
    Case("受市场影响移动收入下降。", "W405 下降", all),
    Case("因资费下调影响电信收入增长。", "W405 增长", slow),
    Case("公话（话吧）收入均下降。"), Case("移动、公话（话吧）收入均增长。", "W405 增长", all),
    Case("收入扭亏为盈。", "W405 扭亏为盈", all),
  ]

  /// Sentences near those above that say nothing of the values of the report.
  static let lawful: [Case] = [
    Case("下半年力争增长30%以上。"), Case("力争全年净增100万元以上。"), Case("职工工资增长30%以上。"),
    Case("去年收入增长20%。"), Case("2003年收入增长20%。"), Case("收入同口径增长30%以上。"),
    Case("要实现增长30%以上的目标。"), Case("《关于收入增长30%的通知》下发。"), Case("成本减少100万元。"),
    Case("走访3户居民。"), Case("电话用户增加100万户。"), Case("下半年收入增幅要快于全省5个百分点以上。"),
    Case("速度快于同行5个百分点。"), Case("投资是上年同期的1.3倍。"), Case("市场份额提高2个百分点。"),
    Case("男职工占比上升。"), Case("服务质量排名不变。"), Case("政策保持不变。"), Case("前移服务窗口1位。"),
    Case("三大战役全面打响。"), Case("三大业务培训全面展开。"), Case("受市场影响，各局积极应对。"),
    Case("在全局干部职工的共同努力下，各项工作进展顺利。"), Case("受天气影响投递量下降。"),
    Case("工程进度快于时间进度。"), Case("收入比上年同期（同口径）增长。"), Case("报刊发行扭亏为盈。"),
    Case("跻身先进行列。"), Case("一位职工提出建议。"), Case("奖励前3名。"),
  ]

  @Test(arguments: growths + differences + shares + places + others + lawful)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  @Test(arguments: [
    Case("半数以上市局完成任务过半。", "W411 半数以上市局完成任务过半", "陕西"),
    Case("少数市局完成任务过半。"), Case("移动和联通收入占全省的30%。", "W411 30%", "陕西"),
    Case("收入增长32.33%。"), Case("收入增加344万元。"), Case("收入是上年同期的1.32倍。"),
    Case("榆林市局收入增长57.22%。"), Case("榆林市局收入增长50%。", "W411 50%", "陕西"),
  ])
  func judgesTheReportOfTheProvince(_ item: Case) throws {
    try item.expect(of: "省", only: "陕西")
  }

  @Test func showsTheDifference() throws {
    let log = try SampleReports.shared.get()
      .wording("收入增幅快于全省5个百分点以上。", name: "模板/例.md", level: "市局", only: "西安")
    let finding = try #require(log.diagnostics.first { $0.code == "W411" })
    #expect(finding.remarks.first?.text == "收入.同比：西安 25.27%，相差 −7.06个百分点")
  }
}
