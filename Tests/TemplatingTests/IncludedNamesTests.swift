import Diagnostics
import Testing

/// What the names of a file taken in say, whatever the names of the place where it is taken in.
struct IncludedNamesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Takes in 甲.md.
    let outer: String
    let inner: String
    let lines: [String]

    var testDescription: String { "\(outer) / \(inner)" }
  }

  private static let list = "{% 设 各家 = 收入.各(下级).降序 %}{% 引用 \"甲.md\"(家: 各家) %}"
  private static let sameName = "{% 设 家 = 收入.各(下级) %}{% 引用 \"甲.md\"(家: 家) %}"
  private static let loop = "{% 循环 家 属于 下级 %}{% 引用 \"甲.md\"(家: 家) %}{% 完 %}"

  static let cases: [Case] = [
    Case(outer: list, inner: "共{{ 家.个数 }}家。", lines: ["共3家。"]),
    Case(outer: list, inner: "{{ 家[1].简称 }}居首，合计{{ 家.合计 }}。", lines: ["甲市局居首，合计264.00万元。"]),
    Case(outer: list, inner: "{{ 家.前(2) | 名单 }}。", lines: ["甲市局、乙市局。"]),
    Case(outer: list, inner: "{% 设 首 = 家[1] %}{{ 收入[首] }}。", lines: ["180.00万元。"]),
    Case(
      outer: list,
      inner: "{% 循环 个 属于 家 %}{{ 个.简称 }}{{ 个.值 }}，{% 完 %}完。",
      lines: ["甲市局180.00万元，乙市局60.00万元，丙市局24.00万元，完。"]
    ),
    Case(outer: list, inner: "{% 列 家 %}{{ 项.简称 }}{% 完 %}。", lines: ["甲市局；乙市局；丙市局。"]),
    Case(outer: list, inner: "{% 如果 家.当(值 > 100万元).个数 = 1 %}仅一家{% 完 %}。", lines: ["仅一家。"]),
    Case(outer: sameName, inner: "共{{ 家.个数 }}家。", lines: ["共3家。"]),
    Case(
      outer: "{% 设 x = 收入.各(下级) %}{% 设 y = x.降序 %}{% 引用 \"甲.md\"(家: y) %}",
      inner: "共{{ 家.个数 }}家。",
      lines: ["共3家。"]
    ),
    Case(
      outer: "{% 设 各家 = 收入.各(下级) %}{% 引用 \"甲.md\"(家: 各家.前(2)) %}",
      inner: "共{{ 家.个数 }}家。",
      lines: ["共2家。"]
    ),
    Case(
      outer: loop,
      inner: "{{ 家.简称 }}{{ 收入[家] }}；",
      lines: ["甲市局180.00万元；", "乙市局60.00万元；", "丙市局24.00万元；"]
    ),
    Case(
      outer: "{% 循环 家 属于 收入.各(下级) %}{% 引用 \"甲.md\"(家: 家, 数: 收入[家]) %}{% 完 %}",
      inner: "{{ 家.简称 }}{{ 家.值 }}，{{ 数.同比 }}；",
      lines: ["甲市局180.00万元，50.00%；", "乙市局60.00万元，0.00%；", "丙市局24.00万元，−20.00%；"]
    ),
    Case(
      outer: "{% 设 首 = 收入.各(下级).降序[1] %}{% 引用 \"甲.md\"(家: 首) %}",
      inner: "{{ 家.简称 }}{{ 家.值 }}，{{ 收入[家] }}。",
      lines: ["甲市局180.00万元，180.00万元。"]
    ),
  ]

  /// An entry that is found with the values, in the place of an organisation.
  static let entries: [Case] = [
    Case(
      outer: "{% 引用 \"甲.md\"(家: 收入.各(下级).降序[1]) %}",
      inner: "{{ 家.简称 }}{{ 家.值 }}，{{ 收入[家] }}。",
      lines: ["甲市局180.00万元，180.00万元。"]
    ),
    Case(
      outer: "{% 设 各家 = 收入.各(下级).降序 %}{% 引用 \"甲.md\"(家: 各家[2]) %}",
      inner: "{% 如果 收入[家] < 100万元 %}{{ 收入[家] }}{% 完 %}。",
      lines: ["60.00万元。"]
    ),
  ]

  @Test(arguments: cases + entries)
  func prints(_ item: Case) throws {
    let lines = try SmallWorkspace().lines(item.outer, for: "某", files: ["甲.md": item.inner])
    #expect(lines == item.lines)
  }

  /// A file in a file, and a name made of itself in a block within.
  @Test func keepsWhatNamesSayFurtherIn() throws {
    let lines = try SmallWorkspace().lines(
      "{% 设 各家 = 收入.各(下级) %}{% 引用 \"甲.md\"(家: 各家) %}",
      for: "某",
      files: [
        "甲.md": "{% 如果 家.个数 > 2 %}{% 设 家 = 家.前(2) %}{% 引用 \"乙.md\"(各家: 家) %}{% 完 %}，共{{ 家.个数 }}家。",
        "乙.md": "前{{ 各家.个数 }}家",
      ]
    )
    #expect(lines == ["前2家，共3家。"])
  }

  @Test func namesOfTheOuterStayUnknown() {
    var log = DiagnosticLog()
    _ = SmallWorkspace().compiled(
      "{% 设 各家 = 收入.各(下级) %}{% 引用 \"甲.md\"(家: 各家) %}",
      files: ["甲.md": "共{{ 各家.个数 }}家。"],
      log: &log
    )
    #expect(log.diagnostics.map(\.code) == ["N101"])
  }
}
