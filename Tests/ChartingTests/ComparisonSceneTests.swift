import Diagnostics
import Documents
import Drawings
import Facts
import Testing

@testable import Charting

/// 名次 贡献 对比 对比线 差距 帕累托 份额 指数.
struct ComparisonSceneTests {
  private func scene(
    _ chart: Chart,
    width: Double = 442.2,
    body: Double = 15.75,
    log: inout DiagnosticLog
  ) -> Scene {
    let frame = ChartFrame(width: width, sizes: TypeSizes(body: body))
    return layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
  }

  private func scene(_ chart: Chart, width: Double = 442.2) -> Scene {
    var log = DiagnosticLog()
    let scene = scene(chart, width: width, log: &log)
    #expect(!log.hasErrors, "\(chart.kind) \(width)")
    return scene
  }

  @Test(arguments: ChartOptions.Palette.allCases)
  func keepsTextsApartInFullAndHalfWidth(_ palette: ChartOptions.Palette) {
    for chart in SampleCharts.comparisons(palette) {
      for (width, body) in [(442.2, 15.75), (442.2, 12), (221.1, 12), (221.1, 10.5)] {
        var log = DiagnosticLog()
        let scene = scene(chart, width: width, body: body, log: &log)
        // Half the width may be too little (G114); nothing is ever drawn upon something else.
        if width > 400 { #expect(!log.hasErrors, "\(chart.kind) \(body)") }
        #expect(scene.textFaults.isEmpty, "\(chart.kind) \(width) \(body)")
        #expect(scene.crossedTexts.isEmpty, "\(chart.kind) \(width) \(body)")
        for case .text(let text, _, let size, _) in scene.shapes.map(\.form) {
          #expect(size >= TypeSizes.smallest, "\(text)")
        }
      }
    }
  }

  @Test(arguments: ChartOptions.Palette.allCases)
  func outlinesWhatPaperWouldSwallow(_ palette: ChartOptions.Palette) {
    for chart in SampleCharts.comparisons(palette) {
      let scene = scene(chart)
      for shape in scene.shapes {
        let what = shape.id.prefix { $0 != "/" }
        guard ["bar", "point"].contains(what), let fill = shape.fill else { continue }
        let outline = shape.stroke.map { scene.color(of: $0.color).contrast(to: .white) } ?? 0
        #expect(max(scene.color(of: fill).contrast(to: .white), outline) >= 3, "\(shape.id)")
      }
    }
  }

  @Test func givesTheSameSceneTwice() {
    for chart in SampleCharts.comparisons(.blackAndWhite) {
      #expect(scene(chart) == scene(chart))
    }
  }

  /// Widths of lines are those of Q28, and no line of data is thinner than it may be.
  @Test func drawsLinesInTheWidthsOfTheRules() {
    let widths: Set<Double> = [
      LineWidth.data, LineWidth.highlight, LineWidth.axis, LineWidth.outline, LineWidth.grid,
    ]
    for chart in SampleCharts.comparisons(.color) {
      for shape in scene(chart).shapes {
        guard let stroke = shape.stroke, !shape.id.hasPrefix("halo/"), !shape.id.hasPrefix("edge/")
        else { continue }
        #expect(widths.contains(stroke.width), "\(shape.id) \(stroke.width)")
      }
    }
  }

  // MARK: 贡献

  /// Levels of C20 and of random changes: each bar begins where the last one ended.
  @Test func hangsEachChangeOnTheLevelBefore() throws {
    var random = SplitMix(seed: 20)
    for _ in 0..<300 {
      let start = random.next(in: -5000...20_000)
      let changes = (0..<random.next(in: 1...6)).map { place in
        ("项\(place)", Optional(random.next(in: -9000...9000)))
      }
      let end = start + changes.compactMap(\.1).reduce(0, +)
      let chart = SampleCharts.waterfall([("上年", start)], changes, [("本年", end)])
      let steps = WaterfallSteps(chart, chart.series[0])
      let spans = steps.spans.compactMap { $0 }
      #expect(spans.count == changes.count + 2)
      var level = Double(start) / 100
      for (span, change) in zip(spans.dropFirst().dropLast(), changes) {
        #expect(abs(span.from - level) < 1e-9)
        level += Double(change.1 ?? 0) / 100
        #expect(abs(span.to - level) < 1e-9)
      }
      #expect(abs(level - spans[spans.count - 1].to) < 1e-9)
    }
  }

  @Test func drawsWaterfallsInProportion() throws {
    for chart in SampleCharts.comparisons(.color) where chart.kind == .contribution {
      let scene = scene(chart)
      let axis = try #require(scene.valueAxis)
      let scale = (axis.ranges[0][1] - axis.ranges[0][0]) / (axis.domain[1] - axis.domain[0])
      let bars = scene.shapes.filter { $0.id.hasPrefix("bar/") }
      #expect(bars.count == chart.categories.count)
      for bar in bars {
        let span = try #require(bar.span)
        let shown = abs(span[1] - span[0]) / 10_000
        let length = scene.isHorizontal ? bar.bounds.width : bar.bounds.height
        #expect(abs(length - shown * abs(scale)) < 0.01, "\(bar.id)")
      }
      let connectors = scene.shapes.filter { $0.id.hasPrefix("connector/") }
      #expect(connectors.count == bars.count - 1)
    }
  }

  @Test func laysAWaterfallWhoseNamesHaveNoRoom() {
    let names = ["积石山保安族东乡族撒拉族自治县", "双江拉祜族佤族布朗族傣族自治县", "孟连傣族拉祜族佤族自治县", "道真仡佬族苗族自治县"]
    let chart = SampleCharts.waterfall(
      [("上年同期", 10_000)],
      names.map { ($0, 100) },
      [("本期", 10_400)]
    )
    var log = DiagnosticLog()
    let turned = scene(chart, width: 221.1, log: &log)
    #expect(turned.isHorizontal)
    #expect(log.diagnostics.map(\.code) == ["G304"])
  }

  @Test func leavesOutWholesThatDwarfTheChanges() {
    var options = SampleCharts.options()
    options.showsTotals = false
    let full = SampleCharts.contribution()
    let chart = Chart(
      kind: full.kind,
      label: nil,
      number: 1,
      title: full.title,
      options: options,
      categories: full.categories,
      series: full.series
    )
    let spans = WaterfallSteps(chart, chart.series[0]).spans.compactMap { $0 }
    #expect(spans.first?.to == 0)
    #expect(abs((spans.last?.to ?? 0) - 343.99) < 1e-9)
    let bars = scene(chart).shapes.filter { $0.id.hasPrefix("bar/") }
    #expect(bars.count == full.categories.count - 2)
  }

  // MARK: 名次

  @Test func setsTiesHalfAStepApart() {
    let chart = SampleCharts.rankCourse()
    let levels = RankLevels(chart)
    #expect(levels.last == 6)
    #expect((0..<6).map { levels.level($0, 5) } == [1, 2, 4, 3, 5, 5.5])
    #expect(levels.level(4, 3) == nil)
  }

  /// The first place is at the top, equal steps between places, straight pieces between months.
  @Test func putsTheFirstPlaceAtTheTop() throws {
    let scene = scene(SampleCharts.rankCourse())
    let axis = try #require(scene.valueAxis)
    #expect(axis.domain == [6, 1])
    #expect(axis.ranges[0][0] > axis.ranges[0][1])
    #expect(axis.ticks == [1, 2, 3, 4, 5, 6])
    let own = try #require(scene.shapes.last { $0.id == "segment/位次/陕西" })
    #expect(own.stroke?.color == .accent)
    #expect(own.stroke?.width == LineWidth.highlight)
    let broken = scene.shapes.filter { $0.id == "segment/位次/内蒙古" }
    #expect(broken.count == 2)
    #expect(scene.shapes.contains { $0.id == "missing/位次/内蒙古/2004-04" })
  }

  // MARK: Ends of lines

  @Test func spreadsTheEndsOfCrowdedLinesAndLeadsToThem() throws {
    let scene = scene(SampleCharts.comparedLines())
    let labels = scene.shapes.filter { $0.id.hasPrefix("label/") }.sorted {
      $0.bounds.y < $1.bounds.y
    }
    #expect(labels.count == 6)
    for (upper, lower) in zip(labels, labels.dropFirst()) {
      #expect(lower.bounds.y - upper.bounds.bottom >= 0)
    }
    let leaders = scene.shapes.filter { $0.id.hasPrefix("leader/") }
    for leader in leaders {
      guard case .path(let steps) = leader.form else { continue }
      #expect(steps.count <= 3, "one bend at most")
    }
    for label in labels {
      let key = label.id.dropFirst("label/".count)
      let line = try #require(scene.shapes.last { $0.id == "segment/\(key)" })
      guard case .path(let steps) = line.form, let end = steps.last?.end else { continue }
      let moved = abs(label.bounds.y + label.bounds.height / 2 - end.y)
      #expect(moved <= 3 || leaders.contains { $0.id == "leader/\(key)" })
    }
  }

  /// Random lines: texts stay apart, or the figure is refused whole; the scale holds all values.
  @Test func neverShowsTextsUponEachOther() throws {
    var random = SplitMix(seed: 18)
    for round in 0..<80 {
      let count = random.next(in: 1...12)
      let months = random.next(in: 2...12)
      let isRank = round % 3 == 0
      let series = (0..<count).map { place -> ChartSeries in
        let values = (0..<months).map { _ -> Int? in
          random.next(in: 0...11) == 0 ? nil : random.next(in: isRank ? 1...count : 0...50_000)
        }
        let name = SampleCharts.names[place]
        return isRank
          ? SampleCharts.places(values, of: name, slot: place, isHighlighted: place == 1)
          : SampleCharts.line(
            values,
            of: name,
            slot: place,
            endNote: "100.00",
            isHighlighted: place == 1
          )
      }
      let chart = Chart(
        kind: isRank ? .rankCourse : .comparedLines,
        label: nil,
        number: 1,
        title: "随机",
        options: SampleCharts.options(),
        categories: SampleCharts.months(months),
        series: series,
        memberLeadsKey: true
      )
      var log = DiagnosticLog()
      let scene = scene(chart, width: random.next(in: 200.0...450), log: &log)
      #expect(scene.textFaults.isEmpty, "\(round)")
      #expect(scene.crossedTexts.isEmpty, "\(round)")
      guard !log.hasErrors, !isRank, let axis = scene.valueAxis else { continue }
      for value in series.flatMap(\.shownValues) {
        #expect(value >= axis.domain[0] - 1e-9 && value <= axis.domain[1] + 1e-9)
      }
    }
  }

  // MARK: 帕累托

  @Test func drawsTheRunningSumOnTheScaleOfTheBars() throws {
    let chart = SampleCharts.pareto()
    let scene = scene(chart)
    let axis = try #require(scene.valueAxis)
    let total = chart.series[1].shownValues.max() ?? 0
    func place(_ value: Double) -> Double {
      axis.ranges[0][0] + (value - axis.domain[0]) / (axis.domain[1] - axis.domain[0])
        * (axis.ranges[0][1] - axis.ranges[0][0])
    }
    let hundred = try #require(scene.shapes.first { $0.id == "tick/share/100" })
    #expect(abs(hundred.bounds.y + hundred.bounds.height / 2 - place(total)) < 0.01)
    let line = try #require(scene.shapes.first { $0.id == "segment/收入@累计" })
    guard case .path(let steps) = line.form else { return }
    for (step, sum) in zip(steps, chart.series[1].shownValues) {
      #expect(abs((step.end?.y ?? 0) - place(sum)) < 0.01)
    }
    let accent = scene.shapes.filter { $0.id.hasPrefix("bar/") && $0.fill == .accent }
    #expect(accent.count == 5)
  }

  // MARK: 差距 and 份额

  @Test func writesTheDifferenceUponTheRuleWhereAllFit() {
    let wide = Chart(
      kind: .gap,
      label: nil,
      number: 1,
      title: "差距",
      options: SampleCharts.options(),
      categories: [ChartCategory(key: "收入", name: "收入"), ChartCategory(key: "放号", name: "放号")],
      series: [
        SampleCharts.series([9000, 8000], key: "增幅", name: "全省", unit: .percent),
        SampleCharts.series(
          [1000, 2000],
          key: "增幅@全国",
          role: .reference,
          name: "全国",
          unit: .percent
        ),
      ],
      sideColumns: [
        ChartSideColumn(role: .text, head: "比全国", texts: ["高80.00个百分点", "高60.00个百分点"])
      ]
    )
    let inside = scene(wide)
    #expect(inside.shapes.count { $0.id.hasPrefix("difference/") } == 2)
    #expect(!inside.shapes.contains { $0.id.hasPrefix("side0/") })
    let beside = scene(SampleCharts.gap())
    #expect(beside.shapes.count { $0.id.hasPrefix("side0/") } == 3)
    #expect(!beside.shapes.contains { $0.id.hasPrefix("difference/") })
  }

  @Test func beginsSharesAtZero() throws {
    let axis = try #require(scene(SampleCharts.marketShare()).valueAxis)
    #expect(axis.domain[0] == 0)
    #expect(axis.domain[1] >= 12.01)
  }

  @Test func turnsPlacesOfTwoDatesUpsideDown() throws {
    let chart = Chart(
      kind: .slope,
      label: nil,
      number: 1,
      title: "位次",
      options: SampleCharts.options(),
      categories: [
        ChartCategory(key: "年初", name: "年初"), ChartCategory(key: "6月底", name: "6月底"),
      ],
      series: [
        SampleCharts.places([19, 15], of: "收入规模"), SampleCharts.places([8, 17], of: "同比增幅"),
      ],
      sideColumns: [ChartSideColumn(role: .rankChange, head: "位次变化", texts: ["4", "−9"])]
    )
    let scene = scene(chart)
    let axis = try #require(scene.valueAxis)
    #expect(axis.ranges[0][0] < axis.ranges[0][1])
    let fall = try #require(scene.shapes.first { $0.id == "segment/位次/同比增幅" })
    #expect(fall.stroke?.dash == [4, 2])
    let rise = try #require(scene.shapes.first { $0.id == "segment/位次/收入规模" })
    #expect(rise.stroke?.dash == [])
  }
}
