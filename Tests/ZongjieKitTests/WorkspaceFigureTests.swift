import Charting
import Diagnostics
import Documents
import Drawings
import Foundation
import Nodes
import TestSupport
import Testing

@testable import ZongjieKit

/// Kinds that need a grid, layers or the metrics of an organisation, as cases on the sample
/// workspace (Cases/图).
struct WorkspaceFigureTests {
  private struct Drawn {
    let name: String
    let wanted: Node
    let block: DrawnBlock
  }

  private static let path = repository.appendingPathComponent(
    "Tests/ZongjieKitTests/Cases/图/工作区图例.yaml"
  )

  private static func drawn(_ palette: ChartOptions.Palette) throws -> [Drawn] {
    let text = try String(contentsOf: path, encoding: .utf8)
    let source = SourceText(name: "工作区图例.yaml", text: text)
    var log = DiagnosticLog()
    let place = WorkspacePlace(
      folder: repository.appendingPathComponent("examples/shaanxi").path,
      home: repository.path,
      executable: ""
    )
    let blocks = drawnBlocks(source, at: place, palette: palette, log: &log)
    let file = try #require(parseYAML(source, log: &log))
    let nodes = (file["图例"]?.items ?? []).flatMap { $0["图"]?.items ?? [] }
    #expect(blocks.count == nodes.count && nodes.count > 15)
    return try zip(nodes, blocks).map { node, block in
      Drawn(name: node["名"]?.text ?? "", wanted: try #require(node["期望"]), block: block)
    }
  }

  private static func scene(_ chart: Chart, width: Double = 442.2) -> (Scene, [String]) {
    var log = DiagnosticLog()
    let frame = ChartFrame(width: width, sizes: TypeSizes(body: 12), hasCaption: true)
    let shaper = FixedWidthShaper { $0.value >= 0x2E80 }
    let scene = layOutChart(chart, in: frame, shaper: shaper, log: &log)
    return (scene, log.diagnostics.map(\.code))
  }

  @Test func drawsWhatEachCaseExpects() throws {
    for drawn in try Self.drawn(.color) {
      let wanted = drawn.wanted
      if let codes = wanted["编码"] {
        #expect(drawn.block.codes == codes.items.compactMap(\.text), "\(drawn.name)")
      } else {
        #expect(!drawn.block.codes.contains { $0.hasPrefix("G1") }, "\(drawn.name)")
      }
      #expect((drawn.block.chart == nil) == (wanted["无图"]?.text == "是"), "\(drawn.name)")
      guard let chart = drawn.block.chart else { continue }
      #expect((chart.refusal != nil) == (wanted["拒"]?.text == "是"), "\(drawn.name)")
      let (scene, codes) = Self.scene(chart)
      #expect(codes == [], "\(drawn.name)")
      check(scene, wanted, drawn.name)
    }
  }

  private func check(_ scene: Scene, _ wanted: Node, _ name: String) {
    var texts: [String: String] = [:]
    var boxes: [String: Rectangle] = [:]
    for shape in scene.shapes {
      boxes[shape.id] = shape.bounds
      if case .text(let text, _, _, _) = shape.form { texts[shape.id] = text }
    }
    for (key, value) in wanted["字"]?.entries ?? [] {
      let id = key.text ?? ""
      #expect(texts[id] == value.text, "\(name) \(id): \(texts.keys.sorted())")
    }
    for id in (wanted["记号"]?.items ?? []).compactMap(\.text) {
      #expect(boxes[id] != nil, "\(name) \(id)")
    }
    let down = (wanted["上下"]?.items ?? []).compactMap { boxes["row/\($0.text ?? "")"]?.y }
    let across = (wanted["左右"]?.items ?? []).compactMap { boxes["row/\($0.text ?? "")"]?.x }
    #expect(down == down.sorted() && down.count == wanted["上下"]?.items.count ?? 0, "\(name)")
    #expect(across == across.sorted() && across.count == wanted["左右"]?.items.count ?? 0)
  }

  @Test(arguments: ChartOptions.Palette.allCases, [442.2, 221.1])
  func keepsTheRules(_ palette: ChartOptions.Palette, _ width: Double) throws {
    for drawn in try Self.drawn(palette) {
      guard let chart = drawn.block.chart, chart.refusal == nil else { continue }
      let (scene, codes) = Self.scene(chart, width: width)
      // Half a page may be too narrow, and says so.
      if codes.contains("G114"), width < 300 { continue }
      #expect(qualityFaults(of: scene) == [], "\(drawn.name) \(palette) \(width)")
    }
  }
}
