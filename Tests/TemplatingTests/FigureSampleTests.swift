import Calculating
import DataLoading
import Diagnostics
import Documents
import Expressions
import Facts
import Foundation
import Nodes
import Testing

@testable import Templating

/// The sample province with its catalogue, read from the example workspace.
struct SampleProvince {
  let book: FactBook
  let schema: Schema

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Read once: what is loaded are values; each test asks a book of its own.
  private static let loaded = Result { try load() }

  private static func load() throws -> (Ledger, Catalog) {
    func read(_ path: String) throws -> SourceText {
      let url = root.appending(path: path)
      return SourceText(name: path, text: try String(contentsOf: url, encoding: .utf8))
    }
    var log = DiagnosticLog()
    let workspaceRead = parseYAML(try read("examples/shaanxi/zongjie.yaml"), log: &log)
    let workspace = try #require(workspaceRead)
    let catalogueRead = parseYAML(try read("templates/代办电信/指标目录.yaml"), log: &log)
    let catalogue = try #require(catalogueRead)
    let gridRead = parseYAML(try read("templates/格网/陕西.yaml"), log: &log)
    let grid = try #require(gridRead)
    let files = try inputPaths(of: workspace).map { path in
      InputFile(path: path, bytes: Array(try read("examples/shaanxi/" + path).text.utf8))
    }
    let period = Period(year: 2004, part: 1, of: 2)
    let loaded = loadLedger(
      from: files,
      organizations: try #require(workspace["机构"]),
      sources: try #require(workspace["数据"]),
      materials: nil,
      catalogues: [catalogue],
      reportPeriod: period,
      log: &log
    )
    let ledger = try #require(loaded)
    let settings = Settings(reportPeriod: period)
    let catalog = readCatalog([catalogue, grid], over: ledger, settings: settings, log: &log)
    #expect(!log.hasErrors, "\(log.diagnostics.prefix(3).map(\.message))")
    return (ledger, catalog)
  }

  init() throws {
    let (ledger, catalog) = try Self.loaded.get()
    schema = catalog.schema
    book = FactBook(ledger: ledger, catalog: catalog)
  }

  func chart(_ block: String, of name: String = "陕西", log: inout DiagnosticLog) throws -> Chart {
    let source = SourceText(name: "模板.md", text: block)
    let read = parseYAML(source, readsFullWidthMarks: true, log: &log)
    let node = try #require(read)
    let figure = compileFigure(node, against: schema, locals: LocalNames(), log: &log)
    let compiled = try #require(figure, "\(log.diagnostics.map(\.message))")
    let id = try #require(schema.organizations.named(name).first)
    let setting = FigureSetting(number: 1)
    return tabulate(compiled, in: setting, for: id, asking: book, schema: schema, log: &log).chart
  }
}

struct FigureSampleTests {
  private func texts(_ series: ChartSeries?) -> [String] { series?.values.map(\.text) ?? [] }

