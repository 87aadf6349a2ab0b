import Documents
import Drawings
import Foundation
import Testing
import Typesetting

struct DocumentLinesTests {
  /// `ZONGJIE_RECORD=1` writes the listing anew and still fails, so that somebody looks.
  @Test func setsTheSampleAsListed() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/sample-lines.txt")
    let listing = listLines(
      of: SampleDocument.document(),
      shaper: FixedWidthShaper.lines,
      drawChart: { _, width in Drawing(size: Size(width: width, height: width * 4 / 7)) }
    )
    if ProcessInfo.processInfo.environment["ZONGJIE_RECORD"] == "1" {
      try listing.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(url.lastPathComponent); look at the difference")
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    let found = listing.split(separator: "\n")
    for (number, line) in expected.split(separator: "\n").enumerated() {
      #expect(number < found.count && found[number] == line, "line \(number + 1)")
    }
    #expect(listing == expected)
  }
}
