import Diagnostics
import Documents
import Testing

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

  @Test func provesFirstByTheLowest() async throws {
    let chart = try await chart(
      "图型: 排名\n指标: 离网率\n维度: 市公司\n要点: [{位置: 白石, 断言: 居首}]"
    )
    #expect(chart.takeaway.contains("白石"))
  }
}
