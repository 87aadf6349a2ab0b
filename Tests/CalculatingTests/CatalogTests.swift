import Calculating
import Diagnostics
import Facts
import Nodes
import Testing

struct CatalogTests {
  private func read(_ text: String) -> (Catalog, [Diagnostic]) {
    var made = HandMade()
    made.add(HandMade.flow("收入"), HandMade.months("东市", "卡", [1, 2]))
    var log = DiagnosticLog()
    let node = parseYAML(SourceText(name: "目录.yaml", text: text), log: &log)
    let catalog = readCatalog(
      [node].compactMap(\.self),
      over: made.ledger,
      settings: made.settings,
      log: &log
    )
    return (catalog, log.diagnostics)
  }

  @Test func readsTheShippedCatalogue() throws {
    let schema = SampleProvince.shared.catalog.schema
    let revenue = try #require(schema.series(named: "代办收入"))
    #expect(revenue.printedName == "代办电信业务收入")
    #expect(revenue.plan == "年计划")
    #expect(revenue.memberOf == .init(series: "邮政收入", dimension: "专业", member: "代办电信"))
    #expect(revenue.dimensions == ["运营商", "业务"])
    #expect(schema.series(named: "年计划")?.type.measure?.basis == "财务列账")
    #expect(schema.series(named: "年计划")?.isMonthly == false)
    #expect(schema.series(named: "综合指数")?.type.measure?.decimals == 1)
    #expect(schema.series(named: "售卡金额")?.type.measure?.ladder.map(\.name) == ["元", "万元", "亿元"])
    #expect(schema.quotients.map(\.name) == ["卡手续费率", "每张卡收入"])
    #expect(SampleProvince.shared.catalog.checks.count == 3)
  }

  struct Broken: CustomTestStringConvertible {
    let line: String
    let code: String
    var testDescription: String { line }
  }

  static let series = "版本: 1\n序列:\n  收入: {量纲: 金额, 性质: 流量, 取: [{源: 甲, 单位: 元}]}\n"

  @Test(arguments: [
    Broken(line: "  支出: {量刚: 金额, 量纲: 金额, 性质: 流量}", code: "S130"),
    Broken(line: "  支出: {量纲: 钱, 性质: 流量}", code: "S130"),
    Broken(line: "  支出: {性质: 流量}", code: "S130"),
    Broken(line: "  满意率: {量纲: 率, 性质: 流量}", code: "S130"),
    Broken(line: "  指数: {量纲: 指数, 性质: 流量}", code: "S130"),
    Broken(line: "  支出: {量纲: 金额, 性质: 流量, 别名: 收入}", code: "N107"),
    Broken(line: "  支出: {量纲: 金额, 性质: 流量, 计划: 年计刬}", code: "N101"),
    Broken(line: "  支出: {量纲: 金额, 性质: 流量, 计划: 收入}", code: "U205"),
    Broken(line: "  支出: {量纲: 金额, 性质: 流量, 即: \"收人[卡]\"}", code: "N101"),
    Broken(line: "  支出: {量纲: 金额, 性质: 流量, 显示: {单位: [元, 万户]}}", code: "U213"),
    Broken(line: "指标:\n  率: {类别: 比率, 分子: 收入, 分母: 收人}", code: "N101"),
    Broken(
      line: "  户: {量纲: 数量, 性质: 存量, 取: [{单位: 户}]}\n指标:\n  率: {类别: 比率, 分子: 收入, 分母: 户}",
      code: "U208"
    ),
    Broken(line: "校验:\n  - {合计: 收入, 按: 品种, 等于: 收入}", code: "N102"),
    Broken(line: "校验:\n  - {不缺月: [收入], 突变倍数: 很大}", code: "S130"),
    Broken(line: "校验:\n  - {相等: [收入]}", code: "S130"),
    Broken(line: "校验:\n  - {合计: 收入, 按: 品, 等于: 收入, 突变倍数: 5}", code: "S130"),
    Broken(line: "校验:\n  - {上下级相等: [收入], 按: 品}", code: "S130"),
    Broken(line: "校验:\n  - {不缺月: [收入], 等于: 收入}", code: "S130"),
    Broken(line: "校验:\n  - {不缺月: [收入], 突变倍: 5}", code: "S130"),
    Broken(
      line: "  支出: {量纲: 金额, 性质: 流量, 口径: 甲}\n校验:\n  - {合计: 收入, 按: 品, 等于: 支出}",
      code: "U210"
    ),
  ])
  func reportsWhatIsWrong(_ test: Broken) {
    let (_, findings) = read(Self.series + test.line)
    #expect(findings.map(\.code) == [test.code], "\(findings.map(\.message))")
  }

  @Test func readsSeveralChecksOfOneEntry() {
    let (catalog, findings) = read(
      Self.series + "校验:\n  - {合计: 收入, 按: 品, 等于: 收入, 上下级相等: [收入], 不缺月: [收入], 突变倍数: 5}"
    )
    #expect(findings.map(\.message) == [])
    #expect(
      catalog.checks.map(\.kind) == [
        .sum(of: "收入", by: "品", equals: "收入"), .levelsAgree(["收入"]),
        .noMonthMissing(["收入"], jump: Rational(5)),
      ]
    )
  }

  @Test func saysOfWhichRuleAKeyIs() throws {
    let (_, findings) = read(Self.series + "校验:\n  - {合计: 收入, 按: 品, 等于: 收入, 突变倍数: 5}")
    let finding = try #require(findings.first)
    #expect(finding.message == "“突变倍数”要和 不缺月 写在校验的同一条里，单写不起作用")
    #expect(finding.labels.map(\.span.text) == ["突变倍数"])
  }

  @Test func reportsAllFindingsAtOnce() {
    let (catalog, findings) = read(
      Self.series + "  甲: {量纲: 钱, 性质: 流量}\n  乙: {量纲: 金额, 性质: 流动}\n校验:\n  - {不缺月: [收人]}"
    )
    #expect(findings.map(\.code) == ["S130", "S130", "N101"])
    #expect(catalog.schema.series.map(\.name) == ["收入", "乙"])
  }
}
