import Diagnostics
import Foundation
import Testing
import ZongjieKit

struct ReportDumpTests {
  /// An element or a part of the document dump.
  final class Node: Decodable {
    let kind: String?
    let text: String?
    let fact: String?
    let shown: String?
    let why: String?
    let parts: [Node]?
    let heading: Node?
    let blocks: [Node]?
    let footnote: [Node]?

    /// What it prints in the line.
    var printed: String {
      if let parts { return (heading?.printed ?? "") + parts.map(\.printed).joined() }
      if footnote != nil { return "" }
      return shown ?? text ?? ""
    }

    /// The pieces without those that hold others.
    var leaves: [Node] {
      let inner = [heading].compactMap(\.self) + (parts ?? []) + (footnote ?? [])
      return inner.isEmpty ? [self] : inner.flatMap(\.leaves)
    }
  }

  struct FactEntry: Decodable {
    struct Cell: Decodable {
      let source: String
      let column: String
      let row: Int?
      let rows: [Int]?
    }

    struct Place: Decodable {
      let paragraph: Int?
      let sentence: Int?
    }

    let id: String
    let expression: String
    let organization: String
    let value: String?
    let text: String?
    let unit: String?
    let inputs: [String]
    let cells: [Cell]?
    let places: [Place]
  }

  private func dumped(_ stage: DumpStage, _ unit: String?) throws -> Data {
    let folder = repository.appendingPathComponent("examples/shaanxi").path
    let place = WorkspacePlace(folder: folder, home: repository.path, executable: "")
    let result = dump(stage, at: place, unit: unit, palette: nil, size: nil)
    return Data(try #require(result.text).utf8)
  }

  @Test(arguments: [(nil, "00-"), ("榆林", "08-"), ("铜川", "02-")] as [(String?, String)])
  func explainsEveryDigitOfEveryParagraph(_ unit: String?, _ prefix: String) async throws {
    let nodes = try JSONDecoder().decode([Node].self, from: dumped(.document, unit))
    let lines = Set(try await SampleRun.get().text(prefix).split(separator: "\n").map(String.init))
    let elements: [Node] = nodes.flatMap { (node: Node) -> [Node] in node.blocks ?? [node] }
    let texts = elements.filter { $0.kind == "paragraph" || $0.kind == "heading" }
    #expect(texts.count > 10)
    for node in texts {
      #expect(lines.contains(node.printed), "\(node.printed)")
      for leaf in node.leaves where leaf.fact == nil && leaf.why == nil {
        let text = leaf.text ?? ""
        #expect(!text.contains { "0"..."9" ~= $0 }, "\(text)")
      }
    }
  }

  @Test func givesEachFactItsCellsAndPlaces() throws {
    let facts = try JSONDecoder().decode([FactEntry].self, from: dumped(.facts, "榆林"))
    let expected: [String] = (1...facts.count).map { "f\($0)" }
    #expect(facts.map(\.id) == expected)
    let revenue = try #require(
      facts.first { $0.expression == "收入" && $0.organization == "榆林" && !$0.places.isEmpty }
    )
    #expect(revenue.value == "3851900")
    #expect(revenue.text == "385.19万元")
    #expect(revenue.unit == "万元")
    let growth = try #require(
      facts.first { $0.expression == "收入.同比" && $0.organization == "榆林" }
    )
    // 3851900 / 2450000 − 1.
    #expect(growth.value == "14019/24500")
    #expect(growth.text == "57.22%")
    #expect(growth.places.first?.paragraph != nil)
    let cells = try #require(growth.cells)
    #expect(cells.allSatisfy { $0.source == "data/monthly.csv" && $0.column == "revenue_yuan" })
    let row = 15659
    #expect(
      cells.contains { cell in
        cell.row == row || (cell.rows.map { ($0[0]...$0[1]).contains(row) } ?? false)
      }
    )
    let known = Set(facts.map(\.id))
    #expect(facts.allSatisfy { $0.inputs.allSatisfy(known.contains) })
  }

  @Test func listsThePagesWithTheirGlyphs() throws {
    struct Item: Decodable {
      let kind: String
      let text: String?
    }
    struct Page: Decodable {
      let width: Double
      let items: [Item]
    }
    struct Pages: Decodable {
      let pages: [Page]
      let title: String
    }
    let pages = try JSONDecoder().decode(Pages.self, from: dumped(.drawing, "铜川"))
    #expect(pages.title == "铜川市邮政局2004年上半年代办电信业务工作总结")
    #expect(pages.pages.count >= 3)
    // A4: 210 mm.
    #expect(pages.pages.allSatisfy { abs($0.width - 595.2756) < 0.001 })
    let items: [Item] = pages.pages.flatMap { (page: Page) -> [Item] in page.items }
    let text: String = items.compactMap { $0.kind == "glyphs" ? $0.text : nil }.joined()
    #expect(text.contains("15.21"))
  }
}
