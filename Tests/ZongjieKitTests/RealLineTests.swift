import Diagnostics
import Foundation
import Testing
import ZongjieKit

/// A block of text as `dump lines` lists it, over all its pages.
struct ListedBlock: Sendable {
  struct Line: Sendable {
    let left: Double
    let right: Double
    let text: String
  }

  let role: String
  let number: Int
  let width: Double
  var lines: [Line] = []

  var text: String { lines.map(\.text).joined() }

  /// The blocks of a listing, in the order in which they begin.
  static func read(_ listing: String) -> [ListedBlock] {
    var blocks: [ListedBlock] = []
    var current: Int?
    for row in listing.split(separator: "\n") {
      let words = row.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: true)
      if words.first == "lines" {
        let number = words.count > 4 ? Int(words[2]) ?? -1 : -1
        let width = Double(words.last ?? "") ?? 0
        let role = String(words[1])
        current = blocks.firstIndex { $0.role == role && $0.number == number && number >= 0 }
        if current == nil {
          blocks.append(ListedBlock(role: role, number: number, width: width))
          current = blocks.count - 1
        }
      } else if words.first == "line", let current, words.count == 7 {
        guard let left = Double(words[3]), let right = Double(words[5]) else { continue }
        let text = String(words[6].dropFirst().dropLast())
        blocks[current].lines.append(Line(left: left, right: right, text: text))
      }
    }
    return blocks
  }
}

/// The composed lines of the reports in the fonts that the workspace finds.
struct RealLineTests {
  private static let barredAtStart = Set("，、；：。．？！’”）〕］｝〉》」』】〗·～–/／%％‰℃°")
  private static let barredAtEnd = Set("‘“（〔［｛〈《「『【〖/／¥￥")
  private static let place = WorkspacePlace(
    folder: repository.appendingPathComponent("examples/shaanxi").path,
    home: repository.path,
    executable: ""
  )
  private static let units: [String?] = [
    nil, "西安", "铜川", "宝鸡", "咸阳", "渭南", "延安", "汉中", "榆林", "安康", "商洛",
  ]

  @Test(arguments: units)
  func keepsTheRulesInTheShippedFonts(_ unit: String?) async throws {
    let dumped = dump(.lines, at: Self.place, unit: unit, palette: nil, size: nil)
    let blocks = ListedBlock.read(try #require(dumped.text, "\(dumped.log.diagnostics)"))
    let paragraphs = blocks.filter { $0.role == "paragraph" }
    #expect(paragraphs.count > 10)
    for block in paragraphs + blocks.filter({ $0.role == "heading" || $0.role == "note" }) {
      for fault in faults(of: block) { Issue.record("\(block.role) \(block.number): \(fault)") }
    }
    let prefix = try #require(Self.units.firstIndex(of: unit))
    let name = prefix < 10 ? "0\(prefix)-" : "\(prefix)-"
    let written = try await SampleRun.get().text(name).split(separator: "\n").map { solid($0) }
    for block in paragraphs {
      #expect(written.contains { $0.contains(solid(block.text[...])) }, "\(block.text)")
    }
  }

  private func faults(of block: ListedBlock) -> [String] {
    var found: [String] = []
    for (index, line) in block.lines.enumerated() {
      let name = "line \(index + 1) “\(line.text)”"
      if line.right > block.width + 0.001 { found.append("\(name) ends at \(line.right)") }
      // 0.01 pt of a cell of 15.79 pt, and the rounding of the listing.
      let isFlush = abs(line.right - block.width) <= 0.001
      if index < block.lines.count - 1, block.role == "paragraph", !isFlush {
        found.append("\(name) is not flush")
      }
      if index > 0, line.text.first.map(Self.barredAtStart.contains) == true {
        found.append("\(name) begins badly")
      }
      if index < block.lines.count - 1, line.text.last.map(Self.barredAtEnd.contains) == true {
        found.append("\(name) ends badly")
      }
    }
    if block.lines.count > 1, block.role == "paragraph", let last = block.lines.last {
      let han = last.text.unicodeScalars.count { $0.properties.isIdeographic }
      if han < 2 { found.append("lone “\(last.text)”") }
    }
    return found
  }

  /// Without spaces and the numbers of footnotes, which only the page has.
  private func solid(_ text: Substring) -> String {
    text.filter { !$0.isWhitespace && !"①②③④⑤⑥⑦⑧⑨".contains($0) }
  }
}
