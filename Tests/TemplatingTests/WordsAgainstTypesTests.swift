import Diagnostics
import Testing

/// 增长 takes rates, 增加 amounts; neither takes a multiple.
struct WordsAgainstTypesTests {
  @Test(arguments: [
    "同比增长{{ 收入.同比增量 }}。", "增加{{ 收入.同比 }}。", "减收{{ 收入.同比 | 小数(1) }}。", "下降{{ 收入.同比增量 }}。",
    "增长{{ 收入.倍数(上年同期) }}。", "减少{{ 收入.倍数(上年同期) }}。", "增收{{ 收入.同比 }}。",
  ])
  func refusesAWordBeforeAnotherKindOfNumber(_ text: String) throws {
    #expect(try SmallWorkspace().codes(text, for: "甲").contains("U202"))
  }

  @Test(arguments: [
    "增长{{ 收入.同比 }}。", "增加{{ 收入.同比增量 }}。", "增长到{{ 收入 }}。", "拉动增长{{ 收入.拉动(某) }}。",
    "为上年同期的{{ 收入.倍数(上年同期) }}。", "收入{{ 收入.同比 | 升降语 }}。", "增长最快的是{{ 本局 }}。",
  ])
  func takesAWordBeforeItsKindOfNumber(_ text: String) throws {
    #expect(try SmallWorkspace().codes(text, for: "甲") == [])
  }

  @Test func pointsAtTheWordAndTheNumber() throws {
    var log = DiagnosticLog()
    _ = try SmallWorkspace().document("收入增长{{ 收入.同比增量 }}。", for: "甲", log: &log)
    let finding = try #require(log.diagnostics.first { $0.code == "U202" })
    #expect(
      renderText(finding, ambiguousWidth: 1) == """
        错误[U202]：“增长”后面要写率（%），这里是金额
          --> 模板/总结.md:1:3
          |
        1 | 收入增长{{ 收入.同比增量 }}。
          |     ^^^^ 只接受率（%）
          |            ^^^^^^^^^^^^^ 这是金额
          |
          = 修改：把“增长”改成“增加”
        """
    )
  }
}
