import Diagnostics
import Documents
import Facts
import Testing

@testable import Templating

/// 象限, 点, 分块, 迷你, 指标卡 and 图层 on the sample province.
struct FigureComposedTests {
  private func chart(
    _ block: String,
    of name: String = "陕西"
  ) throws -> (chart: Chart, codes: [String]) {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(block, of: name, log: &log)
    return (chart, log.diagnostics.map(\.code))
  }

  private func texts(_ series: ChartSeries?) -> [String] { series?.values.map(\.text) ?? [] }

  @Test func placesBureausByRevenueAndGrowth() throws {
    let (chart, codes) = try chart(
      """
      图型: 象限
      指标: [收入, 收入.同比]
      维度: 市局
      批注:
        - {线: 均值, 文字: 全省平均}
      """
    )
    #expect(chart.refusal == nil && !codes.contains { $0.hasPrefix("G1") })
    #expect(chart.series.map(\.unit.name) == ["万元", "%"])
    let yulin = try #require(chart.categories.firstIndex { $0.name == "榆林" })
    #expect(chart.series.map { $0.values[yulin].text } == ["385.19", "57.22"])
    // The mean of ten amounts; of rates that of the whole, 344 over 1064.
    #expect(chart.referenceLines.map(\.text) == ["全省平均140.80万元", "全省平均32.33%"])
    #expect(chart.annotations.map(\.text).sorted() == ["量大快增", "量大慢增", "量小快增", "量小慢增"])
    #expect(chart.alternativeText.hasPrefix("象限。横轴代办电信业务收入（万元），纵轴"))
  }

  @Test func movesMembersFromTheEarlierTime() throws {
    let (chart, _) = try chart("图型: 象限\n指标: [收入, 收入.同比]\n维度: 市局\n比较: 年初\n")
    #expect(chart.series.count == 4)
    #expect(chart.series[2].role == .lastYear)
    #expect(chart.series[2].member == "年初")
  }

  @Test func crossesAtTheMedianAndAtTypedAmounts() throws {
    let median = try chart("图型: 象限\n指标: [收入, 收入.同比]\n维度: 市局\n批注: [{线: 中位数}]\n").chart
    let amounts = median.series[0].values.compactMap { $0.number?.double }.sorted()
    let middle = try #require(median.referenceLines.first { $0.series == 0 })
    #expect(abs(middle.value.double - (amounts[4] + amounts[5]) / 2) < 1e-6)
    let typed = try chart(
      "图型: 象限\n指标: [收入, 收入.同比]\n维度: 市局\n批注: [{线: 100万元}, {线: 30%}]\n"
    ).chart
    #expect(typed.referenceLines.map(\.text) == ["100.00万元", "30.00%"])
  }

  @Test func namesWhatHasNoPlaceInTheQuadrants() throws {
    let (chart, codes) = try chart("图型: 象限\n指标: [收入, 收入.同比]\n维度: 县局\n")
    // 佛坪县 has no growth over nothing; of 82 the outermost alone are named.
    #expect(chart.notes.contains("佛坪县基期为零，未列入图"))
    #expect(chart.categories.count == 82)
    #expect(chart.categories.count { !$0.name.isEmpty } <= 10)
    #expect(codes.contains("G206") && codes.contains("G203"))
  }

  @Test func refusesLogarithmsOfFalls() throws {
    let (chart, codes) = try chart(
      "图型: 象限\n指标: [收入.同比增量, 收入.同比]\n维度: 市局\n轴: {刻度: 对数}\n"
    )
    #expect(chart.refusal != nil)
    #expect(codes.contains("G108"))
  }

  @Test func notesDotsThatDoNotStartAtZero() throws {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(
      "图型: 点\n指标: 收入\n维度: 下级\n范围: {市局: [西安, 榆林]}\n",
      log: &log
    )
    #expect(chart.notes.contains("横轴未从零起"))
    #expect(log.diagnostics.contains { $0.code == "G210" })
    let whole = try self.chart("图型: 点\n指标: 收入\n维度: 下级\n").chart
    #expect(!whole.notes.contains("横轴未从零起"))
  }

  @Test func laysBureausOutInTheGridOfTheProvince() throws {
    let (chart, codes) = try chart("图型: 分块\n指标: 收入\n维度: 市局\n突出: 榆林\n")
    #expect(!codes.contains { $0.hasPrefix("G1") }, "\(codes)")
    let places = Dictionary(
      uniqueKeysWithValues: chart.categories.map { ($0.key, $0.tile) }
    )
    #expect(places["榆林"] == ChartTile(row: 0, column: 2, group: "陕北"))
    #expect(places["安康"] == ChartTile(row: 4, column: 2, group: "陕南"))
    let xian = try #require(chart.categories.firstIndex { $0.key == "西安" })
    #expect(chart.sideColumns.first?.texts[xian] == "第1位")
    #expect(texts(chart.series.first)[xian] == "394.60")
    #expect(chart.takeaway.contains("榆林以385.19万元居第2位"))
  }

  @Test func refusesTilesOutsideTheGrid() throws {
    let (counties, codes) = try chart("图型: 分块\n指标: 收入\n维度: 县局\n")
    #expect(counties.refusal != nil)
    #expect(codes.contains("G102"))
    let (unknown, others) = try chart("图型: 分块\n指标: 收入\n维度: 市局\n格网: 甘肃\n")
    #expect(unknown.refusal != nil)
    #expect(others.contains("G102"))
  }

