import Diagnostics
import Documents
import Expressions
import Facts
import Nodes
import Testing

@testable import Templating

/// What figures that compare refuse, before data is asked for and when it is there.
struct FigureComparisonMistakeTests {
  struct Mistake: Sendable {
    let block: String
    let codes: [String]
    /// The first message, whole.
    let says: String
  }

  static let mistakes = [
    Mistake(
      block: "图型: 帕累托\n指标: 收入.同比\n维度: 下级\n",
      codes: ["G104"],
      says: "“收入.同比”不可相加，不能做帕累托图"
    ),
    Mistake(
      block: "图型: 贡献\n指标: 收入.占比(收入)\n维度: 下级\n",
      codes: ["G104"],
      says: "“收入.占比(收入)”不可相加，不能做瀑布图"
    ),
    Mistake(
      block: "图型: 帕累托\n指标: 收入.同比增量\n维度: 下级\n",
      codes: ["G109"],
      says: "“指标”要写一个可相加的量（如 收入），这里是“收入.同比增量”"
    ),
    Mistake(block: "图型: 名次\n指标: 收入\n", codes: ["G109"], says: "图缺少“维度”"),
    Mistake(block: "图型: 贡献\n指标: 收入\n", codes: ["G109"], says: "图缺少“维度”"),
    Mistake(block: "图型: 对比线\n指标: 收入\n", codes: ["G109"], says: "图缺少“维度”"),
    Mistake(
      block: "图型: 份额\n指标: 收入\n",
      codes: ["G109"],
      says: "“指标”要写占比（如 放号.占比(全国)），这里是“收入”"
    ),
    Mistake(
      block: "图型: 对比\n指标: [收入, 收入.同比]\n",
      codes: ["G103"],
      says: "亿元、率不能共用一根轴"
    ),
    Mistake(
      block: "图型: 对比\n指标: [收入增幅: 收入.同比, 累计收入对元月的月均增幅: 收入.月均增幅]\n",
      codes: ["G116"],
      says: "“同比”与“月均增幅”同图须分别标明口径"
    ),
    Mistake(
      block: "图型: 指数\n指标: [收入, 收入]\n维度: 下级\n",
      codes: ["G109"],
      says: "一列指标不能再按“下级”分"
    ),
    Mistake(
      block: "图型: 差距\n指标: 收入.同比\n比较: 全囯\n",
      codes: ["G109"],
      says: "比较没有“全囯”这一项"
    ),
    Mistake(
      block: "图型: 贡献\n指标: 收入\n维度: 下级\n比较: 年初\n",
      codes: ["G109"],
      says: "“贡献”的“比较: 年初”尚未提供"
    ),
    Mistake(
      block: "图型: 名次\n指标: 收入\n维度: 下级\n合并月: [1, 2]\n",
      codes: ["G109"],
      says: "“名次”的“合并月”尚未提供"
    ),
    Mistake(
      block: "图型: 对比线\n指标: 收入\n维度: 下级\n批注:\n  - {位置: 6月, 文字: 新高, 断言: 历史最高}\n",
      codes: ["G109"],
      says: "“对比线”的“批注的“断言””尚未提供"
    ),
  ]

