import SampleSupport
import Testing

/// What is said of each month, of places that move, of shares and sizes in further words.
///
/// For whom a sentence is untrue was computed from the files of the sample by a program of its own.
struct FurtherClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let butFirst = "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let notEachMonth = "西安、铜川、宝鸡、咸阳、渭南、汉中、商洛"
  private static let slow = "西安、铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"

  static let months: [Case] = [
    Case("各月收入均高于上年同期。", "W405 高于上年同期", notEachMonth),
    Case("上半年各月收入均同比增长。", "W405 增长", notEachMonth),
    Case("二季度各月收入均同比增长。", "W405 增长", "铜川、商洛"),
    // Each is above the month before.
    Case("上半年各月收入均增长。"), Case("各月收入均下降。", "W405 下降", all),
    Case("各月收入均低于上年同期。", "W405 低于上年同期", all),
  ]

  static let places: [Case] = [
    Case("收入列全省第一位，比年初前移一位。", "W411 一位", butFirst),
    Case("收入居全省第一位，比年初上升一位。", "W411 一位", butFirst),
    Case("收入增幅列全省第五位，比年初前移。", "W405 前移", "铜川、宝鸡、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入列全省第二位，比年初后移。", "W405 后移", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
  ]

  /// What the clause before names is spoken of; what is yet to be done is no claim, in no later clause.
  static let sentences: [Case] = [
    Case("收入居全省前列，增幅高于全省平均水平。", "W405 高于", slow),
    Case("移动收入情况良好，高于全省平均水平。"),
    Case("要防止收入下降，扭转增幅回落的局面，实现时间过半、任务过半。"),
    Case("下半年要加大营销力度，收入增长30%以上，增幅高于全省平均。"),
    Case("要看到，收入增长较快。", "W405 增长", "铜川、商洛"),
    Case("力争完成计划；收入增长。", "W405 增长", "铜川、商洛"),
  ]

  static let sizes: [Case] = [
    Case("收入增幅比一季度提高25个百分点以上。", "W411 25个百分点以上", "铜川、宝鸡、汉中、商洛"),
    Case("收入进度快于时间进度5个百分点以上。", "W411 5个百分点以上", slow),
    Case("完成率快于时间进度5个百分点以上。", "W411 5个百分点以上", slow),
    Case("移动收入占比提高到40%以上。", "W411 40%以上", "榆林"),
    Case("代放号达到5000户以上。", "W411 5000户以上", "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("收入超过全省的10%。", "W411 10%", "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("收入超过全省的十分之一。", "W411 十分之一", "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("收入降幅比全省小。", "W405 比全省小", all),
  ]

  static let courses: [Case] = [
    Case("收入保持快速增长势头。", "W405 增长", "铜川、商洛"),
    Case("收入呈下降趋势。", "W405 下降", "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("移动收入呈增长态势。"), Case("联通收入占比有所下降。", "W405 下降", "西安、铜川、咸阳、渭南、汉中、榆林、安康、商洛"),
    Case("移动收入达到联通收入的1.1倍以上。", "W411 1.1倍以上", "西安、铜川、咸阳、汉中、榆林、商洛"),
    Case("收入比重有所下降。"), Case("扭转收入下降局面，任务艰巨。"), Case("遏制收入下降势头。"), Case("巩固收入增长势头。"),
    Case("力争收入保持增长态势。"),
  ]

  /// Sentences near those above that say nothing of the values of the report.
  static let lawful: [Case] = [
    Case("各月投递量均增长。"), Case("各月工作均有进展。"), Case("质量列全省第四位，比年初前移一位。"),
    Case("政策重心前移。"), Case("服务窗口前移1位。"), Case("收入达到500万元以上的单位给予奖励。"),
    Case("奖金达到5000元以上。"), Case("工程进度快于时间进度5个百分点。"), Case("投资不到全省的5%。"),
    Case("收入降幅。"), Case("力争代放号达到5000户以上。"), Case("成本降幅比全省小。"),
    Case("满意度提高到40%以上。"), Case("各月收入情况良好。"), Case("全年收入达到500万元以上。"),
    Case("占全省网点的近三成。"), Case("计划收入达到500万元以上。"),
  ]

  @Test(arguments: months + places + sentences + sizes + courses + lawful)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }
}
