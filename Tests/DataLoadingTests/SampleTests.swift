import DataLoading
import Diagnostics
import Facts
import Foundation
import Nodes
import Testing

/// The sample province of examples/shaanxi.
struct SampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func load() throws -> (ledger: Ledger, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let folder = root.appending(path: "examples/shaanxi")
    let workspace = try #require(node(folder.appending(path: "zongjie.yaml"), log: &log))
    let catalogue = root.appending(path: "templates/代办电信/指标目录.yaml")
    let files = try inputPaths(of: workspace).map { path in
      InputFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
    let ledger = loadLedger(
      from: files,
      organizations: try #require(workspace["机构"]),
      sources: try #require(workspace["数据"]),
      materials: workspace["素材"],
      catalogues: [try #require(try node(catalogue, log: &log))],
      reportPeriod: try #require(Period("2004-01..2004-06")),
      log: &log
    )
    return (try #require(ledger), log)
  }

  private static func node(_ url: URL, log: inout DiagnosticLog) throws -> Node? {
    let text = try String(contentsOf: url, encoding: .utf8)
    return parseYAML(SourceText(name: url.lastPathComponent, text: text), log: &log)
  }

  @Test func loadsTheProvinceWithoutFindings() throws {
    let (ledger, log) = try Self.load()
    #expect(log.presented.map { renderText($0) } == [])
    let organizations = ledger.organizations
    #expect(organizations.all.count == 1 + 31 + 10 + 93)
    #expect(ledger.dimensions.map(\.name) == ["运营商", "业务", "专业"])
    #expect(ledger.dimensions.map(\.members.count) == [4, 4, 12])
    #expect(ledger.materials.count == 22)
    #expect(
      ledger.inputs.map { "\($0.path) \($0.rowCount)" }.prefix(4) == [
        "data/provinces.csv 31", "data/bureaus.csv 10", "data/units.csv 93",
        "data/monthly.csv 19258",
      ]
    )
  }

  @Test(arguments: [
    ("全国", "全国", "全国", "全国"), ("陕西", "陕西省邮政局", "陕西", "全省"),
    ("重庆", "重庆市邮政局", "重庆", "全市"), ("榆林", "榆林市邮政局", "榆林市局", "全市"),
    ("安塞县", "安塞县邮政局", "安塞县局", "全县"), ("兴平市", "兴平市邮政局", "兴平市局", "全市"),
    ("延安市局本部", "延安市局本部", "延安市局本部", "延安市局本部"),
  ])
  func printsNames(name: String, full: String, short: String, scope: String) throws {
    let organizations = try Self.load().ledger.organizations
    let id = try #require(organizations.named(name).first)
    #expect(organizations[id].fullName == full)
    #expect(organizations[id].shortName == short)
    #expect(organizations[id].scope == scope)
  }

  @Test func takesTheRightCells() throws {
    let ledger = try Self.load().ledger
    let june = try #require(Month("2004-06"))
    func sum(_ series: String, _ source: String) throws -> Int64 {
      let table = try #require(ledger.tables.first { $0.series == series && $0.source == source })
      let period = try #require(Period("2004-01..2004-06"))
      return table.values.indices.reduce(0) { total, index in
        let isInside =
          period.contains(table.period(ofRow: index).last)
          && table.period(ofRow: index).last <= june
        return isInside ? total + (table.values[index] ?? 0) : total
      }
    }
    // 1408.00万元, as language.md 1.1.2 says.
    #expect(try sum("收入", "代办月报") / 10_000 == 1408)
    let cards = try #require(ledger.tables.first { $0.series == "售卡" && $0.source == "各省月报" })
    #expect(cards.dimensions == ["运营商"])
    #expect(cards.rowCount == 31 * 18 * 4)
    #expect(cards.values.contains(nil))
    let index = try #require(ledger.tables.first { $0.series == "综合指数" })
    #expect(index.decimals == 1)
    #expect(index.values.first == 930)
    let released = try #require(ledger.tables.first { $0.series == "放号" })
    #expect(released.dimensions == ["运营商"])
    #expect(released.fixedMembers == ["业务": "代放号"])
    #expect(released.address(ofRow: 0).column == "quantity")
    let plans = try #require(ledger.tables.first { $0.series == "年计划" })
    #expect(plans.rowCount == 10)
  }

  @Test func readsTheNationsMaterialAndFullWidthMarks() throws {
    let ledger = try Self.load().ledger
    let last = try #require(ledger.materials.last)
    #expect(ledger.organizations[last.organization].name == "陕西")
    let first = try #require(ledger.materials.first)
    #expect(first.text.text == "成立专业局后实行收入、成本单独核算，县局设专职营销岗")
    #expect(first.cell == CellAddress(file: "data/materials.csv", row: 2, column: "text"))
  }
}
