import Diagnostics
import Documents
import Expressions
import Facts
import Foundation
import Templating
import Testing

struct TableTests {
  static let template = """
    ```表
    标签: 各局完成
    题: 各市局收入
    行: 下级
    排序: 收入 降序
    列:
      - {值: 收入, 头: 累计收入}
      - {值: 收入.同比, 头: 同比}
      - {值: 收入.排名(同级), 头: 位次}
    合计: 首行
    ```
    见{{ 见表("各局完成") }}。
    """

  @Test func printsUnitsInHeadsAndTheTotalFirst() throws {
    #expect(
      try SmallWorkspace().lines(Self.template) == [
        "表1\u{3000}各市局收入", "市局\t累计收入（万元）\t同比（%）\t位次",
        "合计\t264.00\t25.71\t—", "甲\t180.00\t50.00\t1", "乙\t60.00\t0.00\t2",
        "丙\t24.00\t−20.00\t3", "见表1。",
      ]
    )
  }

  @Test func printsOneUnitLineAndDashesForGaps() throws {
    var workspace = SmallWorkspace()
    workspace.gaps = ["乙": 2]
    let template = """
      ```表
      题: 收入
      行: 下级
      列：
        - {值：收入，头：累计}
        - {值：收入.当月，头：当月，单位：万元，小数：1}
      ```
      """
    #expect(
      try workspace.lines(template) == [
        "表1\u{3000}收入", "单位：万元", "市局\t累计\t当月", "甲\t180.00\t30.0", "乙\t—\t10.0", "丙\t24.00\t4.0",
      ]
    )
  }

  /// The values of the courses are those that the months' own cells print; the scale spans them all.
  @Test func drawsCoursesInTheCellsOfAColumn() throws {
    let template = """
      ```表
      题: 收入走势
      行: 下级
      列:
        - {值: 收入, 头: 累计}
        - {值: 收入, 头: 走势, 迷你: 柱}
      ```
      """
    var log = DiagnosticLog()
    let made = try SmallWorkspace().document(template, for: "某", log: &log)
    let document = try #require(made)
    let tables = document.blocks.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    let table = try #require(tables.first)
    #expect(table.columns.map(\.alignment) == [.text, .decimal, .centre])
    #expect(table.notes == ["走势各行同一刻度"])
    let charts = table.rows.compactMap { $0.cells[2].course }
    #expect(charts.count == 3)
    let values = charts.map { $0.panels[0].series[0].values.compactMap(\.number) }
    #expect(values.allSatisfy { $0.count == 6 })
    let most = values.joined().map(\.double).max() ?? 0
    for chart in charts {
      #expect(chart.options.axis.minimum == 0)
      #expect(chart.options.axis.maximum == most)
      #expect(chart.alternativeText.contains("走势：1月"))
    }
    // 甲 has 180 万元 in six months.
    let sum = values[0].reduce(.zero, +)
    #expect(sum.double == 1_800_000)
  }

  @Test func vanishesWithItsCondition() throws {
    let template = Self.template.replacing("合计: 首行", with: "条件: 收入 < 0")
    #expect(try SmallWorkspace().codes(template) == ["N101"])
  }

  @Test func dumpsTextAndJSON() throws {
    let workspace = SmallWorkspace()
    var log = DiagnosticLog()
    let made = try workspace.document(
      "# 发展\n截至{{ 期末 | 月底 }}，收入{{ 收入 }}。",
      for: "甲",
      log: &log
    )
    let document = try #require(made)
    let schema = workspace.schema
    #expect(
      document.golden { normalForm(of: $0, schema: schema) } == """
        document 甲 2004-01..2004-06
          heading 1 "发展"
          paragraph 2
            text "截至" date "6月底" text "，收入" fact{收入|180.00万元} text "。"

        """
    )
    let names = document.factNames
    #expect(
      document.json { names[$0] ?? "" }.contains(
        #"{"kind": "paragraph", "parts": [{"text": "截至"}, {"text": "6月底", "why": "date"}, "#
          + #"{"text": "，收入"}, {"fact": "f1", "shown": "180.00万元"}, {"text": "。"}]}"#
      )
    )
    #expect(
      document.plainText
        == "甲市邮政局2004年上半年工作总结\n一、发展\n截至6月底，收入180.00万元。\n甲市邮政局\n2004年7月5日\n"
    )
  }
}
