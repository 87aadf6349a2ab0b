import Diagnostics
import Documents
import Expressions
import Facts
import Nodes
import Testing

@testable import Templating

/// 图型: 自动: which figure answers which question (charts.md A, the table at its end).
struct AutomaticKindTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The block without its 图型.
    let block: String
    let kind: ChartKind

    var testDescription: String { block.replacing("\n", with: " ") }
  }

  @Test(arguments: cases)
  func choosesByTheQuestion(_ asked: Case) throws {
    let province = try SampleProvince()
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: "图型: 自动\n" + asked.block)
    let node = try #require(parseYAML(source, readsFullWidthMarks: true, log: &log))
    let block = compileFigure(node, against: province.schema, locals: LocalNames(), log: &log)
    #expect(block?.kind == asked.kind, "\(log.diagnostics.map(\.message))")
  }

  static let cases: [Case] = [
    // Change over time; against a plan.
    Case(block: "指标: 收入\n", kind: .trend),
    Case(block: "指标: 收入\n维度: 月\n比较: 上年同期\n", kind: .trend),
    Case(block: "指标: 收入\n计划: 收入.计划\n", kind: .progress),
    Case(block: "指标: 收入.完成率\n维度: 市局\n", kind: .completion),
    // Parts, parts twice.
    Case(block: "指标: 收入\n维度: 业务\n", kind: .structure),
    Case(block: "指标: 收入.占比\n维度: 运营商\n比较: 年初\n", kind: .compositionOverTime),
    // Order, order over time.
    Case(block: "指标: 收入\n维度: 下级\n", kind: .ranking),
    Case(block: "指标: 收入\n维度: 下级\n比较: 年初\n", kind: .ranking),
    Case(block: "指标: 收入.排名(省)\n维度: [市局, 月]\n", kind: .rankCourse),
    // Why did it grow.
    Case(block: "指标: 收入.同比增量\n维度: 业务\n", kind: .contribution),
    Case(block: "指标: 收入.同比增量\n维度: 市局\n", kind: .difference),
    Case(block: "指标: 收入.同比\n维度: 市局\n", kind: .difference),
    // Two dates.
    Case(
      block: "指标: [收入.占比(邮政收入), \"收入[县局].占比\"]\n比较: 年初\n",
      kind: .slope
    ),
    // Everyone at once.
    Case(block: "指标: 收入\n分面: 市局\n", kind: .smallMultiples),
    Case(block: "指标: 收入\n维度: [市局, 月]\n", kind: .heatTable),
    Case(block: "指标: 收入.占比\n维度: [运营商, 月]\n", kind: .comparedLines),
    // Concentration.
    Case(block: "指标: 收入\n维度: 县局\n批注: [{线: 80%}]\n", kind: .pareto),
    // Two measures.
    Case(block: "指标: [收入, 收入.同比]\n维度: 市局\n", kind: .quadrants),
    Case(block: "指标: [收入: 收入, 放号: 放号]\n", kind: .index),
    // Us and the country; where.
    Case(block: "指标: 收入.同比\n维度: 下级\n比较: 上级\n", kind: .gap),
    Case(block: "指标: [收入: 收入.同比, 放号: 放号.同比]\n比较: 全国\n", kind: .gap),
    Case(block: "指标: 收入\n维度: 市局\n格网: 陕西\n", kind: .tiles),
    Case(block: "指标: 收入\n图层: [{图形: 柱, y: 收入}]\n", kind: .layers),
  ]

  @Test func drawsWhatItChose() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart("图型：自动\n指标：收入\n维度：业务\n", log: &log)
    #expect(chart.kind == .structure && chart.refusal == nil)
    #expect(!log.hasErrors)
  }

  /// No figure has three metrics of members: the finding is not that of a figure of two.
  @Test func refusesThreeMetricsOfMembers() throws {
    let province = try SampleProvince()
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: "图型: 自动\n指标: [收入, 收入.同比, 收入.计划]\n维度: 市局\n")
    let node = try #require(parseYAML(source, log: &log))
    _ = compileFigure(node, against: province.schema, locals: LocalNames(), log: &log)
    #expect(log.diagnostics.map(\.message) == ["一列指标不能再按“市局”分"])
  }

  /// A mistake in the metric is told once, as for any kind.
  @Test func reportsTheMetricAlone() throws {
    let province = try SampleProvince()
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: "图型: 自动\n指标: 收人\n")
    let node = try #require(parseYAML(source, log: &log))
    #expect(compileFigure(node, against: province.schema, locals: LocalNames(), log: &log) == nil)
    #expect(log.diagnostics.count == 1)
    #expect(log.diagnostics.first?.code.hasPrefix("N") ?? false)
  }
}
