import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Charting

/// Labels without room go to a legend before a figure is refused (charts.md E.6).
struct CrowdedLabelsTests {
  private func layOut(_ chart: Chart, width: Double = 442.2) -> (scene: Scene, codes: [String]) {
    var log = DiagnosticLog()
    // A height of its own, so that a figure cannot grow until all fits.
    let frame = ChartFrame(width: width, height: width * 4 / 7, sizes: TypeSizes(body: 12))
    let scene = layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
    return (scene, log.diagnostics.map(\.code))
  }

  private func ids(_ scene: Scene, _ prefix: String) -> [String] {
    scene.shapes.filter { $0.isText && $0.id.hasPrefix(prefix) }.map(\.id)
  }

  @Test func leavesTheLastOfLeastWeightToTheLegend() {
    #expect(crowdedLabels([10, 10, 10], room: 30) == [])
    #expect(crowdedLabels([10, 10, 10], room: 29) == [2])
    #expect(crowdedLabels([10, 10, 10], isFirst: { $0 == 2 }, room: 15) == [0, 1])
    #expect(crowdedLabels([], room: 0) == [])
  }

  /// What is left fits and would not with the label that was dropped last.
  @Test func dropsNoMoreThanItMust() {
    var random = SplitMix(seed: 20_041)
    for _ in 0..<2000 {
      let extents = (0..<Int(random.next() % 30)).map { _ in Double(random.next() % 200) / 10 + 1 }
      let room = Double(random.next() % 2000) / 10
      let crowded = crowdedLabels(extents, room: room)
      let kept = extents.indices.filter { !crowded.contains($0) }
      let sum = kept.reduce(0) { $0 + extents[$1] }
      #expect(sum <= room + 1e-6)
      if let first = crowded.first { #expect(sum + extents[first] > room) }
    }
  }

  @Test(arguments: [24, 40, 60])
  func namesEveryLineOnce(_ count: Int) {
    let (scene, codes) = layOut(SampleCharts.crowdedLines(count, highlighted: count - 1))
    #expect(!codes.contains("G114"))
    let beside = ids(scene, "label/收入/局")
    let below = ids(scene, "legend/收入/局")
    #expect(beside.count + below.count == count)
    #expect(!below.isEmpty)
    // The highlighted line keeps its name, though it is the last.
    #expect(beside.contains("label/收入/局\(count)"))
    #expect(qualityFaults(of: scene) == [])
  }

  @Test func namesEveryItemOfTwoDatesOnce() {
    let (scene, codes) = layOut(SampleCharts.crowdedSlope(30))
    #expect(!codes.contains("G114"))
    let beside = ids(scene, "row/")
    let below = ids(scene, "legend/")
    #expect(beside.count + below.count == 30 && !below.isEmpty)
  }

  @Test func namesEveryPartOfARingOnce() {
    let (scene, codes) = layOut(SampleCharts.crowdedRing(16), width: 221.1)
    #expect(!codes.contains("G114"))
    let beside = ids(scene, "label/")
    let below = ids(scene, "legend/")
    #expect(beside.count + below.count == 16 && !below.isEmpty)
  }

  /// Names of parts that are wider than a quarter of the figure: the ring gives way, and in a half
  /// column a legend has them.
  @Test(arguments: [(442.2, 0), (360, 0), (221.1, 4)])
  func givesWayToTheNamesOfParts(_ width: Double, _ legend: Int) {
    let chart = SampleCharts.namedRing([
      ("移动代收", 5214), ("号卡销售业务", 2523), ("固网宽带业务", 1502), ("终端销售业务", 720), ("物联", 41),
    ])
    let (scene, codes) = layOut(chart, width: width)
    #expect(codes == [])
    #expect(ids(scene, "legend/").count == legend)
    #expect(ids(scene, "label/").count == 5 - legend)
    #expect(scene.textFaults == [])
  }

  /// The advice names what the block may still do.
  @Test func tellsWhatGivesRoom() {
    var log = DiagnosticLog()
    for kind in ChartKind.allCases {
      var options = ChartOptions()
      for size in [ChartOptions.Size.full, .half] {
        options.size = size
        let chart = Chart(
          kind: kind,
          label: nil,
          number: 1,
          title: "收入情况",
          options: options,
          categories: [],
          series: []
        )
        let advice = Diagnostic.figureDoesNotFit(chart).remarks[0].text
        #expect(advice.contains("通栏") == (size == .half))
        log.add(.figureDoesNotFit(chart))
      }
    }
    #expect(log.diagnostics.first { $0.message.contains("环形") }?.remarks[0].text == "请改用“图型: 结构”")
  }

  /// 邮政局代办业务部 below ten names that have no room for it in three lines.
  @Test func liftsOutWhatNamesShare() {
    let names = ["西安", "榆林", "延安", "渭南", "咸阳", "宝鸡", "汉中", "安康", "商洛", "铜川"].map { $0 + "市" }
    let chart = SampleCharts.memberLayers(10, names: names.map { $0 + "邮政局代办业务部" })
    let (scene, codes) = layOut(chart, width: 345)
    #expect(!codes.contains("G114"))
    #expect(scene.categories == names && scene.groups == ["邮政局代办业务部"])
    #expect(ids(scene, "group/").count == 1)
    #expect(qualityFaults(of: scene) == [])
  }

  /// Four characters below each other where they have no room beside each other.
  @Test func stacksShortNamesOfWhatCannotLie() {
    let (scene, codes) = layOut(SampleCharts.memberLayers(30))
    #expect(!codes.contains("G114"))
    #expect(ids(scene, "stack/0/").count == 4)
    #expect(qualityFaults(of: scene) == [])
    // Bands narrower than a character have no way out.
    #expect(layOut(SampleCharts.memberLayers(60)).codes.contains("G114"))
  }
}