  @Test func drawsTheMonthsWithLastYearAndTheRecord() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      """
      图型：趋势
      指标：收入
      比较：上年同期
      标签：收入走势
      批注:
        - {位置: 6月, 文字: 创当月历史新高, 断言: 历史最高}
      """,
      log: &log
    )
    #expect(!log.hasErrors, "\(log.diagnostics)")
    #expect(
      texts(chart.series.first) == ["111.00", "152.00", "200.00", "238.00", "287.00", "420.00"]
    )
    #expect(
      texts(chart.series.first { $0.role == .lastYear })
        == ["109.00", "148.00", "185.00", "190.00", "208.00", "224.00"]
    )
    #expect(chart.series.contains { $0.role == .growth && $0.key == "收入.同比" })
    #expect(chart.takeaway.contains("6月420.00万元，创当月历史新高"))
    #expect(chart.title.count <= 25)
    #expect(chart.source == "代办月报")
    #expect(chart.annotations.map(\.categoryKey) == ["2004-06"])
  }

  @Test func mergesTheMonthsOfTheSpringFestival() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      "图型: 趋势\n指标: 收入\n合并月: [1, 2]\n",
      log: &log
    )
    #expect(chart.categories.first?.name == "1—2月")
    #expect(chart.categories.first?.bandCount == 2)
    #expect(chart.series.first?.values.first?.text == "263.00")
    #expect(chart.notes.contains("1—2月柱高为月均"))
  }

  @Test func measuresProgressAgainstThePlan() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart("图型: 进度\n指标: 收入\n", log: &log)
    #expect(chart.takeaway.contains("完成年计划的46.93%，慢于时间进度3.07个百分点"))
    #expect(
      chart.annotations.map(\.text)
        == ["1408.00万元，完成46.93%，慢于时间进度3.07个百分点（欠收92.00万元）"]
    )
  }

  @Test func comparesTheMixOfOperators() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      "图型: 构成\n指标: 收入.占比\n维度: 运营商\n比较: 年初\n",
      log: &log
    )
    #expect(chart.series.map(\.name) == ["移动", "联通", "电信", "网通"])
    #expect(
      chart.series.map(texts)
        == [["36.31", "43.51"], ["44.50", "46.00"], ["18.96", "10.16"], ["0.23", "0.33"]]
    )
    #expect(chart.sideColumns.first?.texts == ["+7.20", "+1.50", "−8.80", "+0.10"])
  }

  @Test func splitsTheTotalInARing() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart("图型: 环形\n指标: 收入\n维度: 业务\n", log: &log)
    #expect(texts(chart.series.first) == ["65.06", "23.64", "6.40", "4.90"])
    #expect(chart.total == "合计\n1408.00万元")
  }

  @Test func ranksTheCitiesWithTheirMoves() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      "图型: 排名\n指标: 收入\n维度: 下级\n比较: 年初\n突出: 榆林\n",
      log: &log
    )
    #expect(chart.categories.prefix(3).map(\.name) == ["西安", "榆林", "延安"])
    #expect(texts(chart.series.first).prefix(3) == ["394.60", "385.19", "165.00"])
    let moves = chart.sideColumns.first { $0.role == .rankChange }?.texts ?? []
    #expect(moves == ["1", "-1"] + Array(repeating: "0", count: 8))
    #expect(chart.categories.filter(\.isHighlighted).map(\.key) == ["榆林"])
    #expect(chart.takeaway.contains("榆林以385.19万元居第2位，比年初后移1个位次"))
  }

  @Test func foldsTheRestOfTheCounties() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      "图型: 排名\n指标: 收入\n维度: 县局\n前: 10\n其余: 合计\n",
      log: &log
    )
    #expect(chart.categories.first?.name.hasPrefix("神木") ?? false)
    #expect(chart.categories.last?.name == "其余73个合计")
    #expect(texts(chart.series.first).last == "479.52")
    #expect(log.diagnostics.contains { $0.code == "G302" })
  }

  @Test func ordersBureausByCompletion() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart("图型: 完成\n指标: 收入.完成率\n维度: 市局\n", log: &log)
    #expect(chart.categories.prefix(3).map(\.name) == ["榆林", "延安", "安康"])
    #expect(texts(chart.series.first).prefix(3) == ["59.26", "58.93", "50.00"])
    #expect(texts(chart.series.first).last == "30.42")
    #expect(chart.takeaway == "10个市局中3个达到时间进度")
  }

  @Test func showsAllCitiesAtOnce() throws {
    var log = DiagnosticLog()
    let province = try SampleProvince()
    let panels = try province.chart("图型: 小图\n指标: 收入\n分面: 市局\n排序: 值降序\n", log: &log)
    #expect(panels.panels.first?.title == "西安 394.60（第1位）")
    let heat = try province.chart("图型: 热表\n指标: 收入\n维度: [市局, 月]\n配色: 灰度\n", log: &log)
    #expect(heat.series.count == 10)
    #expect(heat.options.palette == .gray)
    #expect(heat.sideColumns.first?.texts.contains("394.60") ?? false)
    #expect(!log.hasErrors, "\(log.diagnostics)")
  }

  @Test func findsTheOwnBureauInItsReport() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      "图型: 排名\n指标: 收入\n维度: 同级\n",
      of: "榆林",
      log: &log
    )
    #expect(chart.categories.filter(\.isHighlighted).map(\.key) == ["榆林"])
  }

  @Test func stopsAFigureWhoseClaimIsFalse() throws {
    var log = DiagnosticLog()
    _ = try SampleProvince().chart(
      "图型: 趋势\n指标: 收入\n批注:\n  - {位置: 2月, 文字: 创新高, 断言: 历史最高}\n",
      log: &log
    )
    #expect(log.diagnostics.contains { $0.code == "G112" && !$0.labels.isEmpty })
  }
}
