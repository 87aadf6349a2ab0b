import Diagnostics
import Testing

/// One case for each kind of bad input, with the whole text that the user reads.
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let workspace: Workspace
    let expected: String
    var testDescription: String { name }

    init(_ name: String, _ workspace: Workspace, _ expected: String) {
      self.name = name
      self.workspace = workspace
      self.expected = expected
    }
  }

  private static let head = "月,市局,单位,业务,收入\n"
  /// Both months of the report period, without fault.
  private static let good = head + "2004-01,榆林,神木县,代售卡,1\n2004-02,榆林,神木县,代售卡,2\n"

  private static func monthly(_ rows: String) -> Workspace { Workspace(monthly: good + rows) }

  private static func changed(
    _ monthly: String = good,
    _ change: (inout Workspace) -> Void
  ) -> Workspace {
    var workspace = Workspace(monthly: monthly)
    change(&workspace)
    return workspace
  }

  static let cases: [Case] = [
    Case(
      "不是数",
      monthly(
        "2004-01,西安,户县,代售卡,12O3\n2004-02,西安,户县,代售卡,约5\n"
          + "2004-03,西安,户县,代售卡,12O\n2004-04,西安,户县,代售卡,12户\n"
      ),
      #"""
      错误[D316]：“收入”这一列有 4 格不是数
        月报.csv 第 4 行 收入 = 12O3；是不是 1203？
        月报.csv 第 5 行 收入 = 约5
        月报.csv 第 6 行 收入 = 12O；是不是 120？
        月报.csv 第 7 行 收入 = 12户；“户”不合，声明的单位是 元
        = 选择：改成数；没有数的格留空，空格按缺处理，不当作 0
      """#
    ),
    Case(
      "小数过多",
      monthly("2004-01,西安,户县,代售卡,1.25\n2004-02,西安,户县,代售卡,1.255\n"),
      #"""
      错误[D316]：“收入”这一列有 1 格的小数太多，以元为单位至多 2 位
        月报.csv 第 5 行 收入 = 1.255
        = 选择：① 改正这些格；② 单位不对的，改正 取 的 单位；③ 确有这么多位的，在 取 里写 小数: 位数
      """#
    ),
    Case(
      "小数多于声明",
      changed(good + "2004-01,西安,户县,代售卡,1.25\n") {
        $0.catalogue = $0.catalogue.replacing("单位: 元", with: "单位: 元, 小数: 1")
      },
      #"""
      错误[D316]：“收入”这一列有 1 格的小数多于声明的 1 位
        月报.csv 第 4 行 收入 = 1.25
        = 选择：① 改正这些格；② 单位不对的，改正 取 的 单位；③ 确有这么多位的，在 取 里写 小数: 位数
      """#
    ),
    Case(
      "户数带小数",
      changed(good + "2004-01,西安,户县,代售卡,1.5\n") {
        $0.catalogue = $0.catalogue.replacing("单位: 元", with: "单位: 户")
      },
      #"""
      错误[D316]：“收入”这一列有 1 格带小数，户应当是整数
        月报.csv 第 4 行 收入 = 1.5
        = 选择：① 改正这些格；② 单位不对的，改正 取 的 单位；③ 确有这么多位的，在 取 里写 小数: 位数
      """#
    ),
    Case(
      "横排表里几个月都不是数",
      changed("单位,1月,2月\n神木县,无,1\n户县,2,无\n府谷县,无,略\n") {
        $0.sources = "月报: {文件: 月报.csv, 期间: 横排, 维度: {机构: 单位}}"
        $0.catalogue = "序列: {收入: {取: [{源: 月报, 单位: 元}]}}"
      },
      #"""
      错误[D316]：有 4 格不是数
        月报.csv 第 2、4 行 1月 = 无
        月报.csv 第 3 行 2月 = 无
        月报.csv 第 4 行 2月 = 略
        = 选择：改成数；没有数的格留空，空格按缺处理，不当作 0
      """#
    ),
    Case(
      "不是期间",
      monthly("2004.3,西安,户县,代售卡,1\n,西安,户县,代售卡,2\n"),
      #"""
      错误[D316]：“月”这一列有 2 格不是期间
        月报.csv 第 4 行 月 = 2004.3；是不是 2004-03？
        月报.csv 第 5 行 月（空）
        = 说明：月份写成 2004-03、2004/3 或 2004年3月；半年、季度、年写成 2004年上半年、2004年一季度、2004年
      """#
    ),
    Case(
      "栏数不同",
      monthly("2004-01,西安,户县,代售卡,1,234\n2004-02,西安\n"),
      #"""
      错误[D316]：有 2 行的栏数与表头的 5 栏不同
        月报.csv 第 4 行有 6 栏
        月报.csv 第 5 行有 2 栏
        = 选择：补齐或删去多余的栏；数里的千分位逗号要加引号
      """#
    ),
    Case(
      "引号",
      monthly("2004-01,西安,户县,\"代售卡\"x,1\n"),
      #"""
      错误[D316]：有 1 行的引号不成对
        月报.csv 第 4 行
        = 选择：引号成对写在整格两端，格里的引号写两个
      """#
    ),
    Case(
      "重复",
      monthly("2004-02,榆林,神木县,代售卡,3\n"),
      #"""
      错误[D315]：有 1 行重复，同一格出现两次
        月报.csv 第 4 行与第 3 行重复：神木县 2004-02
        = 选择：删去多余的一行；要相加的先在表里加好
      """#
    ),
    Case(
      "核对",
      monthly("2004-01,榆林,户县,代售卡,3\n"),
      #"""
      错误[D317]：“市局”这一列有 1 格与机构表不符
        月报.csv 第 4 行 市局 = 榆林，而户县属于西安
        = 选择：改正这一列，或者改正机构表
      """#
    ),
    Case(
      "机构",
      monthly("2004-01,榆林,申木县,代售卡,3\n2004-02,榆林,申木县,代售卡,3\n"),
      #"""
      错误[N102]：“单位”这一列的“申木县”不在机构表里
        月报.csv 第 4、5 行 单位
        = 相近：神木县（第 1 字“申”与“神”音近）
      """#
    ),
    Case(
      "合计行",
      monthly("2004-01,,合计,代售卡,3\n"),
      #"""
      错误[N102]：“单位”这一列的“合计”不在机构表里
        月报.csv 第 4 行 单位
        = 选择：合计行写进 跳过: [合计]
      """#
    ),
    Case(
      "成员",
      monthly("2004-01,西安,户县,代售咔,3\n"),
      #"""
      错误[N102]：“业务”这一列的“代售咔”不是业务的成员
        月报.csv 第 4 行 业务
        = 相近：代售卡、代收费（第 2 字“售”与“收”音近）
      """#
    ),
    Case(
      "缺列",
      changed { $0.catalogue = $0.catalogue.replacing("列: 收入", with: "列: 收人") },
      #"""
      错误[N108]：“月报.csv”的表头里没有“收人”这一列
        --> zongjie.yaml:3:23
        |
      3 |   收入: {取: [{源: 月报, 列: 收人, 单位: 元}]}
        |                              ^^^^ 没有这一列
        |
        = 相近：收入（第 2 字“人”与“入”形近）
        = 修改：zongjie fix 可直接替换为 收入
      """#
    ),
    Case(
      "缺源",
      changed { $0.catalogue = $0.catalogue.replacing("源: 月报", with: "源: 月保") },
      #"""
      错误[N108]：没有名为“月保”的数据源
        --> zongjie.yaml:3:16
        |
      3 |   收入: {取: [{源: 月保, 列: 收入, 单位: 元}]}
        |                    ^^^^ 没有这个数据源
        |
        = 相近：月报（第 2 字“保”与“报”音近）
        = 修改：zongjie fix 可直接替换为 月报
      """#
    ),
    Case(
      "缺文件",
      changed { $0.files["月报.csv"] = nil },
      #"""
      错误[N109]：没有文件“月报.csv”
        --> zongjie.yaml:1:10
        |
      1 | 月报: {文件: 月报.csv, 期间: 月, 维度: {机构: 单位, 业务: 业务}, 核对: {市局: 市局}, 缺行: 按零}
        |              ^^^^^^^^ 工作区里没有
      """#
    ),
    Case(
      "越界",
      changed { $0.sources = $0.sources.replacing("月报.csv", with: "../月报.csv") },
      #"""
      错误[N109]：“../月报.csv”在工作区之外，不能读
        --> zongjie.yaml:1:10
        |
      1 | 月报: {文件: ../月报.csv, 期间: 月, 维度: {机构: 单位, 业务: 业务}, 核对: {市局: 市局}, 缺行: 按零}
        |              ^^^^^^^^^^^ 路径不能以 / 或盘符开头，也不能有 ..
        |
        = 选择：把文件放进工作区，写相对路径
      """#
    ),
    Case(
      "工作簿",
      changed { $0.files["月报.csv"] = [0x50, 0x4B, 3, 4, 0] },
      #"""
      错误[N109]：“月报.csv”是 XLSX 工作簿，这类文件的读取尚未提供
        --> zongjie.yaml:1:10
        |
      1 | 月报: {文件: 月报.csv, 期间: 月, 维度: {机构: 单位, 业务: 业务}, 核对: {市局: 市局}, 缺行: 按零}
        |              ^^^^^^^^ 现在只读 CSV
        |
        = 选择：另存为 CSV（UTF-8 或 GB18030）
      """#
    ),
    Case(
      "数据库",
      changed {
        $0.sources = "账: {库: dsn=caiwu, 查询: select, 期间: ym, 维度: {机构: org}}\n" + $0.sources
      },
      #"""
      错误[D316]：数据库（数据源“账”）的读取尚未提供
        --> zongjie.yaml:1:8
        |
      1 | 账: {库: dsn=caiwu, 查询: select, 期间: ym, 维度: {机构: org}}
        |          ^^^^^^^^^ 现在只读 CSV
        |
        = 选择：另存为 CSV（UTF-8 或 GB18030）
      """#
    ),
    Case(
      "未知键",
      changed { $0.sources = $0.sources.replacing("缺行", with: "缺形") },
      #"""
      错误[S130]：数据源“月报”里不认识“缺形”这个键
        --> zongjie.yaml:1:61
        |
      1 | 月报: {文件: 月报.csv, 期间: 月, 维度: {机构: 单位, 业务: 业务}, 核对: {市局: 市局}, 缺形: 按零}
        |                                                                                      ^^^^ 没有这个键
        |
        = 相近：缺行（第 2 字“形”与“行”音近）
        = 修改：zongjie fix 可直接替换为 缺行
      """#
    ),
    Case(
      "坏字节",
      changed {
        $0.files["月报.csv"] =
          Array(good.utf8) + Array("2004-01,西安,户".utf8) + [0x88]
          + Array(",代售卡,1\n".utf8)
      },
      #"""
      错误[D316]：有 1 行含有不属于 UTF-8 的字节
        月报.csv 第 4 行：文件第 125 字节 0x88
        = 选择：用原来的软件打开这几行，改正后存成 UTF-8
      """#
    ),
    Case(
      "缺月",
      Workspace(monthly: head + "2004-01,榆林,神木县,代售卡,1\n"),
      #"""
      错误[D313]：所有数据里都没有报告期里的 2004-02
        报告期 2004-01..2004-02
        = 选择：补上这几个月的行，或者改 报告期
      """#
    ),
    Case(
      "属性",
      changed { $0.organizations += "\n组: {甲: {层级: 单位, 当: {性质: 1}}}" },
      #"""
      错误[N102]：没有名为“性质”的属性
        --> zongjie.yaml:8:21
        |
      8 | 组: {甲: {层级: 单位, 当: {性质: 1}}}
        |                            ^^^^ 没有这个属性
        |
        = 对照：还没有属性
      """#
    ),
    Case(
      "上级",
      changed { $0.files["单位.csv"]? += Array("渝林,府谷,县局\n西安,户县,县局\n".utf8) },
      #"""
      错误[N107]：单位里有不止一个“户县”
        单位.csv 第 4 行 单位
        单位.csv 第 6 行 单位
        = 选择：名称要能区分，如加上上级的名称

      错误[N102]：单位的上级“渝林”不在机构表里
        单位.csv 第 5 行 单位
        = 相近：榆林（第 1 字“渝”与“榆”音近）
      """#
    ),
    Case(
      "叫法",
      changed {
        $0.organizations += "\n称谓: {市局: {简称: \"{名}市局\"}, 县局: {简称: \"{名}局\"}}"
        $0.files["单位.csv"]? += Array("西安,兴平市,县局\n".utf8)
      },
      #"""
      警告[N110]：“兴平市”印作“兴平市局”，像是市局的叫法
        单位.csv 第 5 行 单位
        = 选择：在 称谓 的 另 里写明“兴平市”的叫法，写明后不再提示
      """#
    ),
    Case(
      "素材",
      changed {
        $0.materials = "{文件: 素材.csv, 机构: 局, 节: 节, 类: 类, 正文: 文}"
        $0.files["素材.csv"] = Array("局,节,类,文\n神木,问题,问题,网点偏少\n全城,问题,问题,无\n".utf8)
      },
      #"""
      错误[N102]：“局”这一列的“全城”不在机构表里
        素材.csv 第 3 行 局
      """#
    ),
  ]

  @Test(arguments: cases)
  func saysWhereAndWhatToDo(_ example: Case) {
    #expect(example.workspace.messages() == example.expected)
  }
}
