import Diagnostics
import Documents
import Drawings
import TestSupport
import Testing

@testable import Charting

struct SceneTests {
  private func scene(_ chart: Chart, width: Double = 442.2, body: Double = 15.75) -> Scene {
    var log = DiagnosticLog()
    let frame = ChartFrame(width: width, sizes: TypeSizes(body: body))
    let scene = layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
    #expect(log.diagnostics.isEmpty, "\(chart.kind)")
    return scene
  }

  @Test(arguments: ChartOptions.Palette.allCases)
  func keepsTextsApartAndInside(_ palette: ChartOptions.Palette) {
    for chart in SampleCharts.all(palette) {
      for body in [15.75, 12, 10.5] {
        let scene = scene(chart, body: body)
        #expect(scene.textFaults.isEmpty, "\(chart.kind) \(body)")
        #expect(scene.crossedTexts.isEmpty, "\(chart.kind) \(body)")
        #expect(qualityFaults(of: scene) == [], "\(chart.kind) \(body)")
      }
    }
  }

  @Test func drawsBarsInProportionFromZero() throws {
    for chart in SampleCharts.all(.color) where chart.kind != .compositionOverTime {
      let scene = scene(chart)
      for shape in scene.shapes where shape.id.hasPrefix("bar/") {
        let axis = try #require(scene.valueAxis)
        let range = axis.ranges[min(shape.panel ?? 0, axis.ranges.count - 1)]
        let span = try #require(shape.span)
        #expect(span[0] == 0)
        let series = try #require((chart.series + chart.panels.flatMap(\.series)).first)
        let shown = abs(span[1]) * series.unit.shownPerBase
        let length = scene.isHorizontal ? shape.bounds.width : shape.bounds.height
        let scale = abs(range[1] - range[0]) / (axis.domain[1] - axis.domain[0])
        #expect(abs(length - shown * scale) < 0.01, "\(shape.id)")
      }
    }
  }

  @Test(arguments: ChartOptions.Palette.allCases)
  func laysGrowthOverColumnsWithOneZero(_ palette: ChartOptions.Palette) throws {
    for growth in [[-2746, -2809, -677, -303, 4413, 8750], [183, 270, 811, 2526, 3798, 8750]] {
      try checkOverlay(scene(SampleCharts.overlay(growth, palette)))
    }
  }

  private func checkOverlay(_ scene: Scene) throws {
    #expect(scene.textFaults.isEmpty)
    #expect(scene.crossedTexts.isEmpty)
    #expect(scene.shapes.contains { $0.id == "unit/growth/y" })
    let zero = try #require(scene.shapes.first { $0.id == "tick/growth/y/0" })
    let line = try #require(scene.shapes.first { $0.id == "zero/y" })
    #expect(abs(zero.bounds.y + zero.bounds.height / 2 - line.bounds.y) < 0.01)
    let points = scene.shapes.filter { $0.id.hasPrefix("point/") }
    #expect(points.count == 6)
    for point in points {
      #expect(point.bounds.right < zero.bounds.x)
      for text in scene.shapes where text.isText {
        #expect(!text.bounds.meets(point.bounds), "\(text.id)")
      }
    }
  }

  @Test func writesFallsOfGrowthBelowTheZeroLine() throws {
    let scene = scene(SampleCharts.falling())
    let line = try #require(scene.shapes.first { $0.id == "zero/growth/y" })
    for month in 1...5 {
      let id = "label/收入.同比/2004-0\(month)"
      let label = try #require(scene.shapes.first { $0.id == id })
      #expect(label.bounds.y > line.bounds.y)
    }
  }

  @Test func setsTheNumberOfANarrowLastPartBesideItsBar() throws {
    let scene = scene(SampleCharts.composition())
    let bar = try #require(scene.shapes.last { $0.id.hasPrefix("segment/") })
    let label = try #require(scene.shapes.last { $0.id.hasPrefix("label/") })
    #expect(label.bounds.x > bar.bounds.right)
    #expect(label.bounds.y > bar.bounds.y && label.bounds.bottom < bar.bounds.bottom)
  }

  @Test func givesPanelsRoomWhereTheirHeightIsFree() {
    let panels = scene(SampleCharts.smallMultiples())
    let height = (panels.valueAxis?.ranges.first).map { abs($0[1] - $0[0]) } ?? 0
    // Sums of points, so the last bit may fall off.
    #expect(height >= 59.99)
  }

  @Test func givesTheSameSceneTwice() {
    for chart in SampleCharts.all(.blackAndWhite) { #expect(scene(chart) == scene(chart)) }
  }

  @Test func outlinesFillsThatPaperWouldSwallow() {
    for palette in ChartOptions.Palette.allCases {
      for chart in SampleCharts.all(palette) {
        let scene = scene(chart)
        for shape in scene.shapes {
          let what = shape.id.prefix { $0 != "/" }
          guard ["bar", "segment", "arc", "point"].contains(what), let fill = shape.fill else {
            continue
          }
          let outline = shape.stroke.map { scene.color(of: $0.color).contrast(to: .white) } ?? 0
          #expect(max(scene.color(of: fill).contrast(to: .white), outline) >= 3, "\(shape.id)")
        }
      }
    }
  }

  /// Random months and members in every palette: texts stay apart, or the figure is refused whole.
  @Test func neverShowsTextsUponEachOther() {
    var random = SplitMix(seed: 11)
    for _ in 0..<60 {
      let count = random.next(in: 1...20)
      let numbers = (0..<count).map { _ -> Int? in
        random.next(in: 0...9) == 0 ? nil : random.next(in: -20_000...400_000)
      }
      let kind: ChartKind = [.ranking, .difference, .trend][random.next(in: 0...2)]
      let categories =
        kind == .trend ? SampleCharts.months(count) : SampleCharts.members(count, highlighted: 0)
      let chart = Chart(
        kind: kind,
        label: nil,
        number: 1,
        title: "随机",
        takeaway: "随机数据",
        options: SampleCharts.options(),
        categories: categories,
        series: [SampleCharts.series(numbers)]
      )
      var log = DiagnosticLog()
      let frame = ChartFrame(width: random.next(in: 150.0...450), sizes: TypeSizes(body: 15.75))
      let scene = layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
      #expect(scene.textFaults.isEmpty, "\(kind) \(count) \(frame.width)")
      #expect(scene.crossedTexts.isEmpty, "\(kind) \(count) \(frame.width)")
      for shape in scene.shapes where shape.id.hasPrefix("bar/") {
        #expect(shape.span?.first == 0)
        #expect(shape.bounds.width.isFinite && shape.bounds.height.isFinite)
      }
    }
  }

  @Test func refusesWhatHasNoRoom() {
    var log = DiagnosticLog()
    let frame = ChartFrame(width: 60, height: 30, sizes: TypeSizes(body: 15.75))
    let scene = layOutChart(
      SampleCharts.ranking(),
      in: frame,
      shaper: SampleCharts.shaper,
      log: &log
    )
    #expect(log.diagnostics.map(\.code) == ["G114"])
    #expect(scene.shapes.contains { $0.id == "frame" })
  }
}