  @Test func drawsACourseInEachTile() throws {
    let (chart, _) = try chart("图型: 分块\n指标: 收入\n维度: [市局, 月]\n")
    #expect(chart.panels.count == 10)
    #expect(texts(chart.panels.first { $0.key == "榆林" }?.series.first).count == 6)
    #expect(chart.notes.contains("格内线为1月至6月各月，各格同一刻度"))
  }

  @Test func drawsTheCourseOfEachBureau() throws {
    let (chart, _) = try chart("图型: 迷你\n指标: 收入\n维度: 市局\n")
    #expect(chart.panels.map(\.title).prefix(3) == ["西安", "铜川", "宝鸡"])
    let sum = chart.panels.compactMap { $0.series[0].values.last?.number?.double }.reduce(0, +)
    #expect(abs(sum - 4_200_000) < 1)
    #expect(chart.sideColumns.first?.head == "6月")
    let own = try self.chart("图型: 迷你\n指标: 收入\n").chart
    #expect(
      texts(own.panels.first?.series.first) == [
        "111.00", "152.00", "200.00", "238.00", "287.00", "420.00",
      ]
    )
  }

  @Test func marksTheSignsOfChanges() throws {
    let (chart, _) = try chart("图型: 迷你\n指标: 收入\n样式: 升降\n")
    let changes = try #require(chart.panels.first?.series.first { $0.role == .growth })
    // 152 over 111, 200 over 152, …: five rises; January stands over the December before.
    #expect(changes.values.dropFirst().allSatisfy { ($0.number?.sign ?? 0) > 0 })
    #expect(chart.notes.contains("▲▼为当月环比升降"))
  }

  @Test func setsHeadlinesWithTheirUnits() throws {
    let (chart, codes) = try chart(
      "图型: 指标卡\n指标: [收入, 收入.同比, 收入.完成率]\n比较: 上年同期\n维度: 月\n"
    )
    #expect(!codes.contains { $0.hasPrefix("G1") }, "\(codes)")
    let numbers = chart.panels.compactMap { $0.series.first?.values.first?.text }
    #expect(numbers == ["1408.00", "32.33", "46.93"])
    #expect(chart.panels.compactMap { $0.series.first?.unit.name } == ["万元", "%", "%"])
    #expect(chart.sideColumns.first?.texts.first == "上年同期1064.00万元")
    #expect(chart.panels[0].series[1].values.count == 6)
    #expect(chart.title.hasSuffix("主要指标"))
    #expect(chart.alternativeText.contains("代办电信业务收入1408.00万元（上年同期1064.00万元）"))
  }

  @Test func tellsThePlanBesideTheAmount() throws {
    let (chart, _) = try chart("图型: 指标卡\n指标: [收入, 收入.同比, 收入.当月]\n比较: 计划\n")
    #expect(chart.sideColumns.first?.texts == ["全年计划3000.00万元", "", "全年计划3000.00万元"])
  }

  @Test func composesTheLayersOfTheStandard() throws {
    let (chart, codes) = try chart(
      """
      图型: 图层
      指标: [收入.累计, 收入.计划]
      维度: 月
      图层:
        - {图形: 面积, x: 月, y: 收入.累计, 样式: 实际}
        - {图形: 规线, y: 收入.计划, 文字: 全年计划, 样式: 计划}
      校验:
        G214: {关: 是, 原因: 图题由正文给出}
      """
    )
    #expect(!codes.contains { $0.hasPrefix("G1") }, "\(codes)")
    #expect(
      texts(chart.series.first) == ["111.00", "263.00", "463.00", "701.00", "988.00", "1408.00"]
    )
    #expect(chart.layers.map(\.mark) == [.area, .rule])
    #expect(chart.layers[1].value?.double == 30_000_000)
    #expect(chart.layers[1].text == "全年计划3000.00万元")
  }

  @Test func checksLayersAsItChecksKinds() throws {
    let bars = "图型: 图层\n指标: 收入\n图层: [{图形: 柱, y: 收入}]\n"
    #expect(try chart(bars + "轴: {最小: 50}\n").codes.contains("G107"))
    #expect(try chart(bars + "轴: {刻度: 对数}\n").codes.contains("G108"))
    let place = "图型: 图层\n指标: 收入\n图层: [{图形: 线, y: 收入}, {图形: 带, x: 7月}]\n"
    #expect(try chart(place).codes.contains("G102"))
    let unit = "图型: 图层\n指标: 收入\n图层: [{图形: 线, y: 收入}, {图形: 规线, y: 3万户}]\n"
    #expect(try chart(unit).codes.contains("G103"))
  }

  /// A bureau has one place in the palette, whichever members stand beside it.
  @Test func keepsTheColourOfABureau() throws {
    let all = try chart("图型: 排名\n指标: 收入\n维度: 市局\n").chart
    let some = try chart("图型: 排名\n指标: 收入\n维度: 市局\n范围: {市局: [榆林, 延安]}\n").chart
    let own = try chart("图型: 排名\n指标: 收入\n维度: 同级\n", of: "铜川").chart
    for chart in [some, own] {
      for category in chart.categories {
        let same = all.categories.first { $0.key == category.key }
        #expect(same?.paletteSlot == category.paletteSlot, "\(category.key)")
      }
    }
    let counties = try chart("图型: 点\n指标: 收入\n维度: 县局\n前: 100\n").chart
    let children = try chart("图型: 点\n指标: 收入\n维度: 下级\n", of: "榆林").chart
    for category in children.categories {
      guard let same = counties.categories.first(where: { $0.key == category.key }) else {
        continue
      }
      #expect(same.paletteSlot == category.paletteSlot, "\(category.key)")
    }
  }
}
