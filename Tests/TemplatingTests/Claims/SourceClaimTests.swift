import Diagnostics
import SampleSupport
import Testing

/// Shares that a text states in words or as a typed percentage, and growths in words: 大部分收入来自移动,
/// 移动收入占全省52%, 收入增长近三成.
///
/// For whom they are untrue was computed from the files of the sample by a program of its own.
struct SourceClaimTests {
  typealias Case = ClerkCase

  private static let all = "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"

  static let sources: [Case] = [
    Case("大部分收入来自移动。", "W411 大部分", "西安、铜川、宝鸡、咸阳、汉中、榆林、安康、商洛"),
    Case("收入大部分来自移动和联通。"),
    Case("收入{{ 收入 }}，其中大部分来自移动。", "W411 大部分", "西安、铜川、宝鸡、咸阳、汉中、榆林、安康、商洛"),
    Case("绝大部分收入来自移动和联通。"),
    Case("移动占收入的大部分。", "W411 大部分", "西安、铜川、宝鸡、咸阳、汉中、榆林、安康、商洛"),
    Case("一半以上来自移动。", "W411 一半以上", "西安、铜川、宝鸡、咸阳、汉中、榆林、安康、商洛"),
    Case("近半数来自移动。", "W411 近半数", "西安、铜川、咸阳、渭南、延安、汉中、榆林、商洛"),
    Case("收入增长平稳，近半数来自移动。", "W411 近半数", "西安、铜川、咸阳、渭南、延安、汉中、榆林、商洛"),
    Case("超过三分之一来自联通。", "W411 超过三分之一", all),
    Case("收入主要来自移动和电信。", "W411 主要来自", all),
    Case("移动和联通是收入的主要来源。"),
    // Of the staff, and of what is not known.
    Case("职工中，大部分来自移动。"), Case("大部分网点来自移动公司。"), Case("收入主要来自移动和其他渠道。"),
    Case("收入大部分来自农村。"), Case("力争大部分收入来自移动。"), Case("{% 如果 收入[移动].占比 > 50% %}大部分收入来自移动{% 完 %}。"),
  ]

  /// 占全省 is of what the province has of the same part, or of all it has: untrue if it is neither.
  static let wholes: [Case] = [
    Case("移动收入占全省的一半以上。", "W411 一半以上", all),
    Case("移动收入占全省的一成左右。", "W411 一成左右", "西安、铜川、宝鸡、咸阳、延安、汉中、安康、商洛"),
    Case("移动收入占全省收入的一成左右。", "W411 一成左右", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case("移动收入占全省移动收入的一成左右。", "W411 一成左右", "西安、铜川、宝鸡、咸阳、延安、汉中、榆林、安康、商洛"),
    Case("移动收入占全省28%。", "W411 28%", "铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("收入占全省的27.36%。", "W411 27.36%", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case("移动占比43.75%。", "W411 43.75%", "西安、宝鸡、咸阳、渭南、延安、汉中、榆林、安康、商洛"),
    Case("移动收入占全省20%以上。", "W411 20%以上", "铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case("移动收入占全省超过20%。", "W411 超过20%", "铜川、宝鸡、咸阳、渭南、延安、汉中、安康、商洛"),
    Case("移动用户占全省52%。"), Case("移动和联通收入占全省的52%。"),
  ]

  static let growths: [Case] = [
    Case("收入增长近三成。", "W411 近三成", "西安、铜川、宝鸡、咸阳、延安、汉中、榆林、安康、商洛"),
    Case("收入同比增长两成以上。", "W411 两成以上", "铜川、宝鸡、咸阳、汉中、商洛"),
    Case("移动收入增长四成多。", "W411 四成多", "铜川、宝鸡、咸阳、延安、汉中、榆林、商洛"),
    Case("电信收入下降近两成。", "W411 近两成", "西安、铜川、宝鸡、咸阳、渭南、延安、汉中、榆林、商洛"),
    Case("收入增长超过三分之一。", "W411 超过三分之一", all),
    Case("收入环比增长近三成。"), Case("投诉下降三成。"), Case("力争收入增长三成。"), Case("收入增长的三成来自移动。"),
  ]

  @Test(arguments: sources + wholes + growths)
  func namesTheBureauxForWhichItIsUntrue(_ item: Case) throws {
    try item.expect(of: "市局")
  }

  @Test(arguments: [
    Case("移动收入占全省52%。", "W411 52%", "陕西"), Case("移动收入占全省43.51%。"),
    Case("西安市局移动收入占全省的三成。", "W411 三成", "陕西"),
    Case("西安市局移动收入占全省的12%。"), Case("西安市局移动收入占全省的28%。"),
    Case("西安市局移动收入占全省收入的28%。", "W411 28%", "陕西"),
    Case("西安市局收入占全省的28.03%。"), Case("大部分收入来自西安市局和榆林市局。"),
    Case("收入主要来自西安市局、榆林市局。"), Case("收入主要来自西安市局、咸阳市局。", "W411 主要来自", "陕西"),
    // The nation's 移动 is not known.
    Case("移动收入占全国的四成以上。"),
  ])
  func judgesMembersInTheReportOfTheProvince(_ item: Case) throws {
    try item.expect(of: "省", only: "陕西")
  }

  @Test func showsTheShareThatIsMeantFirst() throws {
    let log = try SampleReports.shared.get()
      .wording("移动收入占全省52%。", name: "模板/例.md", level: "市局", only: "西安")
    let finding = try #require(log.diagnostics.first { $0.code == "W411" })
    #expect(
      finding.remarks.map(\.text) == [
        "收入[移动].占比(陕西)：西安 27.73%", "改用 {{ 收入[移动].占比(陕西) }}",
      ]
    )
  }
}
