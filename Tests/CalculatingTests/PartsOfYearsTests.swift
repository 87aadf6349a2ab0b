import Calculating
import DataLoading
import Diagnostics
import Facts
import Nodes
import Testing

/// Rows of a part of the year in the table of a yearly series, used by another series or by none.
struct PartsOfYearsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Series behind 计划, each catalogue with its own.
    let catalogues: [String]
    /// Name and first place of each finding.
    let found: [String]
    var testDescription: String { name }
  }

  private static let data = """
    期,单位,类型,数
    2005,东市,计划,100
    2005年上半年,东市,计划,40
    2005-01,东市,实际,5
    2005年二季度,东市,实际,20
    """
  private static let plan =
    "  计划: {量纲: 金额, 性质: 年值, 取: [{源: 表, 列: 数, 仅: {类型: 计划}, 单位: 元}]}\n"
  private static let flow =
    "  收入: {量纲: 金额, 性质: 流量, 取: [{源: 表, 列: 数, 仅: {类型: 实际}, 单位: 元}]}\n"
  private static let halfYear =
    "  半年计划: {量纲: 金额, 性质: 流量, 取: [{源: 表, 列: 数, 仅: {类型: 计划}, 单位: 元}]}\n"
  private static let all = "  全部: {量纲: 金额, 性质: 流量, 取: [{源: 表, 列: 数, 单位: 元}]}\n"
  private static let place = "数.csv 第 3 行 数（2005-01..2005-06）"

  @Test(arguments: [
    Case(name: "没有别的序列", catalogues: [plan], found: ["计划 1 \(place)"]),
    Case(name: "同列不同行", catalogues: [plan + flow], found: ["计划 1 \(place)"]),
    Case(name: "另有半年计划", catalogues: [plan + flow + halfYear], found: []),
    Case(name: "半年计划在前", catalogues: [halfYear + plan], found: []),
    Case(name: "半年计划在另一份目录", catalogues: [plan, halfYear], found: []),
    Case(name: "全部行都取", catalogues: [plan + all], found: []),
    Case(
      name: "两个年值",
      catalogues: [plan + plan.replacing("计划: {量", with: "计划乙: {量")],
      found: ["计划 1 \(place)", "计划乙 1 \(place)"]
    ),
    Case(
      name: "年值不分行",
      catalogues: [plan.replacing(", 仅: {类型: 计划}", with: "") + flow],
      found: ["计划 1 \(place)"]
    ),
  ])
  func namesRowsThatNothingUses(_ test: Case) throws {
    var log = DiagnosticLog()
    func node(_ text: String) throws -> Node {
      try #require(parseYAML(SourceText(name: "z.yaml", text: text), log: &log))
    }
    let catalogues = try test.catalogues.map { try node("版本: 1\n序列:\n" + $0) }
    let period = try #require(Period("2005-01..2005-06"))
    let ledger = try loadLedger(
      from: [InputFile(path: "数.csv", bytes: Array(Self.data.utf8))],
      organizations: node("{层级: [市局], 成员: [{层级: 市局, 名称: 东市}]}"),
      sources: node("表: {文件: 数.csv, 期间: 期, 维度: {机构: 单位}}"),
      materials: nil,
      catalogues: catalogues,
      reportPeriod: period,
      log: &log
    )
    log = DiagnosticLog()
    let settings = Settings(reportPeriod: period)
    _ = readCatalog(catalogues, over: try #require(ledger), settings: settings, log: &log)
    let found = log.diagnostics.map { finding in
      let name = finding.labels.first?.span.text ?? ""
      let count = finding.message.split(separator: " ").dropFirst().first ?? ""
      return "\(name) \(count) \(finding.places.first ?? "")"
    }
    #expect(found == test.found)
    #expect(log.diagnostics.allSatisfy { $0.code == "N108" })
  }
}
