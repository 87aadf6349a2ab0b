import Diagnostics
import Documents
import Drawings
import Testing

@testable import Charting
@testable import TestSupport

/// Each rule of the quality checker finds a scene that breaks it, and not the sound one.
struct QualityRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let chart: Chart
    var hasCaption = false
    let breaking: @Sendable (inout Scene) -> Void

    var testDescription: String { rule }
  }

  static func scene(of chart: Chart, hasCaption: Bool = false) -> Scene {
    var log = DiagnosticLog()
    let frame = ChartFrame(width: 442.2, sizes: TypeSizes(body: 12), hasCaption: hasCaption)
    return layOutChart(chart, in: frame, shaper: SampleCharts.shaper, log: &log)
  }

  @Test(arguments: placing + marks + gaps + axes + order + colors + captions)
  func findsTheBrokenScene(_ broken: Case) {
    var scene = Self.scene(of: broken.chart, hasCaption: broken.hasCaption)
    #expect(qualityFaults(of: scene) == [])
    broken.breaking(&scene)
    let found = qualityFaults(of: scene)
    #expect(found.contains { $0.hasPrefix(broken.rule + " ") }, "\(found)")
  }

  static let placing: [Case] = [
    Case(rule: "Q13", chart: SampleCharts.trend()) { $0.move("row/2004-02", byX: -70) },
    Case(rule: "Q14", chart: SampleCharts.memberLayers(30)) { scene in
      scene.retext("stack/0/1", "甲乙")
    },
    Case(rule: "Q15", chart: SampleCharts.trend()) { $0.say("，一", as: "row/2004-02/1") },
    Case(rule: "Q16", chart: SampleCharts.ranking()) { $0.retext("row/西安", "西…") },
    Case(rule: "Q17", chart: SampleCharts.trend()) { $0.say("小", as: "row/小", size: 7) },
    Case(rule: "Q25", chart: SampleCharts.trend()) { scene in
      for size in [8, 9.5, 11, 13] { scene.say("字", as: "row/\(size)", size: size) }
    },
    Case(rule: "Q06", chart: SampleCharts.trend()) { $0.retext("label/收入/2004-02", "nan") },
    Case(rule: "N5", chart: SampleCharts.composition()) { scene in
      scene.retext("arrow/收入.占比/移动", "7.20%")
    },
    Case(rule: "N6", chart: SampleCharts.difference()) { scene in
      scene.retext("label/收入.同比增量/西安", "-142.60")
    },
    Case(rule: "N6", chart: SampleCharts.ranking()) { $0.retext("label/收入/西安", "+394.60") },
    Case(rule: "Q05", chart: SampleCharts.comparedLines()) { scene in
      scene.retext("missing/收入/延安/2004-04", "0.00")
    },
    Case(rule: "N8", chart: SampleCharts.comparedLines()) { scene in
      scene.retext("missing/收入/延安/2004-04", "不详")
    },
  ]

  static let marks: [Case] = [
    Case(rule: "Q01", chart: SampleCharts.trend()) { scene in
      scene.change("bar/收入/2004-02") { $0.resize(height: $0.bounds.height + 5) }
    },
    Case(rule: "Q27", chart: SampleCharts.trend()) { scene in
      scene.change("bar/收入/2004-02") { $0.resize(width: 60) }
    },
    Case(rule: "Q08", chart: SampleCharts.smallMultiples(), hasCaption: true) { scene in
      for place in scene.shapes.indices where scene.shapes[place].panel == 2 {
        guard scene.shapes[place].span != nil else { continue }
        scene.shapes[place].resize(height: scene.shapes[place].bounds.height / 2)
      }
    },
    Case(rule: "Q11", chart: SampleCharts.merged()) { scene in
      scene.change("bar/收入/2004-01..2004-02") { $0.resize(width: $0.bounds.width / 2) }
    },
    Case(rule: "Q09", chart: SampleCharts.ring()) { scene in
      scene.change("arc/收入.占比/公话") { $0.degrees?[1] -= 2 }
    },
    Case(rule: "Q10", chart: SampleCharts.merged(), hasCaption: true) { scene in
      scene.change("bar/收入/2004-06") { $0.hatch = .rising }
    },
    Case(rule: "Q10", chart: SampleCharts.trend()) { $0.remove("legend/收入@上年同期") },
    Case(rule: "Q19", chart: SampleCharts.ring()) { scene in
      scene.line("leader/曲", [(0, 0), (10, 0), (10, 10), (20, 10)])
    },
    Case(rule: "Q19", chart: SampleCharts.ring()) { scene in
      scene.line("leader/甲", [(0, 0), (10, 10)])
      scene.line("leader/乙", [(10, 0), (0, 10)])
    },
    Case(rule: "Q28", chart: SampleCharts.trend()) { scene in
      scene.change("zero/y") { $0.stroke?.width = 3 }
    },
    Case(rule: "N9", chart: SampleCharts.ranking()) { $0.retext("label/收入/榆林", "385.20") },
  ]

  static let gaps: [Case] = [
    Case(rule: "Q04", chart: SampleCharts.merged()) { $0.remove("row/2004-04") },
    Case(rule: "Q04", chart: SampleCharts.comparedLines()) { scene in
      guard let box = scene.box("missing/收入/延安/2004-04") else { return }
      scene.line("segment/收入/延安", [(box.x - 60, box.y), (box.right + 60, box.y)])
    },
    Case(rule: "Q22", chart: SampleCharts.trend()) { $0.retext("row/2004-02", "二月") },
    Case(rule: "Q22", chart: SampleCharts.trend()) { $0.remove("row/2004-06") },
    Case(rule: "Q30", chart: SampleCharts.composition()) { scene in
      scene.remove("gap/收入.占比/年初/联通")
    },
    Case(rule: "Q30", chart: SampleCharts.ring()) { $0.remove("gap/2") },
  ]

  static let axes: [Case] = [
    Case(rule: "Q03", chart: SampleCharts.dots(), hasCaption: true) { $0.remove("note/1") },
    Case(rule: "Q03", chart: SampleCharts.dots()) { $0.valueAxis?.domain[0] += 0.01 },
    Case(rule: "Q07", chart: SampleCharts.overlay([183, 270, 811, 2526, 3798, 8750])) { scene in
      scene.move("tick/growth/y/0", byY: -5)
    },
    Case(rule: "Q07", chart: SampleCharts.overlay([183, 270, 811, 2526, 3798, 8750])) { scene in
      scene.retext("unit/growth/y", "单位：万元")
    },
    Case(rule: "Q26", chart: SampleCharts.trend()) { $0.size.height -= 10 },
    Case(rule: "Q29", chart: SampleCharts.progress()) { scene in
      scene.line("grid/y/7", [(0, 100), (300, 100)])
    },
    Case(rule: "N1", chart: SampleCharts.progress()) { $0.move("unit/y", byX: 100) },
    Case(rule: "N1", chart: SampleCharts.progress()) { $0.retext("unit/y", "万元") },
    Case(rule: "N2", chart: SampleCharts.progress()) { $0.valueAxis?.ticks[1] += 1 },
    Case(rule: "N4", chart: SampleCharts.progress()) { $0.valueAxis?.labels[1] = "1,000" },
  ]

  static let order: [Case] = [
    Case(rule: "Q12", chart: SampleCharts.dots()) { scene in
      let rows = scene.shapes.indices.filter { scene.shapes[$0].id.hasPrefix("row/") }
      let names = rows.map { scene.shapes[$0].id }.sorted()
      for (place, name) in zip(rows, names) { scene.shapes[place].id = name }
    },
    Case(rule: "Q18", chart: SampleCharts.trend()) { $0.move("legend/收入", byX: -200) },
    Case(rule: "Q18", chart: SampleCharts.comparedLines()) { scene in
      scene.shapes.removeAll { $0.isText && $0.id.contains("/榆林") }
    },
    Case(rule: "Q21", chart: SampleCharts.difference()) { $0.move("row/渭南", byX: 300) },
    Case(rule: "Q36", chart: SampleCharts.composition()) { scene in
      scene.shapes.removeAll { $0.isText && $0.id.contains("联通") }
    },
  ]

  static let colors: [Case] = [
    Case(rule: "Q20", chart: SampleCharts.trend()) { scene in
      scene.change("row/2004-02") { $0.fill = .ghost }
    },
    Case(rule: "Q33", chart: SampleCharts.trend()) { scene in
      scene.change("bar/收入/2004-02") { ($0.fill, $0.stroke) = (.ghost, nil) }
    },
    Case(rule: "Q34", chart: SampleCharts.composition()) { scene in
      scene.change("segment/收入.占比/年初/联通") { $0.fill = .series(1) }
    },
    // 青绿 and 砖红 differ in hue and hardly for those who see fewer colours.
    Case(rule: "Q35", chart: SampleCharts.composition()) { scene in
      scene.change("segment/收入.占比/年初/移动") { $0.fill = .accent }
      scene.change("segment/收入.占比/年初/联通") { $0.fill = .rise }
    },
  ]

  static let captions: [Case] = [
    Case(rule: "N7", chart: SampleCharts.ring(), hasCaption: true) { scene in
      scene.retext("label/收入.占比/公话", "公话 4.80%")
    },
    Case(rule: "N10", chart: SampleCharts.trend()) { $0.retext("unit/growth/y", "单位：%") },
    Case(rule: "N11", chart: SampleCharts.trend(), hasCaption: true) { scene in
      scene.retext("title/1", "图1　收入分月情况。")
    },
    Case(rule: "N12", chart: SampleCharts.dots(), hasCaption: true) { scene in
      scene.move("note/1", byY: -60)
    },
    Case(rule: "N14", chart: SampleCharts.trend()) { $0.retext("takeaway", "创新高。增长快") },
  ]

  /// The distances that charts.md C.5 names for its palette, to a tenth.
  @Test(arguments: zip(ColorVision.allCases, [27.7, 19.1, 19.8, 20.3]))
  func measuresThePalette(_ vision: ColorVision, _ least: Double) {
    let colors = (1...6).map { vision.seen(ColorRole.series($0).color) }
    let distances = colors.indices.flatMap { one in
      colors[(one + 1)...].map { difference(colors[one], $0) }
    }
    #expect(abs((distances.min() ?? 0) - least) < 0.06, "\(distances.min() ?? 0)")
  }

  @Test func findsAMemberWithTwoColors() {
    let first = Self.scene(of: SampleCharts.composition())
    var second = first
    #expect(colorFaults(across: [("运营商", first), ("运营商", second)]) == [])
    second.change("segment/收入.占比/年初/联通") { $0.fill = .series(5) }
    let faults = colorFaults(across: [("运营商", first), ("运营商", second)])
    #expect(faults.count == 1 && faults[0].hasPrefix("Q39 运营商 联通"))
    #expect(colorFaults(across: [("运营商", first), ("业务", second)]).count == 1)
  }

  @Test func findsADescriptionThatSaysTooLittle() {
    let faults = descriptionFaults(of: SampleCharts.trend())
    #expect(faults.contains { $0.hasPrefix("N16 ") })
  }
}

