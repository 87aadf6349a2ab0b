import Diagnostics
import Documents
import Expressions
import Facts
import Nodes
import Testing

@testable import Templating

/// Figures that compare, over the sample province: the values of charts.md B.4 and of the pack.
struct FigureComparisonTests {
  private func chart(
    _ block: String,
    of name: String = "陕西",
    log: inout DiagnosticLog
  ) throws -> Chart {
    try SampleProvince().chart(block, of: name, log: &log)
  }

  private func chart(_ block: String, of name: String = "陕西") throws -> Chart {
    var log = DiagnosticLog()
    let chart = try chart(block, of: name, log: &log)
    #expect(!log.hasErrors, "\(log.diagnostics.map(\.message))")
    return chart
  }

  private func texts(_ series: ChartSeries?) -> [String] { series?.values.map(\.text) ?? [] }

  @Test func followsThePlaceOverTheMonths() throws {
    let chart = try chart(
      "图型: 名次\n指标: 综合指数.排名(考核同组)\n维度: 省\n范围: {组: 考核同组}\n突出: 陕西\n"
    )
    let own = chart.series.first { $0.member == "陕西" }
    #expect(texts(own) == ["4", "4", "4", "4", "4", "3"])
    #expect(own?.isHighlighted == true)
    #expect(texts(chart.series.first { $0.member == "重庆" }).last == "1")
    #expect(texts(chart.series.first { $0.member == "贵州" }).last == "2")
    #expect(chart.series.count == 8)
    #expect(chart.annotations == [.init(categoryKey: "2004-06", text: "6月升至第3位")])
    #expect(chart.takeaway == "陕西由1月的第4位到6月的第3位")
    #expect(chart.title.count <= 25)
  }

  /// Of a metric that is no place the members of the figure are ranked month by month.
  @Test func ranksTheMembersOfTheFigureByMonth() throws {
    let ranked = try chart("图型: 名次\n指标: 收入\n维度: 下级\n前: 3\n")
    #expect(ranked.series.map(\.member) == ["西安", "延安", "榆林"])
    #expect(ranked.series.allSatisfy { series in series.values.allSatisfy { $0.number != nil } })
    for month in ranked.categories.indices {
      let places = ranked.series.compactMap { $0.values[month].number }
      #expect(Set(places.filter { $0 <= Number(Rational(3)) }).count == 3)
    }
    #expect(ranked.notes.contains("只画进过前3位的"))
  }

