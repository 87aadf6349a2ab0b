import Diagnostics
import SampleSupport
import Testing

/// What a clerk types around tags, judged for the ten bureaux of the sample province.
///
/// For whom a word is untrue was computed from the files of the sample by a program of its own.
struct ClerkClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let slow = "西安、铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"
  private static let butFirst = "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let notThird = "西安、铜川、宝鸡、咸阳、渭南、汉中、榆林、安康、商洛"
  private static let notHalf = "西安、铜川、宝鸡、咸阳、渭南、汉中、商洛"
  private static let lower = "铜川、宝鸡、汉中、安康、商洛"

  private static let grown = "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康"

  static let relations: [Case] = [
    Case("收入增幅高于全省平均。", "W405 高于", slow),
    Case("收入增幅不低于全省平均水平。", "W405 不低于", slow),
    Case("收入{{ 收入 }}，增幅低于全省平均水平。", "W405 低于", "延安、榆林"),
    Case("{% 如果 收入.同比 > 收入[上级].同比 %}收入{{ 收入 }}，增幅高于全省平均水平{% 完 %}。"),
    Case("收入{{ 收入 }}，高于全省平均水平。", "W405 高于", "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("收入{{ 收入 }}，高于咸阳市局。", "W405 高于", lower),
    Case("收入{{ 收入 }}，比榆林市局高。", "W405 比榆林市局高", "铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case("联通收入超过移动。", "W405 超过", "宝鸡、渭南、延安、汉中、安康、商洛"),
    Case("移动收入占比{{ 收入[移动].占比 }}，高于全省平均水平。", "W405 高于", "西安、咸阳、榆林"),
    Case("收入{{ 收入 }}，超过上年同期。", "W405 超过上年同期", "铜川、商洛"),
    Case("收入{{ 收入 }}，超过年计划。", "W411 超过年计划", all),
    Case("收入{{ 收入 }}，全省仅次于西安市局。", "W411 仅次于", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case(
      "收入{{ 收入 }}，全省仅次于西安、榆林市局。",
      "W411 仅次于",
      "西安、铜川、宝鸡、咸阳、渭南、汉中、榆林、安康、商洛"
    ),
    Case("{% 如果 收入.排名(上级) = 2 %}收入{{ 收入 }}，仅次于西安市局{% 完 %}。"),
    Case("联通收入仅次于移动。", "W411 仅次于", "西安、铜川、咸阳、榆林"),
    Case("联通收入仅次于移动收入。", "W411 仅次于", "西安、铜川、咸阳、榆林"),
    Case("移动和联通收入均增长。", "W405 增长", "铜川"),
    Case("移动收入和电信收入都增长。", "W405 增长", slow),
    Case("联通与电信收入均实现增长。", "W405 增长", slow),
    Case("收入{{ 收入 }}，在全省遥遥领先。", "W411 遥遥领先", all),
    // What compares nothing that the workspace knows.
    Case("职工收入高于当地平均水平。"),
    Case("质量高于一切。"),
  ]

  static let places: [Case] = [
    Case("收入{{ 收入 }}，全省第一。", "W411 第一", butFirst),
    Case("收入{{ 收入 }}，名列全省第一。", "W411 第一", butFirst),
    Case("收入{{ 收入 }}，稳居全省首位。", "W411 首位", butFirst),
    Case("收入{{ 收入 }}，居全省最高。", "W411 最高", butFirst),
    Case("收入{{ 收入 }}，领跑全省。", "W411 领跑全省", butFirst),
    Case("{% 如果 收入.排名(上级) = 1 %}收入{{ 收入 }}，全省第一{% 完 %}。"),
    Case("收入增幅{{ 收入.同比.绝对值 }}，为全省最低。", "W411 最低", "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入{{ 收入 }}，进入全省前三位。", "W411 前三位", "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("收入{{ 收入 }}，未进入全省前三名。", "W411 未进入全省前三名", "西安、延安、榆林"),
    Case("收入{{ 收入 }}，居全省前三位之外。", "W411 前三位之外", "西安、延安、榆林"),
    Case("收入{{ 收入 }}，位居全省前列。", "W411 前列", "铜川、宝鸡、咸阳、汉中、安康、商洛"),
    Case("收入居全省{{ 收入.排名(上级) }}，排名靠前。", "W411 靠前", lower),
    Case("收入排名靠后。", "W411 靠后", "西安、咸阳、渭南、延安、榆林"),
    Case("收入{{ 收入 }}，联通业务增幅最大。", "W411 最大", all),
    Case("收入{{ 收入 }}，居全省第三位。", "W411 第三位", notThird),
    Case("收入居全省第3名。", "W411 第3名", notThird),
    Case("{% 如果 收入.排名(上级) = 3 %}收入居全省第三位{% 完 %}。"),
    // What the clause measures, not what was printed before it: 延安 grew most.
    Case("收入{{ 收入 }}，增幅居全省首位。", "W411 首位", "西安、铜川、宝鸡、咸阳、渭南、汉中、榆林、安康、商洛"),
    Case("{% 如果 收入.同比.排名(上级) = 1 %}收入{{ 收入 }}，增幅居全省首位{% 完 %}。"),
    Case("收入{{ 收入 }}，降幅居全省首位。", "W411 首位", "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    // What is no place.
    Case("收入{{ 收入 }}，坚持质量第一。"),
    Case("收入{{ 收入 }}，把质量放在首位。"),
    Case("收入最高的单位要介绍经验。"),
  ]

  static let plans: [Case] = [
    Case("超额完成半年任务。", "W411 超额完成半年任务", slow),
    Case("收入{{ 收入 }}，完成上半年任务。", "W411 完成上半年任务", notHalf),
    Case("收入{{ 收入 }}，没有完成半年计划。", "W411 没有完成半年计划", "延安、榆林、安康"),
    Case("收入{{ 收入 }}，达到时间进度要求。", "W411 达到时间进度要求", notHalf),
    Case("完成率{{ 收入.完成率 }}，超过序时进度。", "W405 超过序时进度", slow),
    Case("完成全年任务过半。", "W411 任务过半", notHalf),
    Case("{% 如果 收入.完成率 ≥ 50% %}收入{{ 收入 }}，完成半年任务{% 完 %}。"),
    Case("为完成全年任务，要抓紧下半年工作。"),
    Case("确保完成全年任务。"),
    Case("# 完成年度计划\n一段。"),
  ]

  static let parts: [Case] = [
    Case("移动是第一大收入来源。", "W411 第一大收入来源", "西安、铜川、咸阳、榆林"),
    Case("第一大收入来源是移动。", "W411 第一大收入来源", "西安、铜川、咸阳、榆林"),
    Case(
      "移动收入占比{{ 收入[移动].占比 }}，是主要来源。",
      "W411 主要来源",
      "西安、铜川、宝鸡、咸阳、汉中、榆林、安康、商洛"
    ),
    Case("移动对收入增长贡献最大。", "W411 增长贡献最大", "榆林"),
    Case("联通拉动收入增长。", "W405 增长", "铜川、商洛"),
    Case("移动占据半壁江山。", "W411 半壁江山", "西安、铜川、咸阳、榆林"),
    Case("{% 如果 收入[移动] > 收入[联通] %}移动是第一大收入来源{% 完 %}。"),
    Case("人才是发展的主要来源。"),
  ]

  static let others: [Case] = [
    Case("收入为上年同期的{{ 收入.倍数(上年同期) }}，同比增长。", "W405 增长", "铜川、商洛"),
    Case("收入{{ 收入 }}，突破{{ 手填(\"百万元\", 来源: \"快报\") }}。"),
    Case("收入{{ 收入 }}，突破100万元大关。", "W411 突破100万元大关", lower),
    Case("收入{{ 收入 }}，不足1000万元。", "W401 1000万元"),
    Case("移动占比提高{{ 收入[移动].占比.较年初增幅 }}。", "W405 提高", all),
    Case("收入同比增长{{ 收入.同比 | 升降语 }}。", "W405 增长", all),
    Case("收入同比{{ 收入.同比 | 升降语 }}。", "W405 同比", all),
    Case("收入增幅与上年同期同比增幅各有高低。"),
    Case("收入比去年同期同比{{ 收入.同比 | 升降语(\"增长\", \"下降\", \"持平\") }}。", "W405 比去年同期同比", all),
    Case("各县分公司均实现增长。", "W405 增长", "西安、宝鸡、咸阳、汉中、商洛"),
    Case("县局收入全部实现增长。", "W405 增长", "西安、宝鸡、咸阳、汉中、商洛"),
    Case("各市分公司全部完成半年任务。", "W411 完成半年任务", all),
    Case("各县局收入无一下降。", "W405 无一下降", "西安、宝鸡、咸阳、汉中、商洛"),
    Case("除电信外，各运营商收入均增长。", "W405 增长", "铜川"),
    Case("各级领导都要重视增长。"),
  ]

  /// The data begin with 2003, so that no growth of that year is known.
  static let unknown: [Case] = [
    Case("收入增幅与上年同期持平。", "W405 与上年同期持平", all),
    Case("收入{{ 收入 }}，增幅与去年同期基本持平。", "W405 与去年同期基本持平", all),
    Case("移动收入增幅与上年同期相当。", "W405 与上年同期相当", all),
    Case("{% 如果 收入.同比.增幅变化(上年同期) 是 缺 %}收入增幅另报{% 否则 %}收入增幅与上年同期持平{% 完 %}。"),
    Case("增幅比上年同期回落。", "W405 回落", all),
    Case("收入增速较去年同期加快。", "W405 加快", grown),
    Case("移动收入增幅比上年同期提高2.1个百分点。", "W405 提高", all),
    Case("收入增幅同比提高2.1个百分点。", "W405 提高", grown),
    // Where it grew there is no fall, whatever was before.
    Case("收入降幅比上年同期收窄。", "W405 收窄", "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入增幅高于上年同期。", "W405 高于上年同期", all),
    Case("收入增幅比上年同期高2.1个百分点。", "W405 比上年同期高", all),
    Case("收入增长比去年同期加快。", "W405 加快", grown),
    Case("用工增幅与上年同期持平。"), Case("投诉的降幅与去年同期相当。"),
    Case("投诉增幅比上年同期回落。"), Case("力争收入增幅比上年同期提高。"),
  ]

  @Test(arguments: unknown)
  func tellsWhereTheGrowthOfTheYearBeforeIsNotKnown(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  @Test func namesWhatLacksForTheGrowthOfTheYearBefore() throws {
    let log = try SampleReports.shared.get()
      .wording("收入增幅与上年同期持平。", name: "模板/例.md", level: "市局", only: "铜川")
    let finding = try #require(log.diagnostics.first { $0.code == "W405" })
    #expect(finding.message == "“与上年同期持平”写死在正文里，但 铜川的值无从得知：上年同期的增幅算不出")
    #expect(finding.remarks.first?.text.contains("2002年1月 的收入 等") == true)
  }

  /// The same in the report of the province, of members by name and in loops.
  static let members: [Case] = [
    Case("榆林市局收入超过西安市局。", "W405 超过", "陕西"),
    Case("西安市局收入超过榆林市局。"),
    Case("榆林市局收入仅次于西安市局。"),
    Case("延安市局收入仅次于西安市局。", "W411 仅次于", "陕西"),
    Case("西安市局是第一大收入来源。"),
    Case("榆林市局是第一大收入来源。", "W411 第一大收入来源", "陕西"),
    Case("榆林市局对收入增长贡献最大。"),
    Case("延安市局增幅最快。"),
    Case("铜川市局增幅最快。", "W411 最快", "陕西"),
    Case("{% 循环 x 属于 市局 %}{{ x.简称 }}收入增幅高于全省平均水平。{% 完 %}", "W405 高于", "陕西"),
    Case("{% 循环 x 属于 收入.各(市局).同比.当(值 > 收入.同比) %}{{ x.简称 }}收入增幅高于全省平均水平。{% 完 %}"),
    Case("收入主要来自移动。", "W411 主要来自", "陕西"),
    Case("代办收入增幅快于邮政总收入。"),
    Case("邮政总收入增幅快于代办收入。", "W405 快于", "陕西"),
    Case("收入{{ 收入 }}，居全国前列。", "W411 前列", "陕西"),
  ]

  @Test(arguments: members)
  func judgesMembersInTheReportOfTheProvince(_ item: Case) throws {
    try item.expect(of: "省", only: "陕西")
  }

  /// 户县 is the first of the county bureaux of 西安, second to the bureau's own office, which the words
  /// may leave aside.
  @Test(arguments: [
    Case("收入{{ 收入 }}，在全市各县局中居首位。"), Case("收入{{ 收入 }}，居全市首位。"),
    Case("收入{{ 收入 }}，居全市第一。"), Case("收入居全市第三位。", "W411 第三位", "户县"),
    Case("收入{{ 收入 }}，居全市末位。", "W411 末位", "户县"),
    Case("收入{{ 收入 }}，在全市各县局中排名末位。", "W411 末位", "户县"),
  ])
  func placesAmongItsKind(_ item: Case) throws {
    try item.expect(of: "单位", only: "户县")
  }

  @Test(arguments: relations + places + plans + parts + others)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  @Test func namesMembersOfAllReportsOnce() throws {
    let sample = try SampleReports.shared.get()
    let log = try sample.wording("各市分公司全部完成半年任务。", name: "模板/例.md", level: "市局")
    let finding = try #require(log.diagnostics.first { $0.code == "W411" })
    #expect(finding.message == "“完成半年任务”写死在正文里，但 10 个成员中有 7 个不成立")
    #expect(finding.remarks.first?.text.contains("：西安市局 39.86%、铜川市局 30.42%") == true)
  }
}