  @Test(arguments: mistakes)
  func refusesTheBlock(_ mistake: Mistake) throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: mistake.block)
    let read = parseYAML(source, log: &log)
    let node = try #require(read)
    let block = compileFigure(
      node,
      against: SmallWorkspace().schema,
      locals: LocalNames(),
      log: &log
    )
    #expect(block == nil)
    #expect(log.diagnostics.map(\.code) == mistake.codes, "\(log.diagnostics.map(\.message))")
    #expect(log.diagnostics.first?.message == mistake.says)
    #expect(log.diagnostics.allSatisfy { !$0.labels.isEmpty && !$0.remarks.isEmpty })
  }

  // MARK: With data

  private static let money = ValueType.amount(
    Measure(ladder: [MeasureUnit(base: "元"), MeasureUnit(base: "元", power: 4)])
  )

  /// A table of amounts in 万元.
  private func table(_ kind: ChartKind, _ values: [[Int?]], keys: [String]) -> FigureTable {
    var metric = FigureMetric(key: "收入", name: "收入", type: Self.money)
    metric.unit = MeasureUnit(base: "元", power: 4)
    metric.decimals = 0
    var table = FigureTable(kind: kind, metric: metric)
    table.keys = keys.map { FigureKey(key: $0, name: $0) }
    table.values = values.map { $0.map(amount) }
    return table
  }

  private func amount(_ number: Int?) -> FigureValue {
    number.map { .number(Number(Rational($0 * 10_000)), nil) } ?? .missing
  }

  private func finish(_ table: FigureTable) -> (chart: Chart, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let settings = Settings(reportPeriod: Period(year: 2004, part: 1, of: 2))
    let chart = finishFigure(table, settings: settings, log: &log)
    return (chart, log)
  }

  private func members(_ names: [String]) -> [FigureKey] {
    names.enumerated().map { slot, name in
      var key = FigureKey(key: name, name: name)
      key.slot = slot
      return key
    }
  }

  @Test func refusesAWaterfallThatDoesNotClose() {
    var table = table(.contribution, [[-20, 15, -10, 8]], keys: ["甲", "乙", "丙", "丁"])
    (table.base, table.total) = (amount(12), amount(6))
    (table.beforeName, table.name) = ("上年", "本年")
    var (chart, log) = finish(table)
    #expect(log.diagnostics.map(\.code) == ["G115"])
    #expect(log.diagnostics.first?.message == "各项之和5与本年6不符")
    #expect(chart.refusal == "图未绘制：各项之和5与本年6不符")
    table.total = amount(5)
    (chart, log) = finish(table)
    #expect(!log.hasErrors)
    #expect(chart.refusal == nil)
    table.total = nil
    (chart, log) = finish(table)
    #expect(log.diagnostics.first?.message == "缺本年的总数，瀑布图不能闭合")
  }

  @Test func refusesNegativeBarsOfAPareto() {
    let (chart, log) = finish(table(.pareto, [[10, -3]], keys: ["甲", "乙"]))
    #expect(log.diagnostics.map(\.code) == ["G105"])
    #expect(log.diagnostics.first?.message == "乙为−3万元，帕累托图不能有负数")
    #expect(chart.refusal == "图未绘制：有负数")
  }

  @Test func leavesOutLinesBeyondTheTwelfthAndSaysSo() {
    let names = (1...14).map { "县\($0)" }
    var table = table(
      .comparedLines,
      (1...14).map { [$0 * 2, $0 * 3] },
      keys: ["1月", "2月"]
    )
    table.members = members(names)
    table.dimensionName = "各县局"
    let (chart, log) = finish(table)
    #expect(chart.series.count == 12)
    #expect(!chart.series.contains { $0.member == "县1" || $0.member == "县2" })
    #expect(chart.notes.contains("仅列前12位"))
    let codes = Set(log.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["G203", "G302", "G202"]))
    #expect(log.diagnostics.contains { $0.message == "14个县局只列前12" })
  }

  @Test func indexesNothingOverABaseOfZero() {
    var table = table(.index, [[0, 5], [10, 12], [nil, 3]], keys: ["1月", "2月"])
    table.members = members(["甲", "乙", "丙"])
    table.metric.type = .plain
    table.metric.unit = nil
    let (chart, log) = finish(table)
    #expect(chart.series.map(\.name) == ["乙"])
    #expect(chart.series.first?.values.map(\.text) == ["100", "120"])
    #expect(log.diagnostics.contains { $0.code == "G206" && $0.message == "甲基期为零、丙缺基期数" })
    #expect(chart.notes.contains("甲基期为零、丙缺基期数，不计算指数"))
    table.values = [[amount(0), amount(5)]]
    table.members = members(["甲"])
    let (none, found) = finish(table)
    #expect(none.refusal == "图未绘制：没有基期数")
    #expect(found.diagnostics.contains { $0.code == "G111" })
  }

  /// Ranks by month share places; the tie at the top of the last month warns.
  @Test func sharesPlacesOfEqualValues() {
    var table = table(
      .rankCourse,
      [[30, 30], [20, 30], [20, 10]],
      keys: ["1月", "2月"]
    )
    table.members = members(["甲", "乙", "丙"])
    let (chart, log) = finish(table)
    #expect(chart.series.map { $0.values.map(\.text) } == [["1", "1"], ["2", "1"], ["2", "3"]])
    #expect(log.diagnostics.contains { $0.code == "G212" && $0.message == "2月第1位并列2个" })
    // Places have their own unit, whatever the sentence that cites the figure prints.
    table.metric.citedUnit = MeasureUnit(base: "元", power: 4)
    #expect(finish(table).chart.series.first?.unit == .place)
    #expect(chart.alternativeText.contains("最前甲1，最后丙3。"))
    table.direction = .lowerIsBetter
    let lowest = finish(table).chart
    #expect(lowest.series.map { $0.values.map(\.text) } == [["3", "2"], ["1", "2"], ["1", "1"]])
  }

  @Test func needsSomethingToCompareWith() {
    var table = table(.gap, [[10]], keys: ["收入"])
    table.members = members(["全国"])
    let (chart, log) = finish(table)
    #expect(chart.refusal == "图未绘制：没有可比的对象")
    #expect(log.diagnostics.contains { $0.code == "G111" && $0.message == "没有可比的上级" })
  }

  @Test func notesWhatHasNoValueAtADate() {
    var table = table(.slope, [[nil, 12], [10, 11]], keys: ["年初", "6月底"])
    table.members = members(["甲", "乙"])
    let (chart, log) = finish(table)
    #expect(chart.notes.contains("甲年初无数据"))
    #expect(chart.sideColumns.first?.texts == ["—", "+1"])
    #expect(log.diagnostics.contains { $0.code == "G205" })
  }

  /// The note that zero is left out stands if and only if the scale leaves it out.
  @Test(arguments: [
    ([10, 12], true), ([5, 12], false), ([-3, 12], false), ([-12, -10], true), ([0, 9], false),
    ([7, 7], false),
  ])
  func saysWhereTheScaleLeavesOutZero(_ values: [Int], _ isNoted: Bool) {
    var table = table(.comparedLines, [values], keys: ["1月", "2月"])
    table.members = members(["甲"])
    let (chart, log) = finish(table)
    #expect(chart.notes.contains("纵轴未从零起") == isNoted)
    #expect(log.diagnostics.contains { $0.code == "G210" } == isNoted)
    table.options.axis.minimum = 0
    if values[0] > 0 { #expect(!finish(table).chart.notes.contains("纵轴未从零起")) }
  }
}
