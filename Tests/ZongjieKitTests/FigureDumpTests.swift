import Diagnostics
import Documents
import Foundation
import Nodes
import Templating
import Testing

@testable import ZongjieKit

struct FigureDumpTests {
  /// The file that `scripts/conformance` draws too.
  private static let cases = repository.appending(path: "Tests/Conformance/chart-cases.yaml")

  private func dump(
    _ palette: ChartOptions.Palette = .color,
    isHalf: Bool = false,
    text: String? = nil
  ) throws -> [[String: Any]] {
    let text = try text ?? String(contentsOf: Self.cases, encoding: .utf8)
    var log = DiagnosticLog()
    let source = SourceText(name: "chart-cases.yaml", text: text)
    let json = try #require(dumpFigures(source, palette: palette, isHalf: isHalf, log: &log))
    if let folder = ProcessInfo.processInfo.environment["ZONGJIE_FIGURES"] {
      let name = "\(folder)/\(palette.rawValue)\(isHalf ? "半栏" : "").json"
      try json.write(toFile: name, atomically: true, encoding: .utf8)
    }
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    return try #require(value as? [[String: Any]])
  }

  /// Cases of kinds that are drawn: their status and their codes are those of the file.
  @Test func judgesTheCasesAsTheFileDoes() throws {
    let text = try String(contentsOf: Self.cases, encoding: .utf8)
    var log = DiagnosticLog()
    let file = try #require(parseYAML(SourceText(name: "cases", text: text), log: &log))
    let objects = try dump()
    for node in file["cases"]?.items ?? [] {
      guard let id = node["id"]?.text else { continue }
      let parts = [node] + (node["variants"]?.items ?? [])
      for (variant, part) in parts.enumerated() {
        let object = try #require(
          objects.first { $0["id"] as? String == id && $0["variant"] as? Int == variant }
        )
        let status = part["expect"]?["status"]?.text ?? "ok"
        #expect(object["status"] as? String == status, "\(id)/\(variant)")
        guard let lint = part["expect"]?["lint"] else { continue }
        let found = Set(object["lint"] as? [String] ?? [])
        #expect(found == Set(lint.items.compactMap(\.text)), "\(id)/\(variant)")
      }
    }
  }

  @Test(arguments: ChartOptions.Palette.allCases)
  func keepsTextsApartInEveryPalette(_ palette: ChartOptions.Palette) throws {
    for isHalf in [false, true] {
      for object in try dump(palette, isHalf: isHalf) where object["status"] as? String == "ok" {
        let scene = try #require(object["scene"] as? [String: Any])
        let shapes = try #require(scene["prims"] as? [[String: Any]])
        let boxes = shapes.filter { $0["kind"] as? String == "text" }.map { shape in
          ["x", "y", "w", "h"].map { shape[$0] as? Double ?? 0 }
        }
        for (index, box) in boxes.enumerated() {
          for other in boxes[(index + 1)...] {
            let across = min(box[0] + box[2], other[0] + other[2]) - max(box[0], other[0])
            let down = min(box[1] + box[3], other[1] + other[3]) - max(box[1], other[1])
            #expect(min(across, down) <= 0.25, "\(object["id"] ?? "")")
          }
        }
      }
    }
  }

  @Test func printsTheSameBytesTwice() throws {
    let text = try String(contentsOf: Self.cases, encoding: .utf8)
    var log = DiagnosticLog()
    let source = SourceText(name: "cases", text: text)
    #expect(dumpFigures(source, log: &log) == dumpFigures(source, log: &log))
  }

  /// 图型: 自动 of a case chooses by its columns.
  @Test func choosesTheKindOfACase() throws {
    let file = """
      cases:
        - id: X1
          spec: {chart: auto, metric: 收入}
          data: {metric: {unit: 万元}, columns: [月, 收入], rows: [[2014-01, 1], [2014-02, 2]]}
        - id: X2
          spec: {chart: 自动, metric: 收入, by: 市局}
          data: {metric: {unit: 万元}, columns: [市局, 收入], rows: [[甲, 1], [乙, 2]]}
        - id: X3
          spec: {chart: 自动, metric: 收入.完成率, by: 市局}
          data: {metric: {unit: 万元}, columns: [市局, 收入, 计划], rows: [[甲, 1, 3], [乙, 2, 3]]}
      """
    let texts = try dump(text: file).map { object in
      (object["explain"] as? [String: Any])?["alt"] as? String ?? ""
    }
    #expect(zip(texts, ["趋势。", "排名。", "完成。"]).allSatisfy { $0.hasPrefix($1) }, "\(texts)")
  }

  /// A case says itself whether its values are parts of a whole; the end of a name does not.
  @Test(arguments: [
    ("{metric: {unit: '%', kind: share}", true), ("{metric: {unit: '%'}", false),
  ])
  func readsWhetherAMetricIsAShare(_ metric: String, _ isShare: Bool) throws {
    let text = """
      spec: {chart: 排名, metric: 收入.占比, by: 市局}
      data: \(metric), columns: [市局, 占比], rows: [[甲, 1], [乙, 2]]}
      """
    var log = DiagnosticLog()
    let node = try #require(parseYAML(SourceText(name: "cases", text: text), log: &log))
    let table = FigureCase(node, id: "X", variant: 0).table(.ranking, palette: .color)
    #expect(table.metric.isShare == isShare)
  }

  @Test func refusesWhatIsNotThere() throws {
    let file = """
      cases:
        - id: X1
          spec: {chart: 饼图, metric: 收入, by: 市局}
          data: {metric: {unit: 万元}, columns: [市局, 收入], rows: [[甲, 1]]}
        - id: X2
          spec: {chart: 环形, metric: 收入, by: 业务}
          data: {metric: {unit: 万元}, columns: [业务, 收入], rows: [[甲, 0], [乙, 0]]}
        - id: X3
          spec: {chart: 趋势, metric: 收入}
          data: {metric: {unit: 万元}, columns: [月, 收入], rows: [[2014-01, 1], [2014-01, 2]]}
      """
    let objects = try dump(text: file)
    #expect(objects[0]["status"] as? String == "refused")
    #expect(objects[0]["lint"] as? [String] == ["E09"])
    #expect(objects[1]["lint"] as? [String] == ["W07"])
    #expect(objects[2]["lint"] as? [String] == ["E06"])
  }
}
