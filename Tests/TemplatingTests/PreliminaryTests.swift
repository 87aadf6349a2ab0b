import Facts
import Testing

/// 预计: what rests on preliminary months says so, and claims nothing.
struct PreliminaryTests {
  private static let june = Month(year: 2004, month: 6)

  private func workspace(_ months: [Month] = [june]) -> SmallWorkspace {
    var workspace = SmallWorkspace()
    workspace.preliminaryMonths = months
    return workspace
  }

  struct Case: Sendable {
    let template: String
    let lines: [String]
  }

  @Test(arguments: [
    Case(
      template: "收入{{ 收入 }}，其中甲{{ 收入[甲] }}。\n\n再说{{ 收入 }}。",
      lines: ["收入264.00万元（6月为预计数，下同），其中甲180.00万元。", "再说264.00万元。"]
    ),
    Case(
      template: "5月收入{{ 收入@5月.当月 }}，6月收入{{ 收入.当月 }}。",
      lines: ["5月收入44.00万元，6月收入44.00万元（6月为预计数，下同）。"]
    ),
    Case(template: "去年{{ 收入@上年同期 }}。", lines: ["去年210.00万元。"]),
    Case(template: "预计收入{{ 收入 }}。\n\n{{ 收入 }}。", lines: ["预计收入264.00万元。", "264.00万元。"]),
    Case(
      template: "{% 如果 收入 是 预计 %}预计{% 否则 %}实际{% 完 %}，{% 如果 收入@5月 是 预计 %}预计{% 否则 %}实际{% 完 %}。",
      lines: ["预计，实际。"]
    ),
  ])
  func notesTheFirstNumberThatRestsOnThem(_ one: Case) throws {
    #expect(try workspace().lines(one.template) == one.lines)
  }

  @Test func saysNothingWhereAllMonthsAreClosed() throws {
    #expect(try workspace([]).lines("收入{{ 收入 }}。") == ["收入264.00万元。"])
  }

  @Test func notesThemBelowATable() throws {
    let template = """
      ```表
      题: 收入
      行: 下级
      列:
        - {值: 收入@5月, 头: 前五个月}
        - {值: 收入, 头: 累计}
      ```
      """
    #expect(try workspace().lines(template).last == "注：6月为预计数")
    let closed = template.replacing("- {值: 收入, 头: 累计}", with: "")
    #expect(try workspace().lines(closed).allSatisfy { !$0.contains("预计") })
  }

  @Test(arguments: [
    "{% 如果 非 收入 是 预计 %}结账了。{% 完 %}",
    "{% 如果 收入 > 0元 %}有收入。{% 完 %}",
  ])
  func makesNoClaimThatDoesNotHold(_ template: String) throws {
    #expect(try workspace().codes(template) == [])
  }
}
