import Diagnostics
import Foundation
import Testing

/// The messages of the language's specification, letter by letter.
struct DiagnosticTextTests {
  /// A text of so many empty lines before the given lines.
  private func source(_ name: String, _ lines: [Int: String]) -> SourceText {
    let last = lines.keys.max() ?? 0
    let text = (1...last).map { lines[$0] ?? "" }.joined(separator: "\n")
    return SourceText(name: name, text: text)
  }

  private func span(_ source: SourceText, line: Int, _ marked: String) throws -> SourceSpan {
    let start = source.offset(of: SourcePosition(line: line, column: 1))
    let rest = source.text.utf8.dropFirst(start)
    let range = try #require(String(Substring(rest)).utf8Range(of: marked))
    return source.span(start + range.lowerBound..<start + range.upperBound)
  }

  @Test func underlinesWideCharacters() throws {
    let source = source("模板/段落/发展综述.md", [12: "累计实现收入{{ 代办收人 }}，"])
    let diagnostic = Diagnostic(
      .error,
      "N101",
      "指标目录里没有“代办收人”",
      at: [.init(try span(source, line: 12, "代办收人"), "没有这个名称")],
      remarks: [
        try #require(NearMiss.remark(for: "代办收人", among: ["收入", "代办收入"])),
        .init("详细", "zongjie explain N101"),
      ]
    )
    #expect(
      renderText(diagnostic) == """
        错误[N101]：指标目录里没有“代办收人”
           --> 模板/段落/发展综述.md:12:10
           |
        12 | 累计实现收入{{ 代办收人 }}，
           |                ^^^^^^^^ 没有这个名称
           |
           = 相近：代办收入（第 4 字“人”与“入”形近）
           = 详细：zongjie explain N101
        """
    )
  }

  @Test func namesTheCellOfATextInATable() throws {
    let cell = CellAddress(file: "素材.csv", row: 23, column: "正文")
    let source = SourceText("起步晚\n规模只有三千万元", in: cell)
    let diagnostic = Diagnostic(.note, "W401", "手工填写", at: [.init(source.span(22..<34), "这里")])
    #expect(
      renderText(diagnostic) == """
        提示[W401]：手工填写
           --> 素材.csv 第 23 行 正文
           |
        23 | 规模只有三千万元
           |         ^^^^^^^^ 这里
        """
    )
    let json = diagnostic.json
    #expect(json.contains(#""cell": {"column": "正文", "row": 23}, "column": 5"#))
    #expect(json.contains(#""file": "素材.csv", "line": 2"#))
  }

  /// A paragraph of 302 columns with marks at its start, near its end, and one that is longer than
  /// what is shown.
  @Test func showsOfALongLineWhatIsMarked() throws {
    let text = "甲收入" + String(repeating: "一二三四五六七八九十", count: 14) + "乙计划完成率丙"
    let source = source("规模.md", [3: text])
    let marks = [("甲", ""), ("乙", "这里"), ("丙", "和这里")]
    let diagnostic = Diagnostic(
      .error,
      "W405",
      "不成立",
      at: try marks.map { .init(try span(source, line: 3, $0.0), $0.1) }
    )
    let lines = renderText(diagnostic).split(separator: "\n").map(String.init)
    let numbers = String(repeating: "一二三四五六七八九十", count: 5)
    #expect(
      lines.dropFirst(3) == [
        "3 | 甲收入\(numbers.dropLast(3))...",
        "  | ^^",
        "3 | ...\(numbers.dropFirst(7))乙计划完成率丙",
        "  |    \(String(repeating: " ", count: 86))^^ 这里",
        "  |    \(String(repeating: " ", count: 98))^^ 和这里",
      ]
    )
    let whole = Diagnostic(.error, "W405", "不成立", at: [.init(source.span(2..<2 + text.utf8.count))])
    let printed = renderText(whole).split(separator: "\n").map(String.init)
    #expect(printed[3] == "3 | 甲收入\(numbers.dropLast(3))...")
    #expect(printed[4] == "  | " + String(repeating: "^", count: 100))
  }

  /// Thirteen marks: five with their lines, the others by file and line, all of them as JSON.
  @Test func showsTheFirstOfManyMarks() throws {
    let first = source("甲.md", Dictionary(uniqueKeysWithValues: (1...11).map { ($0, "第\($0)行") }))
    let cell = CellAddress(file: "素材.csv", row: 3, column: "正文")
    let spans =
      try (1...10).map { try span(first, line: $0, "行") }
      + [first.span(first.text.utf8.count - 3..<first.text.utf8.count)]
      + [SourceText("乙", in: cell).span(0..<3), SourceText(name: "丙.md", text: "丙").span(0..<3)]
    let diagnostic = Diagnostic(.error, "D301", "空着", at: spans.map { .init($0) })
    let lines = renderText(diagnostic).split(separator: "\n").map(String.init)
    #expect(lines.count { $0.contains("^") } == 5)
    #expect(lines.last == "  = 另有 8 处：甲.md 第 6—11 行；素材.csv 第 3 行 正文；丙.md 第 1 行")
    #expect(diagnostic.json.components(separatedBy: "\"column\"").count > 13)
    let few = Diagnostic(.error, "D301", "空着", at: spans.prefix(12).map { .init($0) })
    #expect(renderText(few).split(separator: "\n").count { $0.contains("^") } == 12)
  }

  @Test func foldsWhatLacksBecauseOfAnUnreadableCell() {
    let cells = (1...2).map { CellAddress(file: "a.csv", row: $0, column: "收入") }
    var cause = Diagnostic(.error, "D316", "有 2 格不是数", organizations: ["甲"])
    cause.cells = cells
    let span = SourceText(name: "b.md", text: "{{ 收入 }}").span(3..<9)
    var consequence = Diagnostic(.error, "D301", "收入读不懂", at: [.init(span)], organizations: ["乙"])
    consequence.cells = [cells[1]]
    let blank = Diagnostic(.error, "D301", "收入为空", at: [.init(span)], organizations: ["乙"])
    var log = DiagnosticLog()
    for diagnostic in [consequence, blank, cause] { log.add(diagnostic) }
    #expect(log.presented.map(\.message) == ["收入为空", "有 2 格不是数"])
    #expect(log.presented.last?.labels.map(\.span) == [span])
    #expect(log.presented.last?.organizations == ["甲", "乙"])
    #expect(log.diagnostics.count == 3)
  }

  @Test func marksTwoPlacesOfOneLine() throws {
    let source = source("发展综述.md", [31: "完成计划的｛｛ 收入.完成率 ｝｝，"])
    let diagnostic = Diagnostic(
      .error,
      "S003",
      "标签的花括号是全角字符，无法识别",
      at: [
        .init(try span(source, line: 31, "｛｛"), "全角 ｛｛，应为半角 {{"),
        .init(try span(source, line: 31, "｝｝"), "全角 ｝｝，应为半角 }}"),
      ],
      remarks: [.init("修改", "zongjie fix 会改正（本文件共 2 处）")]
    )
    #expect(
      renderText(diagnostic) == """
        错误[S003]：标签的花括号是全角字符，无法识别
           --> 发展综述.md:31:6
           |
        31 | 完成计划的｛｛ 收入.完成率 ｝｝，
           |           ^^^^ 全角 ｛｛，应为半角 {{
           |                            ^^^^ 全角 ｝｝，应为半角 }}
           |
           = 修改：zongjie fix 会改正（本文件共 2 处）
        """
    )
  }

  @Test func leavesOutLinesBetweenTwoPlaces() throws {
    let source = source(
      "段落/经营特点.md",
      [3: "{% 如果 收入.完成率 ≥ 50% %}", 16: "## 存在的问题"]
    )
    let diagnostic = Diagnostic(
      .error,
      "S110",
      "“如果”没有“完”，已经到下一个标题",
      at: [
        .init(try span(source, line: 3, "如果"), "从这里开始"),
        .init(try span(source, line: 16, "## 存在的问题"), "到这里还没有结束"),
      ],
      remarks: [.init("", "若整节都受条件控制，请用 节 如果")]
    )
    #expect(
      renderText(diagnostic) == """
        错误[S110]：“如果”没有“完”，已经到下一个标题
           --> 段落/经营特点.md:3:4
           |
         3 | {% 如果 收入.完成率 ≥ 50% %}
           |    ^^^^ 从这里开始
        ...
        16 | ## 存在的问题
           | ^^^^^^^^^^^^^ 到这里还没有结束
           |
           = 若整节都受条件控制，请用 节 如果
        """
    )
  }

  @Test func printsPlacesOfDataUnderTheHeadline() {
    let diagnostic = Diagnostic(
      .error,
      "D310",
      "上下级相等 不成立：各市局之和不等于全省",
      places: ["data/provinces_monthly.csv 第 543 行 agency_revenue_yuan = 4200000，差 74591（元）"],
      remarks: [.init("可能", "神木县 移动 代售卡 在 2004年6月 没有行，1—5月都有")]
    )
    #expect(
      renderText(diagnostic) == """
        错误[D310]：上下级相等 不成立：各市局之和不等于全省
          data/provinces_monthly.csv 第 543 行 agency_revenue_yuan = 4200000，差 74591（元）
          = 可能：神木县 移动 代售卡 在 2004年6月 没有行，1—5月都有
        """
    )
  }

  @Test(arguments: [(1, 6), (2, 8)])
  func followsTheWidthOfAmbiguousCharacters(ambiguousWidth: Int, columns: Int) {
    #expect(DisplayWidth(ambiguousWidth: ambiguousWidth).columns(of: "“中≥a\u{301}x") == columns)
  }

  @Test func showsOneCaretBetweenCharactersAndNoTabs() {
    let source = SourceText(name: "a", text: "\tb\r\n")
    let text = renderText(Diagnostic(.note, "S101", "x", at: [.init(source.span(2..<2))]))
    #expect(text == "提示[S101]：x\n  --> a:1:3\n  |\n1 |  b\n  |   ^")
  }
}

extension String {
  /// UTF-8 offsets of the first occurrence.
  fileprivate func utf8Range(of part: String) -> Range<Int>? {
    let whole = Array(utf8)
    let part = Array(part.utf8)
    guard part.count <= whole.count else { return nil }
    return (0...whole.count - part.count).first { whole[$0..<$0 + part.count].elementsEqual(part) }
      .map { $0..<$0 + part.count }
  }
}
