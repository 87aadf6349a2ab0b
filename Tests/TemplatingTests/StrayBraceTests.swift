import Diagnostics
import Testing

@testable import Templating

/// Braces in running text that would be printed as they stand.
struct StrayBraceTests {
  @Test(arguments: [
    ("收入{ 收入 }}，", ["{ 收入 }}"]), ("收入 }}，", ["}}"]), ("收入｛收入｝，", ["｛收入｝"]),
    ("{% 完 %}，%}", ["%}"]), ("{{ 收入 }}，", []), ("写\\{{ 值 }}即可", []),
  ])
  func reportsThem(_ line: String, _ marks: [String]) {
    let source = SourceText(name: "模板/总结.md", text: line)
    var lexer = TemplateLexer(source)
    lexer.lex(0..<line.utf8.count)
    #expect(lexer.log.diagnostics.compactMap { $0.labels.first?.span.text } == marks)
    #expect(lexer.log.diagnostics.allSatisfy { $0.code == "S104" })
  }

  @Test func keepsReadingBehindATagThatWasNotClosed() {
    let line = "收入{{ 收入，{{ 收入.同比 }}"
    var lexer = TemplateLexer(SourceText(name: "模板/总结.md", text: line))
    lexer.lex(0..<line.utf8.count)
    #expect(lexer.log.diagnostics.map(\.code) == ["S104"])
    #expect(lexer.tokens.contains { if case .output = $0.kind { true } else { false } })
  }
}
