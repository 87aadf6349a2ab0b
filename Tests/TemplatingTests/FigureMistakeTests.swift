import Diagnostics
import Documents
import Expressions
import Nodes
import Testing

@testable import Templating

struct FigureMistakeTests {
  struct Mistake: Sendable {
    let block: String
    let codes: [String]
    /// Text under the first caret of the first finding.
    let place: String
    let says: String
  }

  static let mistakes = [
    Mistake(
      block: "图型: 趋势\n指杯: 收入\n指标: 收入\n",
      codes: ["G109"],
      place: "指杯",
      says: "是不是“指标”？"
    ),
    Mistake(
      block: "图型: 趋试\n指标: 收入\n",
      codes: ["G109"],
      place: "趋试",
      says: "是不是“趋势”？"
    ),
    Mistake(block: "图型: 趋势\n", codes: ["G109"], place: "图型: 趋势", says: "图缺少“指标”"),
    Mistake(block: "图型: 趋势\n指标: 收人\n", codes: ["N101"], place: "收人", says: "收人"),
    Mistake(
      block: "图型: 排名\n指标: 收入\n维度: 下级\n前: 十\n排序: 大小\n",
      codes: ["G109", "G109"],
      place: "大小",
      says: "“大小”"
    ),
    Mistake(
      block: "图型: 趋势\n指标: 收入\n轴: {最小值: 3}\n",
      codes: ["G109"],
      place: "最小值",
      says: "轴没有“最小值”"
    ),
    Mistake(
      block: "图型: 趋势\n指标: 收入\n期间: 上半年\n",
      codes: ["G109"],
      place: "上半年",
      says: "“期间”要写"
    ),
    Mistake(
      block: "图型: 排名\n指标: 收入\n维度: 下级\n范围: {市局: 延川}\n",
      codes: ["G102"],
      place: "延川",
      says: "“市局”里没有“延川”"
    ),
    Mistake(
      block: "图型: 趋势\n指标: 收入\n单位: 万户\n",
      codes: ["G109"],
      place: "万户",
      says: "单位没有“万户”"
    ),
    Mistake(
      block: "图型: 象限\n指标: 收入\n维度: 下级\n",
      codes: ["G109"],
      place: "收入",
      says: "“象限”要2个指标"
    ),
    Mistake(
      block: "图型: 分块\n指标: 收入\n维度: 下级\n前: 3\n",
      codes: ["G109"],
      place: "前",
      says: "“前”对“分块”不起作用"
    ),
    Mistake(
      block: "图型: 指标卡\n指标: [收入, 收入.同比]\n",
      codes: ["G109"],
      place: "[收入",
      says: "“指标卡”要3到5个指标"
    ),
    Mistake(
      block: "图型: 指标卡\n指标: [收入, 收入.同比, 收入.当月]\n维度: 下级\n",
      codes: ["G109"],
      place: "下级",
      says: "“维度”要写月"
    ),
    Mistake(
      block: "图型: 趋势\n指标: 收入\n格网: 陕西\n",
      codes: ["G109"],
      place: "陕西",
      says: "“趋势”的“格网”尚未提供"
    ),
    Mistake(
      block: "图型: 迷你\n指标: 收入\n样式: 饼\n",
      codes: ["G109"],
      place: "饼",
      says: "样式没有“饼”这一项"
    ),
    Mistake(block: "图型: 图层\n指标: 收入\n", codes: ["G109"], place: "图型: 图层", says: "图缺少“图层”"),
    Mistake(
      block: "图型: 图层\n指标: 收入\n图层: [{图形: 折线, y: 收入}]\n",
      codes: ["G109"],
      place: "折线",
      says: "图形没有“折线”"
    ),
    Mistake(
      block: "图型: 图层\n指标: 收入\n图层: [{图形: 线, 高: 收入}]\n",
      codes: ["G109"],
      place: "高",
      says: "图层没有“高”"
    ),
    Mistake(
      block: "图型: 图层\n指标: 收入\n图层: [{图形: 线}]\n",
      codes: ["G109"],
      place: "{图形: 线}",
      says: "图层的“线”缺少y（一个指标）"
    ),
    Mistake(
      block: "图型: 图层\n指标: 收入\n图层: [{图形: 规线, y: 3万元}]\n",
      codes: ["G109"],
      place: "[{图形",
      says: "图层缺少一层柱、线、点或面积"
    ),
    Mistake(
      block: "图型: 图层\n指标: 收入\n图层: [{图形: 线, y: 收入}, {图形: 线, y: 收入.同比}]\n",
      codes: ["G103"],
      place: "[{图形",
      says: "不能共用一根轴"
    ),
    Mistake(
      block: "图型: 趋势\n指标: 收入\n校验: {E05: {关: 是}}\n",
      codes: ["G109"],
      place: "E05",
      says: "“校验”要写"
    ),
  ]

  @Test(arguments: mistakes)
  func reportsMistakesAtTheirPlace(_ mistake: Mistake) throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: mistake.block)
    let read = parseYAML(source, log: &log)
    let node = try #require(read)
    let schema = SmallWorkspace().schema
    let block = compileFigure(node, against: schema, locals: LocalNames(), log: &log)
    #expect(block == nil)
    #expect(log.diagnostics.map(\.code).sorted() == mistake.codes.sorted())
    let first = try #require(log.diagnostics.first)
    #expect(first.labels.first.map { $0.span.text.hasPrefix(mistake.place) } ?? false)
    #expect(first.message.contains(mistake.says), "\(first.message)")
  }

  @Test func readsEnglishAliases() throws {
    var log = DiagnosticLog()
    let text = "chart: 排名\nmetric: 收入\nby: 下级\ntop: 2\nlayout: two_columns\n"
    let read = parseYAML(SourceText(name: "模板.md", text: text), log: &log)
    let node = try #require(read)
    let schema = SmallWorkspace().schema
    let block = compileFigure(node, against: schema, locals: LocalNames(), log: &log)
    #expect(block?.top == 2)
    #expect(block?.options.layout == .twoColumns)
    #expect(log.diagnostics.isEmpty)
  }

  @Test func framesAFigureWithoutData() throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: "图型: 趋势\n指标: 收入\n期间: 2010-01..2010-03\n")
    let read = parseYAML(source, log: &log)
    let node = try #require(read)
    let workspace = SmallWorkspace()
    let compiled = compileFigure(
      node,
      against: workspace.schema,
      locals: LocalNames(),
      log: &log
    )
    let block = try #require(compiled)
    let figure = tabulate(
      block,
      in: FigureSetting(number: 3),
      for: SmallWorkspace.id("某"),
      asking: workspace.book(),
      schema: workspace.schema,
      log: &log
    )
    #expect(figure.chart.refusal == "本期无数据")
    #expect(figure.chart.number == 3)
    #expect(log.diagnostics.map(\.code) == ["G215", "G111"])
  }
}
