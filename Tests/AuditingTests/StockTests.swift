import Auditing
import Calculating
import DataLoading
import Diagnostics
import Documents
import Facts
import Nodes
import Phrasing
import Templating
import Testing

/// Stocks and what moves them, over two towns of invented users.
struct StockTests {
  private static let organizations = """
    层级: [市, 镇]
    成员:
      - {层级: 市, 名称: 甲市}
      - {层级: 镇, 名称: 乙镇, 上级: 甲市}
    """
  private static let sources = """
    用户表: {文件: 用户.csv, 期间: 月, 维度: {机构: 镇}}
    """
  private static let catalogue = """
    版本: 1
    序列:
      用户: {印作: 在网用户, 量纲: 数量, 性质: 存量, 取: [{源: 用户表, 列: 用户, 单位: 户}], 显示: {单位: [户, 万户]}}
      新增: {印作: 新增用户, 量纲: 数量, 性质: 流量, 取: [{源: 用户表, 列: 新增, 单位: 户}], 显示: {单位: [户, 万户]}}
      离网: {印作: 离网用户, 量纲: 数量, 性质: 流量, 取: [{源: 用户表, 列: 离网, 单位: 户}], 显示: {单位: [户, 万户]}}
    """
  /// 52100 at the end of the year before; each month 900 new, 250 lost.
  private static let data =
    "镇,月,用户,新增,离网\n乙镇,2003-12,52100,0,0\n"
    + (1...6).map { "乙镇,2004-0\($0),\(52_100 + 650 * $0),900,250\n" }.joined()

  private func node(_ text: String) throws -> Node {
    var log = DiagnosticLog()
    return try #require(parseYAML(SourceText(name: "例.yaml", text: text), log: &log))
  }

  private func sample() throws -> (schema: Schema, ledger: Ledger, catalog: Catalog) {
    var log = DiagnosticLog()
    let period = try #require(Period("2004-01..2004-06"))
    let loaded = loadLedger(
      from: [InputFile(path: "用户.csv", bytes: Array(Self.data.utf8))],
      organizations: try node(Self.organizations),
      sources: try node(Self.sources),
      materials: nil,
      catalogues: [try node(Self.catalogue)],
      reportPeriod: period,
      log: &log
    )
    let ledger = try #require(loaded, "\(log.diagnostics.map(\.message))")
    let settings = Settings(reportPeriod: period)
    let catalog = readCatalog(
      [try node(Self.catalogue)],
      over: ledger,
      settings: settings,
      log: &log
    )
    try #require(!log.hasErrors, "\(log.diagnostics.map(\.message))")
    return (catalog.schema, ledger, catalog)
  }

  private func findings(_ text: String, _ old: String, _ new: String) throws -> [String] {
    let (schema, ledger, catalog) = try sample()
    var log = DiagnosticLog()
    let compiled = compile(
      SourceText(name: "例.md", text: text),
      includes: { _ in nil },
      against: schema,
      lexicon: Lexicon(),
      log: &log
    )
    let title = compileLine(
      SourceText(name: "题", text: "总结"),
      against: schema,
      lexicon: Lexicon(),
      log: &log
    )
    let template = try #require(compiled, "\(log.diagnostics.map(\.message))")
    let made = evaluate(
      template,
      for: try #require(schema.organizations.named("甲市").first),
      in: ReportFrame(
        title: try #require(title),
        signature: nil,
        dateText: "2004年7月5日",
        date: "2004-07-05",
        style: PageStyle()
      ),
      EvaluationContext(
        schema: schema,
        lexicon: Lexicon(),
        source: FactBook(ledger: ledger, catalog: catalog)
      ),
      log: &log
    )
    let document = try #require(made.document, "\(log.diagnostics.map(\.message))")
    log = DiagnosticLog()
    audit(document, schema: schema, log: &log)
    #expect(log.diagnostics.filter { $0.severity != .note }.map(\.message) == [])
    audit(document.breaking(old, to: new), schema: schema, log: &log)
    return log.diagnostics.filter { $0.severity != .note }.map(\.message)
  }

  @Test func findsAnEndThatBeginAndFlowsDoNotGive() throws {
    let text = "年初{{ 用户@上年末 }}，新增{{ 新增 }}，离网{{ 离网 }}，期末{{ 用户 }}。"
    let found = try findings(text, "5.60万户", "5.90万户")
    #expect(found == ["期末数与印出的期初数、新增数、减少数对不上"])
  }

  @Test func findsAnEndThatBeginAndNetIncrementDoNotGive() throws {
    let text = "年初{{ 用户@上年末 }}，净增{{ 用户.净增 }}，期末{{ 用户 }}。"
    let found = try findings(text, "5.60万户", "5.90万户")
    #expect(found == ["印出的差与印出的两数对不上"])
  }
}