  @Test func splitsTheGrowthOfTheWholeByProduct() throws {
    let chart = try chart("图型: 贡献\n指标: 收入.同比增量\n维度: 业务\n")
    #expect(chart.categories.map(\.name) == ["上年同期", "缴费卡", "代放号", "代收费", "公话（话吧）", "本期"])
    #expect(
      texts(chart.series.first)
        == ["1064.00", "+256.82", "+84.20", "+28.09", "−25.12", "1408.00"]
    )
    #expect(chart.sideColumns.first?.texts == ["", "24.14", "7.91", "2.64", "−2.36", ""])
    #expect(chart.takeaway == "缴费卡贡献率74.66%，居各业务第1位")
    // 1407.99 by the printed numbers.
    #expect(chart.notes.contains("按未取整数据计算"))
    #expect(chart.title.count <= 25)
  }

  @Test func foldsSmallChangesAndNamesThem() throws {
    var log = DiagnosticLog()
    let chart = try chart("图型: 贡献\n指标: 收入\n维度: 下级\n", log: &log)
    #expect(chart.categories.contains { $0.name == "其他" })
    #expect(chart.notes.contains { $0.hasPrefix("其他为") })
    #expect(log.diagnostics.contains { $0.code == "G302" })
    let sum = zip(chart.categories, chart.series[0].values).filter { !$0.0.isTotal }
      .compactMap(\.1.number).reduce(.zero, +)
    let wholes = zip(chart.categories, chart.series[0].values).filter(\.0.isTotal)
      .compactMap(\.1.number)
    #expect(wholes[1] - wholes[0] == sum)
    let all = try self.chart("图型: 贡献\n指标: 收入\n维度: 下级\n排序: 次序\n")
    #expect(all.categories.count == 12)
  }

  @Test func comparesTwoDates() throws {
    let chart = try chart(
      """
      图型: 对比
      指标: [占邮政收入: 收入.占比(邮政收入), 县局占比: "收入[县局].占比"]
      比较: 年初
      """
    )
    #expect(chart.series.map(\.name) == ["占邮政收入", "县局占比"])
    #expect(chart.series.map(texts) == [["1.04", "1.94"], ["63.96", "61.42"]])
    #expect(chart.sideColumns.first?.texts == ["+0.90", "−2.54"])
    #expect(chart.takeaway == "县局占比较年初下降2.54个百分点")
  }

  @Test func comparesPlacesOfTwoDates() throws {
    let chart = try chart("图型: 对比\n指标: [收入规模: 收入.排名(全国), 同比增幅: 收入.同比.排名(全国)]\n")
    #expect(chart.series.map { texts($0).last } == ["15", "9"])
    #expect(chart.sideColumns.first?.texts == ["4", "8"])
    #expect(chart.sideColumns.first?.role == .rankChange)
    #expect(chart.takeaway == "同比增幅比年初前移8个位次")
  }

  @Test func runsALineForEachMember() throws {
    let chart = try chart("图型: 对比线\n指标: 收入.占比\n维度: 运营商\n")
    #expect(chart.series.map(\.name) == ["移动", "联通", "电信", "网通"])
    #expect(chart.series.map(\.endNote).allSatisfy { $0.contains(".") })
    #expect(chart.takeaway.hasPrefix("6月联通最高"))
    let two = try self.chart(
      "图型: 对比线\n指标: 收入.占比\n维度: 运营商\n范围: {运营商: [移动, 联通]}\n期间: 2004-02..2004-06\n"
    )
    #expect(two.series.count == 2)
    #expect(two.notes.contains("纵轴未从零起"))
  }

  @Test func coloursThreeOfTooManyLines() throws {
    var log = DiagnosticLog()
    let chart = try chart("图型: 对比线\n指标: 收入\n维度: 下级\n", log: &log)
    #expect(log.diagnostics.contains { $0.code == "G202" && $0.message == "10条线，只突出3条，其余转灰" })
    #expect(chart.series.filter(\.isHighlighted).map(\.member) == ["西安", "延安", "榆林"])
    let own = try self.chart("图型: 对比线\n指标: 收入\n维度: 同级\n", of: "榆林")
    #expect(own.series.filter(\.isHighlighted).map(\.member) == ["榆林"])
  }

  @Test func measuresTheGapToTheCountry() throws {
    let chart = try chart(
      """
      图型: 差距
      指标: [收入: 收入.月均增幅, 放号: 放号.月均增幅, 售卡: 售卡.月均增幅]
      比较: 全国
      注: 月均增幅为累计数对元月的月均增幅
      """
    )
    #expect(chart.series.map(\.name) == ["全省", "全国"])
    #expect(texts(chart.series.first) == ["66.21", "63.71", "60.44"])
    #expect(texts(chart.series.last) == ["57.12", "55.22", "57.50"])
    #expect(chart.sideColumns.first?.texts == ["高9.09个百分点", "高8.49个百分点", "高2.94个百分点"])
    #expect(chart.takeaway == "3项均高于全国；收入高于全国9.09个百分点")
  }

  /// Without 比较 the bureaux stand beside the province, the province beside the country.
  @Test func measuresTheGapToWhatIsAbove() throws {
    let cities = try chart("图型: 差距\n指标: 收入.同比\n维度: 下级\n排序: 值降序\n")
    #expect(cities.series.map(\.name) == ["市局", "全省"])
    #expect(texts(cities.series.last).allSatisfy { $0 == "32.33" })
    #expect(cities.categories.first?.name == "延安")
    let bureau = try chart("图型: 差距\n指标: 收入.同比\n", of: "榆林")
    #expect(bureau.series.map { texts($0) } == [["57.22"], ["32.33"]])
    let three = try chart("图型: 差距\n指标: 收入.同比\n比较: [全国, 考核同组]\n")
    #expect(three.series.map { texts($0) } == [["32.33"], ["25.09"], ["37.91"]])
  }

  @Test func findsHowManyMakeFourFifths() throws {
    let chart = try chart("图型: 帕累托\n指标: 收入\n维度: 县局\n批注:\n  - {线: 80%, 文字: 八成线}\n")
    #expect(chart.categories.count == 83)
    #expect(chart.categories.count(where: \.isHighlighted) == 39)
    #expect(chart.takeaway.hasPrefix("前39个县局合计占80."))
    let half = try self.chart("图型: 帕累托\n指标: 收入\n维度: 县局\n批注:\n  - {线: 50%}\n")
    let count = half.categories.count(where: \.isHighlighted)
    let values = half.series[0].values.compactMap(\.number)
    let total = values.reduce(.zero, +)
    let bound = total * Number(Rational(1, over: 2))
    #expect(values.prefix(count).reduce(.zero, +) >= bound)
    #expect(values.prefix(count - 1).reduce(.zero, +) < bound)
  }

  @Test func givesTheShareOfTheCountryWithItsPlace() throws {
    let chart = try chart("图型: 份额\n指标: 售卡.占比(全国)\n维度: 运营商\n范围: {运营商: [移动, 联通, 电信]}\n")
    #expect(texts(chart.series.first) == ["5.90", "12.01", "4.10"])
    #expect(chart.sideColumns.last?.texts == ["第5位", "第2位", "第6位"])
    #expect(chart.takeaway.hasPrefix("联通占12.01%，居第2位"))
    let first = try self.chart("图型: 份额\n指标: 售卡.占比(全国)\n维度: 运营商\n前: 3\n")
    #expect(first.categories.map(\.name) == ["联通"])
    #expect(first.notes.contains("只列居前3位的"))
  }

  @Test func indexesMetricsOfSeveralUnits() throws {
    let chart = try chart("图型: 指数\n指标: [收入, 放号, 售卡]\n")
    #expect(chart.series.map { texts($0).first } == ["100", "100", "100"])
    #expect(texts(chart.series.first).last == "378")
    #expect(chart.series.first?.endNote == "378 · 420.00万元")
    #expect(chart.notes.contains("以1月为100"))
    #expect(chart.referenceLines.map(\.text) == ["1月=100"])
    let lastYear = try self.chart("图型: 指数\n指标: [收入, 放号]\n比较: 上年同期\n")
    // 1064 over six months is 177.33; 420 of it is 236.84%.
    #expect(texts(lastYear.series.first).last == "237")
    #expect(lastYear.notes.contains("以2003年月均为100"))
  }

  @Test func describesEveryKindInWords() throws {
    for block in [
      "图型: 名次\n指标: 收入\n维度: 下级\n", "图型: 贡献\n指标: 收入\n维度: 业务\n",
      "图型: 对比\n指标: 收入.占比\n维度: 运营商\n", "图型: 对比线\n指标: 收入\n维度: 运营商\n",
      "图型: 差距\n指标: 收入.同比\n", "图型: 帕累托\n指标: 收入\n维度: 下级\n",
      "图型: 份额\n指标: 放号.占比(全国)\n", "图型: 指数\n指标: [收入, 放号]\n",
    ] {
      let chart = try chart(block)
      #expect(chart.refusal == nil)
      #expect(
        chart.alternativeText.hasPrefix(chart.kind.rawValue + "。"),
        "\(chart.alternativeText)"
      )
      #expect(chart.alternativeText.contains("2004年上半年"))
      #expect(chart.title.count <= 25, "\(chart.title)")
      #expect(!chart.title.hasSuffix("。"))
      #expect(chart.takeaway.isEmpty || chart.alternativeText.contains(chart.takeaway))
    }
  }
}