extension Scene {
  fileprivate mutating func change(_ id: String, _ change: (inout SceneShape) -> Void) {
    for place in shapes.indices where shapes[place].id == id { change(&shapes[place]) }
  }

  fileprivate mutating func remove(_ id: String) { shapes.removeAll { $0.id == id } }

  fileprivate func box(_ id: String) -> Rectangle? { shapes.first { $0.id == id }?.bounds }

  fileprivate mutating func move(_ id: String, byX x: Double = 0, byY y: Double = 0) {
    change(id) { shape in
      guard case .text(let text, var box, let size, let role) = shape.form else { return }
      (box.x, box.y) = (box.x + x, box.y + y)
      shape.form = .text(text, box: box, size: size, role: role)
    }
  }

  fileprivate mutating func retext(_ id: String, _ words: String) {
    change(id) { shape in
      guard case .text(_, let box, let size, let role) = shape.form else { return }
      shape.form = .text(words, box: box, size: size, role: role)
    }
  }

  /// A name at the lower edge, where nothing else stands.
  fileprivate mutating func say(_ words: String, as id: String, size: Double = 9) {
    let box = Rectangle(x: self.size.width - 20, y: 0, width: 18, height: size)
    shapes.append(
      SceneShape(
        id: id,
        form: .text(words, box: box, size: size, role: .category),
        fill: .ink,
        layer: .texts
      )
    )
  }

  fileprivate mutating func line(_ id: String, _ points: [(Double, Double)]) {
    let places = points.map { Point(x: $0.0, y: $0.1) }
    let steps = [PathStep.move(places[0])] + places.dropFirst().map { .line($0) }
    shapes.append(
      SceneShape(
        id: id,
        form: .path(steps),
        stroke: SceneStroke(width: 0.5, color: .axis),
        layer: .lines
      )
    )
  }
}

extension SceneShape {
  fileprivate mutating func resize(width: Double? = nil, height: Double? = nil) {
    guard case .rectangle(var box) = form else { return }
    box.width = width ?? box.width
    box.height = height ?? box.height
    form = .rectangle(box)
  }
}
