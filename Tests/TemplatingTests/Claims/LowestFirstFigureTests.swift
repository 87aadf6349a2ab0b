import Diagnostics
import Documents
import Expressions
import Facts
import Nodes
import SampleSupport
import Testing

@testable import Templating

/// Figures of what is the better the lower rank it as sentences do: 离网率 is 方向: 低优.
struct LowestFirstFigureTests {
  private func chart(_ block: String) async throws -> Chart {
    let (document, log) = try await ClaimWorkspaces.shared.document(
      "```图\n\(block)\n```",
      for: "云川",
      in: "examples/变体"
    )
    let errors = log.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map { $0.code + $0.message })")
    let charts = try #require(document).blocks.compactMap { block in
      if case .figure(let chart) = block { chart } else { nil }
    }
    return try #require(charts.first)
  }

  @Test func ranksFromTheLowest() async throws {
    let chart = try await chart("图型: 排名\n指标: 离网率\n维度: 市公司")
    #expect(
      chart.categories.map(\.name).prefix(5) == ["白石", "清河", "南渡", "新湖", "松岭"]
    )
    #expect(chart.sideColumns.first?.texts.prefix(5) == ["1", "2", "3", "4", "5"])
    #expect(chart.takeaway == "白石1.13%最低，居首位")
    #expect(chart.source == "用户表")
  }

  @Test func saysThePlaceOfTheOneMarked() async throws {
    let chart = try await chart("图型: 排名\n指标: 离网率\n维度: 市公司\n突出: 南渡")
    #expect(chart.takeaway == "南渡以5.71%从低到高居第3位；白石1.13%最低，居首位")
  }

  @Test(arguments: [("离网率", "白石", "白石1.13%最低，居首位"), ("收入.排名(同级)", "清河", "清河居首位")])
  func saysTheFirstInOneWording(_ metric: String, _ name: String, _ says: String) async throws {
    let chart = try await chart("图型: 排名\n指标: \(metric)\n维度: 市公司\n突出: \(name)")
    #expect(chart.takeaway == says)
  }

  @Test func keepsTheOrderThatTheBlockWrites() async throws {
    let chart = try await chart("图型: 排名\n指标: 离网率\n维度: 市公司\n排序: 值降序")
    #expect(chart.categories.first?.name == "松岭")
    #expect(chart.sideColumns.first?.texts.prefix(5) == ["5", "4", "3", "2", "1"])
    #expect(chart.takeaway == "")
  }

  @Test func ranksTheRowsOfAHeatTable() async throws {
    let chart = try await chart("图型: 热表\n指标: 离网率\n维度: [市公司, 月]")
    let places = zip(chart.series.map(\.name), chart.sideColumns.last?.texts ?? [])
    #expect(places.map { "\($0)\($1)" } == ["清河2", "白石1", "南渡3", "双桥—", "松岭5", "新湖4"])
  }

  /// 要点 that are claimed have the words of those that the figure finds by itself.
  @Test(arguments: [
    ("居首", "白石1.13%最低，居首位"), ("居末", "松岭12.24%最高，居末位"),
    ("{位置: 南渡, 断言: 第3位}", "南渡以5.71%从低到高居第3位"),
  ])
  func provesPlacesFromTheLowest(_ claim: String, _ says: String) async throws {
    let chart = try await chart("图型: 排名\n指标: 离网率\n维度: 市公司\n要点: [\(claim)]")
    #expect(chart.takeaway == says)
  }

  @Test func tellsTheLowestFirstInWords() async throws {
    let chart = try await chart("图型: 排名\n指标: 离网率\n维度: 市公司")
    #expect(chart.alternativeText.contains("最低白石1.13，最高松岭12.24。"))
  }

  /// The values are places themselves, of which the smallest is the first.
  @Test func ranksPlacesFromTheFirst() async throws {
    let chart = try await chart("图型: 排名\n指标: 收入.排名(同级)\n维度: 市公司")
    #expect(chart.series.first?.values.prefix(4).map(\.text) == ["1", "2", "3", "3"])
    #expect(chart.sideColumns.first?.texts.prefix(3) == ["1", "2", "并列3"])
    #expect(chart.takeaway == "清河居首位")
    #expect(chart.alternativeText.contains("最前清河1，最后"))
  }

  /// Lines of what is the better the lower are left out from the highest.
  @Test func keepsTheLowestLines() async throws {
    let chart = try await chart("图型: 对比线\n指标: 离网率\n维度: 市公司\n前: 2")
    #expect(chart.series.map(\.name) == ["清河", "白石"])
  }

  /// The order that `explain` prints is the one that was drawn.
  @Test(arguments: [
    ("离网率", "值升序"), ("收入", "值降序"), ("收入.排名(同级)", "值升序"),
  ])
  func explainsTheOrder(_ metric: String, _ order: String) async throws {
    let block = "图型: 排名\n指标: \(metric)\n维度: 市公司\n标签: 图"
    let drawn = try await chart(block)
    let reports = try SampleReports("examples/变体")
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: block)
    let node = try #require(parseYAML(source, log: &log))
    let figure = compileFigure(node, against: reports.schema, locals: LocalNames(), log: &log)
    let keys = ResolvedFigure(try #require(figure), drawn, reports.schema.settings).keys
    #expect(keys.first { $0.key == "排序" }?.value == order)
  }
}
