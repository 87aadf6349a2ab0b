import Diagnostics
import Nodes
import Testing

/// Where a quote was forgotten and where a key was mistyped: one finding at the cause.
struct ForgottenQuoteTests {
  @Test func pointsAtTheLineOfTheOpenQuote() throws {
    let text = "署名: \"甲局\n机构:\n  市局: {全称: \"{名}局\", 范围: 全市}\n"
    var log = DiagnosticLog()
    _ = parseYAML(SourceText(name: "zongjie.yaml", text: text), log: &log)
    let finding = try #require(log.diagnostics.first)
    #expect(log.diagnostics.count == 1)
    #expect(finding.message.contains("引号没有关上"))
    #expect(finding.labels.first?.span.position == SourcePosition(line: 1, column: 5))
  }

  @Test func doesNotMissAKeyThatWasMistyped() throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "目录.yaml", text: "量刚: 金额\n")
    let node = try #require(parseYAML(source, log: &log))
    node.checkKeys(["量纲"], of: "序列", log: &log)
    #expect(node.required("量纲", of: "序列", log: &log) == nil)
    #expect(log.diagnostics.count == 1)
  }
}
