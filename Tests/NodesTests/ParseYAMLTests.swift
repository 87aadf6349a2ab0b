import Diagnostics
import Nodes
import Testing

struct ParseYAMLTests {
  private func parse(_ text: String, fullWidth: Bool = false) -> (node: Node?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let source = SourceText(name: "zongjie.yaml", text: text)
    let node = parseYAML(source, readsFullWidthMarks: fullWidth, log: &log)
    return (node, log)
  }

  @Test func keepsScalarsAsText() throws {
    let (node, log) = parse("a: 1\nb: 2004-01\nc: yes\nd: ~\ne:\n")
    #expect(log.diagnostics.isEmpty)
    #expect(node?.entries.map(\.value.text) == ["1", "2004-01", "yes", "~", ""])
    #expect(node?["e"]?.isEmpty == true)
  }

  @Test func findsTheSpanOfEveryValue() throws {
    let text = """
      机构: {层级: [省, "市,局"], 名: '西''安'}  # 注
      列:
        - 甲 乙
          丙
        - |
          行一
            行二

      末: "尾\\n"
      """
    let (node, log) = parse(text)
    #expect(log.diagnostics.isEmpty)
    let root = try #require(node)
    #expect(root["机构"]?.span.text == "{层级: [省, \"市,局\"], 名: '西''安'}")
    #expect(root["机构"]?["层级"]?.span.text == "[省, \"市,局\"]")
    #expect(root["机构"]?["层级"]?.items.last?.text == "市,局")
    #expect(root["机构"]?["名"]?.span.text == "'西''安'")
    #expect(root["机构"]?["名"]?.text == "西'安")
    #expect(root["列"]?.items.first?.span.text == "甲 乙\n    丙")
    #expect(root["列"]?.items.first?.text == "甲 乙 丙")
    #expect(root["列"]?.items.last?.text == "行一\n  行二\n")
    #expect(root["列"]?.items.last?.span.text == "|\n    行一\n      行二")
    #expect(root["末"]?.span.text == "\"尾\\n\"")
    #expect(root.key("末")?.span.position == SourcePosition(line: 9, column: 1))
  }

  @Test func readsAPartWithSpansOfTheWhole() throws {
    var log = DiagnosticLog()
    let source = SourceText(name: "省.md", text: "# 标题\n```图\n图型: 趋势\n```\n")
    let range = 16..<30
    let node = parseYAML(source, range: range, log: &log)
    let value = try #require(node?["图型"])
    #expect(value.text == "趋势")
    #expect(value.span.position == SourcePosition(line: 3, column: 5))
    #expect(value.span.text == "趋势")
  }

  @Test func skipsAByteOrderMark() {
    let (node, _) = parse("\u{FEFF}版本: 1")
    #expect(node?["版本"]?.span.text == "1")
  }

  @Test(arguments: [
    ("图型：趋势\n指标： 收入", ["图型": "趋势", "指标": "收入"]),
    ("a: “甲：乙，丙”\nb: 丁，戊：己", ["a": "甲：乙，丙", "b": "丁，戊：己"]),
    ("a: “用\"元\"和\\”", ["a": "用\"元\"和\\"]),
    ("a: \"甲\\\"：乙\"\nb：'丙：丁'", ["a": "甲\"：乙", "b": "丙：丁"]),
  ])
  func readsFullWidthMarks(text: String, expected: [String: String]) {
    let (node, log) = parse(text, fullWidth: true)
    #expect(log.diagnostics.isEmpty)
    for (key, value) in expected { #expect(node?[key]?.text == value) }
    #expect(node?.entries.count == expected.count)
  }

  @Test func readsFullWidthMarksInsideBrackets() throws {
    let (node, log) = parse("列：[甲，“乙，丙”，{丁：戊}]", fullWidth: true)
    #expect(log.diagnostics.isEmpty)
    let items = try #require(node?["列"]?.items)
    #expect(items.map(\.text) == ["甲", "乙，丙", nil])
    #expect(items.last?["丁"]?.text == "戊")
    #expect(items[1].span.text == "“乙，丙”")
    #expect(items[0].span.text == "甲")
  }

  @Test func namesBothPlacesOfAKeyAndReadsTheRest() throws {
    let (node, log) = parse("a: 1\nb: {c: 1, c: 2}\na: 3\n\"a\": 4\nd: 5")
    #expect(node?["a"]?.text == "1")
    #expect(node?["b"]?["c"]?.text == "1")
    #expect(node?["d"]?.text == "5")
    #expect(log.diagnostics.count == 3)
    #expect(log.diagnostics.allSatisfy { $0.code == "S130" })
    let outer = try #require(log.diagnostics.first { $0.message == "“a”写了两次" })
    #expect(outer.labels.map(\.span.position.line) == [1, 3])
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", "这里不用 YAML 的锚（&）和引用（*）", 1),
    ("a: !!int 1", "这里不用 YAML 的标签（!）", 1),
    ("<<: {a: 1}", "这里不用 YAML 的合并键（<<）", 1),
    ("标题: {{ 本局 }}", "这里不用 YAML 的复合键", 1),
    ("a: 甲: 乙", "YAML 读不下去：一行里有两个“键: ”", 1),
    ("a: 1\n\tb: 2", "YAML 读不下去：缩进用了制表符", 2),
    ("a: {b: 1", "YAML 读不下去：花括号里缺少逗号，或者没有关上", 1),
    ("a: [b", "YAML 读不下去：方括号里缺少逗号，或者没有关上", 1),
    ("a: \"b", "YAML 读不下去：引号没有关上", 1),
    ("a: 1\n b: 2", "YAML 读不下去：一行里有两个“键: ”", 2),
    ("a: @b", "YAML 读不下去：这个字符不能开头", 1),
    ("a: *b", "YAML 读不下去：以 * 开头的文字没有加引号", 1),
    ("a: 1\n---\nb: 2", "YAML 读不下去：一个文件里只能有一份内容", 2),
    ("a: \u{1}", "YAML 读不下去：有不能使用的控制字符 U+0001", 1),
    ("a: 1\n版式：公文\nb: 1", "YAML 读不下去：冒号是全角的", 2),
    ("a: 1\n版式:公文\nb: 1", "YAML 读不下去：冒号后面没有空格", 2),
    ("版式:公文\nb: 1", "YAML 读不下去：冒号后面没有空格", 1),
    ("a: 1\nb:甲", "YAML 读不下去：冒号后面没有空格", 2),
    ("- 甲:乙\n丙:丁", "YAML 读不下去：冒号后面没有空格", 2),
    ("网址:\n  - http://a.b\n 时间: 8", "YAML 读不下去：这里应当是一个键", 3),
    ("- http://a.b\n  b: 1", "YAML 读不下去：一行里有两个“键: ”", 2),
    ("- 8:30\n  b: 1", "YAML 读不下去：一行里有两个“键: ”", 2),
    ("- 甲:乙\n- [b", "YAML 读不下去：方括号里缺少逗号，或者没有关上", 2),
    ("a: 1\n署名: \"甲局\n乙:丙", "YAML 读不下去：引号没有关上", 2),
  ])
  func saysInChineseWhatIsWrong(text: String, message: String, line: Int) {
    let (_, log) = parse(text)
    #expect(log.diagnostics.map(\.message) == [message])
    #expect(log.diagnostics.first?.labels.first?.span.position.line == line)
  }

  @Test func doesNotExpandNestedAliases() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    let (_, log) = parse(text)
    #expect(log.diagnostics.count == 41)
  }
}
