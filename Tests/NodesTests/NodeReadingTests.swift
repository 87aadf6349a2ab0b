import Diagnostics
import Nodes
import Testing

struct NodeReadingTests {
  private enum Order: String, CaseIterable {
    case up = "升"
    case down = "降"
  }

  private func root(_ text: String) throws -> Node {
    var log = DiagnosticLog()
    return try #require(parseYAML(SourceText(name: "a.yaml", text: text), log: &log))
  }

  @Test func namesTheNearestOfAnUnknownKey() throws {
    var log = DiagnosticLog()
    try root("文件: a\n缺形: 按零").checkKeys(["文件", "缺行", "期间"], of: "数据源“甲”", log: &log)
    let diagnostic = try #require(log.diagnostics.first)
    #expect(
      renderText(diagnostic) == """
        错误[S130]：数据源“甲”里不认识“缺形”这个键
          --> a.yaml:2:1
          |
        2 | 缺形: 按零
          | ^^^^ 没有这个键
          |
          = 相近：缺行（第 2 字“形”与“行”音近）
          = 修改：zongjie fix 可直接替换为 缺行
        """
    )
    #expect(diagnostic.replacements.first?.text == "缺行")
  }

  @Test func reportsValuesOfTheWrongShape() throws {
    let node = try root("甲: [a, {b: 1}]\n乙: 平\n丙: 多\n丁: {x: 1}\n戊: 或许")
    var log = DiagnosticLog()
    #expect(node.requiredText("无", of: "文件", log: &log) == nil)
    #expect(node.requiredText("丁", of: "文件", log: &log) == nil)
    #expect(node.texts(of: "甲", log: &log) == ["a"])
    #expect(node.choice("乙", of: Order.self, log: &log) == nil)
    #expect(node.wholeNumber("丙", log: &log) == nil)
    #expect(node.mapping(of: "甲", log: &log).isEmpty)
    #expect(node.truth("戊", log: &log) == nil)
    #expect(
      log.diagnostics.map(\.message) == [
        "文件缺少“无”", "“丁”应当是一段文字", "“甲”应当是一段文字", "“乙”不能是“平”", "“丙”应当是一个整数",
        "“甲”应当是一组“键: 值”", "“戊”不能是“或许”",
      ]
    )
  }

  @Test func givesATextToBeQuestionedWithItsPlace() throws {
    let node = try root("甲: \"收入[代售卡]\"\n乙: \"a\\tb\"")
    #expect(node["甲"]?.embeddedText?.text == "收入[代售卡]")
    #expect(node["甲"]?.embeddedText?.position == SourcePosition(line: 1, column: 5))
    #expect(node["乙"]?.embeddedText?.text == "a\tb")
  }
}
