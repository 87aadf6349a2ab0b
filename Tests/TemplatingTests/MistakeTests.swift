import Diagnostics
import Foundation
import Templating
import Testing

/// Mistakes in a template, each with its code; `1️⃣` stands before the character under the caret.
struct MistakeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let template: String

    var testDescription: String { code + " " + template }
  }

  static let cases: [Case] = [
    Case(code: "S003", template: "收入1️⃣｛｛ 收入 ｝｝。"),
    Case(code: "S003", template: "收入{{ 收入 1️⃣｝｝。"),
    Case(code: "S003", template: "1️⃣｛% 换页 %｝"),
    Case(code: "S104", template: "收入1️⃣{{ 收入。"),
    Case(code: "S102", template: "收入1️⃣{{  }}。"),
    Case(code: "N101", template: "收入{{ 1️⃣收人 }}。"),
    Case(code: "N105", template: "{% 1️⃣if 收入 > 0 %}"),
    Case(code: "N105", template: "{% 1️⃣如过 收入 %}"),
    Case(code: "N105", template: "收入{{ 收入 | 1️⃣升降 }}。"),
    Case(code: "U204", template: "{% 如果 1️⃣收入 %}甲{% 完 %}"),
    Case(code: "S110", template: "{% 1️⃣如果 收入 > 0元 %}甲。"),
    Case(code: "S110", template: "{% 1️⃣如果 收入 > 0元 %}甲。\n\n# 下一节\n乙。"),
    Case(code: "S110", template: "甲。{% 1️⃣完 %}"),
    Case(code: "S110", template: "{% 循环 x 属于 下级 %}甲{% 1️⃣完如果 %}"),
    Case(code: "S110", template: "# {% 1️⃣如果 收入 > 0元 %}甲\n乙。"),
    Case(code: "S110", template: "1️⃣```图\n图型: 趋势\n指标: 收入"),
    Case(code: "S112", template: "{% 1️⃣按 收入.同比 %}{% 增 ≥3% %}甲{% 平 %}乙{% 减 %}丙{% 完 %}"),
    Case(code: "U213", template: "{% 按 收入.同比 %}{% 增 ≥1️⃣3万元 %}甲{% 否则 %}乙{% 完 %}"),
    Case(code: "U212", template: "{% 循环 x 属于 1️⃣收入 %}甲{% 完 %}"),
    Case(code: "N111", template: "{% 设 1️⃣收入 = 收入 %}甲。"),
    Case(code: "N111", template: "{% 设 甲数 = 收入 %}{% 设 1️⃣甲数 = 收入 %}甲。"),
    Case(code: "N109", template: "{% 引用 1️⃣\"没有.md\" %}"),
    Case(code: "S104", template: "{% 引用 1️⃣没有.md %}"),
    Case(code: "S120", template: "# 1️⃣一、甲\n乙。"),
    Case(code: "S120", template: "## 1️⃣（三）甲\n乙。"),
    Case(code: "N101", template: "（{{ 1️⃣见图(\"没有\") }}）。"),
    Case(code: "S104", template: "{% 设 1️⃣甲数 收入 %}甲。"),
    Case(code: "S104", template: "{% 列 下级 编号: 1️⃣甲 %}{{ 项.简称 }}{% 完 %}。"),
    Case(code: "N105", template: "```1️⃣图片\n甲\n```"),
  ]

  @Test(arguments: cases)
  func marksThePlace(_ item: Case) throws {
    let parts = item.template.components(separatedBy: "1️⃣")
    try #require(parts.count == 2)
    var log = DiagnosticLog()
    _ = SmallWorkspace().compiled(parts.joined(), log: &log)
    #expect(log.diagnostics.map(\.code) == [item.code])
    let label = try #require(log.diagnostics.first?.labels.first)
    #expect(label.span.range.lowerBound == parts[0].utf8.count)
  }

  @Test func reportsAllAtOnce() {
    var log = DiagnosticLog()
    _ = SmallWorkspace().compiled(
      "｛｛ 收入 ｝｝，{{ 收人 }}。\n\n{% 如果 收入 %}甲{% 完 %}\n\n{% 若 %}",
      log: &log
    )
    #expect(log.diagnostics.map(\.code) == ["S003", "N101", "U204", "N105"])
  }

  @Test func aBrokenNameIsOneFinding() {
    var log = DiagnosticLog()
    _ = SmallWorkspace().compiled(
      "{% 设 甲数 = 收人 %}{{ 甲数 }}，{{ 甲数.同比 }}。",
      log: &log
    )
    #expect(log.diagnostics.map(\.code) == ["N101"])
  }
}
