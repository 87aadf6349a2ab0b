import Diagnostics
import Templating
import Testing

struct StatementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    var organization = "某"
    let lines: [String]

    var testDescription: String { name }
  }

  static let signs =
    "{% 按 收入.同比 %}{% 增 ≥40% %}大增{% 增 %}增长{% 平 %}持平{% 减 %}下降{% 完 %}。"

  static let cases: [Case] = [
    Case(name: "boundedRise", template: signs, organization: "甲", lines: ["大增。"]),
    Case(name: "rise", template: signs, lines: ["增长。"]),
    Case(name: "flat", template: signs, organization: "乙", lines: ["持平。"]),
    Case(name: "fall", template: signs, organization: "丙", lines: ["下降。"]),
    Case(
      name: "firstBranchThatHolds",
      template: "{% 如果 收入 < 0 %}甲{% 否则如果 收入 > 0 %}乙{% 否则 %}丙{% 完如果 %}。",
      lines: ["乙。"]
    ),
    Case(
      name: "loopsOverEntries",
      template: "{% 循环 x 属于 下级 %}{{ x.简称 }}{{ 收入[x] }}，{% 完循环 %}共三家。",
      lines: ["甲市局180.00万元，乙市局60.00万元，丙市局24.00万元，共三家。"]
    ),
    Case(
      name: "forgetsTheNamesOfABlock",
      template: """
        {% 设 数 = 收入 %}{% 如果 收入 > 0 %}{% 设 数 = 收入 + 收入 %}内{{ 数 }}，{% 完 %}外{{ 数 }}。
        """,
      lines: ["内528.00万元，外264.00万元。"]
    ),
    Case(
      name: "namesOfNames",
      template: """
        {% 设 各家 = 收入.各(下级).降序 %}{% 设 首 = 各家[1] %}{{ 首.简称 }}{{ 收入[首] }}，共{{ 各家.个数 }}家。
        """,
      lines: ["甲市局180.00万元，共3家。"]
    ),
    Case(
      name: "valueOfANamedEntry",
      template: "{% 设 首 = 收入.各(下级).降序[1] %}{{ 首.简称 }}{{ 首.值 }}。",
      lines: ["甲市局180.00万元。"]
    ),
    Case(
      name: "entriesHideNames",
      template: """
        {% 设 x = 收入.各(下级) %}{% 循环 x 属于 下级 %}{{ x.简称 }}，{% 完 %}共{{ x.个数 }}家。
        """,
      lines: ["甲市局，乙市局，丙市局，共3家。"]
    ),
    Case(
      name: "numbersList",
      template: "问题：{% 列 收入.各(下级) 编号: 一是 间隔: \"；\" %}{{ 项.简称 }}{% 完 %}。",
      lines: ["问题：一是甲市局；二是乙市局；三是丙市局。"]
    ),
    Case(
      name: "numbersNoSingleEntry",
      template: "问题：{% 列 收入.前(1, 下级) 编号: （1） %}{{ 项.简称 }}{% 完 %}。",
      lines: ["问题：甲市局。"]
    ),
    Case(
      name: "dropsSentenceOfEmptyList",
      template: "前一句。问题：{% 列 收入.各(下级).当(值 < 0元) %}{{ 项.简称 }}{% 完 %}。后一句。",
      lines: ["前一句。后一句。"]
    ),
    Case(
      name: "oneUnitForASentence",
      template: "甲{{ 收入[甲].当月 }}，丙{{ 收入[丙].当月 }}。丙{{ 收入[丙].当月@上年同期 | 单位(\"元\") }}。",
      lines: ["甲30.00万元，丙4.00万元。丙50000元。"]
    ),
    Case(
      name: "stated",
      template: "增长{{ 手填(\"32.33%\", 来源: \"快报\", 口径: \"快报\") }}。",
      lines: ["增长32.33%（快报）。"]
    ),
    Case(
      name: "footnoteBehindParagraph",
      template: "甲{{ 注(\"口径有变。\") }}。\n\n乙。",
      lines: ["甲。", "注：口径有变。", "乙。"]
    ),
    Case(
      name: "explainsYearStartOnce",
      template: "比年初多{{ 收入 }}。\n\n比年初多。",
      lines: ["比年初（年初指1月，下同）多264.00万元。", "比年初多。"]
    ),
    Case(
      name: "closesNumbersUp",
      template: """
        # 甲
        ## 子甲
        {% 如果 收入 < 0 %}无。{% 完 %}
        ## 子乙
        有。
        # 乙
        {% 节 如果 收入 < 0 %}
        ## 子丙
        无。
        {% 完 %}
        # 丙
        有。
        ### 标题。正文{{ 收入 }}。
        """,
      lines: ["一、甲", "（一）子乙", "有。", "二、丙", "有。", "1.标题。正文264.00万元。"]
    ),
    Case(
      name: "headingByMetric",
      template: "## {% 按 收入.同比 %}{% 增 %}收入增长{% 平 %}收入持平{% 减 %}收入下降{% 完 %}\n有。",
      lines: ["（一）收入增长", "有。"]
    ),
  ]

  @Test(arguments: cases)
  func prints(_ item: Case) throws {
    #expect(
      try SmallWorkspace().lines(item.template, for: item.organization) == item.lines
    )
  }

  @Test func includesFileWithArguments() throws {
    let lines = try SmallWorkspace().lines(
      "首段。\n{% 引用 \"段落/甲.md\"(对象: 上级) %}\n末段。",
      for: "甲",
      files: ["段落/甲.md": "{{ 对象.范围 }}收入{{ 收入[对象] }}。"]
    )
    #expect(lines == ["首段。", "全省收入264.00万元。", "末段。"])
  }

  @Test func argumentsAreNamesOfTheInner() throws {
    let lines = try SmallWorkspace().lines(
      "{% 循环 x 属于 下级 %}{% 引用 \"段落/甲.md\"(谁: x, 数: 收入) %}{% 完 %}。",
      for: "某",
      files: ["段落/甲.md": "{% 设 y = 谁 %}{{ y.简称 }}{{ 收入[y] }}，共{{ 数 }}；"]
    )
    #expect(lines == ["甲市局180.00万元，共264.00万元；乙市局60.00万元，共264.00万元；丙市局24.00万元，共264.00万元；。"])
  }

  @Test func includedFileDoesNotSeeNamesOfTheOuter() {
    var log = DiagnosticLog()
    let template = SmallWorkspace().compiled(
      "{% 设 数 = 收入 %}{% 引用 \"段落/甲.md\" %}",
      files: ["段落/甲.md": "收入{{ 数 }}。"],
      log: &log
    )
    #expect(template == nil)
    #expect(log.diagnostics.map(\.code) == ["N101"])
    #expect(log.diagnostics.first?.labels.first?.span.source.name == "段落/甲.md")
  }

  @Test func refusesIncludeCycle() {
    var log = DiagnosticLog()
    _ = SmallWorkspace().compiled(
      "{% 引用 \"甲\" %}",
      files: ["甲": "{% 引用 \"乙\" %}", "乙": "{% 引用 \"甲\" %}"],
      log: &log
    )
    #expect(log.diagnostics.map(\.code) == ["N109"])
    #expect(log.diagnostics.first?.message == "引用成环：模板/总结.md → 甲 → 乙 → 甲")
  }
}
