import Diagnostics
import Testing
import ZongjieKit

private let cases = """
  meta:
    profile: {indent: 0, kinsoku: gb, punct: full, han_latin_gap: {natural: 0.25, min: 0.125}}
  cases:
  - {id: A-1, text: "统计期为全年1—6月份", width: 7}
  - {id: A-2, kind: page, page: {lines: 22, measure: 28}, blocks: [{repeat: "国", n: 2}]}
  - {id: A-3, kind: table, column: ["5.67", "12"]}
  - {id: A-4, text: "没有宽度"}
  """

struct LineDumpTests {
  @Test func listsEveryReadableCaseInOrder() throws {
    var log = DiagnosticLog()
    let text = try #require(dumpLines(SourceText(name: "用例", text: cases), log: &log))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix(#"{"id": "A-1", "lines": [[["统", 0, 0], ["计", 1, 1.2"#))
    #expect(lines[2].contains(#""paragraph": 0, "right": 39.1429, "role": "body", "text": "国国""#))
    #expect(lines[2].contains(#""text": "— 1 —""#))
    #expect(lines[3].contains(#"{"column": 1, "left": "#))
    #expect(log.diagnostics.isEmpty)
  }

  @Test func reportsAFileWithoutCases() {
    var log = DiagnosticLog()
    #expect(dumpLines(SourceText(name: "用例", text: "meta: {}"), log: &log) == nil)
    #expect(log.hasErrors)
  }
}
