import Diagnostics
import SampleSupport
import Testing

/// How many organisations there are, how many of them do something, and of which of several it is said:
/// 全部11个县局, 收入增长的县局有9个, 收入与榆林市局一道增长.
///
/// For whom it is untrue was computed from the files of the sample by a program of its own.
struct CountClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"

  /// Words may be of some of them; then there are at least as many.
  static let totals: [Case] = [
    Case("全部11个县局开通了业务。", "W411 11个县局", "西安、铜川、宝鸡、渭南、延安、汉中、安康、商洛"),
    Case("我局下辖9个县局。", "W411 9个县局", "西安、铜川、咸阳、渭南、延安、汉中、榆林、商洛"),
    Case("全市10个县局开通了业务。", "W411 10个县局", "西安、铜川、宝鸡、咸阳、延安、榆林、安康、商洛"),
    Case("全市有4个县局。", "W411 4个县局", "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("所属十二个县局都设了专柜。", "W411 十二个县局", "西安、铜川、宝鸡、咸阳、渭南、汉中、榆林、安康、商洛"),
    Case("9个县局中有2个设了专柜。", "W411 9个县局", "西安、铜川、咸阳、渭南、延安、汉中、榆林、商洛"),
    Case("9个县局开通了业务。", "W411 9个县局", "西安、铜川、商洛"),
    Case("全省9个市局开展了竞赛。", "W411 9个市局", all),
    Case("收入居全省11个市局的首位。", "W411 11个市局", all),
    Case("12个市局开展了竞赛。", "W411 12个市局", all),
    Case("全省10个市局开展了竞赛。"),
    Case("10个市局开展了竞赛。"),
    Case("8个市局开展了竞赛。"),
    Case("仅两个县局设立了专门机构。", "W411 两个县局", "铜川"),
    Case("10个县局中8个开通、1个持平。", "W411 10个县局", "西安、铜川、宝鸡、咸阳、延安、榆林、安康、商洛"),
    Case("全部{{ 县局.个数 }}个县局开通了业务。"), Case("全市20个单位受到表彰。"), Case("其余15个县局开通了业务。"),
    Case("全省前12个县局受到表彰。"), Case("全省有3个市局开展了竞赛。"), Case("每15个县局一组。"),
  ]

  static let countsBehind: [Case] = [
    Case("收入增长的县局有9个。", "W411 增长的县局有9个", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、商洛"),
    Case("收入增长的有4个县局。", "W411 增长的有4个县局", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康"),
    Case("移动收入增长的县局达10个。", "W411 增长的县局达10个", "西安、铜川、宝鸡、咸阳、延安、榆林、安康、商洛"),
    Case("1个县局收入基本持平。", "W411 1个县局收入基本持平", "西安、铜川、宝鸡、咸阳、渭南、延安、榆林、安康、商洛"),
    Case("收入基本持平的县局有1个。", "W411 基本持平的县局有1个", "西安、铜川、宝鸡、咸阳、渭南、延安、榆林、安康、商洛"),
    Case("收入基本持平。", "W411 基本持平", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康"),
    Case("职工人数基本持平。"), Case("利润增长的县局有3个。"), Case("收入增长的3个县局要介绍经验。", "W411 3个县局", "铜川"),
    Case("力争收入增长的县局有20个。"),
  ]

  static let lists: [Case] = [
    Case("收入与榆林市局一道增长。", "W405 增长", "铜川、商洛"),
    Case("与某某市局、榆林市局一道增长。", "W405 增长", "铜川、商洛"),
    Case("收入与某某市局、铜川市局一道增长。", "W405 增长", all),
    Case("收入与利润同步增长。", "W405 增长", "铜川、商洛"),
    Case("联通与移动收入同步增长。", "W405 增长", "铜川"),
    Case("移动、联通收入均增长。", "W405 增长", "铜川"),
    Case("移动收入、利润均增长。"),
    Case("利润、联通收入均增长。", "W405 增长", "铜川"),
    Case("移动、联通、电信收入均增长。", "W405 增长", "西安、铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("代放号收入增长。", "W405 增长", "铜川、宝鸡、商洛"),
    Case("代收费收入居全省首位。", "W411 首位", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case("代放号、代售卡收入均增长。", "W405 增长", "铜川、宝鸡、商洛"),
    Case("代售卡收入占总收入的一半以上。", "W411 一半以上", "延安"),
    Case("移动、某某利润均下降。"), Case("妇女和青年均有增长。"), Case("移动与用户利润同步下降。"),
  ]

  static let others: [Case] = [
    Case("收入居全省前三。", "W411 前三", "铜川、宝鸡、咸阳、渭南、汉中、安康、商洛"),
    Case("收入增幅位居全省前三。", "W411 前三", "西安、铜川、宝鸡、咸阳、渭南、汉中、商洛"),
    Case("收入完成序时进度。", "W411 完成序时进度", "西安、铜川、宝鸡、咸阳、渭南、汉中、商洛"),
    Case("收入环比下降。", "W405 下降", all),
    Case("移动收入比上月增长。"),
    Case("收入位次前移。", "W405 前移", "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入在全省的位次比年初前移。", "W405 前移", "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入位次比上月后移。", "W405 后移", all),
    Case("移动、联通两大业务收入双双增长。", "W405 增长", "铜川"),
    // What is left without a part no value of the workspace is.
    Case("剔除电信因素，收入增长。"), Case("收入同口径增长。"), Case("服务质量排名前移。"), Case("坚持抓前三。"),
    Case("投诉环比下降。"),
  ]

  @Test(arguments: totals + countsBehind + lists + others)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  static let ofTheProvince: [Case] = [
    Case("全省9个市局开展了竞赛。", "W411 9个市局", "陕西"), Case("全省十个市局开展了竞赛。"),
    Case("西安市局3个县局开通了业务。", "W411 3个县局", "陕西"), Case("西安市局下辖4个县局。"),
    Case("8个市局收入增长，2个市局基本持平。", "W411 2个市局基本持平", "陕西"),
    Case("8个市局收入增长，1个市局基本持平。"),
    Case("收入基本持平的有2个市局。", "W411 基本持平的有2个市局", "陕西"), Case("收入基本持平的有1个市局。"),
    Case("收入增长的市局仅有7个。", "W411 增长的市局仅有7个", "陕西"), Case("收入增长的市局有8个。"),
    Case("收入没有增长的有3个市局。", "W411 增长的有3个市局", "陕西"), Case("收入没有增长的有2个市局。"),
    Case("收入下降的市局有1个，持平的有3个。", "W411 持平的有3个", "陕西"),
    Case("收入下降的市局有1个，持平的有1个。"),
    Case("10个市局中，收入增长的有8个，持平的1个，下降的2个。", "W411 下降的2个", "陕西"),
    Case("10个市局中，移动收入增长的有8个。", "W411 增长的有8个", "陕西"),
    Case("10个市局中，移动收入增长的有10个。"),
    Case("收入超过100万元的有4个市局。", "W411 超过100万元的有4个市局", "陕西"),
    Case("收入超过100万元的有5个市局。"),
    Case("收入高于全省平均的市局有4个。", "W411 高于全省平均的市局有4个", "陕西"),
    Case("收入高于全省平均的市局有3个。"),
    // Of what the second is said the first leaves open.
    Case("8个市局利润增长，5个持平。"),
    Case("西安市局与某某市局、铜川市局收入一道增长。", "W405 增长", "陕西"),
    Case("西安市局与榆林市局收入一道增长。"),
  ]

  static let places: [Case] = [
    Case("延安市局收入与榆林市局并列第三位。", "W411 第三位", "陕西"),
    Case("延安市局收入居第二位。", "W411 第二位", "陕西"), Case("延安市局收入居第三位。"),
    Case("延安市局收入进入前两位。", "W411 前两位", "陕西"), Case("延安市局收入进入前三位。"),
    Case("延安市局收入居首位。", "W411 居首位", "陕西"), Case("西安市局收入居首位。"),
    Case("西安市局收入与榆林市局并列首位。", "W411 并列首位", "陕西"),
    Case("延安市局收入居末位。", "W411 末位", "陕西"), Case("铜川市局收入居末位。"),
    // Among whom a county bureau is first no word tells.
    Case("安塞县局收入居首位。"),
  ]

  @Test(arguments: ofTheProvince + places)
  func judgesMembersInTheReportOfTheProvince(_ item: Case) throws {
    try item.expect(of: "省", only: "陕西")
  }

  @Test(arguments: [
    Case("收入与某某市局、榆林市局并列第一。", "W411 并列第一", all),
    Case("榆林市局收入居首位。", "W411 居首位", all), Case("榆林市局收入居第二位。"),
  ])
  func placesOthersInTheReportOfABureau(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  @Test func showsHowManyThereAre() throws {
    let log = try SampleReports.shared.get()
      .wording("全市3个县局开通了业务。", name: "模板/例.md", level: "市局", only: "西安")
    let finding = try #require(log.diagnostics.first { $0.code == "W411" })
    #expect(finding.message == "“3个县局”写死在正文里，但 西安的值不成立")
    #expect(
      finding.remarks.map(\.text) == [
        "县局：西安 4个", "改用 {{ 县局.个数 }}个县局；说的只是其中几个，写“有3个县局”",
      ]
    )
  }
}
