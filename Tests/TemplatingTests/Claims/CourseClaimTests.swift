import SampleSupport
import Testing

/// How quantities and growths went since another time: the beginning of the year, the month before,
/// the course of the months; and what is said of another time or of the plan.
///
/// For whom a sentence is untrue was computed from the files of the sample by a program of its own.
struct CourseClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"
  private static let butYulin = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"
  private static let butXian = "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"

  /// A flow has no value at the beginning of the year.
  static let flows: [Case] = [
    Case("收入比年初增长。", "W405 比年初增长", all),
    Case("收入比年初有所下降。", "W405 比年初有所下降", all),
    Case("收入较年初净增100万元。", "W405 较年初净增", all),
    Case("移动收入与年初相比增长5%。", "W405 与年初相比增长", all),
    Case("收入{{ 收入 }}，比年初增长。", "W405 比年初增长", all),
    Case("收入与年初持平。", "W405 与年初持平", all),
    // Single months, shares and growths have one.
    Case("6月收入比年初增长。"), Case("6月当月收入比年初下降。", "W405 下降", all),
    Case("移动收入占比比年初上升。"), Case("收入增幅比年初提高。", "W405 提高", "铜川、商洛"),
  ]

  static let steady: [Case] = [
    Case("收入增势平稳。", "W411 平稳", butYulin), Case("收入增速平稳。", "W411 平稳", butYulin),
    Case("收入增速基本保持平稳。", "W411 平稳", butYulin),
    Case("收入增长平稳。", "W411 平稳", butYulin),
    Case("收入保持平稳增长。", "W411 平稳", butYulin),
    Case("收入{{ 收入 }}，增势平稳。", "W411 平稳", butYulin),
    Case("{% 如果 收入.当月.逐月 是 稳步 %}收入增势平稳{% 完 %}。"),
  ]

  static let points: [Case] = [
    Case("收入增幅提高2.1个百分点。", "W411 2.1个百分点", all),
    // Since May, and since March.
    Case("收入增幅提高13.75个百分点。", "W411 13.75个百分点", butXian),
    Case("收入增幅提高25.57个百分点。", "W411 25.57个百分点", butXian),
    Case("收入增幅提高12个百分点以上。", "W405 增幅提高", "铜川、商洛"),
    Case("收入增速回落1.2个百分点。", "W405 增速回落", all),
    Case("收入{{ 收入 }}，增幅提高14个百分点以上。", "W405 增幅提高", "铜川、商洛"),
  ]

  static let months: [Case] = [
    Case("4月份收入增长。"), Case("4月份收入同比增长。", "W405 增长", "铜川"),
    Case("3月收入下降。", "W405 下降", "西安、渭南、延安、榆林、安康"),
    Case("6月收入环比下降。", "W405 下降", all),
  ]

  static let causes: [Case] = [
    Case("由于移动收入下降，全局收入增长放缓。", "W405 下降", all),
    Case("由于移动收入下降，全局收入增长放缓。", "W405 放缓", all),
    Case("因电信收入增长，收入结构改善。", "W405 增长", "西安、铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("受电信收入增长影响，网点业务量增加。", "W405 增长", "西安、铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("得益于移动收入增长，队伍士气高涨。"), Case("由于移动收入增长，队伍士气高涨。"),
  ]

  /// Of another time or of the plan, of another quantity, or of nothing that anyone can tell.
  static let lawful: [Case] = [
    Case("全年收入增长。"), Case("全年收入下降。"), Case("全年收入增长30%。"), Case("计划收入增长。"), Case("收入计划增长20%。"),
    Case("收入完成率提高。"), Case("收入完成率下降。"), Case("全年收入增幅提高。"), Case("收入任务增加。"),
    Case("下半年收入增势平稳。"), Case("网络运行平稳。"), Case("物价增势平稳。"), Case("职工收入增长平稳。"),
    Case("确保收入增势平稳。"), Case("年初制定的收入目标较高。"), Case("人员比年初减少。"), Case("收入目标比年初上调。"),
    Case("比年初增加网点5个。"), Case("成本增速回落1.2个百分点。"), Case("受移动资费下降影响，收入结构发生变化。"),
    Case("由于资费下降，市场竞争加剧。"), Case("随着收入的增长，投入也要加大。"), Case("因此增加投入。"),
    Case("增幅提高的空间不大。"), Case("收入增长点不断增加。"),
  ]

  @Test(arguments: flows + steady + points + months + causes + lawful)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  /// The invented company knows users: at the end of the year before, and now.
  @Test(arguments: [
    Case("在网用户比年初增长。", "W405 增长", "南渡、松岭、新湖"),
    Case("在网用户比年初下降。", "W405 下降", "清河、白石、双桥、新湖"),
    Case("在网用户{{ 用户 }}，比年初增长。", "W405 增长", "南渡、松岭、新湖"),
    Case("在网用户较上年末有所增加。", "W405 增加", "南渡、松岭、新湖"),
    Case("在网用户与年初持平。", "W405 与年初持平", "清河、白石、南渡、双桥、松岭"),
    Case("在网用户比年初增长10%以上。", "W411 10%以上", "白石、南渡、松岭、新湖"),
    Case("职工与年初持平。"), Case("经营收入比年初增长。", "W405 比年初增长", "清河、白石、南渡、双桥、松岭、新湖"),
    Case("{% 如果 用户.较年初 > 0 %}在网用户比年初增长{% 完 %}。"),
  ])
  func judgesStocksSinceTheBeginningOfTheYear(_ item: Case) throws {
    try item.expect(of: "市公司", in: SampleReports("examples/变体"))
  }
}
