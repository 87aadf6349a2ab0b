import Diagnostics
import Documents
import Expressions
import Nodes
import Testing

@testable import Templating

/// What figures of the sample province say of themselves: takeaways, titles, notes, findings.
struct FigureTextTests {
  private func chart(_ block: String, of name: String = "陕西") throws -> (Chart, DiagnosticLog) {
    var log = DiagnosticLog()
    let chart = try SampleProvince().chart(block, of: name, log: &log)
    return (chart, log)
  }

  @Test func saysTheRecordWithoutAMark() throws {
    let (chart, _) = try chart("图型: 趋势\n指标: 收入\n")
    #expect(chart.takeaway == "6月420.00万元，创当月历史新高；1月至6月逐月增长")
  }

  @Test(arguments: ["榆林", "铜川"])
  func leavesOutAPartThatIsZeroAtBothDates(_ name: String) throws {
    let (chart, log) = try chart("图型: 构成\n指标: 收入.占比\n维度: 运营商\n比较: 年初\n", of: name)
    #expect(chart.series.map(\.name) == ["移动", "联通", "电信"])
    #expect(chart.sideColumns.first?.texts.count == 3)
    #expect(chart.notes.contains("网通各期均为零，未列入图"))
    #expect(log.diagnostics.contains { $0.code == "G302" && $0.message.contains("网通") })
  }

  @Test func keepsASmallPart() throws {
    let (chart, _) = try chart("图型: 构成\n指标: 收入.占比\n维度: 运营商\n比较: 年初\n", of: "商洛")
    #expect(chart.series.map(\.name) == ["移动", "联通", "电信", "网通"])
  }

  @Test func saysInEachFigureWhatItShows() throws {
    let (ranking, _) = try chart("图型: 排名\n指标: 收入\n维度: 下级\n")
    let (panels, _) = try chart("图型: 小图\n指标: 收入\n分面: 下级\n")
    let (heat, _) = try chart("图型: 热表\n指标: 收入\n维度: [下级, 月]\n")
    #expect(ranking.takeaway == "西安以394.60万元居首位")
    #expect(panels.takeaway == "10个市局1月至6月均逐月增长")
    #expect(heat.takeaway == "西安6月118.43万元，为各市局单月最高")
    #expect(panels.title == "2004年上半年全省各市局代办电信业务收入各月走势")
    #expect(heat.title == "2004年上半年全省各市局代办电信业务收入分月情况")
  }

  /// Rows of a dimension are named as all of it, parts of a whole by its name alone.
  @Test(arguments: [
    ("图型: 排名\n指标: 收入\n维度: 运营商\n", "2004年上半年各运营商代办电信业务收入情况"),
    ("图型: 排名\n指标: 收入\n维度: 市局\n", "2004年上半年各市局代办电信业务收入情况"),
    (
      "图型: 对比线\n指标: 收入.占比\n维度: [运营商, 月]\n",
      "2004年上半年运营商代办电信业务收入占比分月情况"
    ),
    ("图型: 环形\n指标: 收入\n维度: 运营商\n", "2004年上半年全省代办电信业务收入运营商构成情况"),
    ("图型: 环形\n指标: 收入\n维度: 市局\n", "2004年上半年全省代办电信业务收入市局构成情况"),
  ])
  func namesTheRowsInTheTitle(_ block: String, _ title: String) throws {
    #expect(try chart(block).0.title == title)
  }

  /// Half of a plan is said by the pace; both would not fit.
  @Test func saysThePaceOfAPlan() throws {
    let (chart, _) = try chart("图型: 进度\n指标: 收入\n", of: "铜川")
    #expect(chart.takeaway == "完成年计划的30.42%，慢于时间进度19.58个百分点")
  }

  @Test func drawsTheLookOfTheCommunique() throws {
    let (chart, log) = try chart("图型: 趋势\n指标: 收入\n增速: 同比\n布局: 叠加\n合并月: [1, 2]\n")
    #expect(!log.hasErrors)
    #expect(chart.options.layout == .overlay)
    #expect(chart.categories.map(\.name) == ["1—2月", "3月", "4月", "5月", "6月"])
    #expect(chart.series.contains { $0.role == .growth })
  }

  @Test func refusesTheOverlayOfOtherKinds() throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "模板.md", text: "图型: 排名\n指标: 收入\n维度: 下级\n布局: 叠加\n")
    let read = parseYAML(source, readsFullWidthMarks: true, log: &log)
    let node = try #require(read)
    let schema = try SampleProvince().schema
    let block = compileFigure(node, against: schema, locals: LocalNames(), log: &log)
    #expect(block == nil)
    #expect(log.diagnostics.contains { $0.code == "G109" && $0.message.contains("叠加") })
  }

  @Test func warnsOfTiesOnlyWhereASentenceMayBeMisled() throws {
    func severity(_ name: String, _ top: Int) throws -> Severity? {
      let block = "图型: 排名\n指标: 收入\n维度: 下级\n前: \(top)\n"
      let (_, log) = try chart(block, of: name)
      return log.diagnostics.first { $0.code == "G212" }?.severity
    }
    // First place shared; tenth place shared and both drawn; tenth place shared and one cut off.
    #expect(try severity("商洛", 12) == .warning)
    #expect(try severity("榆林", 12) == .note)
    #expect(try severity("榆林", 10) == .warning)
  }
}
